import type { Claim, Id } from '../../core/entities.ts'
import { linesOf } from '../../core/lines.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { SupportLevel } from '../../core/vocabulary.ts'
import { element, type ReportNode } from './node.ts'

/** A claim with its number in the report and how it stands. */
export interface NumberedClaim {
  readonly claim: Claim
  readonly number: number
  readonly level: SupportLevel
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly number: number
  readonly level: SupportLevel
  /** Whether the passage begins here: the number stands there. */
  readonly isFirst: boolean
}

const marksIn = (tables: ReadonlyTables, articleId: Id, claims: readonly NumberedClaim[]): readonly Mark[] => {
  const marks: Mark[] = []
  for (const { claim, number, level } of claims) {
    for (const anchorId of claim.anchors) {
      const anchor = tables.get('anchor', anchorId)
      if (anchor?.articleId !== articleId) continue
      anchor.segments.forEach(({ start, end }, at) => marks.push({ start, end, number, level, isFirst: at === 0 }))
    }
  }
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** One line of the text with its passages; where passages overlap the shortest colours the words. */
const lineWith = (text: string, start: number, end: number, marks: readonly Mark[]): readonly ReportNode[] => {
  const here = marks.filter((mark) => mark.start < end && mark.end > start)
  const cuts = new Set([start, end])
  for (const mark of here) {
    cuts.add(Math.max(start, mark.start))
    cuts.add(Math.min(end, mark.end))
  }
  const edges = [...cuts].toSorted((a, b) => a - b)
  return edges.flatMap((edge, at): readonly ReportNode[] => {
    const next = edges[at + 1]
    const numbers = here
      .filter((mark) => mark.isFirst && mark.start === edge)
      .map((mark) => element('sup', `report-number level-${mark.level}`, String(mark.number)))
    if (next === undefined) return numbers
    const words = text.slice(edge, next)
    const around = here.filter((mark) => mark.start <= edge && mark.end >= next)
    const inner = around.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
    return [...numbers, inner ? element('mark', `level-${inner.level}`, words) : words]
  })
}

/** An article's text with its claims numbered where they begin and marked by level. Offsets are UTF-16 code units. */
export const numberedText = (
  tables: ReadonlyTables,
  articleId: Id,
  claims: readonly NumberedClaim[],
): readonly ReportNode[] => {
  const text = tables.get('text', articleId)
  if (!text) return []
  const marks = marksIn(tables, articleId, claims)
  return linesOf(text.text).flatMap(({ start, end }, at) => {
    if (text.text.slice(start, end).trim() === '') return []
    const kind = text.kinds[at] ?? 'paragraph'
    return [element('p', { class: `report-${kind}`, dir: 'auto' }, lineWith(text.text, start, end, marks))]
  })
}
