import type { Segment } from '../core/entities.ts'
import type { Stance } from '../core/vocabulary.ts'
import { tokenAt, type Reading, type TokenRange } from './reading.ts'

/** What opens a content; `pointed` is one that a pronoun points back at (نفى ذلك). */
export type Opening = 'clause' | 'speech' | 'quotation' | 'nominal' | 'before' | 'pointed'

/** The verb agrees with its subject: what is told of the source where it is not written. */
export interface Agreement {
  readonly gender: 'masculine' | 'feminine' | 'either'
  readonly number: 'singular' | 'dual' | 'plural' | 'either'
}

/** An attribution in the making; segments are in units of the folded text. */
export interface Draft {
  readonly rule: string
  /** The token of the cue. */
  readonly at: number
  readonly cue: Segment | undefined
  readonly sources: readonly TokenRange[]
  readonly content: readonly Segment[]
  /** The token behind the words of the cue, where they are more than one and hold a verb. */
  readonly cueEnd?: number
  /** The first token of the content. */
  readonly opener: number
  readonly opening: Opening
  readonly subject: 'written' | 'implicit' | 'none' | 'pronoun'
  readonly agreement: Agreement
  readonly isParticiple: boolean
  readonly isFirstPerson: boolean
  readonly stance: Stance
  /** How sure the frame is, before calibration. */
  readonly doubts: number
}

export const unknownAgreement: Agreement = { gender: 'either', number: 'either' }

/** The folded segment of a range of tokens. */
export const segmentOf = (reading: Reading, { first, end, lead = 0 }: TokenRange): Segment => ({
  start: tokenAt(reading, first).start + lead,
  end: tokenAt(reading, end - 1).end,
})

/** The folded segment of tokens without commas, colons and dashes at its edges; undefined where nothing is left. */
export const contentSegment = (reading: Reading, first: number, end: number, lead = 0): Segment | undefined => {
  let [left, right] = [first, end]
  const isEdge = (at: number) => /^[،,؛;:.…\-–\n]$/u.test(tokenAt(reading, at).text)
  while (left < right && isEdge(left)) left++
  while (right > left && isEdge(right - 1)) right--
  return left < right ? segmentOf(reading, { first: left, end: right, lead: left === first ? lead : 0 }) : undefined
}
