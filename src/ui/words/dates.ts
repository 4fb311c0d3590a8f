import { language, type Language, localeOf } from './language.ts'
import { plainNumber } from './numbers.ts'
import { perLocale } from './per-locale.ts'

const monthFormat = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', calendar: 'gregory' }),
)
const timeFormat = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
)
const agoFormat = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))

/* A year, a month, a day, or an instant with its offset. */
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T.+)?)?)?$/

function monthInWords(year: number, month: number, of: Language): string {
  return monthFormat(localeOf(of)).format(new Date(Date.UTC(year, month - 1, 1)))
}

function compose(year: number, month: number | undefined, day: number | undefined, of: Language): string {
  const parts = [plainNumber(year, of)]
  if (month !== undefined) parts.unshift(monthInWords(year, month, of))
  if (day !== undefined) parts.unshift(plainNumber(day, of))
  return parts.join(' ')
}

/**
 * A date in words, as exact as it is written: «2017», «فبراير 2017», «2 فبراير 2017». An instant in UTC is told by the
 * reader's clock; one with an offset of its own by the day on which it was published there. What is no date is
 * returned as it is.
 */
export function dateInWords(iso: string, of: Language = language()): string {
  const match = PARTIAL_DATE.exec(iso)
  if (!match) return iso
  if (match[4]?.endsWith('Z')) {
    const local = new Date(iso)
    if (Number.isNaN(local.getTime())) return iso
    return compose(local.getFullYear(), local.getMonth() + 1, local.getDate(), of)
  }
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => (part ? Number(part) : undefined))
  return year === undefined ? iso : compose(year, month, day, of)
}

/** The time of day of an instant by the reader's clock, in 24 hours: «14:05». */
export function timeInWords(iso: string, of: Language = language()): string {
  return timeFormat(localeOf(of)).format(new Date(iso))
}

const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number, below: number])[] = [
  ['second', 1, 45],
  ['minute', 60, 45 * 60],
  ['hour', 3600, 22 * 3600],
  ['day', 86_400, 14 * 86_400],
]

/**
 * How long ago something happened: «الآن», «قبل دقيقتين», «أمس»; after two weeks the date itself. `now` is a parameter
 * so that a caller that keeps time can make the text move.
 */
export function agoInWords(iso: string, now: number = Date.now(), of: Language = language()): string {
  const then = new Date(iso).getTime()
  if (Number.isNaN(then)) return iso
  const seconds = Math.max(0, (now - then) / 1000)
  const format = agoFormat(localeOf(of))
  for (const [unit, size, below] of steps) {
    if (seconds >= below) continue
    return unit === 'second' ? format.format(0, unit) : format.format(-Math.max(1, Math.round(seconds / size)), unit)
  }
  return dateInWords(iso, of)
}
