import { affectedClaims } from '../../core/affected.ts'
import { emptyChange, partOf, type Change, type Update } from '../../core/change.ts'
import type { Anchor, Claim, Id } from '../../core/entities.ts'
import { isWrittenIn } from '../../core/splice.ts'
import { digestOf, digestRule, type ClaimDigest } from '../../core/review/digest.ts'
import { ReviewQueue } from '../../core/review/queue.ts'
import type { ArticleDigest, Storage } from '../../storage/storage.ts'
import { Listeners, type SessionEvent } from '../events.ts'
import type { Session } from '../session.ts'

/** Articles read in at once while the index fills. */
const batchSize = 40
/** An import of more articles than these is looked at afterwards, not in its own task. */
const fewArticles = 60
/** How long after a change what is outdated is read again, in milliseconds. */
const settleAfter = 1500
/** What is new is kept on the device so often at most: it can always be made again from the articles. */
const writeAfter = 10_000

/** Nothing of a person's work is lost: these lines are made again from the articles at the next start. */
const toldOnly = (error: unknown): void => {
  console.warn('The lines of the review were not kept on this device.', error)
}

/** What the index may not make by itself. */
interface ReviewSurroundings {
  readonly storage: Pick<Storage, 'readDigests' | 'writeDigests'>
  readonly now: () => string
  readonly later: (milliseconds: number, run: () => void) => void
}

const anchorsIn = (change: Change): readonly Id[] => [
  ...change.added.flatMap((row) => (row.table === 'anchor' ? [row.value.id] : [])),
  ...change.updated.flatMap((row) => (row.table === 'anchor' ? [row.after.id] : [])),
]

/**
 * Every claim of the library in short, for the queue, without its articles being read in. What a change touches is
 * made anew in the task of the change; what lies in articles that are not open, a moment later; the rest comes from the
 * device, where it was kept the last time.
 */
export class ReviewIndex {
  readonly queue = new ReviewQueue()
  private readonly session: Session
  private readonly around: ReviewSurroundings
  private readonly listeners = new Listeners<void>()
  /** Which claims each article keeps. */
  private readonly kept = new Map<Id, Set<Id>>()
  private readonly homes = new Map<Id, Id>()
  /** Claims that stand in other articles than the one that keeps them. */
  private readonly strays = new Set<Id>()
  /** Articles that are to be read again. */
  private readonly stale = new Set<Id>()
  /** Articles whose lines are not on the device as they are here. */
  private readonly unwritten = new Set<Id>()
  private filled: Promise<void> | undefined
  private times = 0
  private isFollowing = false
  private isSettling = false
  private isWriting = false
  private rule = ''

  constructor(session: Session, around: ReviewSurroundings) {
    this.session = session
    this.around = around
    this.listeners.add(() => this.times++)
    session.listen((event) => this.follow(event))
  }

  /** How often it has told of something new: what was counted at this number holds while it stays. */
  get revision(): number {
    return this.times
  }

  /** How many articles have not been looked at yet; 0 when the queue is whole. */
  get outstanding(): number {
    return this.isFollowing ? this.stale.size : this.session.summaries.size
  }

  listen(listener: () => void): () => void {
    return this.listeners.add(listener)
  }

  /** The article that keeps a claim. */
  homeOf(claimId: Id): Id | undefined {
    return this.homes.get(claimId)
  }

  /** The claims that stand in any of these articles. */
  claimsIn(articleIds: ReadonlySet<Id>): readonly ClaimDigest[] {
    const found: ClaimDigest[] = []
    for (const articleId of articleIds) {
      for (const id of this.kept.get(articleId) ?? []) {
        const digest = this.strays.has(id) ? undefined : this.queue.get(id)
        if (digest) found.push(digest)
      }
    }
    for (const id of this.strays) {
      const digest = this.queue.get(id)
      if (digest?.articleIds.some((one) => articleIds.has(one))) found.push(digest)
    }
    return found
  }

  /**
   * Reads what is kept on the device, then looks at what is missing. Only once, unless it fails.
   * @throws StorageError when the device cannot be read
   */
  prepare(): Promise<void> {
    this.filled ??= this.fill().catch((error: unknown) => {
      this.filled = undefined
      throw error
    })
    return this.filled
  }

  private async fill(): Promise<void> {
    const { tables, project } = this.session
    this.rule = digestRule(project.policy)
    this.clear()
    const missing = new Set<Id>([project.id])
    for (const { id } of tables.all('article')) missing.add(id)
    this.isFollowing = true
    for await (const batch of this.around.storage.readDigests()) {
      for (const digest of batch) {
        const isWanted = missing.has(digest.id) && !this.stale.has(digest.id) && !this.kept.has(digest.id)
        if (!isWanted || digest.rule !== this.rule || this.hasNewerSources(digest)) continue
        missing.delete(digest.id)
        this.keep(
          digest.id,
          digest.claims.map((claim) => this.joined(claim)),
        )
      }
    }
    for (const id of missing) if (!this.kept.has(id)) this.stale.add(id)
    this.listeners.tell()
    while (this.stale.size > 0) await this.refreshSome()
    this.queue.sortAhead('weakest', tables)
  }

  private clear(): void {
    this.queue.clear()
    this.kept.clear()
    this.homes.clear()
    this.strays.clear()
    this.stale.clear()
    this.unwritten.clear()
  }

  private hasNewerSources({ at, claims }: ArticleDigest): boolean {
    const isNewer = (id: Id): boolean => (this.session.tables.get('source', id)?.modifiedAt ?? '') > at
    return claims.some(({ sourceIds }) => sourceIds.some(isNewer))
  }

  /** A line from the device with the very ids of the rows: one string for each, quicker to find and smaller together. */
  private joined(digest: ClaimDigest): ClaimDigest {
    const { tables } = this.session
    const articleOf = (id: Id): Id => tables.get('article', id)?.id ?? id
    const sourceOf = (id: Id): Id => tables.get('source', id)?.id ?? id
    return {
      ...digest,
      articleIds: digest.articleIds.map(articleOf),
      sourceIds: digest.sourceIds.map(sourceOf),
      origins: digest.origins.map((origin) =>
        origin.sourceId === undefined ? origin : { ...origin, sourceId: sourceOf(origin.sourceId) },
      ),
    }
  }

  private keep(articleId: Id, digests: readonly ClaimDigest[]): void {
    const before = this.kept.get(articleId)
    const now = new Set<Id>()
    for (const digest of digests) {
      now.add(digest.id)
      this.put(digest, articleId)
    }
    for (const id of before ?? []) if (!now.has(id) && this.homes.get(id) === articleId) this.forget(id)
    this.kept.set(articleId, now)
  }

  private put(digest: ClaimDigest, home: Id): void {
    const { id, articleIds } = digest
    this.homes.set(id, home)
    if (articleIds.length === 1 && articleIds[0] === home) this.strays.delete(id)
    else this.strays.add(id)
    this.queue.put(digest)
  }

  private forget(claimId: Id): void {
    const home = this.homes.get(claimId)
    if (home !== undefined) {
      this.kept.get(home)?.delete(claimId)
      this.unwritten.add(home)
    }
    this.homes.delete(claimId)
    this.strays.delete(claimId)
    this.queue.drop(claimId)
  }

  /** Reads some outdated articles in, makes their lines anew and keeps them on the device. */
  private async refreshSome(): Promise<void> {
    const { session } = this
    const batch = [...this.stale].slice(0, batchSize)
    for (const id of batch) this.stale.delete(id)
    const there = batch.filter((id) => id === session.project.id || session.tables.get('article', id))
    const around = there.flatMap((id) => session.summaries.get(id)?.neighbours ?? [])
    const toRead = new Set([...there, ...around])
    toRead.delete(session.project.id)
    await session.withArticles([...toRead], () => {
      const byHome = new Map<Id, Claim[]>(there.map((id) => [id, []]))
      for (const claim of session.tables.all('claim')) {
        const home = session.homeOf({ table: 'claim', value: claim })
        if (home !== undefined) byHome.get(home)?.push(claim)
      }
      const { policy } = session.project
      for (const [id, claims] of byHome) {
        this.keep(
          id,
          claims.map((claim) => digestOf(session.tables, claim, policy)),
        )
      }
    })
    for (const id of there) this.unwritten.add(id)
    await this.write()
    this.listeners.tell()
  }

  /** Keeps on the device what is not there yet. */
  private async write(): Promise<void> {
    // A line made of what is not saved would outlive it.
    if (this.session.status.state !== 'saved') return
    const at = this.around.now()
    const digests = [...this.unwritten].flatMap((id): readonly ArticleDigest[] => {
      const claims = [...(this.kept.get(id) ?? [])].flatMap((claimId) => this.queue.get(claimId) ?? [])
      const heads: Record<Id, Id> = {}
      for (const articleId of new Set([id, ...claims.flatMap(({ articleIds }) => articleIds)])) {
        const head = this.session.headOf(articleId)
        // What the library itself keeps has an entry only once there is such a claim.
        if (head !== undefined) heads[articleId] = head
        else if (articleId !== this.session.project.id) return []
      }
      return [{ id, rule: this.rule, at, heads, claims }]
    })
    this.unwritten.clear()
    if (digests.length > 0) await this.around.storage.writeDigests(digests)
  }

  private settleLater(): void {
    if (this.isSettling || this.stale.size === 0) return
    this.isSettling = true
    this.around.later(settleAfter, () => {
      this.isSettling = false
      this.settle().catch(toldOnly)
    })
  }

  private async settle(): Promise<void> {
    while (this.stale.size > 0) await this.refreshSome()
  }

  private writeLater(): void {
    if (this.isWriting || this.unwritten.size === 0) return
    this.isWriting = true
    this.around.later(writeAfter, () => {
      this.isWriting = false
      this.write().then(() => this.writeLater(), toldOnly)
    })
  }

  private follow(event: SessionEvent): void {
    if (!this.isFollowing) return
    if (event.type === 'reloaded') {
      this.isFollowing = false
      this.filled = undefined
      this.prepare().catch((error: unknown) => console.warn('The review could not be read again.', error))
    } else if (event.type === 'change') {
      this.take(event.change)
      if (event.how === 'window') for (const id of event.articleIds) this.outdate(id)
      this.listeners.tell()
      this.settleLater()
      this.writeLater()
    }
  }

  private outdate(articleId: Id): void {
    if (articleId === this.session.project.id || this.session.tables.get('article', articleId)) {
      this.stale.add(articleId)
    }
  }

  private take(change: Change): void {
    const { tables, project } = this.session
    const arriving: Id[] = []
    for (const { table, value } of change.added) if (table === 'text') arriving.push(value.id)
    for (const { table, value } of change.removed) if (table === 'text') this.dropArticle(value.id)
    const rule = digestRule(project.policy)
    if (rule !== this.rule) for (const id of this.kept.keys()) this.outdate(id)
    this.rule = rule
    const besides = partOf(
      change,
      ({ table }) => table !== 'project',
      () => true,
    )
    const claims = affectedClaims(tables, besides)
    if (!claims || arriving.length > fewArticles) {
      for (const id of arriving) this.outdate(id)
      return
    }
    for (const row of change.removed) if (row.table === 'claim') this.forget(row.value.id)
    const changed = new Set([...claims, ...this.claimsShowing([...anchorsIn(change), ...this.anchorsWritten(change)])])
    for (const id of changed) this.takeClaim(id)
    for (const id of arriving) if (!this.kept.has(id)) this.kept.set(id, new Set())
    this.takeShared(change)
  }

  /** The claims of which a line shows the words at these anchors: their own, or those of who speaks. */
  private claimsShowing(anchorIds: Iterable<Id>): Iterable<Id> {
    const { tables } = this.session
    const claims: Id[] = []
    const speakers: Update[] = []
    for (const id of anchorIds) {
      const owner = tables.ownerOf(id)
      if (owner?.role === 'claim') claims.push(owner.claim.id)
      else if (owner?.role === 'mention')
        speakers.push({ table: 'mention', before: owner.mention, after: owner.mention })
    }
    return [...claims, ...(affectedClaims(tables, { ...emptyChange, updated: speakers }) ?? [])]
  }

  /** Where a correction has changed words. After several replacements at once that may be anywhere in the article. */
  private anchorsWritten({ text }: Change): readonly Id[] {
    if (!text) return []
    const [only, ...others] = text.splices
    const isWritten = ({ segments }: Anchor): boolean =>
      others.length > 0 || segments.some((segment) => only !== undefined && isWrittenIn(segment, only))
    return [...this.session.tables.anchorsIn(text.articleId)].filter(isWritten).map(({ id }) => id)
  }

  private takeClaim(claimId: Id): void {
    const { tables, project } = this.session
    const claim = tables.get('claim', claimId)
    // A claim of an article that is not read in is only out of sight.
    const home = claim && this.session.homeOf({ table: 'claim', value: claim })
    if (!claim || home === undefined) return
    if (claim.anchors.every((id) => tables.get('anchor', id))) {
      this.put(digestOf(tables, claim, project.policy), home)
      const kept = this.kept.get(home)
      if (kept) kept.add(claimId)
      else this.kept.set(home, new Set([claimId]))
      this.unwritten.add(home)
    } else this.outdate(home)
  }

  private dropArticle(articleId: Id): void {
    for (const id of [...(this.kept.get(articleId) ?? [])]) this.forget(id)
    this.kept.delete(articleId)
    this.stale.delete(articleId)
    this.unwritten.delete(articleId)
  }

  /** What is known of sources bears on claims in articles that are not read in. */
  private takeShared(change: Change): void {
    const sources = new Set<Id>()
    for (const update of change.updated) {
      if (update.table === 'source') sources.add(update.after.id)
      else if (update.table === 'article') this.queue.forget('newest')
    }
    if (sources.size === 0) return
    for (const source of this.session.tables.all('source')) {
      if (source.affiliationId !== undefined && sources.has(source.affiliationId)) sources.add(source.id)
    }
    for (const digest of this.queue.all()) {
      if (!digest.sourceIds.some((id) => sources.has(id))) continue
      const home = this.homes.get(digest.id)
      if (home !== undefined) this.outdate(home)
    }
  }
}
