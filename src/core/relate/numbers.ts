import { fold } from '../fold.ts'

const values = new Map<string, number>()
const put = (list: string): void => {
  for (const pair of list.trim().split(/\s+/)) {
    const [word = '', value = ''] = pair.split('=')
    values.set(fold(word), Number(value))
  }
}
put(`
واحد=1 واحدة=1 اثنان=2 اثنين=2 اثنتان=2 اثنتين=2 ثلاثة=3 ثلاث=3 أربعة=4 أربع=4 خمسة=5 خمس=5 ستة=6 ست=6 سبعة=7 سبع=7
ثمانية=8 ثماني=8 ثمان=8 تسعة=9 تسع=9 عشرة=10 عشر=10 عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 أربعون=40 أربعين=40
خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70 ثمانون=80 ثمانين=80 تسعون=90 تسعين=90 مئة=100 مائة=100
مئتان=200 مئتين=200 مائتان=200 مائتين=200 ثلاثمئة=300 أربعمئة=400 خمسمئة=500 ستمئة=600 سبعمئة=700 ثمانمئة=800
تسعمئة=900
`)
const scales = new Map<string, number>([
  ...['ألف', 'آلاف', 'ألفا'].map((word) => [fold(word), 1e3] as const),
  ...['مليون', 'ملايين', 'مليونا'].map((word) => [fold(word), 1e6] as const),
  ...['مليار', 'مليارات', 'بليون'].map((word) => [fold(word), 1e9] as const),
])
/** Words that are two of their scale by themselves. */
const doubles = new Map<string, number>([
  ...['ألفان', 'ألفين', 'ألفي'].map((word) => [fold(word), 2e3] as const),
  ...['مليونان', 'مليونين', 'مليوني'].map((word) => [fold(word), 2e6] as const),
])

/** What a folded word says as a number: a value of its own, or a scale that multiplies the one before. */
export interface Numeral {
  readonly value: number
  readonly isScale: boolean
}

/** @param folded without the letters written on to it, apart from «و» */
export const numeralOf = (folded: string): Numeral | undefined => {
  const first = folded.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39) {
    const plain = folded.replaceAll(/(?<=\d),(?=\d{3})/gu, '').replace('%', '')
    const value = Number.parseFloat(plain)
    return Number.isFinite(value) && /^\d+(\.\d+)?$/u.test(plain) ? { value, isScale: false } : undefined
  }
  const known = numerals.get(folded)
  if (known !== undefined) return known ?? undefined
  const found = wordNumeral(folded) ?? (folded.startsWith('و') ? wordNumeral(folded.slice(1)) : undefined)
  if (numerals.size < 400_000) numerals.set(folded, found ?? null)
  return found
}

/** Words that were asked for, with what they say; null for those that are no number. */
const numerals = new Map<string, Numeral | null>()

const wordNumeral = (word: string): Numeral | undefined => {
  const bare = word.startsWith('ال') ? word.slice(2) : word
  const value = values.get(bare) ?? doubles.get(bare)
  if (value !== undefined) return { value, isScale: false }
  const scale = scales.get(bare)
  return scale === undefined ? undefined : { value: scale, isScale: true }
}
