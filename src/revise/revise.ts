import type { Id, Segment } from '../core/entities.ts'
import { contextLength } from '../core/splice.ts'
import { Follower } from './follow.ts'
import { Inserted } from './inserted.ts'
import { runsOf } from './runs.ts'

/** A text, its corrected version, and what stands in the first. Offsets are UTF-16 code units. */
export interface RevisionTask {
  readonly before: string
  readonly after: string
  readonly anchors: readonly { readonly id: Id; readonly segments: readonly Segment[] }[]
}

/**
 * Where an anchor stands in the corrected text. `kept`: its words are the same. `follows`: they changed a little, and
 * stand where they stood. `uncertain`: somebody has to say. `lost`: nothing like them is there.
 */
export interface Placement {
  readonly id: Id
  readonly state: 'kept' | 'follows' | 'uncertain' | 'lost'
  /** In the corrected text; empty when lost. */
  readonly segments: readonly Segment[]
  /** How much of the words is there again, between 0 and 1. */
  readonly score: number
}

/** From this share of its words on, an anchor follows by itself. */
const certainCoverage = 0.8
/** From this score on, words found elsewhere are worth showing. */
const leastScore = 0.75

/** Whether so much was written into a segment that it may have become another one. */
const hasGrown = (before: Segment, after: Segment): boolean =>
  after.end - after.start > 2 * (before.end - before.start) + 40

/**
 * Carries anchors over to a corrected text: by what both texts have in common, and where that says too little, by
 * looking for the words in what was inserted. Only what the comparison settles is certain.
 */
export const revise = ({ before, after, anchors }: RevisionTask): readonly Placement[] => {
  const runs = runsOf(before, after)
  const follower = new Follower(runs, { before: before.length, after: after.length })
  let inserted: Inserted | undefined
  const elsewhere = ({ start, end }: Segment) =>
    (inserted ??= new Inserted(after, runs)).find(
      before.slice(start, end),
      before.slice(Math.max(0, start - contextLength), start),
      before.slice(end, end + contextLength),
    )
  const place = (segment: Segment): { segment: Segment | undefined; certain: boolean; score: number } => {
    const followed = follower.follow(segment)
    const here = followed.segment
    if (here && followed.coverage >= certainCoverage && !hasGrown(segment, here)) {
      return { segment: here, certain: true, score: followed.coverage }
    }
    const found = elsewhere(segment)
    if (found && found.score >= leastScore && found.score > followed.coverage) {
      return { segment: found.segment, certain: false, score: found.score }
    }
    return { segment: here, certain: false, score: followed.coverage }
  }
  return anchors.map(({ id, segments }): Placement => {
    const placed = segments.map(place)
    const there = placed.flatMap(({ segment }) => segment ?? [])
    const score = Math.min(...placed.map((one) => one.score))
    if (there.length === 0) return { id, state: 'lost', segments: [], score: 0 }
    const isCertain = there.length === segments.length && placed.every(({ certain }) => certain)
    if (!isCertain) return { id, state: 'uncertain', segments: there, score }
    const isSame = segments.every(
      (segment, at) =>
        before.slice(segment.start, segment.end) === after.slice(there[at]?.start ?? 0, there[at]?.end ?? 0),
    )
    return { id, state: isSame ? 'kept' : 'follows', segments: there, score }
  })
}
