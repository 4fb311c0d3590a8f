import type { Article, ArticleText, Claim, Id, Mention, Row, Source, Stamp } from '../../../src/core/entities.ts'
import { linesOf } from '../../../src/core/lines.ts'
import { newAttribution } from '../../../src/core/operations/attribution.ts'
import { newClaim } from '../../../src/core/operations/claim.ts'
import { makeText } from './text.ts'

const at = '2026-01-01T00:00:00.000Z'

/** Fresh ids, the same in every run. */
export const idsOf = (space: number): (() => Id) => {
  let last = 0
  return () => `0189${space.toString(16).padStart(4, '0')}-0000-7000-8000-${(++last).toString(16).padStart(12, '0')}`
}

/** Twenty men whom the mentions name by turns. */
export const makeSources = (newId: () => Id, annotatorId: Id): readonly Source[] =>
  Array.from({ length: 20 }, (_, number) => ({
    ...stampOf(newId(), annotatorId),
    kind: 'namedPerson' as const,
    name: `المصدر ${number + 1}`,
    aliases: [],
  }))

const stampOf = (id: Id, annotatorId: Id): Stamp => ({
  id,
  createdAt: at,
  modifiedAt: at,
  annotatorId,
  origin: 'human',
})

/**
 * An article in which every claim is attributed to somebody by a cue: a third of the spans are claims, a third
 * mentions, a third cues.
 * @param length of the text in UTF-16 code units
 */
export const makeArticle = (
  title: string,
  length: number,
  spanCount: number,
  sources: readonly Source[],
  newId: () => Id,
  annotatorId: Id,
): readonly Row[] => {
  const { text, spans } = makeText(length, spanCount)
  const articleId = newId()
  const author = { annotatorId, now: at, newId }
  const original = { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } as const
  const fields = { title, authors: [], language: 'ar', revision: 1, original, tags: [] }
  const article: Article = { ...stampOf(articleId, annotatorId), ...fields }
  const value: ArticleText = { id: articleId, text, kinds: linesOf(text).map(() => 'paragraph') }
  const rows: Row[] = [
    { table: 'article', value: article },
    { table: 'text', value },
  ]
  let claim: Claim | undefined
  let mention: Mention | undefined
  for (const [number, { start, end, kind }] of spans.entries()) {
    const anchorId = newId()
    rows.push({ table: 'anchor', value: { id: anchorId, articleId, segments: [{ start, end }] } })
    if (kind === 'claim') {
      claim = newClaim(author, [anchorId])
      rows.push({ table: 'claim', value: claim })
    } else if (kind === 'mention') {
      const sourceId = sources[Math.floor(number / 3) % sources.length]?.id ?? ''
      const common = { ...stampOf(newId(), annotatorId), articleId, sourceId }
      mention = { ...common, kind: 'namedPerson', type: 'name', anchor: anchorId }
      rows.push({ table: 'mention', value: mention })
    } else if (claim && mention) {
      const attribution = newAttribution(author, claim.id, articleId, claim.anchors[0] ?? '')
      rows.push({ table: 'attribution', value: { ...attribution, mentionIds: [mention.id], cue: anchorId } })
    }
  }
  // A claim or a mention that is not followed by a cue stays without an attribution.
  return rows
}
