import { rowsIn } from '../core/change.ts'
import type { CopyState, SecondCopy } from '../storage/second-copy.ts'
import type { JournalEntry, Storage } from '../storage/storage.ts'
import { Listeners } from './events.ts'

/** What the safety screen says of the second copy. */
export type CopyStatus =
  | { readonly state: 'starting' | 'elsewhere' | 'nowhere' }
  | { readonly state: 'kept'; readonly seq: number; readonly bytes: number }
  /** It is behind and could not be written; tried again by itself. */
  | { readonly state: 'failed' }
  /** It has what the library has not. */
  | { readonly state: 'differs' }

/** How the library and its second copy stand to one another. */
export type Comparison =
  | { readonly found: 'none' | 'same' | 'behind' }
  /** The library ends before the copy does, or has gone on without the copy's last acts. */
  | { readonly found: 'lost' | 'forked' }

/** At most so many entries at once; where those before were large, fewer: an import's may hold 20,000 rows each. */
const mostAtOnce = 25
const rowsAtOnce = 4000
const retryAfter = 30_000

/**
 * Compares the ends of the library and of its copy: the number and id of the newest entry, each looked up in the other.
 * A library whose end is right may have lost its middle: a browser that finds its tables gone goes on with its log.
 */
export const compareCopy = async (
  storage: Pick<Storage, 'readHead' | 'readJournal' | 'findGap'>,
  copy: Pick<SecondCopy, 'state' | 'idAt'>,
): Promise<Comparison> => {
  const [head, kept] = [await storage.readHead(), await copy.state()]
  if (kept.seq === 0) return { found: 'none' }
  if (!head) return { found: 'lost' }
  if (head.seq < kept.seq) {
    const there = await copy.idAt(head.seq)
    return { found: there === '' || there === head.id ? 'lost' : 'forked' }
  }
  const [entry] = await storage.readJournal(kept.seq - 1, 1)
  if (entry?.seq !== kept.seq || entry.id !== kept.id) return { found: 'forked' }
  const gap = await storage.findGap()
  if (gap !== undefined && (await copy.idAt(gap)) !== undefined) return { found: 'lost' }
  return { found: head.seq === kept.seq ? 'same' : 'behind' }
}

/** The journal in batches, oldest first, after a number. */
export async function* allOfJournal(storage: Pick<Storage, 'readJournal'>, from = 0) {
  for (let after = from, count = 1; ;) {
    const entries = await storage.readJournal(after, count)
    const last = entries.at(-1)
    if (!last) return
    const rows = entries.reduce((sum, { change }) => sum + rowsIn(change).length, 0)
    yield entries
    after = last.seq
    const fitting = Math.floor((rowsAtOnce * entries.length) / Math.max(rows, 1))
    count = Math.max(1, Math.min(mostAtOnce, 2 * count, fitting))
  }
}

/** Keeps the second copy up with the library, once the two have been compared and nothing was lost. */
export class CopyKeeper {
  private readonly storage: Pick<Storage, 'readHead' | 'readJournal' | 'findGap'>
  private readonly copy: SecondCopy
  private readonly later: (milliseconds: number, run: () => void) => void
  private readonly listeners = new Listeners<CopyStatus>()
  private work: Promise<void> = Promise.resolve()
  private seq = 0
  private follows = false
  private now: CopyStatus = { state: 'starting' }

  constructor(
    storage: Pick<Storage, 'readHead' | 'readJournal' | 'findGap'>,
    copy: SecondCopy,
    later: (milliseconds: number, run: () => void) => void,
  ) {
    this.storage = storage
    this.copy = copy
    this.later = later
  }

  get status(): CopyStatus {
    return this.now
  }

  listen(listener: (status: CopyStatus) => void): () => void {
    return this.listeners.add(listener)
  }

  private tell(status: CopyStatus): void {
    this.now = status
    this.listeners.tell(status)
  }

  private tellKept({ seq, bytes }: CopyState): void {
    this.seq = seq
    this.tell({ state: 'kept', seq, bytes })
  }

  /**
   * Waits until this window keeps the copy, compares, and follows from then on.
   * @param damaged called instead when the library has lost what the copy has; nothing is then changed anywhere
   */
  async start(damaged: (found: 'lost' | 'forked') => void): Promise<void> {
    const place = await this.copy.place()
    if (place !== 'here') this.tell({ state: place })
    await this.copy.arrival()
    const { found } = await compareCopy(this.storage, this.copy)
    if (found === 'lost' || found === 'forked') {
      this.tell({ state: 'differs' })
      damaged(found)
      return
    }
    this.follows = true
    await this.enqueue(async () => {
      if (found === 'none') this.tellKept(await this.copy.replace(allOfJournal(this.storage)))
      else this.tellKept(await this.copy.state())
      await this.catchUp()
      if (await this.copy.compact()) this.tellKept(await this.copy.state())
    })
  }

  /** An entry is on the disk: of this window, or told by another. */
  take(entry: JournalEntry): void {
    if (!this.follows) return
    void this.enqueue(async () => {
      if (entry.seq <= this.seq) return
      if (entry.seq === this.seq + 1) this.tellKept(await this.copy.append([entry]))
      // One in between was not told: the journal has it.
      else await this.catchUp()
    })
  }

  /** Resolves when everything taken so far is in the copy, or has failed. */
  settled(): Promise<void> {
    return this.work
  }

  private enqueue(run: () => Promise<void>): Promise<void> {
    this.work = this.work.then(run).catch(() => {
      if (this.now.state !== 'failed') this.later(retryAfter, () => void this.enqueue(() => this.recover()))
      this.tell({ state: 'failed' })
    })
    return this.work
  }

  private async recover(): Promise<void> {
    this.tellKept(await this.copy.state())
    await this.catchUp()
  }

  private async catchUp(): Promise<void> {
    for await (const entries of allOfJournal(this.storage, this.seq)) this.tellKept(await this.copy.append(entries))
  }
}
