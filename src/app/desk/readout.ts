import { sourceOf } from '../../core/chain.ts'
import type { Anchor, Attribution, Claim, Id, Mention, Segment, Source } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'

const startOf = (anchor: Anchor | undefined): number => anchor?.segments[0]?.start ?? Number.POSITIVE_INFINITY

/** The words of an anchor as one reads them, its pieces joined by an ellipsis; an orphan's last words. */
export const wordsOf = (tables: ReadonlyTables, anchorId: Id | undefined): string => {
  const anchor = tables.get('anchor', anchorId)
  if (!anchor) return ''
  if (anchor.lost) return anchor.lost.exact
  const text = tables.get('text', anchor.articleId)?.text ?? ''
  return anchor.segments.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

/** What a claim says: its statement, or the text's words at this place. */
export const statementOf = (
  tables: ReadonlyTables,
  claim: Claim,
  anchorId: Id | undefined = claim.anchors[0],
): string => claim.statement ?? wordsOf(tables, anchorId)

/** What a source is called on the screen: its name, or the words that describe it. */
export const nameOfSource = (source: Source): string => ('name' in source ? source.name : source.words)

/** How a mention is called: as its source is, or by its own words. */
export const nameOfMention = (tables: ReadonlyTables, mention: Mention): string => {
  const source = sourceOf(tables, mention)
  if (source) return nameOfSource(source)
  return 'anchor' in mention ? wordsOf(tables, mention.anchor) : ''
}

/** Mentions with words of their own that end before an offset, nearest first. */
export const mentionsBefore = (tables: ReadonlyTables, articleId: Id, offset: number): readonly Mention[] => {
  const found: { mention: Mention; end: number }[] = []
  for (const mention of tables.mentionsInArticle(articleId)) {
    if (!('anchor' in mention)) continue
    const end = tables.get('anchor', mention.anchor)?.segments.at(-1)?.end
    if (end !== undefined && end <= offset) found.push({ mention, end })
  }
  return found.toSorted((a, b) => b.end - a.end).map(({ mention }) => mention)
}

/** Where an attribution begins: its cue or its content, whichever comes first. */
export const beginningOf = (tables: ReadonlyTables, attribution: Attribution): number =>
  Math.min(startOf(tables.get('anchor', attribution.cue)), startOf(tables.get('anchor', attribution.contentId)))

const covers = (outer: readonly Segment[], inner: readonly Segment[]): boolean =>
  inner.length > 0 && inner.every((piece) => outer.some(({ start, end }) => start <= piece.start && end >= piece.end))

const lengthOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { start, end }) => sum + end - start, 0)

/** Attributions within whose content this one's content lies, the tightest first: who may have passed it on. */
export const possibleParents = (tables: ReadonlyTables, attribution: Attribution): readonly Attribution[] => {
  const inner = tables.get('anchor', attribution.contentId)?.segments ?? []
  const outer: { attribution: Attribution; length: number }[] = []
  for (const other of tables.attributionsInArticle(attribution.articleId)) {
    if (other.contentId === attribution.contentId) continue
    const segments = tables.get('anchor', other.contentId)?.segments ?? []
    if (covers(segments, inner)) outer.push({ attribution: other, length: lengthOf(segments) })
  }
  return outer.toSorted((a, b) => a.length - b.length).map(({ attribution: other }) => other)
}

/** The sentence-like stretch around an offset, at most 300 UTF-16 code units to either side, within its line. */
export const neighbourhood = (text: string, offset: number): string => {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, text.lastIndexOf('. ', offset - 1) + 1, offset - 300)
  const ends = [text.indexOf('\n', offset), text.indexOf('. ', offset), offset + 300].filter((end) => end >= 0)
  return text.slice(from, Math.min(text.length, ...ends))
}
