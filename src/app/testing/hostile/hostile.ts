import type { Source } from '../../take-in.ts'

/** What must become of one thing in a file; what is given must match. */
export type Expected =
  | { readonly outcome: 'refused'; readonly refusal: object }
  | { readonly outcome: 'faulty'; readonly fault: object }
  | { readonly outcome: 'asks'; readonly first?: string }
  | { readonly outcome: 'already' }
  /** Imported as a document. */
  | { readonly outcome: 'imported' }
  /** Added as an article: with this text, or with these words and without those. */
  | {
      readonly outcome: 'added'
      readonly text?: string
      readonly has?: readonly string[]
      readonly hasNot?: RegExp
      readonly notes?: readonly string[]
      readonly original?: object
    }

/** A hostile input, by its number in the list that the project keeps, and what must become of it. */
export interface Hostile {
  readonly number: number
  readonly what: string
  readonly sources: () => readonly Source[]
  readonly expected: readonly Expected[]
}

export const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'))
export const file = (name: string, content: string | Uint8Array | readonly number[]): Source => ({
  name,
  content: typeof content === 'string' ? bytesOf(content) : Uint8Array.from(content),
})

/** One file with one thing in it. */
export const one = (
  number: number,
  what: string,
  name: string,
  content: () => string | Uint8Array | readonly number[],
  expected: Expected,
): Hostile => ({ number, what, sources: () => [file(name, content())], expected: [expected] })

export const refused = (refusal: object): Expected => ({ outcome: 'refused', refusal })
export const faulty = (fault: object): Expected => ({ outcome: 'faulty', fault })

export const sentence = 'قال مصدر في الوزارة إن الطريق أُغلق يوم الخميس، وأضاف أن الأمر انتهى.'
