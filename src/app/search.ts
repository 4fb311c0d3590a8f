import type { Change } from '../core/change.ts'
import type { Id } from '../core/entities.ts'
import type { Alike } from '../core/likeness.ts'
import type { Excerpt, SearchReply, SearchRequest } from '../core/text-index.ts'
import type { SessionEvent } from './events.ts'
import type { Session } from './session.ts'

/** The way to the search in its own thread. */
export interface SearchPort {
  post(request: SearchRequest): void
  listen(listener: (reply: SearchReply) => void): void
}

/** The port of a worker that runs `src/workers/search.ts`. */
export const portOfWorker = (worker: Worker): SearchPort => ({
  post: (request) => worker.postMessage(request),
  listen: (listener) => worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => listener(data)),
})

/**
 * The full-text search of a library. Nothing is done until the first search; from then on the index follows the
 * session: texts that changed are sent again with the next question, not with every key.
 */
export class Search {
  private readonly session: Session
  private readonly connect: () => SearchPort
  private port: SearchPort | undefined
  private filled: Promise<void> | undefined
  private readonly stale = new Set<Id>()
  private readonly asked = new Map<number, (reply: SearchReply) => void>()
  private asks = 0
  /** Ends when the index has caught up with what was asked for before. */
  private turn: Promise<void> = Promise.resolve()

  /** @param connect starts the search's thread; called once, at the first search */
  constructor(session: Session, connect: () => SearchPort) {
    this.session = session
    this.connect = connect
    session.listen((event) => this.follow(event))
  }

  /** Fills the index if it is not, so that the first query does not have to wait. */
  prepare(): Promise<void> {
    this.filled ??= this.fill().catch((error: unknown) => {
      this.filled = undefined
      throw error
    })
    return this.filled
  }

  /**
   * The articles in whose text every word of the query stands.
   * @throws StorageError when the texts cannot be read
   */
  async find(query: string): Promise<ReadonlySet<Id>> {
    await this.ready()
    const reply = await this.ask((ask) => ({ type: 'query', ask, query }))
    return new Set(reply.type === 'found' ? reply.ids : [])
  }

  /** Where the words of the query stand in one article, with their surroundings. */
  async excerpts(id: Id, query: string, most: number): Promise<readonly Excerpt[]> {
    await this.ready()
    const reply = await this.ask((ask) => ({ type: 'excerpts', ask, id, query, most }))
    return reply.type === 'excerpts' ? reply.excerpts : []
  }

  /** For each text the article that shares most of its sentences, if any does. */
  async alike(texts: readonly string[]): Promise<readonly (Alike | undefined)[]> {
    if (texts.length === 0) return []
    await this.ready()
    const reply = await this.ask((ask) => ({ type: 'alike', ask, texts }))
    return reply.type === 'alike' ? reply.alike : []
  }

  private connected(): SearchPort {
    if (this.port) return this.port
    const port = this.connect()
    port.listen((reply) => {
      this.asked.get(reply.ask)?.(reply)
      this.asked.delete(reply.ask)
    })
    this.port = port
    return port
  }

  private ask(make: (ask: number) => SearchRequest): Promise<SearchReply> {
    const ask = ++this.asks
    return new Promise((resolve) => {
      this.asked.set(ask, resolve)
      this.connected().post(make(ask))
    })
  }

  private async fill(): Promise<void> {
    const port = this.connected()
    port.post({ type: 'clear' })
    this.stale.clear()
    for await (const texts of this.session.readTexts()) port.post({ type: 'put', texts })
  }

  private ready(): Promise<void> {
    const caughtUp = this.turn.then(() => this.catchUp())
    this.turn = caughtUp.catch(() => undefined)
    return caughtUp
  }

  /** Sends what has changed since; what this window has read in is newer than what is on the device. */
  private async catchUp(): Promise<void> {
    await this.prepare()
    if (this.stale.size === 0) return
    const ids = [...this.stale]
    this.stale.clear()
    const port = this.connected()
    const unread: Id[] = []
    for (const id of ids) {
      const text = this.session.tables.get('text', id)
      if (text) port.post({ type: 'put', texts: [{ id, text: text.text }] })
      else unread.push(id)
    }
    if (unread.length === 0) return
    port.post({ type: 'drop', ids: unread })
    for await (const texts of this.session.readTexts(unread)) port.post({ type: 'put', texts })
  }

  private follow(event: SessionEvent): void {
    if (!this.filled) return
    if (event.type === 'reloaded') this.filled = undefined
    else if (event.type === 'change') {
      for (const id of changedTexts(event.change)) this.stale.add(id)
      if (event.how === 'window') for (const id of event.articleIds) this.stale.add(id)
    }
  }
}

const changedTexts = ({ added, removed, text }: Change): readonly Id[] => {
  const ids = [...added, ...removed].flatMap((row) => (row.table === 'text' ? [row.value.id] : []))
  return text ? [...ids, text.articleId] : ids
}
