import { nameOfSource } from '../../app/desk/readout.ts'
import type { Id, Project } from '../../core/entities.ts'
import type { ClaimDigest, DigestOrigin } from '../../core/review/digest.ts'
import { isUnsupported } from '../../core/support.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { t } from '../words/words.ts'

/** How many names a sentence bears before it only counts. */
const mostNames = 2

/** What one is called on whose word a claim stands. */
const nameOfOrigin = (tables: ReadonlyTables, { sourceId, words }: DigestOrigin): string => {
  const source = tables.get('source', sourceId)
  return source ? nameOfSource(source) : (words ?? t().review.unknownSpeaker)
}

const joined = (names: readonly string[]): string => {
  const shown = [...new Set(names)]
  if (shown.length <= mostNames) return shown.join(t().common.listSeparator)
  return t().review.several(shown.slice(0, mostNames).join(t().common.listSeparator), String(shown.length - mostNames))
}

/** On whose word a claim stands: «على لسان مصدر عسكري». */
export const onWhoseWord = (tables: ReadonlyTables, digest: ClaimDigest): string => {
  const said = digest.origins.filter(({ denies }) => denies === undefined)
  const denied = digest.origins.filter(({ denies }) => denies !== undefined)
  const parts = [
    said.length > 0 ? t().review.saidBy(joined(said.map((one) => nameOfOrigin(tables, one)))) : '',
    denied.length > 0 ? t().review.deniedBy(joined(denied.map((one) => nameOfOrigin(tables, one)))) : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? t().review.saidByNobody : parts.join(t().common.listSeparator)
}

/** Where it stands: the outlets of its articles, or their titles. */
export const whereTold = (tables: ReadonlyTables, articleIds: readonly Id[]): string =>
  joined(
    articleIds.flatMap((id) => {
      const article = tables.get('article', id)
      const outlet = tables.get('source', article?.outletId)
      const name = outlet ? nameOfSource(outlet) : (article?.title ?? article?.original.fileName)
      return name === undefined ? [] : [name]
    }),
  )

/** What a claim lacks, or what was decided about it. */
export const whatNow = (digest: ClaimDigest, policy: Project['policy']): string => {
  if (digest.exempt) return t().desk.exempt
  if (digest.verdict !== undefined) return t().review.nowVerdict(t().vocabulary.verdict[digest.verdict])
  if (digest.standing !== 'open') return t().review.standing[digest.standing]
  const waits = isUnsupported(digest.level, undefined, false, policy.unsupportedThreshold)
  return waits ? t().review.lacks(t().desk.lacks[digest.level]) : t().vocabulary.supportLevel[digest.level]
}
