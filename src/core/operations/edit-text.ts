import type { Change, Update } from '../change.ts'
import type { Author } from '../draft.ts'
import type { Anchor, Id } from '../entities.ts'
import { mapAnchor, spliceText, touches, type Splice } from '../splice.ts'
import type { ReadonlyTables } from '../tables.ts'
import { wholeLetters } from './claim.ts'

/**
 * A correction of an article's text. Anchors whose edge a splice reaches are named with where they stood and where
 * they come to stand (DESIGN §3: detached and re-attached around the text step), so that the inverse is exact; the
 * rest move with the text.
 * @param startsRevision whether this is the first edit since the text was unlocked: the article's revision then rises
 * @throws RangeError when a splice does not fit the text
 */
export const editText = (
  tables: ReadonlyTables,
  author: Author,
  articleId: Id,
  splices: readonly Splice[],
  startsRevision = false,
): Change => {
  const text = tables.get('text', articleId)
  if (!text) throw new RangeError('The text to correct is not loaded')
  const updated: Update[] = []
  const texts = [text]
  for (const splice of splices) texts.push(spliceText(texts.at(-1) ?? text, splice))
  const final = texts.at(-1) ?? text
  for (const before of anchorsWithin(tables, articleId, splices)) {
    const last = before.segments.at(-1)
    if (last === undefined) continue
    let after = before
    let touched = false
    splices.forEach((splice, at) => {
      if (splice.removed === '' && splice.inserted === '') return
      touched ||= after.segments.some((segment) => touches(splice, segment))
      after = mapAnchor(texts[at]?.text ?? '', splice, after)
    })
    if (touched) updated.push({ table: 'anchor', before, after: onGraphemes(after, final.text) })
  }
  const article = tables.get('article', articleId)
  if (startsRevision && article) {
    const after = { ...article, revision: article.revision + 1, modifiedAt: author.now }
    updated.push({ table: 'article', before: article, after })
  }
  return { added: [], updated, removed: [], text: { articleId, splices } }
}

/** The anchors that splices can touch: a key touches few, whose numbers are looked through without the anchors. */
const anchorsWithin = (tables: ReadonlyTables, articleId: Id, splices: readonly Splice[]): Iterable<Anchor> => {
  const [first, ...others] = splices
  if (!first) return []
  if (others.length === 0) return tables.anchorsNear(articleId, first.start, first.start + first.removed.length)
  // Those behind the first splice move, and a later one may touch them where they come to stand.
  return tables.anchorsNear(articleId, Math.min(...splices.map(({ start }) => start)), Infinity)
}

/** A correction may set a vowel sign against an edge: the edge then goes round the whole letter. */
const onGraphemes = (anchor: Anchor, text: string): Anchor => {
  if (anchor.segments.length === 0) return anchor
  return { id: anchor.id, articleId: anchor.articleId, segments: wholeLetters(text, anchor.segments) }
}
