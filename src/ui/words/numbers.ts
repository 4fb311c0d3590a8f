import { language, type Language, localeOf } from './language.ts'
import { perLocale } from './per-locale.ts'

const formatFor = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))

/** A number as the reader writes it, with at most one decimal; follows the country, Libya by default. */
export const numberInWords = (value: number, of: Language = language()): string => formatFor(localeOf(of)).format(value)

/** A number without thousands separators, for years and days. */
export const plainNumber = (value: number, of: Language = language()): string =>
  numberInWords(value, of).replaceAll(/[.,٬\u00a0\u202f]/g, '')

/** A share between 0 and 1 as whole percents. */
export const percentInWords = (share: number, of: Language = language()): string =>
  `${numberInWords(Math.round(share * 100), of)}%`
