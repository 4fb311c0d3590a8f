import type { Article, Id } from '../entities.ts'
import type { ReadonlyTables } from '../tables.ts'
import { contests } from '../support.ts'
import { supportLevels, type SupportFlag } from '../vocabulary.ts'
import type { ClaimDigest } from './digest.ts'
import { matching, type FilterSurroundings, type QueueFilter } from './filter.ts'
import { Order, type Placed } from './order.ts'

/** What comes first: what stands worst, what would do most harm, what is newest, what is told most often. */
export const queueOrders = ['weakest', 'harm', 'newest', 'mostTold'] as const
export type QueueOrder = (typeof queueOrders)[number]

const weakness = ({ level }: ClaimDigest): number => supportLevels.indexOf(level)
const verifiability = ({ verifiable }: ClaimDigest): number =>
  verifiable === 'no' ? 3 : verifiable === 'cannotJudge' ? 2 : verifiable === undefined ? 1 : 0
/** Small comes first. One digit each: what is asked first stands first. */
const worth = (digest: ClaimDigest): number =>
  (5 - (digest.harm ?? 0)) * 100 + (5 - (digest.publicInterest ?? 0)) * 10 + verifiability(digest)

const days = new WeakMap<Article, number>()

/** The day of publication as a number that grows with time; 0 when nothing is known. */
const dayOf = (article: Article | undefined): number => {
  if (!article) return 0
  const known = days.get(article)
  if (known !== undefined) return known
  const day = Number((article.publishedAt ?? '').replaceAll('-', '').slice(0, 8).padEnd(8, '0'))
  days.set(article, day)
  return day
}

const newestDay = (tables: ReadonlyTables, { articleIds }: ClaimDigest): number => {
  let newest = 0
  for (const id of articleIds) newest = Math.max(newest, dayOf(tables.get('article', id)))
  return newest
}

/** The place of a claim in an order, as a number: small comes first. */
const rankIn: Record<QueueOrder, (digest: ClaimDigest, tables: ReadonlyTables) => number> = {
  weakest: (digest) => weakness(digest) * 1000 + worth(digest),
  harm: (digest) => worth(digest) * 10 + weakness(digest),
  newest: (digest, tables) => (99_999_999 - newestDay(tables, digest)) * 10 + weakness(digest),
  mostTold: (digest) => -digest.places * 10_000 + weakness(digest) * 1000 + worth(digest),
}

/** When so many have changed, sorting anew is quicker than moving each. */
const many = 2000

/** What the queue is asked with: the rest it knows. */
type Around = Pick<FilterSurroundings, 'tables' | 'policy'>

/**
 * The claims of a library in short, in every order that was asked for. Kept up to date claim by claim: a change costs
 * what it changes, not what the library holds.
 */
export class ReviewQueue {
  private readonly digests = new Map<Id, ClaimDigest>()
  private readonly orders = new Map<QueueOrder, Order>()
  private readonly contradictors = new Map<Id, Set<Id>>()
  private moved = new Set<Id>()
  /** How many claims have each tag, and how many each person has reviewed. */
  private readonly uses = { tags: new Map<string, number>(), reviewerIds: new Map<Id, number>() }

  get size(): number {
    return this.digests.size
  }

  get(claimId: Id): ClaimDigest | undefined {
    return this.digests.get(claimId)
  }

  all(): Iterable<ClaimDigest> {
    return this.digests.values()
  }

  /** The tags that claims have, or the people who have reviewed some. */
  inUse(what: 'tags' | 'reviewerIds'): Iterable<string> {
    return this.uses[what].keys()
  }

  private use(digest: ClaimDigest | undefined, by: 1 | -1): void {
    for (const what of ['tags', 'reviewerIds'] as const) {
      for (const one of digest?.[what] ?? []) {
        const count = (this.uses[what].get(one) ?? 0) + by
        if (count > 0) this.uses[what].set(one, count)
        else this.uses[what].delete(one)
      }
    }
  }

  /** Takes a claim in, in place of what was known of it. */
  put(digest: ClaimDigest): void {
    const before = this.digests.get(digest.id)
    this.use(before, -1)
    this.use(digest, 1)
    for (const id of before?.contradictorIds ?? []) this.contradictors.get(id)?.delete(digest.id)
    for (const id of digest.contradictorIds ?? []) {
      const known = this.contradictors.get(id)
      if (known) known.add(digest.id)
      else this.contradictors.set(id, new Set([digest.id]))
    }
    this.digests.set(digest.id, digest)
    this.moved.add(digest.id)
  }

  drop(claimId: Id): void {
    const before = this.digests.get(claimId)
    this.use(before, -1)
    for (const id of before?.contradictorIds ?? []) this.contradictors.get(id)?.delete(claimId)
    this.digests.delete(claimId)
    this.moved.add(claimId)
  }

  clear(): void {
    this.digests.clear()
    this.contradictors.clear()
    this.orders.clear()
    this.moved.clear()
    this.uses.tags.clear()
    this.uses.reviewerIds.clear()
  }

  /** Every claim that contradicts this one: the relation is kept with one of the two. */
  contradictorsOf(claimId: Id): readonly Id[] {
    const own = this.digests.get(claimId)?.contradictorIds ?? []
    return [...new Set([...own, ...(this.contradictors.get(claimId) ?? [])])]
  }

  private inOrder(order: QueueOrder, tables: ReadonlyTables): Order {
    if (this.moved.size > many) this.orders.clear()
    for (const known of this.orders.values()) for (const id of this.moved) known.move(id, this.digests.get(id))
    this.moved.clear()
    const known = this.orders.get(order) ?? new Order(this.digests.values(), (digest) => rankIn[order](digest, tables))
    this.orders.set(order, known)
    return known
  }

  /** Forgets an order whose ground has shifted for all, such as the dates of articles. */
  forget(order: QueueOrder): void {
    this.orders.delete(order)
  }

  /** The flags of a claim, with what others say against it. */
  flagsOf(digest: ClaimDigest): readonly SupportFlag[] {
    if (!digest.contradictorIds && !this.contradictors.has(digest.id)) return digest.flags
    if (digest.flags.includes('contested')) return digest.flags
    const isContested = this.contradictorsOf(digest.id).some((id) => contests(this.digests.get(id)?.level ?? 'L0'))
    return isContested ? ['contested', ...digest.flags] : digest.flags
  }

  /** Sorts the claims before anybody asks: the first sorting is the only one that takes longer than a key may. */
  sortAhead(order: QueueOrder, tables: ReadonlyTables): void {
    this.inOrder(order, tables)
  }

  /** The claims that a filter lets through, in an order, with what is asked of them most often. */
  where(filter: QueueFilter, order: QueueOrder, around: Around): readonly Placed[] {
    const { byTraits, byDigest } = matching(filter, { ...around, flagsOf: (digest) => this.flagsOf(digest) })
    return this.inOrder(order, around.tables).where(byTraits, byDigest)
  }

  /** The ids of the claims that a filter lets through, in an order. */
  select(filter: QueueFilter, order: QueueOrder, around: Around): readonly Id[] {
    return this.where(filter, order, around).map(({ id }) => id)
  }

  /** How many claims a filter lets through. */
  count(filter: QueueFilter, around: Around): number {
    return this.where(filter, 'weakest', around).length
  }
}
