import type { Segment } from '../../core/entities.ts'
import { datesIn, monthNumberOf, monthPattern } from '../../core/arabic-dates.ts'
import { fold, foldWithMap } from '../../core/fold.ts'
import { dayOf, dayOfHijri, makeDay, monthOf, weekdayOf, written, yearOf, type Day } from './calendar.ts'

/** A date that a text tells. */
export interface ReadDate {
  /** The words that were read, in UTF-16 code units of the text. */
  readonly segment: Segment
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as much as the words tell. */
  readonly value: string
}

const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'].map(fold)
const weekday = `(?<weekday>${weekdays.map((name) => name.slice(2)).join('|')})`
const hijriMonths = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الثاني|ربيع الآخر',
  'جمادى الأولى|جمادى الأول',
  'جمادى الآخرة|جمادى الثانية|جمادى الثاني',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة|ذي القعدة|ذوالقعدة',
  'ذو الحجة|ذي الحجة|ذوالحجة',
].map((names) => names.split('|').map(fold))
const hijriMonth = `(?<hijri>${hijriMonths
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`

const past = 'الماضي|الماضيه|المنصرم|المنصرمه|الفايت|الفارط|الفارطه|المنقضي|المنقضيه|السابق'
const coming = 'المقبل|المقبله|القادم|القادمه|الاتي|التالي'
const current = 'الجاري|الجاريه|الحالي|الحاليه'
const side = `(?:\\s+(?:من\\s+)?(?:(?:ال)?شهر\\s+)?(?:(?<past>${past})|(?<coming>${coming})|(?<current>${current})))`
const numbers: Readonly<Record<string, number>> = {
  يومين: 2,
  اسبوعين: 14,
  اسبوع: 7,
  ثلاثه: 3,
  اربعه: 4,
  خمسه: 5,
  سته: 6,
  سبعه: 7,
  ثمانيه: 8,
  تسعه: 9,
  عشره: 10,
}

type Groups = Readonly<Record<string, string | undefined>>
type Resolve = (groups: Groups, today: Day | undefined) => string | undefined

const ordinal = (name: string | undefined): number => weekdays.indexOf(`ال${name ?? ''}`)

/** The nearest day of that name, `today` itself left out, before or after it. */
const nearest = (today: Day, name: string | undefined, direction: 'before' | 'after'): Day => {
  const distance = (weekdayOf(today) - ordinal(name) + 7) % 7
  if (direction === 'before') return today - (distance === 0 ? 7 : distance)
  return today + (distance === 0 ? 7 : 7 - distance)
}

/** A day that is named beside its distance: «أمس الأربعاء». Where the two disagree the name is believed. */
const near = (today: Day, offset: number, name: string | undefined): string => {
  const day = today + offset
  if (name === undefined || weekdayOf(day) === ordinal(name)) return written(day)
  const around = [-1, 1, -2, 2, -3, 3].map((step) => day + step)
  return written(around.find((one) => weekdayOf(one) === ordinal(name)) ?? day)
}

/** The year in which a month and a day lie, seen from the day of publication. */
const yearFor = (groups: Groups, today: Day, month: number, day: number): number => {
  const year = yearOf(today)
  const here = makeDay(year, month, day) ?? today
  if (groups['past'] !== undefined) return here < today ? year : year - 1
  if (groups['coming'] !== undefined) return here > today ? year : year + 1
  if (groups['current'] !== undefined) return year
  const half = 183
  return here - today > half ? year - 1 : today - here > half ? year + 1 : year
}

const monthOfGroups = ({ month, twin }: Groups): number | undefined => {
  const number = monthNumberOf(month ?? '')
  return twin === undefined || monthNumberOf(twin) === number ? number : undefined
}

const months = (today: Day, step: number): string => {
  const number = yearOf(today) * 12 + monthOf(today) - 1 + step
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

const stepOf = (groups: Groups): number =>
  groups['past'] === undefined ? (groups['coming'] === undefined ? 0 : 1) : -1

const dayAndMonth: Resolve = (groups, today) => {
  const month = monthOfGroups(groups)
  if (today === undefined || month === undefined) return undefined
  const number = Number(groups['day'])
  const day = makeDay(yearFor(groups, today, month, number), month, number)
  return day === undefined ? undefined : written(day)
}

const ago = (groups: Groups): number => {
  const word = groups['count'] ?? ''
  const count = numbers[word] ?? Number(word)
  const unit = groups['unit'] ?? ''
  return (
    count *
    (unit.startsWith('اسبوع') || unit.startsWith('اسابيع') ? (word === 'اسبوع' || word === 'اسبوعين' ? 1 : 7) : 1)
  )
}

/** Each pattern over folded text with what it means; the earlier win where two overlap. */
const patterns: readonly (readonly [source: string, resolve: Resolve])[] = [
  [
    `(?<day>\\d{1,2})\\s+(?:من\\s+)?${hijriMonth}\\s*[,،]?\\s*(?:(?:عام|سنه)\\s+)?(?<year>1[34]\\d\\d)(?:\\s*ه(?:جري|جريه)?)?`,
    (groups) => {
      const month = hijriMonths.findIndex((names) => names.includes(groups['hijri'] ?? '')) + 1
      const day = dayOfHijri(Number(groups['year']), month, Number(groups['day']))
      return day === undefined ? undefined : written(day)
    },
  ],
  [`(?<day>\\d{1,2})\\s*(?:من\\s+)?(?:شهر\\s+)?${monthPattern}${side}?`, dayAndMonth],
  [
    `(?:شهر\\s+)?${monthPattern}${side}`,
    (groups, today) => {
      const month = monthOfGroups(groups)
      if (today === undefined || month === undefined) return undefined
      const year = yearOf(today)
      const isLater = month > monthOf(today)
      const step =
        groups['past'] !== undefined && month >= monthOf(today)
          ? -1
          : groups['coming'] !== undefined && !isLater
            ? 1
            : 0
      return `${year + step}-${String(month).padStart(2, '0')}`
    },
  ],
  [
    `اول\\s+(?:من\\s+)?امس(?:\\s+ال${weekday})?`,
    (groups, today) => (today === undefined ? undefined : near(today, -2, groups['weekday'])),
  ],
  [
    `(?:امس|البارحه)(?:\\s+الاول)?(?:\\s+ال${weekday})?`,
    (groups, today) => (today === undefined ? undefined : near(today, -1, groups['weekday'])),
  ],
  [
    `(?:غدا|غد)(?:\\s+ال${weekday})?`,
    (groups, today) => (today === undefined ? undefined : near(today, 1, groups['weekday'])),
  ],
  [
    `(?:اليوم|صباح\\s+اليوم|مساء\\s+اليوم)(?:\\s*[,،]?\\s*ال${weekday})?`,
    (groups, today) => (today === undefined ? undefined : near(today, 0, groups['weekday'])),
  ],
  [
    `(?:(?:يوم|صباح|مساء|ظهر|فجر|ليله|عصر)\\s+)*ال${weekday}\\s+(?:(?<past>${past})|(?<coming>${coming}))`,
    (groups, today) =>
      today === undefined
        ? undefined
        : written(nearest(today, groups['weekday'], groups['past'] === undefined ? 'after' : 'before')),
  ],
  [
    `(?:يوم|صباح|مساء|ظهر|فجر|ليله|عصر)\\s+(?:يوم\\s+)?ال${weekday}`,
    (groups, today) =>
      today === undefined
        ? undefined
        : weekdayOf(today) === ordinal(groups['weekday'])
          ? written(today)
          : written(nearest(today, groups['weekday'], 'before')),
  ],
  [
    `(?:قبل|منذ)\\s+(?<count>يومين|اسبوعين|اسبوع|ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه|عشره|\\d{1,2})(?:\\s+(?<unit>ايام|يوما|اسابيع))?`,
    (groups, today) => {
      const isCounted = groups['unit'] !== undefined || /^(?:يومين|اسبوع|اسبوعين)$/u.test(groups['count'] ?? '')
      return today === undefined || !isCounted ? undefined : written(today - ago(groups))
    },
  ],
  [`الشهر${side}`, (groups, today) => (today === undefined ? undefined : months(today, stepOf(groups)))],
  [
    `(?:العام|السنه)${side}`,
    (groups, today) => (today === undefined ? undefined : String(yearOf(today) + stepOf(groups))),
  ],
  [`(?:عام|سنه)\\s+(?<year>(?:19|20)\\d\\d)(?!\\d)`, (groups) => groups['year']],
]

const compiled = patterns.map(
  ([source, resolve]) =>
    [
      new RegExp(`(?<![\\p{L}\\p{M}\\p{Nd}])(?:[وفبل]{0,2})(?<words>${source})(?![\\p{L}\\p{M}\\p{Nd}])`, 'gdu'),
      resolve,
    ] as const,
)

/**
 * The dates that a text tells, in text order, without overlaps: whole ones, those that are told from the day of
 * publication («أمس الأربعاء», «28 أغسطس/آب الماضي»), months, years, and dates of the Hijra with their year.
 * @param publishedOn `YYYY-MM-DD` of the article; without it only what needs none is found
 */
export const readDates = (text: string, publishedOn?: string): readonly ReadDate[] => {
  const { folded, startOf, endOf } = foldWithMap(text)
  const today = publishedOn === undefined ? undefined : dayOf(publishedOn)
  const found: { start: number; end: number; value: string }[] = datesIn(folded).map(({ start, end, date }) => ({
    start,
    end,
    value: date,
  }))
  const isFree = (start: number, end: number) => !found.some((other) => start < other.end && other.start < end)
  for (const [pattern, resolve] of compiled) {
    // Not by `matchAll`, which makes a copy of the pattern: the browser would compile two dozen of them with each claim.
    pattern.lastIndex = 0
    for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
      const [start, end] = match.indices?.groups?.['words'] ?? [0, 0]
      const value = isFree(start, end) ? resolve(match.groups ?? {}, today) : undefined
      if (value !== undefined) found.push({ start, end, value })
    }
  }
  return found
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, value }) => ({ segment: { start: startOf(start), end: endOf(end - 1) }, value }))
}

/**
 * The day, month or year in which what a claim tells took place, as the first date within its content tells it; the
 * segment is in UTF-16 code units of the text.
 * @param content the claim's words in the text, in text order
 * @param publishedOn `YYYY-MM-DD` of the article
 */
export const eventDateOf = (text: string, content: readonly Segment[], publishedOn?: string): ReadDate | undefined => {
  for (const { start, end } of content) {
    const [first] = readDates(text.slice(start, end), publishedOn)
    if (first) return { ...first, segment: { start: first.segment.start + start, end: first.segment.end + start } }
  }
  return undefined
}
