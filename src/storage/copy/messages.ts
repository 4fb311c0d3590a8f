import type { Id } from '../../core/entities.ts'
import type { CopyPlace, CopyState } from '../second-copy.ts'
import type { JournalEntry } from '../storage.ts'

/** What a window asks of the thread that keeps the second copy. */
export type CopyRequest =
  | { readonly type: 'state' }
  | { readonly type: 'idAt'; readonly seq: number }
  | { readonly type: 'entries' }
  | { readonly type: 'append'; readonly entries: readonly JournalEntry[] }
  | { readonly type: 'begin' }
  | { readonly type: 'add'; readonly entries: readonly JournalEntry[] }
  | { readonly type: 'finish' }
  | { readonly type: 'compact' }

/** What each of them is answered with. */
export interface CopyAnswers {
  readonly state: CopyState
  readonly idAt: Id | undefined
  readonly entries: readonly JournalEntry[]
  readonly append: CopyState
  readonly begin: undefined
  readonly add: undefined
  readonly finish: CopyState
  readonly compact: boolean
}

export interface CopyQuestion {
  readonly ask: number
  readonly request: CopyRequest
}

/** Another thread asks by this way too, as the window does. */
export interface CopyLoan {
  readonly port: MessagePort
}

export type CopyMessage =
  | { readonly type: 'place'; readonly place: CopyPlace }
  | { readonly type: 'answer'; readonly ask: number; readonly answer: unknown }
  | { readonly type: 'problem'; readonly ask: number; readonly name: string; readonly message: string }
