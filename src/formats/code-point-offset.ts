import * as v from 'valibot'
import type { Path } from './json/path.ts'
import type { PlacedFault } from './placed-fault.ts'

const largest = 2 ** 31 - 1

/** An offset into a text or a length, in code points; also any other small count. */
export const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(largest))

/** Faults for whole numbers written as `1.0`, `1e3` or `-0`: not every reader takes them for offsets. Scores may be. */
export const oddOffsets = (paths: readonly Path[]): readonly PlacedFault[] =>
  paths
    .filter((path) => path.at(-1) !== 'score')
    .map((path) => ({ path, key: 'notInteger', found: '', allowed: `0…${largest}` }))
