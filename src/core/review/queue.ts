import type { Id } from '../entities.ts'
import type { ReadonlyTables } from '../tables.ts'
import { contests } from '../support.ts'
import { supportLevels, type SupportFlag } from '../vocabulary.ts'
import { ClaimWords } from './claim-words.ts'
import type { ClaimDigest } from './digest.ts'
import { matching, type FilterSurroundings, type QueueFilter } from './filter.ts'
import { Order, type Listed, type Questions, type RankOf } from './order.ts'
import { traitsOf } from './traits.ts'

/** What comes first: what stands worst, what would do most harm, what is newest, what is told most often. */
export const queueOrders = ['weakest', 'harm', 'newest', 'mostTold'] as const
export type QueueOrder = (typeof queueOrders)[number]

const verifiability = ({ verifiable }: ClaimDigest): number =>
  verifiable === 'no' ? 3 : verifiable === 'cannotJudge' ? 2 : verifiable === undefined ? 1 : 0

const listed = (digest: ClaimDigest): Listed => ({
  id: digest.id,
  digest,
  traits: traitsOf(digest),
  weakness: supportLevels.indexOf(digest.level),
  // One digit each: what is asked first stands first.
  worth: (5 - (digest.harm ?? 0)) * 100 + (5 - (digest.publicInterest ?? 0)) * 10 + verifiability(digest),
})

const rankByNewest = (tables: ReadonlyTables): RankOf => {
  /** The days of publication of articles as numbers that grow with time; 0 when nothing is known. */
  const days = new Map<Id, number>()
  const dayOf = (id: Id): number => {
    const known = days.get(id)
    if (known !== undefined) return known
    const { publishedAt = '' } = tables.get('article', id) ?? {}
    const day = Number(publishedAt.replaceAll('-', '').slice(0, 8).padEnd(8, '0'))
    days.set(id, day)
    return day
  }
  return ({ digest, weakness }) => {
    let newest = 0
    for (const id of digest.articleIds) newest = Math.max(newest, dayOf(id))
    return (99_999_999 - newest) * 10 + weakness
  }
}

const rankIn: Record<QueueOrder, (tables: ReadonlyTables) => RankOf> = {
  weakest:
    () =>
    ({ weakness, worth }) =>
      weakness * 1000 + worth,
  harm:
    () =>
    ({ weakness, worth }) =>
      worth * 10 + weakness,
  newest: rankByNewest,
  mostTold:
    () =>
    ({ digest, weakness, worth }) =>
      -digest.places * 10_000 + weakness * 1000 + worth,
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
  private readonly claims = new Map<Id, Listed>()
  private readonly orders = new Map<QueueOrder, Order>()
  /** All claims in a list, which a search walks at every key; made again after a change. */
  private list: readonly ClaimDigest[] | undefined
  /** All claims by their ids, of which every order is made. */
  private byId: Order | undefined
  /** The words of all claims, once somebody has looked for some. */
  private words: ClaimWords | undefined
  /** The claims about which somebody has written something. */
  private readonly remarked = new Map<Id, ClaimDigest>()
  private readonly contradictors = new Map<Id, Set<Id>>()
  /** The claims that have changed since the orders heard of them, each as they know it. */
  private readonly moved = new Map<Id, Listed | undefined>()
  /** How many claims have each tag, and how many each person has reviewed. */
  private readonly uses = { tags: new Map<string, number>(), reviewerIds: new Map<Id, number>() }

  get size(): number {
    return this.claims.size
  }

  get(claimId: Id): ClaimDigest | undefined {
    return this.claims.get(claimId)?.digest
  }

  /** Every claim, in the order in which they were met. */
  all(): readonly ClaimDigest[] {
    return (this.list ??= Array.from(this.claims.values(), ({ digest }) => digest))
  }

  /** The claims with evidence or comments in words. */
  withRemarks(): Iterable<ClaimDigest> {
    return this.remarked.values()
  }

  /** The claims in whose statement, tags or note every term stands. @param terms folded; at least one */
  saying(terms: readonly string[]): readonly ClaimDigest[] {
    if (!this.words || this.words.isOutdated) this.words = new ClaimWords(this.all())
    return this.words.find(terms)
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
    const known = this.claims.get(digest.id)
    const before = known?.digest
    this.use(before, -1)
    this.use(digest, 1)
    for (const id of before?.contradictorIds ?? []) this.contradictors.get(id)?.delete(digest.id)
    for (const id of digest.contradictorIds ?? []) {
      const others = this.contradictors.get(id)
      if (others) others.add(digest.id)
      else this.contradictors.set(id, new Set([digest.id]))
    }
    this.claims.set(digest.id, listed(digest))
    this.list = undefined
    this.words?.note(digest.id, digest)
    if (digest.remarks) this.remarked.set(digest.id, digest)
    else this.remarked.delete(digest.id)
    if (!this.moved.has(digest.id)) this.moved.set(digest.id, known)
  }

  drop(claimId: Id): void {
    const known = this.claims.get(claimId)
    const before = known?.digest
    this.use(before, -1)
    for (const id of before?.contradictorIds ?? []) this.contradictors.get(id)?.delete(claimId)
    this.claims.delete(claimId)
    this.list = undefined
    this.words?.note(claimId, undefined)
    this.remarked.delete(claimId)
    if (!this.moved.has(claimId)) this.moved.set(claimId, known)
  }

  clear(): void {
    this.claims.clear()
    this.list = undefined
    this.words = undefined
    this.remarked.clear()
    this.contradictors.clear()
    this.orders.clear()
    this.byId = undefined
    this.moved.clear()
    this.uses.tags.clear()
    this.uses.reviewerIds.clear()
  }

  /** Every claim that contradicts this one: the relation is kept with one of the two. */
  contradictorsOf(claimId: Id): readonly Id[] {
    const own = this.get(claimId)?.contradictorIds ?? []
    return [...new Set([...own, ...(this.contradictors.get(claimId) ?? [])])]
  }

  /** Brings the orders up to date with what has changed since they were last asked. */
  private catchUp(): Order {
    if (this.moved.size > many) {
      this.orders.clear()
      this.byId = undefined
    }
    for (const [id, before] of this.moved) {
      const now = this.claims.get(id)
      this.byId?.move(before, now)
      for (const known of this.orders.values()) known.move(before, now)
    }
    this.moved.clear()
    return (this.byId ??= Order.ofIds(this.claims.values()))
  }

  private inOrder(order: QueueOrder, tables: ReadonlyTables): Order {
    const byId = this.catchUp()
    const known = this.orders.get(order) ?? Order.from(byId, rankIn[order](tables))
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
    const isContested = this.contradictorsOf(digest.id).some((id) => contests(this.get(id)?.level ?? 'L0'))
    return isContested ? ['contested', ...digest.flags] : digest.flags
  }

  /** Sorts the claims before anybody asks: the first sorting is the only one that takes longer than a key may. */
  sortAhead(order: QueueOrder, tables: ReadonlyTables): void {
    this.inOrder(order, tables)
  }

  private questions(filter: QueueFilter, around: Around): Questions {
    return matching(filter, {
      ...around,
      flagsOf: (digest) => this.flagsOf(digest),
      saying: (terms) => this.saying(terms),
    })
  }

  /**
   * The claims that a filter lets through, to be counted: in the order of their ids, in which they came and lie in
   * memory, which makes a walk over a hundred thousand of them twice as quick.
   */
  among(filter: QueueFilter, around: Around): readonly Listed[] {
    return this.catchUp().where(this.questions(filter, around))
  }

  /** The ids of the claims that a filter lets through, in an order. */
  select(filter: QueueFilter, order: QueueOrder, around: Around): readonly Id[] {
    return this.inOrder(order, around.tables).idsWhere(this.questions(filter, around))
  }

  /** How many claims a filter lets through. */
  count(filter: QueueFilter, around: Around): number {
    return this.among(filter, around).length
  }
}
