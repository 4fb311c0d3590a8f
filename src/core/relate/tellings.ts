import { chainOf, sourceOf } from '../chain.ts'
import type { Anchor, ArticleText, Claim, Id } from '../entities.ts'
import { LineIndex } from '../lines.ts'
import { counts } from '../support.ts'
import type { ReadonlyTables } from '../tables.ts'
import type { ClaimTelling, Teller } from './telling.ts'

/** How much of the text before a claim is looked at. */
const reach = 120

const wordsOfAnchor = (text: string, anchor: Anchor | undefined): string =>
  anchor?.segments.map(({ start, end }) => text.slice(start, end)).join(' … ') ?? ''

const tellersOf = (tables: ReadonlyTables, claim: Claim, articleId: Id, text: string): readonly Teller[] => {
  const tellers: Teller[] = []
  for (const attribution of tables.attributionsOfClaim(claim.id)) {
    if (attribution.articleId !== articleId || !counts(attribution)) continue
    for (const voice of chainOf(tables, attribution).links.at(-1)?.voices ?? []) {
      const mention = tables.get('mention', voice.mentionId)
      const source = mention && sourceOf(tables, mention)
      const written = mention && 'anchor' in mention ? wordsOfAnchor(text, tables.get('anchor', mention.anchor)) : ''
      const registered = source && 'name' in source ? source.name : (source?.words ?? '')
      tellers.push({
        ...(voice.sourceId === undefined ? {} : { sourceId: voice.sourceId }),
        words: registered === written ? written : `${registered} ${written}`.trim(),
        identified: voice.grade === 'identified',
      })
    }
  }
  return tellers
}

const tellingOf = (
  tables: ReadonlyTables,
  claim: Claim,
  { id: articleId, text, kinds }: ArticleText,
  lines: LineIndex,
): ClaimTelling | undefined => {
  const anchors = claim.anchors.flatMap((id) => tables.get('anchor', id) ?? [])
  const anchor = anchors.find((one) => one.articleId === articleId && one.segments.length > 0)
  const [start, end] = [anchor?.segments[0]?.start, anchor?.segments.at(-1)?.end]
  if (!anchor || start === undefined || end === undefined) return undefined
  const article = tables.get('article', articleId)
  return {
    claimId: claim.id,
    articleId,
    words: wordsOfAnchor(text, anchor),
    start,
    end,
    before: text.slice(Math.max(0, start - reach), start),
    isHeadline: ['headline', 'subhead'].includes(kinds[lines.lineAt(start)] ?? ''),
    date: article?.publishedAt ?? '',
    tellers: tellersOf(tables, claim, articleId, text),
  }
}

/** That somebody said what somebody says: such a claim is compared by the one within it. */
const isAround = (telling: ClaimTelling, all: readonly ClaimTelling[]): boolean =>
  all.some(({ start, end }) => {
    const isWithin = start >= telling.start && end <= telling.end && end - start < telling.end - telling.start
    return isWithin && (end - start) * 2 > telling.end - telling.start
  })

/** The claims of an article that is read in, as it tells them. */
export const tellingsOf = (tables: ReadonlyTables, articleId: Id): readonly ClaimTelling[] => {
  const text = tables.get('text', articleId)
  if (!text) return []
  const lines = new LineIndex(text.text)
  const tellings = [...tables.claimsInArticle(articleId)].flatMap(
    (claim) => tellingOf(tables, claim, text, lines) ?? [],
  )
  return tellings.filter((telling) => !isAround(telling, tellings))
}
