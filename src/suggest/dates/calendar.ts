import { daysIn } from '../../core/arabic-dates.ts'

/** A day of the Gregorian calendar as the number of days since 1970-01-01. */
export type Day = number

const dayLength = 86_400_000

/** The day of `YYYY-MM-DD`, with or without a time behind it; undefined for a text that tells no day. */
export const dayOf = (date: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/u.exec(date)
  if (!match) return undefined
  return makeDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** The day of a year, a month from 1 and a day from 1; undefined where there is no such day. */
export const makeDay = (year: number, month: number, day: number): Day | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? Math.round(Date.UTC(year, month - 1, day) / dayLength)
    : undefined

/** A day as `YYYY-MM-DD`. */
export const written = (day: Day): string => new Date(day * dayLength).toISOString().slice(0, 10)

export const yearOf = (day: Day): number => Number(written(day).slice(0, 4))
export const monthOf = (day: Day): number => Number(written(day).slice(5, 7))

/** The day of the week, Sunday 0. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7

/** The first month of a year of the Hijra was about here, and a month is about this long. */
const epoch = -492_148
const monthLength = 29.530_588

let formatter: Intl.DateTimeFormat | undefined

/** Year, month and day of a day in the calendar of Umm al-Qura. */
const hijriOf = (day: Day): { year: number; month: number; day: number } => {
  formatter ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const parts = formatter.formatToParts(new Date(day * dayLength))
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value.replaceAll(/\D/gu, '') ?? 0)
  return { year: number('year'), month: number('month'), day: number('day') }
}

/**
 * The Gregorian day of a date of the Hijra, by the calendar of Umm al-Qura as the platform knows it (Unicode CLDR,
 * `islamic-umalqura`); undefined where there is no such day. What was seen in the sky of one country may be a day off.
 */
export const dayOfHijri = (year: number, month: number, day: number): Day | undefined => {
  if (month < 1 || month > 12 || day < 1 || day > 30) return undefined
  const guess = Math.round(epoch + ((year - 1) * 12 + (month - 1)) * monthLength + day)
  for (let offset = 0; offset <= 6; offset++) {
    for (const candidate of [guess - offset, guess + offset]) {
      const found = hijriOf(candidate)
      if (found.year === year && found.month === month && found.day === day) return candidate
    }
  }
  return undefined
}
