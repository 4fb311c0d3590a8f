import type { Id, Segment } from '../../core/entities.ts'
import { linesOf } from '../../core/lines.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { describeMarked } from '../span-graph/describe.ts'
import { WrittenOffsets } from '../span-graph/offsets.ts'
import { spanLabels, type Span, type SpanLabel } from '../span-graph/span-graph.ts'
import { tokensOf } from '../span-graph/tokens.ts'

/*
 * CoNLL-U Plus (https://universaldependencies.org/ext-format.html): a token a line, columns named at the top, blank lines
 * between sentences, here: between the lines of the text. A column for each kind of span, in BIO. A column can hold one
 * span at a time: of spans of one kind that overlap the longest is written, and a piece of a span is a span.
 */

export const columns = [
  'ID',
  'FORM',
  'ISNAD:START',
  'ISNAD:END',
  ...spanLabels.map((label) => `ISNAD:${label}`),
] as const

/** The pieces of a kind that can stand in one column. */
const chosen = (spans: readonly Span[], label: SpanLabel): readonly Segment[] => {
  const pieces = spans.flatMap((span) => (span.label === label ? span.segments : []))
  const byLength = pieces.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const kept: Segment[] = []
  const isFree = ({ start, end }: Segment): boolean => kept.every((one) => end <= one.start || start >= one.end)
  for (const piece of byLength) if (isFree(piece)) kept.push(piece)
  return kept.toSorted((a, b) => a.start - b.start)
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\r', '\\r')

/** The part of a file that is about one article. */
export const writeConll = (tables: ReadonlyTables, articleId: Id): string => {
  const { text, graph } = describeMarked(tables, articleId)
  const offsets = new WrittenOffsets(text, 'codePoint')
  const kinds = spanLabels.map((label) => ({ label, pieces: chosen(graph.spans, label), next: 0 }))
  const cuts = kinds.flatMap(({ pieces }) => pieces.flatMap(({ start, end }) => [start, end]))
  const tokens = tokensOf(text, cuts)
  const written: string[] = [`# newdoc id = ${articleId}`]
  let token = 0
  /** Pieces of which no token was written yet begin with B. */
  const begun = new Set<Segment>()
  for (const [number, line] of linesOf(text).entries()) {
    written.push(`# sent_id = ${articleId}-${number + 1}`, `# text = ${escaped(text.slice(line.start, line.end))}`)
    for (let id = 1; token < tokens.length && (tokens[token]?.start ?? 0) < line.end; id++, token++) {
      const { start, end } = tokens[token] ?? line
      const tags = kinds.map((kind) => {
        while ((kind.pieces[kind.next]?.end ?? Infinity) <= start) kind.next++
        const piece = kind.pieces[kind.next]
        if (!piece || start < piece.start) return 'O'
        const isFirst = !begun.has(piece)
        begun.add(piece)
        return `${isFirst ? 'B' : 'I'}-${kind.label}`
      })
      written.push([id, text.slice(start, end), offsets.of(start), offsets.of(end), ...tags].join('\t'))
    }
    written.push('')
  }
  return written.map((one) => `${one}\n`).join('')
}
