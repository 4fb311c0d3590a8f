import { fold } from '../core/fold.ts'

/** Names as they are written with commas between them. */
export const parseAuthors = (written: string): string[] =>
  written
    .split(/[،,;؛\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const checked = (year: string, month?: string, day?: string): string | undefined => {
  if (month === undefined) return year
  const number = Number(month)
  if (number < 1 || number > 12) return undefined
  const start = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return start
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), number)) return undefined
  return `${start}-${day.padStart(2, '0')}`
}

/**
 * A date of publication as people write it in numbers: a year, a year and a month, or a day, the year first or last;
 * Arabic digits too. Undefined when it is none.
 */
export const parseDate = (written: string): string | undefined => {
  const plain = fold(written).trim()
  const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(plain)
  if (yearFirst?.[1] !== undefined) return checked(yearFirst[1], yearFirst[2], yearFirst[3])
  const yearLast = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(plain)
  return yearLast?.[3] === undefined ? undefined : checked(yearLast[3], yearLast[2], yearLast[1])
}
