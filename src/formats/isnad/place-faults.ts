import type { Anchor, ArticleText } from '../../core/entities.ts'
import { linesOf } from '../../core/lines.ts'
import { isGraphemeBoundary } from '../../core/offsets.ts'
import type { ReportAt } from './integrity-fault.ts'

/** What is wrong with a text and the kinds of its lines. */
export const textFaults = ({ text, kinds }: ArticleText, report: ReportAt): void => {
  const lines = linesOf(text).length
  if (text.includes('\r')) report('', 'lineEnds')
  if (kinds.length !== lines) report('', 'lines', `${kinds.length}`, `${lines}`)
}

/** What is wrong with where an anchor stands in its article's text; UTF-16 code units. */
export const anchorFaults = (text: string, anchor: Anchor, report: ReportAt): void => {
  if ((anchor.segments.length === 0) !== (anchor.lost !== undefined)) report('segments', 'lostQuote')
  let from = 0
  for (const [at, { start, end }] of anchor.segments.entries()) {
    const field = `segments[${at}]`
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) {
      report(field, 'outside', `${start}…${end}`, `0…${text.length}`)
    } else if (start >= end) report(field, 'emptySpan', `${start}…${end}`)
    else if (start < from) report(field, 'overlap', `${start}`, `${from}…${text.length}`)
    else {
      if (!isGraphemeBoundary(text, start)) report(`${field}.start`, 'insideCharacter', `${start}`)
      if (!isGraphemeBoundary(text, end)) report(`${field}.end`, 'insideCharacter', `${end}`)
    }
    from = end
  }
}
