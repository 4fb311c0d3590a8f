import { partOf, type Change } from '../core/change.ts'
import type { Id, Row } from '../core/entities.ts'
import type { SupportMemo } from '../core/support-memo.ts'
import type { Tables } from '../core/tables.ts'
import type { JournalEntry, LibraryContents } from '../storage/storage.ts'
import { Heard } from './heard.ts'
import { sharedTables, type Homes } from './homes.ts'
import { Namings } from './namings.ts'
import type { Shelf } from './shelf.ts'
import type { Summaries } from './summaries.ts'
import type { Surroundings } from './surroundings.ts'

/** How many entries of the journal can be undone after a reload. */
const rememberedActs = 500
/** They are looked at when the first screen stands, and with such pauses, in milliseconds: a first act would wait for it. */
const atLeisure = 2000
const betweenLooks = 100

/** What the library shares as it is on the device, and which other windows are open. */
export interface Read extends LibraryContents {
  readonly others: ReadonlySet<Id>
}

interface Parts {
  readonly around: Surroundings
  readonly tables: Tables
  readonly supports: SupportMemo
  readonly homes: Homes
  readonly shelf: Shelf
  readonly lines: Summaries
}

/** Keeps what is read in abreast of what is on the device and of what other windows do there. */
export class Abreast {
  readonly heard = new Heard()
  readonly namings = new Namings()
  private readonly parts: Parts
  /** Up to which entry what the library shares was read. */
  private sharedUpTo = 0

  constructor(parts: Parts) {
    this.parts = parts
  }

  /** Reads what the library shares, of one moment. Nothing changes before it is taken in. */
  async read(): Promise<Read> {
    const { storage, windows } = this.parts.around
    const library = await storage.readLibrary(rememberedActs)
    return { ...library, others: new Set([...(await windows.open())].filter((id) => id !== windows.id)) }
  }

  /** Puts what was read in place of what is here. */
  take({ rows, summaries, recent, head, others }: Read): void {
    const { tables, lines } = this.parts
    for (const table of sharedTables) for (const { id } of [...tables.all(table)]) tables.drop(table, id)
    for (const row of rows) tables.put(row)
    this.sharedUpTo = head
    this.heard.readUpTo(head)
    lines.reset(summaries)
    // A change is parsed when it is asked for, which a start need not wait for.
    this.namings.learnLater(recent)
    this.lookLater(atLeisure)
    for (const entry of recent) if (others.has(entry.windowId)) this.namings.learnMakers(entry.change)
  }

  private lookLater(pause: number): void {
    this.parts.around.later(pause, () => {
      if (this.namings.lookAtSome()) this.lookLater(betweenLooks)
    })
  }

  /**
   * Another window's act: what of it is read in here, and was read before it, changes here too.
   * @returns what changed, and the articles that the act touches
   */
  follow(entry: JournalEntry): { readonly seen: Change; readonly touched: ReadonlySet<Id> } {
    const { supports, homes, shelf, lines } = this.parts
    const { change } = entry
    this.heard.note(entry.seq)
    homes.learnNamed(entry.homes)
    this.namings.learn(change)
    this.namings.learnMakers(change)
    const touched = homes.touchedBy(change)
    const behind = new Set([...touched].filter((id) => shelf.isBehind(id, entry)))
    const isBehind = (row: Row): boolean => {
      const home = homes.of(row)
      return home === undefined ? entry.seq > this.sharedUpTo : behind.has(home)
    }
    const seen = partOf(change, isBehind, (articleId) => behind.has(articleId))
    shelf.hear(entry, touched)
    for (const id of behind) shelf.setHead(id, entry.id)
    supports.apply(seen)
    for (const row of change.added) if (row.table === 'text') lines.expect(row.value, entry.at)
    return { seen, touched }
  }
}
