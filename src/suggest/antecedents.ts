import type { Segment } from '../core/entities.ts'
import type { SourceKind } from '../core/vocabulary.ts'
import { segmentOf, type Agreement, type Draft } from './draft.ts'
import type { Reading } from './reading.ts'

/** Somebody whom the text has named. */
export interface Speaker {
  readonly token: number
  readonly segment: Segment
  readonly kind: SourceKind
  readonly agreement: Agreement
}

const agrees = (wanted: Agreement, { agreement }: Speaker): boolean => {
  const fits = (a: string, b: string) => a === 'either' || b === 'either' || a === b
  return (
    fits(wanted.gender, agreement.gender) &&
    (wanted.number !== 'plural' || fits(wanted.number, agreement.number) || agreement.gender === 'feminine')
  )
}

/** How many speakers back are looked at: a text of a hundred thousand cues takes linear time. */
const remembered = 12

/** Remembers who has spoken, and finds whom a cue without a subject refers back to. */
export class Speakers {
  readonly #reading: Reading
  readonly #named: Speaker[] = []

  constructor(reading: Reading) {
    this.#reading = reading
  }

  add(speaker: Speaker): void {
    this.#named.push(speaker)
  }

  /** The last one named before `token` that agrees with the verb, of the same paragraph or of one before. */
  before(token: number, wanted: Agreement): Speaker | undefined {
    let seen = 0
    let fallback: Speaker | undefined
    for (let index = this.#named.length - 1; index >= 0 && seen < remembered; index--) {
      const speaker = this.#named[index]
      if (speaker === undefined || speaker.token >= token) continue
      seen++
      if (this.#reading.lineAt(token) - this.#reading.lineAt(speaker.token) > 8) break
      if (agrees(wanted, speaker)) return speaker
      fallback ??= speaker
    }
    return fallback
  }
}

export const speakerOf = (reading: Reading, draft: Draft, kind: SourceKind): Speaker | undefined => {
  const [first] = draft.sources
  return first && { token: first.first, segment: segmentOf(reading, first), kind, agreement: draft.agreement }
}
