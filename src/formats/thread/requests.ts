import type { Id, Row } from '../../core/entities.ts'
import type { Fault } from '../fault.ts'
import type { AnnotationFiles, GivenFile, Recognised } from '../recognise.ts'
import type { Refusal } from '../articles/refusal.ts'
import type { Written, WritingTask } from './writing.ts'

/** What the thread of formats is asked, and what it answers: one answer to each question, in their order. */
export interface Answers {
  /** Begins a writing; the answer is how rows are to come. */
  readonly write: { readonly ask: WritingTask; readonly answer: 'batches' | 'all' }
  /** Hands over a batch; the answer is what the file goes on with. */
  readonly batch: {
    readonly ask: { readonly rows: readonly Row[]; readonly articleIds: readonly Id[] }
    readonly answer: Uint8Array
  }
  /** Hands over rows of what is written all at once. */
  readonly keep: { readonly ask: readonly Row[]; readonly answer: true }
  readonly end: { readonly ask: true; readonly answer: Written }
  /** Which files hold annotations that are known. */
  readonly recognise: { readonly ask: readonly GivenFile[]; readonly answer: Recognised }
  readonly read: {
    readonly ask:
      | { readonly document: Uint8Array | string }
      | { readonly annotations: AnnotationFiles; readonly at: string }
    readonly answer: ReadAnswer
  }
  /** Rows of what was read, from a place on; fewer than asked for when there are no more. */
  readonly rows: {
    readonly ask: { readonly from: number; readonly count: number }
    readonly answer: readonly Row[]
  }
}

export type ReadAnswer =
  | {
      readonly outcome: 'sound'
      readonly rows: number
      /** The SHA-256 of each text that was read. */
      readonly texts: readonly (readonly [id: Id, sha256: string])[]
      /** What the file says and there is no place for. */
      readonly leftOut: readonly Fault[]
    }
  | { readonly outcome: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

export type Question = {
  readonly [K in keyof Answers]: { readonly what: K; readonly ask: Answers[K]['ask'] }
}[keyof Answers]
export type Answer = Answers[keyof Answers]['answer']
