import type { Id } from '../../core/entities.ts'
import { relateClaims } from '../../core/operations/relation.ts'
import type { RelateReply, RelateRequest } from '../../core/relate/answer.ts'
import { relateRule, type RelationProposal } from '../../core/relate/telling.ts'
import { tellingsOf } from '../../core/relate/tellings.ts'
import { Listeners, type SessionEvent } from '../events.ts'
import type { Session } from '../session.ts'

/** The way to the search for relations in its own thread. */
export interface RelatePort {
  post(request: RelateRequest): void
  listen(listener: (reply: RelateReply) => void): void
}

/** The port of a worker that runs `src/workers/relate.ts`. */
export const relatePortOf = (worker: Worker): RelatePort => ({
  post: (request) => worker.postMessage(request),
  listen: (listener) => worker.addEventListener('message', ({ data }: MessageEvent<RelateReply>) => listener(data)),
})

/** How far the search is: so many of so many articles read, then the comparing, then done. */
export type RelatingState =
  | { readonly stage: 'idle' | 'comparing' | 'done' | 'failed' }
  | { readonly stage: 'reading'; readonly read: number; readonly of: number }

/** Articles read in at once. */
const batchSize = 40

const pairOf = ({ fromClaimId, toClaimId }: Pick<RelationProposal, 'fromClaimId' | 'toClaimId'>): string =>
  fromClaimId < toClaimId ? `${fromClaimId} ${toClaimId}` : `${toClaimId} ${fromClaimId}`

/**
 * What the claims of the library are to each other, as far as the program can tell. Nothing is done until it is asked
 * for; from then on it follows the session: an article that changed is compared again with all others. What a person
 * has decided is not proposed again.
 */
export class Relating {
  private readonly session: Session
  private readonly connect: () => RelatePort
  private readonly listeners = new Listeners<void>()
  private readonly byPair = new Map<string, RelationProposal>()
  private readonly pairsOfArticle = new Map<Id, Set<string>>()
  private readonly articlesOfClaim = new Map<Id, Set<Id>>()
  private readonly decided = new Set<string>()
  private readonly stale = new Set<Id>()
  private readonly asked = new Map<number, (reply: RelateReply) => void>()
  private port: RelatePort | undefined
  private filled: Promise<void> | undefined
  private turn: Promise<void> = Promise.resolve()
  private asks = 0
  private now: RelatingState = { stage: 'idle' }

  /** @param connect starts the thread; called once, at the first question */
  constructor(session: Session, connect: () => RelatePort) {
    this.session = session
    this.connect = connect
    session.listen((event) => this.follow(event))
  }

  get state(): RelatingState {
    return this.now
  }

  /** Called whenever there is more to show. */
  listen(listener: () => void): () => void {
    return this.listeners.add(listener)
  }

  /** What nobody has decided on, the surest first. */
  get proposals(): readonly RelationProposal[] {
    return [...this.byPair]
      .filter(([pair]) => !this.decided.has(pair))
      .map(([, proposal]) => proposal)
      .toSorted((a, b) => b.score - a.score || (a.fromClaimId < b.fromClaimId ? -1 : 1))
  }

  /** The articles in which a claim of a proposal stands. */
  articlesOf(claimId: Id): readonly Id[] {
    return [...(this.articlesOfClaim.get(claimId) ?? [])]
  }

  /** Reads the library through and compares its claims; afterwards only what has changed. */
  prepare(): Promise<void> {
    const caughtUp = this.turn.then(() => this.catchUp())
    this.turn = caughtUp.catch(() => undefined)
    return caughtUp
  }

  private tell(state: RelatingState): void {
    this.now = state
    this.listeners.tell()
  }

  private async catchUp(): Promise<void> {
    try {
      if (!this.filled) {
        this.filled = this.fill()
        await this.filled
      } else if (this.stale.size > 0) await this.refresh()
      this.tell({ stage: 'done' })
    } catch (error) {
      this.filled = undefined
      this.tell({ stage: 'failed' })
      throw error
    }
  }

  private async fill(): Promise<void> {
    const ids = [...this.session.summaries.keys()]
    this.connected().post({ type: 'clear' })
    this.byPair.clear()
    this.pairsOfArticle.clear()
    this.articlesOfClaim.clear()
    this.decided.clear()
    this.stale.clear()
    for (let first = 0; first < ids.length; first += batchSize) {
      this.tell({ stage: 'reading', read: first, of: ids.length })
      await this.read(ids.slice(first, first + batchSize))
    }
    this.tell({ stage: 'comparing' })
    await this.ask((ask) => ({ type: 'relate', ask }))
  }

  private async refresh(): Promise<void> {
    const ids = [...this.stale]
    this.stale.clear()
    for (const id of ids) this.forget(id)
    for (let first = 0; first < ids.length; first += batchSize) await this.read(ids.slice(first, first + batchSize))
    await this.ask((ask) => ({ type: 'relate', ask, ids }))
  }

  private forget(articleId: Id): void {
    for (const pair of this.pairsOfArticle.get(articleId) ?? []) this.byPair.delete(pair)
    this.pairsOfArticle.delete(articleId)
  }

  /** Sends what articles tell, and learns what has been decided. */
  private read(ids: readonly Id[]): Promise<void> {
    const { session } = this
    const there = ids.filter(
      (id) => session.tables.get('article', id)?.deletedAt === undefined && session.summaries.has(id),
    )
    return session.withArticles(there, () => {
      const articles = ids.map((id) => ({ id, tellings: there.includes(id) ? tellingsOf(session.tables, id) : [] }))
      for (const { id, tellings } of articles) {
        for (const { claimId } of tellings) {
          const known = this.articlesOfClaim.get(claimId)
          if (known) known.add(id)
          else this.articlesOfClaim.set(claimId, new Set([id]))
        }
      }
      for (const relation of session.tables.all('relation')) this.decided.add(pairOf(relation))
      this.connected().post({ type: 'put', articles })
    })
  }

  private connected(): RelatePort {
    if (this.port) return this.port
    const port = this.connect()
    port.listen((reply) => {
      this.keep(reply.proposals)
      this.listeners.tell()
      if (!reply.done) return
      this.asked.get(reply.ask)?.(reply)
      this.asked.delete(reply.ask)
    })
    this.port = port
    return port
  }

  private keep(proposals: readonly RelationProposal[]): void {
    for (const proposal of proposals) {
      const pair = pairOf(proposal)
      this.byPair.set(pair, proposal)
      for (const claimId of [proposal.fromClaimId, proposal.toClaimId]) {
        for (const articleId of this.articlesOfClaim.get(claimId) ?? []) {
          const pairs = this.pairsOfArticle.get(articleId)
          if (pairs) pairs.add(pair)
          else this.pairsOfArticle.set(articleId, new Set([pair]))
        }
      }
    }
  }

  private ask(make: (ask: number) => RelateRequest): Promise<RelateReply> {
    const ask = ++this.asks
    return new Promise((resolve) => {
      this.asked.set(ask, resolve)
      this.connected().post(make(ask))
    })
  }

  private follow(event: SessionEvent): void {
    if (!this.filled) return
    if (event.type === 'reloaded') this.filled = undefined
    if (event.type !== 'change') return
    const { added, updated, removed } = event.change
    for (const row of added) if (row.table === 'relation') this.decided.add(pairOf(row.value))
    for (const row of removed) if (row.table === 'relation') this.decided.delete(pairOf(row.value))
    const isRelationOnly =
      [...added, ...removed].every(({ table }) => table === 'relation') &&
      updated.every(({ table }) => table === 'relation')
    if (!isRelationOnly) for (const id of event.articleIds) if (id !== this.session.project.id) this.stale.add(id)
    this.listeners.tell()
  }

  /**
   * A proposal is accepted, or remembered as wrong. The articles need not be open.
   * @returns whether it was done; not where another window holds one of the articles
   */
  async decide(proposal: RelationProposal, decision: 'accepted' | 'rejected', subject: string): Promise<boolean> {
    const { fromClaimId, toClaimId, type, score } = proposal
    const link = { fromClaimId, toClaimId, type, suggestion: { rule: relateRule, score } }
    const articleIds = [...new Set([...this.articlesOf(fromClaimId), ...this.articlesOf(toClaimId)])]
    const label = { act: decision === 'accepted' ? 'acceptRelation' : 'rejectRelation', subject }
    const done = await this.session.writing(articleIds, () =>
      this.session.act(label, (tables, author) => relateClaims(tables, author, link, decision)),
    )
    return done !== undefined
  }
}
