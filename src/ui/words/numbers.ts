import { language, type Language, localeOf } from './language.ts'

const formats = new Map<string, Intl.NumberFormat>()

function formatFor(locale: string): Intl.NumberFormat {
  const known = formats.get(locale)
  if (known) return known
  const made = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  formats.set(locale, made)
  return made
}

/** A number as the reader writes it, with at most one decimal; follows the country, Libya by default. */
export const numberInWords = (value: number, of: Language = language()): string => formatFor(localeOf(of)).format(value)

/** A number without thousands separators, for years and days. */
export const plainNumber = (value: number, of: Language = language()): string =>
  numberInWords(value, of).replaceAll(/[.,٬\u00a0\u202f]/g, '')

/** A share between 0 and 1 as whole percents. */
export const percentInWords = (share: number, of: Language = language()): string =>
  `${numberInWords(Math.round(share * 100), of)}%`
