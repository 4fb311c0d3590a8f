import type { Change, Update } from '../change.ts'
import { sameValue, type Author } from '../draft.ts'
import type { Anchor, Article, ArticleText, Id, Segment } from '../entities.ts'
import { linesOf } from '../lines.ts'
import { mapAnchor, quoteOf, touches, type Splice } from '../splice.ts'
import type { ReadonlyTables } from '../tables.ts'
import type { BlockKind } from '../vocabulary.ts'
import { wholeLetters } from './claim.ts'

/** A corrected version of a text, as it was read from outside. */
export interface CorrectedText {
  /** With LF line ends. */
  readonly text: string
  /** One for each line of the text. */
  readonly kinds: readonly BlockKind[]
  readonly original: Article['original']
}

/** The one splice that turns a text into its corrected version: from the first line that differs to the last. */
const spliceBetween = (before: ArticleText, after: CorrectedText): Splice | undefined => {
  const lines = linesOf(before.text)
  const newLines = linesOf(after.text)
  const isSame = (at: number, newAt: number): boolean => {
    const [line, newLine] = [lines[at], newLines[newAt]]
    return (
      line !== undefined &&
      newLine !== undefined &&
      before.kinds[at] === after.kinds[newAt] &&
      before.text.slice(line.start, line.end) === after.text.slice(newLine.start, newLine.end)
    )
  }
  const most = Math.min(lines.length, newLines.length)
  let head = 0
  while (head < most && isSame(head, head)) head++
  if (head === lines.length && head === newLines.length) return undefined
  let tail = 0
  while (tail < most - head && isSame(lines.length - 1 - tail, newLines.length - 1 - tail)) tail++
  // A splice replaces at least a line in both, so that it has one to stand in.
  if (head > 0 && head + tail === most) head--
  else if (head + tail === most) tail--
  const start = lines[head]?.start ?? 0
  return {
    start,
    removed: before.text.slice(start, lines[lines.length - 1 - tail]?.end),
    inserted: after.text.slice(start, newLines[newLines.length - 1 - tail]?.end),
    kindsBefore: before.kinds.slice(head, lines.length - tail),
    kindsAfter: after.kinds.slice(head, newLines.length - tail),
  }
}

/**
 * A text gives way to a corrected version of it, as one more revision. Every anchor goes where `places` says, in offsets
 * (UTF-16 code units) of the corrected text; one that it does not name becomes an orphan with its quote, or stays one.
 * @throws RangeError when the text is not loaded
 */
export const reviseText = (
  tables: ReadonlyTables,
  author: Author,
  articleId: Id,
  corrected: CorrectedText,
  places: ReadonlyMap<Id, readonly Segment[]>,
): Change => {
  const text = tables.get('text', articleId)
  const article = tables.get('article', articleId)
  if (!text || !article) throw new RangeError('The text to correct is not loaded')
  const splice = spliceBetween(text, corrected)
  const updated: Update[] = []
  for (const before of splice ? tables.anchorsIn(articleId) : []) {
    if (!splice) continue
    const segments = wholeLetters(corrected.text, places.get(before.id) ?? [])
    const { id } = before
    if (before.segments.length === 0) {
      if (segments.length > 0) updated.push({ table: 'anchor', before, after: { id, articleId, segments } })
      continue
    }
    const after: Anchor =
      segments.length > 0
        ? { id, articleId, segments }
        : { id, articleId, segments, lost: quoteOf(text.text, before.segments) }
    const isTouched = before.segments.some((segment) => touches(splice, segment))
    if (isTouched || !sameValue(mapAnchor(text.text, splice, before).segments, segments)) {
      updated.push({ table: 'anchor', before, after })
    }
  }
  const after = { ...article, original: corrected.original, revision: article.revision + 1, modifiedAt: author.now }
  updated.push({ table: 'article', before: article, after })
  return { added: [], updated, removed: [], ...(splice ? { text: { articleId, splices: [splice] } } : {}) }
}
