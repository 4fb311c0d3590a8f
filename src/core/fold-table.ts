/** What a UTF-16 code unit becomes where it does not become one other unit; none of these is ever a folded unit. */
export const special = {
  /** Gone, and part of the grapheme before it: marks, joiners. */
  mark: 0xfdd0,
  /** Gone: direction controls, tatweel. */
  nothing: 0xfdd1,
  /** More than one unit: see `expansions`. */
  several: 0xfdd2,
  /** Half of a surrogate pair. */
  surrogate: 0xfdd3,
} as const

/** Inclusive ranges, two numbers each. */
type Ranges = readonly (readonly [number, number])[]

/** Tashkeel and Quranic signs, Latin accents, zero-width joiners, variation selectors. */
const markRanges: Ranges = [
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06ed],
  [0x08ca, 0x08ff],
  [0x200c, 0x200d],
  [0xfe00, 0xfe0f],
]

/** Controls of direction, zero-width characters, soft hyphen, tatweel. */
const nothingRanges: Ranges = [
  [0x0000, 0x0000],
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
]

/** Blocks with capital letters or with letters that carry an accent within them. */
const casedRanges: Ranges = [
  [0x0041, 0x058f],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13ff],
  [0x1c80, 0x1fff],
  [0x2100, 0x218f],
  [0x24b6, 0x24cf],
  [0x2c00, 0x2dff],
  [0xa640, 0xa7ff],
  [0xab30, 0xabbf],
  [0xff21, 0xff3a],
]

const presentationRanges: Ranges = [
  [0xfb50, 0xfdcf],
  [0xfdf0, 0xfdff],
  [0xfe70, 0xfefc],
]

/** Each character of the first string becomes the second. */
const substitutions: readonly (readonly [variants: string, plain: string])[] = [
  ['أإآٱٲٳ', 'ا'],
  ['ؤ', 'و'],
  ['ئىیۍ', 'ي'],
  ['ةۃۀہۂھە', 'ه'],
  ['کڪ', 'ك'],
  ['٪﹪％', '%'],
  ['٫', '.'],
  ['٬', ','],
  ['\t\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', ' '],
  ['\u2028\u2029\u202f\u205f\u3000', ' '],
  ["«»“”„‟‹›‘’‚‛'`´ʹʼ′″＂＇", '"'],
  ['‐‑‒–—―−⁃﹘﹣－', '-'],
]

const forEachIn = (ranges: Ranges, visit: (unit: number) => void) => {
  for (const [first, last] of ranges) for (let unit = first; unit <= last; unit++) visit(unit)
}

const makeTable = () => {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  const expansions = new Map<number, readonly number[]>()

  for (const [variants, plain] of substitutions) {
    for (const character of variants) units[character.charCodeAt(0)] = plain.charCodeAt(0)
  }
  for (let digit = 0; digit < 10; digit++) {
    for (const zero of [0x0660, 0x06f0]) units[zero + digit] = 0x30 + digit
  }
  forEachIn(casedRanges, (unit) => {
    const bare = String.fromCharCode(unit)
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/g, '')
    if (bare.length === 1) units[unit] = units[bare.charCodeAt(0)] ?? unit
  })
  forEachIn(markRanges, (unit) => (units[unit] = special.mark))
  forEachIn(nothingRanges, (unit) => (units[unit] = special.nothing))
  forEachIn([[0xd800, 0xdfff]], (unit) => (units[unit] = special.surrogate))
  forEachIn([[0xfdd0, 0xfdd3]], (unit) => (units[unit] = 0xfffd))

  // NFKC of the whole text would also reorder shadda and vowels and change lengths unseen: one character at a time.
  forEachIn(presentationRanges, (unit) => {
    const plain = String.fromCharCode(unit).normalize('NFKC')
    const kept = Array.from(plain, (character) => units[character.charCodeAt(0)] ?? 0).filter(
      (folded) => folded !== special.mark && folded !== special.nothing,
    )
    // A vowel sign that stands alone is a vowel sign on a space, or on a tatweel.
    const isVowelSign = kept.every((folded) => folded === 0x20)
    if (isVowelSign) units[unit] = special.mark
    else if (kept.length === 1) units[unit] = kept[0] ?? 0
    else {
      units[unit] = special.several
      expansions.set(unit, kept)
    }
  })
  return { units, expansions }
}

let table: ReturnType<typeof makeTable> | undefined

/**
 * The folding of every code unit, made at the first call: `units[unit]` is the folded unit or one of `special`,
 * `expansions` has the units of those that become several.
 */
export const foldTable = () => (table ??= makeTable())
