import type { Segment } from '../core/entities.ts'
import type { Run } from './runs.ts'

/** Where a segment has come to stand, and how much of its words is still there. */
export interface Followed {
  /** Undefined when nothing of it is left. */
  readonly segment: Segment | undefined
  /** Between 0 and 1. */
  readonly coverage: number
}

/** Follows segments of a text into its corrected version. */
export class Follower {
  private readonly runs: readonly Run[]
  private readonly newLength: number
  private readonly length: number

  /** @param lengths of both texts, in UTF-16 code units */
  constructor(runs: readonly Run[], lengths: { readonly before: number; readonly after: number }) {
    this.runs = runs
    this.length = lengths.before
    this.newLength = lengths.after
  }

  /** The number of the last run that begins at or before an offset; -1 when there is none. */
  private runAt(offset: number): number {
    let low = -1
    let high = this.runs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.runs[middle]?.start ?? Infinity) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** What lies between the run of a number and the next one, in both texts. */
  private gapAfter(number: number): Segment & { readonly newStart: number; readonly newEnd: number } {
    const before = this.runs[number]
    const next = this.runs[number + 1]
    return {
      start: before ? before.start + before.length : 0,
      newStart: before ? before.newStart + before.length : 0,
      end: next?.start ?? this.length,
      newEnd: next?.newStart ?? this.newLength,
    }
  }

  /** What was written in place of its first words belongs to a segment that began with them. */
  private startOf(offset: number): number {
    const number = this.runAt(offset)
    const run = this.runs[number]
    if (run && offset < run.start + run.length) return run.newStart + offset - run.start
    const gap = this.gapAfter(number)
    return offset === gap.start ? gap.newStart : gap.newEnd
  }

  private endOf(offset: number): number {
    const number = this.runAt(offset - 1)
    const run = this.runs[number]
    if (run && offset <= run.start + run.length) return run.newStart + offset - run.start
    const gap = this.gapAfter(number)
    return offset === gap.end ? gap.newEnd : gap.newStart
  }

  private coveredIn({ start, end }: Segment): number {
    let covered = 0
    for (let number = Math.max(0, this.runAt(start)); number < this.runs.length; number++) {
      const run = this.runs[number]
      if (!run || run.start >= end) break
      covered += Math.max(0, Math.min(end, run.start + run.length) - Math.max(start, run.start))
    }
    return covered
  }

  follow(segment: Segment): Followed {
    const start = this.startOf(segment.start)
    const end = this.endOf(segment.end)
    if (start >= end) return { segment: undefined, coverage: 0 }
    return { segment: { start, end }, coverage: this.coveredIn(segment) / (segment.end - segment.start) }
  }
}
