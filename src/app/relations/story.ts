import { chainOf, type Chain, type LinkGrade } from '../../core/chain.ts'
import type { Attribution, Claim, Id, Relation, Segment } from '../../core/entities.ts'
import { changedWords } from '../../core/relate/changed-words.ts'
import { groupByOrigin, type OriginGroup } from '../../core/relate/circles.ts'
import { counts, supportOf } from '../../core/support.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { RelationType, SourceKind, SupportLevel } from '../../core/vocabulary.ts'
import { nameOfMention, nameOfSource, wordsOf } from '../desk/readout.ts'
import type { Session } from '../session.ts'

/** One link of a chain, by name. */
export interface ToldLink {
  readonly names: readonly string[]
  readonly kind: SourceKind
  readonly grade: LinkGrade
}

/** A chain by name, and what the last of it does with the claim. */
export interface ToldChain {
  readonly links: readonly ToldLink[]
  readonly stance: Attribution['stance']
}

/** One article's telling of a claim, or of a claim that is related to it. */
export interface Telling {
  /** Claim and article. */
  readonly id: string
  readonly claimId: Id
  readonly articleId: Id
  readonly date: string
  readonly words: string
  readonly level: SupportLevel
  /** Each attribution's chain, from the outlet to the origin; none when nobody is said to have said it. */
  readonly chains: readonly ToldChain[]
  /** What it is to the claim that was asked about; absent for that claim itself. */
  readonly relation?: { readonly type: RelationType; readonly isFrom: boolean }
  /** What it says that the telling before does not; UTF-16 code units of `words`. */
  readonly changed: readonly Segment[]
  /** Which of the groups it belongs to; -1 for one that bears nothing out. */
  readonly group: number
}

/** How a claim was told, from the first telling to the last. */
export interface Story {
  readonly tellings: readonly Telling[]
  readonly groups: readonly OriginGroup[]
  /** How many tellings only say who denies it, or what was found not to have been said. */
  readonly unsaid: number
  /** Whether there are more related claims than are shown. */
  readonly isCut: boolean
}

/** Relations by which two claims are tellings of one. */
const tellsTheSame: ReadonlySet<RelationType> = new Set(['repeats', 'paraphrases', 'corroborates'])
const mostClaims = 60

interface Known {
  readonly claim: Claim
  readonly relation?: Telling['relation']
}

const namesIn = (tables: ReadonlyTables, chain: Chain): readonly ToldLink[] =>
  chain.links.slice(1).map(({ voices, grade }) => ({
    names: voices.flatMap(({ sourceId, mentionId }) => {
      const source = tables.get('source', sourceId)
      const mention = tables.get('mention', mentionId)
      const name = source ? nameOfSource(source) : mention ? nameOfMention(tables, mention) : ''
      return name === '' ? [] : [name]
    }),
    kind: voices[0]?.kind ?? 'impersonal',
    grade,
  }))

const otherOf = ({ fromClaimId, toClaimId }: Relation, claimId: Id): Id =>
  fromClaimId === claimId ? toClaimId : fromClaimId

/** The claims that can be reached by accepted relations from what is read in: all that say the same, and what else they bear on. */
const familyOf = (tables: ReadonlyTables, claimId: Id): ReadonlyMap<Id, Known> => {
  const first = tables.get('claim', claimId)
  const family = new Map<Id, Known>(first ? [[claimId, { claim: first }]] : [])
  const waiting = [claimId]
  for (let id = waiting.shift(); id !== undefined && family.size < mostClaims; id = waiting.shift()) {
    for (const relation of tables.relationsOfClaim(id)) {
      const other = otherOf(relation, id)
      const claim = tables.get('claim', other)
      const isSame = tellsTheSame.has(relation.type)
      if (relation.decision !== 'accepted' || !claim || family.has(other) || (id !== claimId && !isSame)) continue
      family.set(other, { claim, relation: { type: relation.type, isFrom: relation.fromClaimId === other } })
      if (isSame) waiting.push(other)
    }
  }
  return family
}

const articlesOf = (tables: ReadonlyTables, claims: Iterable<Known>): ReadonlySet<Id> => {
  const ids = new Set<Id>()
  for (const { claim } of claims)
    for (const anchorId of claim.anchors) ids.add(tables.get('anchor', anchorId)?.articleId ?? '')
  ids.delete('')
  return ids
}

const tell = (session: Session, family: ReadonlyMap<Id, Known>): Story => {
  const { tables } = session
  const found: Omit<Telling, 'changed' | 'group'>[] = []
  const origins = new Map<string, { outletId?: Id; chains: Id[][] }>()
  for (const { claim, relation } of family.values()) {
    const { level } = supportOf(tables, claim, session.project.policy)
    const seen = new Set<Id>()
    for (const anchorId of claim.anchors) {
      const anchor = tables.get('anchor', anchorId)
      const article = tables.get('article', anchor?.articleId)
      if (!anchor || !article || seen.has(article.id)) continue
      seen.add(article.id)
      const id = `${claim.id} ${article.id}`
      const attributions = [...tables.attributionsOfClaim(claim.id)].filter(
        ({ articleId, decision }) => articleId === article.id && decision === 'accepted',
      )
      const counted = attributions.filter(counts)
      // Whoever denies it, or never said it, is no origin of it; nor is the outlet that only tells of that.
      if (attributions.length === 0 || counted.length > 0) {
        origins.set(id, {
          ...(article.outletId === undefined ? {} : { outletId: article.outletId }),
          chains: counted.map((attribution) =>
            chainOf(tables, attribution)
              .links.slice(1)
              .flatMap(({ voices }) => voices.flatMap(({ sourceId }) => sourceId ?? [])),
          ),
        })
      }
      found.push({
        ...{ id, claimId: claim.id, articleId: article.id, date: article.publishedAt ?? '', level },
        words: wordsOf(tables, anchorId),
        chains: attributions.map((attribution) => ({
          links: namesIn(tables, chainOf(tables, attribution)),
          stance: attribution.stance,
        })),
        ...(relation ? { relation } : {}),
      })
    }
  }
  const inTime = found.toSorted((a, b) =>
    a.date === b.date ? (a.articleId < b.articleId ? -1 : 1) : a.date < b.date ? -1 : 1,
  )
  const same = inTime.filter(({ relation }) => !relation || tellsTheSame.has(relation.type))
  const groups = groupByOrigin(
    same.flatMap(({ id }) => {
      const known = origins.get(id)
      return known ? [{ id, ...known }] : []
    }),
  )
  const [first] = same
  return {
    tellings: inTime.map((telling) => ({
      ...telling,
      changed: first && first !== telling ? changedWords(first.words, telling.words) : [],
      group: groups.findIndex(({ tellingIds }) => tellingIds.includes(telling.id)),
    })),
    groups,
    unsaid: same.filter(({ id }) => !origins.has(id)).length,
    isCut: family.size >= mostClaims,
  }
}

/**
 * How a claim was told in the library. The articles need not be open.
 * @param articleIds where the claim stands
 */
export const storyOf = async (session: Session, claimId: Id, articleIds: readonly Id[]): Promise<Story> => {
  let wanted = new Set(articleIds)
  for (;;) {
    const around = new Set([...wanted, ...[...wanted].flatMap((id) => session.summaries.get(id)?.neighbours ?? [])])
    const result = await session.withArticles([...around], () => {
      const family = familyOf(session.tables, claimId)
      const needed = articlesOf(session.tables, family.values())
      const isWhole = family.size >= mostClaims || [...needed].every((id) => wanted.has(id))
      return isWhole ? tell(session, family) : new Set([...wanted, ...needed])
    })
    if (!(result instanceof Set)) return result
    wanted = result
  }
}
