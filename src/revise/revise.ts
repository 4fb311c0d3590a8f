import type { Id, LostQuote, Segment } from '../core/entities.ts'
import { contextLength, pieceSign } from '../core/splice.ts'
import { Follower } from './follow.ts'
import { Inserted } from './inserted.ts'
import { runsOf } from './runs.ts'

/** A text, its corrected version, and what stands in the first. Offsets are UTF-16 code units. */
export interface RevisionTask {
  readonly before: string
  readonly after: string
  readonly anchors: readonly { readonly id: Id; readonly segments: readonly Segment[] }[]
  /** Anchors that had no place in the first text either, with the words that they had once. */
  readonly orphans?: readonly { readonly id: Id; readonly lost: LostQuote }[]
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
 * looking for the words in what was inserted. Only what the comparison settles is certain. Anchors that had no place are looked
 * for too; those that are found are uncertain, the others are not told.
 */
export const revise = ({ before, after, anchors, orphans = [] }: RevisionTask): readonly Placement[] => {
  const runs = runsOf(before, after)
  const follower = new Follower(runs, { before: before.length, after: after.length })
  let inserted: Inserted | undefined
  const passages = (): Inserted => (inserted ??= new Inserted(after, runs))
  const elsewhere = ({ start, end }: Segment) =>
    passages().find(
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
  const placed = anchors.map(({ id, segments }): Placement => {
    const pieces = segments.map(place)
    const there = pieces.flatMap(({ segment }) => segment ?? [])
    const score = Math.min(...pieces.map((one) => one.score))
    if (there.length === 0) return { id, state: 'lost', segments: [], score: 0 }
    const isCertain = there.length === segments.length && pieces.every(({ certain }) => certain)
    if (!isCertain) return { id, state: 'uncertain', segments: there, score }
    const isSame = segments.every(
      (segment, at) =>
        before.slice(segment.start, segment.end) === after.slice(there[at]?.start ?? 0, there[at]?.end ?? 0),
    )
    return { id, state: isSame ? 'kept' : 'follows', segments: there, score }
  })
  return [...placed, ...orphans.flatMap(({ id, lost }) => findAgain(passages(), id, lost) ?? [])]
}

/** Where all pieces of a quote stand, one behind the other, if they do. */
const findAgain = (passages: Inserted, id: Id, { exact, prefix, suffix }: LostQuote): Placement | undefined => {
  const pieces = exact.split(pieceSign)
  const found = pieces.map((piece, at) =>
    passages.findAgain(piece, at === 0 ? prefix : '', at === pieces.length - 1 ? suffix : ''),
  )
  const segments = found.flatMap((one) => one?.segment ?? [])
  const score = Math.min(...found.map((one) => one?.score ?? 0))
  const inOrder = segments.every(({ start }, at) => start >= (segments[at - 1]?.end ?? 0))
  return score >= leastScore && inOrder ? { id, state: 'uncertain', segments, score } : undefined
}
