import type { Opening } from '../draft.ts'
import type { TokenRange } from '../reading.ts'

/** Where the content of a verb opens, how, and who stands between. */
export interface Found {
  readonly at: number
  readonly opening: Opening
  readonly speakers: readonly TokenRange[]
  readonly doubts: number
}
