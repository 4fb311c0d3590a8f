import type { Segment } from '../../core/entities.ts'
import { normaliseLineEndings, type LineEndings } from '../../core/lines.ts'
import { CodePointIndex, snapToGrapheme } from '../../core/offsets.ts'
import type { FaultKey } from '../fault.ts'

/** What a format counts. */
export type OffsetUnit = 'codePoint' | 'utf16'

/** Takes what is wrong with a span: `part` says with which end, if it is one of them. */
export type ReportOffset = (key: FaultKey, found: string, allowed: string, part?: 'start' | 'end') => void

const countBelow = (sorted: readonly number[], limit: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * A text of a file, as it is stored, and its offsets between the unit of the file and the UTF-16 code units of the
 * stored text. Offsets of a file count in its text as it is there, with carriage returns.
 */
export class TextOffsets {
  /** As it is stored: LF line ends. */
  readonly text: string
  readonly lineEndings: LineEndings
  /** The length of the file's text in the file's unit. */
  readonly length: number
  readonly #index: CodePointIndex | undefined
  /** The carriage returns that storing takes away, UTF-16 code units of the file's text. */
  readonly #lost: readonly number[]

  /** @param fileText without a byte order mark */
  constructor(fileText: string, unit: OffsetUnit) {
    const { text, lineEndings } = normaliseLineEndings(fileText)
    this.text = text
    this.lineEndings = lineEndings
    this.#index = unit === 'codePoint' ? new CodePointIndex(fileText) : undefined
    this.length = this.#index?.length ?? fileText.length
    this.#lost = text.length === fileText.length ? [] : [...fileText.matchAll(/\r(?=\n)/g)].map(({ index }) => index)
  }

  /**
   * The piece between two offsets of the file, in UTF-16 code units of the stored text; one that begins or ends inside a
   * character (a letter and its marks, an emoji) takes all of it. What is none goes to `report`.
   */
  segment(start: number, end: number, report: ReportOffset): Segment | undefined {
    const range = `0…${this.length}`
    if (!Number.isInteger(start) || start < 0 || start > this.length) {
      report('outside', `${start}`, range, 'start')
      return undefined
    }
    if (!Number.isInteger(end) || end < 0 || end > this.length) {
      report('outside', `${end}`, range, 'end')
      return undefined
    }
    const segment = {
      start: snapToGrapheme(this.text, this.#stored(start), 'before'),
      end: snapToGrapheme(this.text, this.#stored(end), 'after'),
    }
    if (start < end && segment.start < segment.end) return segment
    report('emptySpan', `${start}…${end}`, '')
    return undefined
  }

  #stored(offset: number): number {
    const unit = this.#index?.toUtf16(offset) ?? offset
    return unit - countBelow(this.#lost, unit)
  }
}

/** Offsets of a stored text, for writing. */
export class WrittenOffsets {
  readonly #index: CodePointIndex | undefined

  constructor(text: string, unit: OffsetUnit) {
    this.#index = unit === 'codePoint' ? new CodePointIndex(text) : undefined
  }

  /** @param offset UTF-16 code units */
  of(offset: number): number {
    return this.#index?.toCodePoint(offset) ?? offset
  }
}

/** Pieces in the order of the text, those that overlap as one. */
export const tidySegments = (segments: readonly Segment[]): readonly Segment[] => {
  const tidy: Segment[] = []
  for (const segment of segments.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = tidy.at(-1)
    if (last && segment.start < last.end) {
      tidy[tidy.length - 1] = { start: last.start, end: Math.max(last.end, segment.end) }
    } else tidy.push(segment)
  }
  return tidy
}
