import type { Segment } from '../../core/entities.ts'
import { isGraphemeBoundary, type CodePointIndex } from '../../core/offsets.ts'
import type { FaultKey } from '../fault.ts'
import type { Path } from '../json/path.ts'
import type { PlacedFault } from '../placed-fault.ts'
import type { Span } from './document.ts'
import type { StoredText } from './stored-text.ts'

/** Finds the spans of a file in the stored text, and says which are none. */
export class SpanReader {
  readonly faults: PlacedFault[] = []
  readonly #stored: StoredText
  readonly #index: CodePointIndex

  constructor(stored: StoredText, index: CodePointIndex) {
    this.#stored = stored
    this.#index = index
  }

  /** A span in UTF-16 code units. */
  segment(path: Path, [from, until]: Span): Segment | undefined {
    const { length } = this.#index
    const start = this.#stored.storedOffset(from)
    const end = this.#stored.storedOffset(until)
    if (start > length) return this.#fault([...path, 0], 'outside', `${from}`, `0…${length}`)
    if (end > length) return this.#fault([...path, 1], 'outside', `${until}`, `0…${length}`)
    if (start >= end) return this.#fault(path, 'emptySpan', `${from}…${until}`, '')
    const segment = { start: this.#index.toUtf16(start), end: this.#index.toUtf16(end) }
    const { text } = this.#stored
    if (!isGraphemeBoundary(text, segment.start)) return this.#fault([...path, 0], 'insideCharacter', `${from}`, '')
    if (!isGraphemeBoundary(text, segment.end)) return this.#fault([...path, 1], 'insideCharacter', `${until}`, '')
    return segment
  }

  /** The pieces of one span, in UTF-16 code units. */
  segments(path: Path, pieces: readonly Span[]): readonly Segment[] {
    return pieces.flatMap((piece, at) => {
      const before = pieces[at - 1]
      if (before && piece[0] < before[1]) {
        this.#fault([...path, at, 0], 'overlap', `${piece[0]}`, `${before[1]}…${this.#index.length}`)
      }
      return this.segment([...path, at], piece) ?? []
    })
  }

  #fault(path: Path, key: FaultKey, found: string, allowed: string): undefined {
    this.faults.push({ path, key, found, allowed })
  }
}
