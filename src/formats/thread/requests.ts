import type { Change } from '../../core/change.ts'
import type { Id, Row } from '../../core/entities.ts'
import type { Fault } from '../fault.ts'
import type { AnnotationFiles, GivenFile, Recognised } from '../recognise.ts'
import type { Refusal } from '../articles/refusal.ts'
import type { MergeReport } from '../isnad/merge-report.ts'
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
      /** `known`: articles of the library by the SHA-256 of their texts; annotations of these come to them. */
      | { readonly annotations: AnnotationFiles; readonly at: string; readonly known: ReadonlyMap<string, Id> }
    readonly answer: ReadAnswer
  }
  /** Hands over rows of the library that what was read is to come into; `fresh` begins anew. */
  readonly library: {
    readonly ask: { readonly fresh: boolean; readonly rows: readonly Row[] }
    readonly answer: true
  }
  /** Merges what was read into the rows that were handed over; the answer is what that would do, and in how many parts. */
  readonly merge: {
    readonly ask: true
    readonly answer: { readonly report: MergeReport; readonly parts: number; readonly rows: number }
  }
  /** One part of the merge's change by its number, from 0. */
  readonly part: { readonly ask: number; readonly answer: Change }
}

export type ReadAnswer =
  | {
      readonly outcome: 'sound'
      /** The articles that were read, and those that something else is about. */
      readonly articleIds: readonly Id[]
      /** What the file says and there is no place for. */
      readonly leftOut: readonly Fault[]
    }
  | { readonly outcome: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

export type Question = {
  readonly [K in keyof Answers]: { readonly what: K; readonly ask: Answers[K]['ask'] }
}[keyof Answers]
export type Answer = Answers[keyof Answers]['answer']
