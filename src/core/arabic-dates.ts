import { fold } from './fold.ts'

/** A date that a text tells to the day or the month. */
export interface FoundDate {
  /** UTF-16 code units of the folded text. */
  readonly start: number
  readonly end: number
  /** `YYYY-MM-DD`, or `YYYY-MM` where the day is not told. */
  readonly date: string
}

/**
 * The months of the Gregorian year as Arabic newspapers call them: Egypt, Libya and the Gulf; the Levant and Iraq;
 * Tunisia and Algeria; Morocco (CLDR, `ar`, `ar-SY`, `ar-TN`, `ar-MA`, and their usual other spellings).
 */
const monthNames: readonly string[] = [
  'يناير|كانون الثاني|جانفي',
  'فبراير|شباط|فيفري',
  'مارس|آذار',
  'أبريل|إبريل|نيسان|أفريل',
  'مايو|أيار|ماي',
  'يونيو|يونية|حزيران|جوان',
  'يوليو|يولية|تموز|جويلية|يوليوز',
  'أغسطس|آب|أوت|غشت',
  'سبتمبر|أيلول|شتنبر',
  'أكتوبر|تشرين الأول',
  'نوفمبر|تشرين الثاني|نونبر',
  'ديسمبر|كانون الأول|دجنبر',
]
const monthByName = new Map(
  monthNames.flatMap((names, index) => names.split('|').map((name) => [fold(name), index + 1] as const)),
)
// «مايو» before «ماي», «يوليوز» before «يوليو».
const name = `(?:${Array.from(monthByName.keys())
  .toSorted((a, b) => b.length - a.length)
  .join('|')})(?![\\p{L}\\p{M}])`
/** The month of a folded name, from 1; undefined for any other word. */
export const monthNumberOf = (folded: string): number | undefined => monthByName.get(folded)

/** «شباط/فبراير», «شباط (فبراير)», or one name; a pattern over folded text with the groups `month` and `twin`. */
export const monthPattern = `(?<month>${name})(?:\\s*[/(-]\\s*(?<twin>${name})\\s*\\)?)?`
const year = '(?<year>(?:19|20)\\d\\d)(?!\\d)'
const day = '(?<day>\\d{1,2})'
const yearWord = '(?:\\s*[,،])?\\s*(?:من\\s+)?(?:(?:عام|سنه)\\s+)?'

const patterns: readonly RegExp[] = [
  `${year}(?<sign>[-/.])(?<number>\\d{1,2})\\k<sign>${day}(?!\\d)`,
  `${day}(?<sign>[-/.])(?<number>\\d{1,2})\\k<sign>${year}`,
  `${day}\\s*(?:من\\s+)?${monthPattern}${yearWord}${year}`,
  `${monthPattern}\\s+${day}\\s*[,،]\\s*${year}`,
  `${monthPattern}${yearWord}${year}`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{Nd}.,/-])${source}`, 'gu'))

/** The days of a month of the Gregorian calendar; months count from 1. */
export const daysIn = (yearNumber: number, monthNumber: number): number => {
  if (monthNumber === 2) return yearNumber % 4 === 0 && (yearNumber % 100 !== 0 || yearNumber % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** The date that the groups of a match tell, or undefined when there is no such day. */
const dateOf = (groups: Record<string, string | undefined>): string | undefined => {
  const { month: monthName, twin, number, day: dayDigits } = groups
  const monthNumber = number === undefined ? monthByName.get(monthName ?? '') : Number(number)
  const yearNumber = Number(groups['year'])
  if (monthNumber === undefined || monthNumber < 1 || monthNumber > 12) return undefined
  if (twin !== undefined && monthByName.get(twin) !== monthNumber) return undefined
  const yearAndMonth = `${yearNumber}-${twoDigits(monthNumber)}`
  if (dayDigits === undefined) return yearAndMonth
  const dayNumber = Number(dayDigits)
  const exists = dayNumber >= 1 && dayNumber <= daysIn(yearNumber, monthNumber)
  return exists ? `${yearAndMonth}-${twoDigits(dayNumber)}` : undefined
}

/**
 * The Gregorian dates with a year in a folded text, in text order. Of 3/4/2017 the day is the first, as in every Arab
 * country; a year of two digits is none, and neither is a day that the month has not.
 */
export const datesIn = (folded: string): FoundDate[] => {
  const found: FoundDate[] = []
  for (const pattern of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const date = dateOf(match.groups ?? {})
      const overlaps = found.some((other) => start < other.end && other.start < end)
      if (date !== undefined && !overlaps) found.push({ start, end, date })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}
