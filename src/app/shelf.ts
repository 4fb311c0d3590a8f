import { partOf } from '../core/change.ts'
import type { Id, Row } from '../core/entities.ts'
import type { Tables } from '../core/tables.ts'
import type { ArticleLock, Windows } from '../storage/windows.ts'
import type { ArticleContents, JournalEntry, Storage } from '../storage/storage.ts'
import { keptWithArticles, type Homes } from './homes.ts'

interface Loaded {
  /** Who needs it; read in while somebody does. */
  readonly pins: Set<string>
  lock: ArticleLock | undefined
  /** Whether its pages said all when it was read. */
  isFolded: boolean
  /** Up to which entry it was read. */
  upTo: number
}

/** The articles that are read in, the locks on them, and the newest entry that this window knows of each. */
export class Shelf {
  private readonly loaded = new Map<Id, Loaded>()
  private readonly reading = new Map<Id, Promise<void>>()
  /** What other windows did on articles while they were being read. */
  private readonly meanwhile = new Map<Id, JournalEntry[]>()
  private readonly heads = new Map<Id, Id | undefined>()
  private readonly storage: Storage
  private readonly windows: Windows
  private readonly tables: Tables
  private readonly homes: Homes

  constructor(storage: Storage, windows: Windows, tables: Tables, homes: Homes) {
    this.storage = storage
    this.windows = windows
    this.tables = tables
    this.homes = homes
  }

  has(articleId: Id): boolean {
    return this.loaded.has(articleId)
  }

  /** Whether an article was opened, and is not only read in along with another. */
  isOpen(articleId: Id): boolean {
    return this.loaded.get(articleId)?.pins.has(articleId) ?? false
  }

  get articleIds(): readonly Id[] {
    return [...this.loaded.keys()]
  }

  headOf(articleId: Id): Id | undefined {
    return this.heads.get(articleId)
  }

  setHead(articleId: Id, entryId: Id): void {
    this.heads.set(articleId, entryId)
  }

  /** Whether the pages of an article said all that its journal says when it was read in. */
  isFolded(articleId: Id): boolean {
    return this.loaded.get(articleId)?.isFolded ?? false
  }

  holds(articleId: Id): boolean {
    return this.loaded.get(articleId)?.lock !== undefined
  }

  /** Reads an article in, if it is not, and keeps it for `pin` until it is let go. */
  async pin(articleId: Id, pin: string): Promise<void> {
    const there = this.loaded.get(articleId)
    if (there) {
      there.pins.add(pin)
      return
    }
    const under = this.reading.get(articleId)
    if (under) {
      await under
      return this.pin(articleId, pin)
    }
    const read = this.read(articleId)
    this.reading.set(articleId, read)
    try {
      await read
    } finally {
      this.reading.delete(articleId)
    }
    return this.pin(articleId, pin)
  }

  private async read(articleId: Id): Promise<void> {
    this.meanwhile.set(articleId, [])
    try {
      const contents = await this.storage.readArticle(articleId)
      this.loaded.set(articleId, { pins: new Set(), lock: undefined, isFolded: contents.isFolded, upTo: 0 })
      this.take(articleId, contents)
      const missed = this.meanwhile.get(articleId) ?? []
      for (const entry of missed) if (entry.seq > contents.upTo) this.playOn(articleId, entry)
    } finally {
      this.meanwhile.delete(articleId)
    }
  }

  private take(articleId: Id, { rows, head, isFolded, upTo }: ArticleContents): void {
    this.homes.learn(rows, articleId)
    for (const row of rows) this.tables.put(row)
    this.heads.set(articleId, head)
    const there = this.loaded.get(articleId)
    if (there) Object.assign(there, { isFolded, upTo })
  }

  private playOn(articleId: Id, { id, change }: JournalEntry): void {
    this.tables.apply(
      partOf(
        change,
        (row) => this.homes.of(row) === articleId,
        (textOf) => textOf === articleId,
      ),
    )
    this.heads.set(articleId, id)
  }

  /** Takes note of what another window did on articles that are being read just now. */
  hear(entry: JournalEntry, articleIds: Iterable<Id>): void {
    for (const id of articleIds) this.meanwhile.get(id)?.push(entry)
  }

  /** Whether an article is read in without what an entry did to it. */
  isBehind(articleId: Id, { seq }: JournalEntry): boolean {
    const there = this.loaded.get(articleId)
    return there !== undefined && seq > there.upTo
  }

  /** Takes note that a change brought the article itself. Whoever has it on the desk while it comes back keeps it. */
  adopt(articleId: Id, pin: string): void {
    const there = this.loaded.get(articleId)
    if (there) there.pins.add(pin)
    else this.loaded.set(articleId, { pins: new Set([pin]), lock: undefined, isFolded: false, upTo: 0 })
  }

  /** Asks the device for the newest entry on an article that is not read in: one that is gone has a history too. */
  async learnHead(articleId: Id): Promise<void> {
    if (this.loaded.has(articleId)) return
    const { head } = await this.storage.readArticle(articleId)
    if (!this.loaded.has(articleId)) this.heads.set(articleId, head)
  }

  /** Ends a need; articles that nobody needs any more are let go, with their locks. */
  unpin(articleIds: Iterable<Id>, pin: string): void {
    const leaving = new Set<Id>()
    for (const articleId of articleIds) {
      const there = this.loaded.get(articleId)
      if (!there?.pins.delete(pin) || there.pins.size > 0) continue
      there.lock?.release()
      this.loaded.delete(articleId)
      leaving.add(articleId)
    }
    if (leaving.size > 0) this.dropRowsAt(leaving)
  }

  private dropRowsAt(articleIds: ReadonlySet<Id>): void {
    const rows: Row[] = []
    for (const table of keptWithArticles) {
      for (const value of this.tables.all(table)) {
        const row = { table, value } as Row
        const home = this.homes.of(row)
        if (home !== undefined && articleIds.has(home)) rows.push(row)
      }
    }
    for (const row of rows) this.tables.drop(row.table, row.value.id)
  }

  /** Takes the article for writing if no other window holds it. */
  async hold(articleId: Id): Promise<boolean> {
    const there = this.loaded.get(articleId)
    if (!there) return false
    if (there.lock) return true
    const lock = await this.windows.hold(articleId)
    if (!lock) return false
    if (this.loaded.get(articleId) !== there || there.lock) {
      lock.release()
      return there.lock !== undefined
    }
    there.lock = lock
    return true
  }

  /** Lets another window have the article; it stays read in here. */
  letGo(articleId: Id): void {
    const there = this.loaded.get(articleId)
    there?.lock?.release()
    if (there) there.lock = undefined
  }

  /** Waits until the other window lets go, then takes the article and reads it again. */
  async waitFor(articleId: Id, signal: AbortSignal): Promise<boolean> {
    const lock = await this.windows.waitFor(articleId, signal)
    const there = this.loaded.get(articleId)
    if (!lock) return false
    if (!there || signal.aborted) {
      lock.release()
      return false
    }
    there.lock = lock
    return true
  }

  /** Reads everything that is read in once more from the device. Nothing changes before `takeAgain`. */
  async readAgain(): Promise<ReadonlyMap<Id, ArticleContents>> {
    const again = new Map<Id, ArticleContents>()
    const missing = (): Id | undefined => this.articleIds.find((id) => !again.has(id))
    for (let id = missing(); id !== undefined; id = missing()) again.set(id, await this.storage.readArticle(id))
    return again
  }

  /** Puts what was read again in place of what is here. */
  takeAgain(again: ReadonlyMap<Id, ArticleContents>): void {
    const here = [...again].filter(([articleId]) => this.loaded.has(articleId))
    this.dropRowsAt(new Set(here.map(([articleId]) => articleId)))
    for (const [articleId, contents] of here) this.take(articleId, contents)
  }
}
