const FIRST_STRONG_ISOLATE = '\u2068'
const POP_DIRECTIONAL_ISOLATE = '\u2069'

/**
 * Keeps a name or a quotation inside a sentence from turning the words around it: wraps it in the invisible isolates
 * that stand for `<bdi>` where there are no elements. In JSX use `<bdi>`.
 */
export const isolate = (text: string): string => `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`

/**
 * The name of a file inside a sentence, in the order in which it is written: its date and its ending stay together though
 * it may begin with Arabic words.
 */
export const isolateFileName = (name: string): string =>
  `\u2066${name.replace(/ (?=\d{4}-\d{2}-\d{2})/u, ' \u200e')}${POP_DIRECTIONAL_ISOLATE}`

/** The same text without the isolates, for a file name or a search. */
export const withoutIsolates = (text: string): string => text.replaceAll(/[\u2066\u2068\u2069]/g, '')
