/** What can be wrong with a file that is read. Each has its sentence in `fault-words.ts`. */
export const faultKeys = [
  // The file is not the JSON that it should be.
  'empty',
  'markup',
  'unexpected',
  'cutOff',
  'tooLarge',
  'brokenArchive',
  'unknownFormat',
  'moreAfterEnd',
  'tooDeep',
  'repeatedKey',
  'forbiddenKey',
  'inexactNumber',
  // It is JSON, of another form.
  'otherFormat',
  'newerVersion',
  'wrongType',
  'missing',
  'unknownField',
  'notAllowed',
  'notInteger',
  // Its parts do not fit together.
  'projectCount',
  'repeatedId',
  'repeatedEntry',
  'unknownId',
  'toItself',
  'circle',
  'otherArticle',
  'otherClaim',
  'notContent',
  'anchorUnused',
  'anchorShared',
  // It says of a text what the text does not say.
  'textMissing',
  'fileMissing',
  'columns',
  'differs',
  'lineEnds',
  'hash',
  'length',
  'lines',
  'emptySpan',
  'overlap',
  'outside',
  'insideCharacter',
  'exact',
  'context',
  'lostQuote',
  // It is left out, and the rest is read.
  'leftOut',
  'otherKind',
  // There are more faults than are told.
  'more',
] as const
export type FaultKey = (typeof faultKeys)[number]

/** A fault and its place. `found` and `allowed` are notation (JSON, type names, ranges), the same in every language. */
export interface Fault {
  readonly key: FaultKey
  /** Where in the document, from `$`: `$.claims[3].anchors[0].segments[0].end`; absent where the file is no document. */
  readonly path?: string
  /** The file, where several are read as one. */
  readonly file?: string
  /** Where each line is a document of its own, the line, from 1, that `path` is of. */
  readonly record?: number
  /** From 1; present when the place was found in the file's text. */
  readonly line?: number
  /** From 1, in code points. */
  readonly column?: number
  readonly found: string
  readonly allowed: string
  /** The path of the other place that takes part: the first of two equal ids. */
  readonly other?: string
}

/** What reading gives: what was read, or what is wrong with it. */
export type Result<T> =
  | {
      readonly ok: true
      readonly value: T
      /** What the file says and this program has no place for; the first place of each kind, with how many there are. */
      readonly leftOut?: readonly Fault[]
    }
  | { readonly ok: false; readonly faults: readonly Fault[] }

const longest = 80

/** Control characters, and those that turn the reading direction: shown as escapes, so that no message is garbled. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu

/** Words of a file, harmless and short enough for a message. */
export const shown = (text: string): string => {
  const safe = text
    .slice(0, 4 * longest)
    .replace(hidden, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const points = [...safe]
  return points.length <= longest && text.length <= 4 * longest ? safe : `${points.slice(0, longest - 1).join('')}…`
}

/** A value as JSON, as `shown`. Of a list or an object only its kind. */
export const shownValue = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'object' && value !== null) return 'object'
  return typeof value === 'string' ? shown(`"${value}"`) : JSON.stringify(value)
}
