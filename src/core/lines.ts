import type { Segment } from './entities.ts'
import type { lineEndings } from './vocabulary.ts'

/** How the lines of a text ended before they were all made to end in LF. */
export type LineEndings = (typeof lineEndings)[number]

/**
 * A text with every CRLF and lone CR made LF, and how its lines ended: 'lf' too when there is only one line. To be done
 * once, before any offset exists.
 */
export const normaliseLineEndings = (text: string): { text: string; lineEndings: LineEndings } => {
  if (!text.includes('\r')) return { text, lineEndings: 'lf' }
  const used = new Set<string>()
  const normalised = text.replaceAll(/\r\n|\r|\n/g, (ending) => {
    used.add(ending)
    return '\n'
  })
  if (used.size > 1) return { text: normalised, lineEndings: 'mixed' }
  return { text: normalised, lineEndings: used.has('\r') ? 'cr' : 'crlf' }
}

/**
 * The lines of a text with LF ends, in UTF-16 code units, each without its LF. There is one more than there are LFs,
 * so an empty text has one empty line and a final LF opens one.
 */
export const linesOf = (text: string): Segment[] => {
  const lines: Segment[] = []
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push({ start, end })
    start = end + 1
  }
  lines.push({ start, end: text.length })
  return lines
}

/** The lines of a text, and of any offset the line that it is in. */
export class LineIndex {
  readonly lines: readonly Segment[]
  readonly #length: number

  /** @param text with LF ends */
  constructor(text: string) {
    this.lines = linesOf(text)
    this.#length = text.length
  }

  /**
   * The number of the line (from 0) that holds `offset` (UTF-16 code units); an LF is held by the line that it ends.
   * Takes O(log lines).
   * @throws RangeError outside the text
   */
  lineAt(offset: number): number {
    if (!(offset >= 0 && offset <= this.#length)) throw new RangeError(`No ${offset} in a text of ${this.#length}`)
    let low = 0
    let high = this.lines.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.lines[middle]?.end ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
