import type { Fault } from '../fault.ts'
import type { ReadArticle } from './article.ts'
import type { Encoding } from './encoding.ts'
import type { FieldMap } from './list/fields.ts'
import type { Refusal } from './refusal.ts'
import type { ArticleFormat } from './sniff.ts'

/** What a person has said of a file before it is read. */
export interface Choices {
  /** What it is; else it is found out. */
  readonly format?: ArticleFormat
  readonly encoding?: Encoding
  readonly fields?: FieldMap
}

/** What a person is asked before a file is added; the first of each list is what it looks like. */
export type Question =
  | {
      readonly about: 'encoding'
      /** The encodings that the bytes may be in, each with how the text would begin. */
      readonly candidates: readonly { readonly encoding: Encoding; readonly preview: string }[]
    }
  | {
      readonly about: 'fields'
      readonly map: FieldMap
      readonly fields: readonly { readonly name: string; readonly sample: string }[]
      readonly records: number
    }

/** What became of a file, or of a part of one. */
export type Outcome =
  | { readonly outcome: 'article'; readonly article: ReadArticle }
  /** It is an Isnad document, which is imported in another way. */
  | { readonly outcome: 'document' }
  | { readonly outcome: 'asks'; readonly question: Question }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'faulty'; readonly faults: readonly Fault[] }

/** One thing that was found in a file. */
export type Reading = Outcome & {
  /** The names of the files in archives that lead to it, and the number of its row in a table or list. */
  readonly within: readonly string[]
  readonly row?: number
  /** The bytes of a document, or of what somebody is asked about. */
  readonly bytes?: Uint8Array
}
