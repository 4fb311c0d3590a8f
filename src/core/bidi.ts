import { characterClass, classAt } from './character-class.ts'
import { sizeAt } from './surrogates.ts'

/** A character that takes no room, or that changes the order in which others are drawn. */
export interface InvisibleCharacter {
  /** UTF-16 code units. */
  readonly offset: number
  readonly codePoint: number
  /** Its Unicode name. */
  readonly name: string
  /** A few letters for a badge: RLO, PDF, ZWNJ. */
  readonly label: string
  /**
   * Whether it can show the reader another text than the one that is there: embeddings and overrides always, isolates
   * that are not closed in their paragraph.
   */
  readonly isOverride: boolean
}

const known: ReadonlyMap<number, readonly [label: string, name: string]> = new Map([
  [0x00ad, ['SHY', 'SOFT HYPHEN']],
  [0x061c, ['ALM', 'ARABIC LETTER MARK']],
  [0x200b, ['ZWSP', 'ZERO WIDTH SPACE']],
  [0x200c, ['ZWNJ', 'ZERO WIDTH NON-JOINER']],
  [0x200d, ['ZWJ', 'ZERO WIDTH JOINER']],
  [0x200e, ['LRM', 'LEFT-TO-RIGHT MARK']],
  [0x200f, ['RLM', 'RIGHT-TO-LEFT MARK']],
  [0x202a, ['LRE', 'LEFT-TO-RIGHT EMBEDDING']],
  [0x202b, ['RLE', 'RIGHT-TO-LEFT EMBEDDING']],
  [0x202c, ['PDF', 'POP DIRECTIONAL FORMATTING']],
  [0x202d, ['LRO', 'LEFT-TO-RIGHT OVERRIDE']],
  [0x202e, ['RLO', 'RIGHT-TO-LEFT OVERRIDE']],
  [0x2060, ['WJ', 'WORD JOINER']],
  [0x2061, ['FA', 'FUNCTION APPLICATION']],
  [0x2062, ['IT', 'INVISIBLE TIMES']],
  [0x2063, ['IS', 'INVISIBLE SEPARATOR']],
  [0x2064, ['IP', 'INVISIBLE PLUS']],
  [0x2066, ['LRI', 'LEFT-TO-RIGHT ISOLATE']],
  [0x2067, ['RLI', 'RIGHT-TO-LEFT ISOLATE']],
  [0x2068, ['FSI', 'FIRST STRONG ISOLATE']],
  [0x2069, ['PDI', 'POP DIRECTIONAL ISOLATE']],
  [0xfeff, ['BOM', 'ZERO WIDTH NO-BREAK SPACE']],
  [0xe0001, ['TAG', 'LANGUAGE TAG']],
  [0xe0020, ['TAG', 'TAG SPACE']],
  [0xe007f, ['TAG', 'CANCEL TAG']],
])

const describe = (codePoint: number): readonly [label: string, name: string] => {
  const entry = known.get(codePoint)
  if (entry !== undefined) return entry
  if (codePoint > 0xe0020 && codePoint < 0xe007f) return ['TAG', `TAG ${String.fromCharCode(codePoint - 0xe0000)}`]
  const selector = codePoint >= 0xe0100 ? codePoint - 0xe0100 + 17 : codePoint - 0xfe00 + 1
  return [`VS${selector}`, `VARIATION SELECTOR-${selector}`]
}

const invisible = [
  /[\p{Bidi_Control}\u00ad\u200b-\u200d\u2060-\u2064\ufeff]/u,
  /[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u,
  /[\u{e0001}\u{e0020}-\u{e007f}]/u,
]
const searched = new RegExp([...invisible, /\n/].map(({ source }) => source).join('|'), 'gu')

const isEmbedding = (label: string) => /^(?:LRE|RLE|LRO|RLO)$/.test(label)
const isIsolate = (label: string) => /^(?:LRI|RLI|FSI)$/.test(label)

/**
 * The invisible characters of a text in text order: direction controls, zero-width characters, soft hyphens, tags and
 * variation selectors. Many are legitimate (ZWNJ in Persian, VS16 in emoji); only `isOverride` calls for a warning.
 */
export const invisibleCharacters = (text: string): InvisibleCharacter[] => {
  const found: InvisibleCharacter[] = []
  let open: number[] = []
  const closeParagraph = () => {
    for (const index of open) {
      const character = found[index]
      if (character !== undefined) found[index] = { ...character, isOverride: true }
    }
    open = []
  }
  for (const { 0: character, index: offset } of text.matchAll(searched)) {
    if (character === '\n') closeParagraph()
    else {
      const codePoint = character.codePointAt(0) ?? 0
      const [label, name] = describe(codePoint)
      if (label === 'PDI') open.pop()
      if (isIsolate(label)) open.push(found.length)
      found.push({ offset, codePoint, name, label, isOverride: isEmbedding(label) })
    }
  }
  closeParagraph()
  return found
}

/** Blocks whose letters run from right to left (Unicode's bidi classes R and AL). */
const isRightToLeft = (codePoint: number): boolean =>
  (codePoint >= 0x0590 && codePoint <= 0x08ff) ||
  (codePoint >= 0xfb1d && codePoint <= 0xfdff) ||
  (codePoint >= 0xfe70 && codePoint <= 0xfefc) ||
  (codePoint >= 0x10800 && codePoint <= 0x10fff) ||
  (codePoint >= 0x1e800 && codePoint <= 0x1efff)

/**
 * The direction of a paragraph: the one in which most of its letters run, 'rtl' when there are as many of each or none.
 * The first letter decides nothing: an Arabic paragraph that begins with «NATO» is still Arabic.
 */
export const baseDirection = (line: string): 'rtl' | 'ltr' => {
  let balance = 0
  for (let at = 0; at < line.length; at += sizeAt(line, at)) {
    const kind = classAt(line, at)
    if (kind !== characterClass.arabicLetter && kind !== characterClass.otherLetter) continue
    balance += isRightToLeft(line.codePointAt(at) ?? 0) ? 1 : -1
  }
  return balance < 0 ? 'ltr' : 'rtl'
}
