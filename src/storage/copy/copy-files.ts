import type { Id } from '../../core/entities.ts'
import type { CopyState } from '../second-copy.ts'
import type { JournalEntry } from '../storage.ts'
import { baseOf } from './base.ts'
import { noCipher, type FrameCipher } from './frame-cipher.ts'
import { firstChain, framesFrom, makeFrame, type Frame } from './frames.ts'
import { briefIn, payloadOf, recordIn, type CopyRecord } from './records.ts'

/** As much of a file as is needed: what a synchronous access handle of the browser's private file system is. */
export interface SyncFile {
  getSize(): number
  read(buffer: Uint8Array, options: { at: number }): number
  write(buffer: Uint8Array, options: { at: number }): number
  truncate(size: number): void
  /** Returns when everything written is on the disk. */
  flush(): void
}

/** What is kept in mind of the file that holds. */
interface Held {
  readonly generation: number
  /** What the base stands for. */
  readonly covers: { readonly seq: number; readonly id: Id }
  /** Ids of the entries after the base, by number, in order. */
  readonly ids: Map<number, Id>
  readonly chain: Uint8Array
  readonly baseBytes: number
  readonly end: number
}

/** A copy is as large as its library, so a frame of it is in memory at a time. */
const framesOf = (file: SyncFile, size: number): Generator<Frame> =>
  framesFrom((at, length) => {
    const bytes = new Uint8Array(length)
    file.read(bytes, { at })
    return bytes
  }, size)

/** The sound frames of a file with what `read` makes of their payloads, up to the first that the cipher refuses. */
function* recordsIn<R>(
  file: SyncFile,
  cipher: FrameCipher,
  read: (payload: Uint8Array) => R,
  size = file.getSize(),
): Generator<Frame & { readonly record: R }> {
  for (const frame of framesOf(file, size)) {
    const payload = cipher.open(frame.payload, frame.before)
    if (!payload) return
    yield { ...frame, record: read(payload) }
  }
}

/** Reads a file as far as it is sound; undefined when it never became a whole copy. */
const hold = (file: SyncFile, cipher: FrameCipher): Held | undefined => {
  let generation = 0
  let hasBase = false
  const ids = new Map<number, Id>()
  let ready: { readonly seq: number; readonly id: Id; readonly end: number } | undefined
  let [chain, end] = [firstChain, 0]
  for (const { record, ...frame } of recordsIn(file, cipher, briefIn)) {
    if (record.type === 'head') ({ generation } = record)
    else if (record.type === 'base') hasBase = true
    else if (record.type === 'entry') ids.set(record.entry.seq, record.entry.id)
    else ready = { seq: record.seq, id: record.id, end: frame.end }
    ;({ chain, end } = frame)
  }
  if (!ready) return undefined
  const covers = hasBase ? { seq: ready.seq, id: ready.id } : { seq: 0, id: '' }
  return { generation, covers, ids, chain, baseBytes: ready.end, end }
}

/** A copy may grow to so much before it is made smaller, and then to twice what it was made smaller to. */
export const leastToCompact = 4_000_000

/**
 * The second copy: two files, of which the one with the newer whole generation holds. Entries are appended to it; when
 * it has grown, or is to be made anew, the other file is written, and holds from the moment when it is whole.
 */
export class CopyFiles {
  private readonly files: readonly [SyncFile, SyncFile]
  private readonly cipher: FrameCipher
  private current: 0 | 1 = 0
  private held: Held | undefined
  /** A new generation in the making. */
  private making: { chain: Uint8Array; end: number; generation: number } | undefined

  /** @param cipher seals what is written, in a locked library */
  constructor(files: readonly [SyncFile, SyncFile], cipher: FrameCipher = noCipher) {
    this.files = files
    this.cipher = cipher
    const [a, b] = files.map((file) => hold(file, cipher))
    this.current = b && b.generation > (a?.generation ?? -1) ? 1 : 0
    this.held = this.current === 1 ? b : a
  }

  get state(): CopyState {
    const { held } = this
    if (!held) return { seq: 0, id: '', bytes: 0, unreadable: Math.max(...this.files.map((file) => file.getSize())) }
    const [seq, id] = [...held.ids].at(-1) ?? [held.covers.seq, held.covers.id]
    return { seq, id, bytes: held.end, unreadable: this.files[this.current].getSize() - held.end }
  }

  /** The id of the entry with this number; '' when the copy no longer tells, undefined when it has none. */
  idAt(seq: number): Id | undefined {
    const { held } = this
    if (!held) return undefined
    if (seq === held.covers.seq) return held.covers.id
    return seq < held.covers.seq ? '' : held.ids.get(seq)
  }

  /** Everything in it, oldest first: acts that bring the library to the state of the copy. */
  get entries(): readonly JournalEntry[] {
    if (!this.held) return []
    const file = this.files[this.current]
    return [...recordsIn(file, this.cipher, recordIn, this.held.end)].flatMap(({ record }) => {
      if (record.type === 'base') return [{ ...record.entry, seq: 0 }]
      return record.type === 'entry' ? [record.entry] : []
    })
  }

  /** Adds entries that follow what is there. */
  append(entries: readonly JournalEntry[]): void {
    const { held } = this
    const file = this.files[this.current]
    if (!held) throw new RangeError('There is no copy to append to')
    if (file.getSize() > held.end) file.truncate(held.end)
    let { chain, end } = held
    for (const entry of entries) ({ chain, end } = this.write(file, { type: 'entry', entry }, chain, end))
    file.flush()
    for (const { seq, id } of entries) held.ids.set(seq, id)
    this.held = { ...held, chain, end }
  }

  /** Begins a new generation beside the one that holds. */
  begin(): void {
    const file = this.files[this.current === 0 ? 1 : 0]
    file.truncate(0)
    const generation = (this.held?.generation ?? 0) + 1
    const head: CopyRecord = { type: 'head', format: 'isnad-copy', version: 1, generation }
    this.making = { ...this.write(file, head, firstChain, 0), generation }
  }

  /** Adds to the new generation. */
  add(records: readonly CopyRecord[]): void {
    const { making } = this
    if (!making) throw new RangeError('No generation was begun')
    const file = this.files[this.current === 0 ? 1 : 0]
    for (const record of records) Object.assign(making, this.write(file, record, making.chain, making.end))
  }

  /** The new generation is whole, and holds from now on. */
  finish(seq: number, id: Id): void {
    this.add([{ type: 'ready', seq, id }])
    const next = this.current === 0 ? 1 : 0
    this.files[next].flush()
    // Read back before anything is given up: a disk that lies must not cost the copy that was there.
    const held = hold(this.files[next], this.cipher)
    if (!held || held.end !== this.files[next].getSize()) throw new RangeError('The copy cannot be read back')
    const old = this.files[this.current]
    this.current = next
    this.held = held
    this.making = undefined
    old.truncate(0)
    old.flush()
  }

  /** Makes the copy smaller when it has grown. @returns whether it was */
  compact(newId: () => Id, least = leastToCompact): boolean {
    const { held } = this
    if (!held || held.end < Math.max(least, 2 * held.baseBytes)) return false
    const { seq, id } = this.state
    const base = baseOf(this.entries, newId)
    this.begin()
    this.add(base.map((entry) => ({ type: 'base', entry })))
    this.finish(seq, id)
    return true
  }

  private write(
    file: SyncFile,
    record: CopyRecord,
    before: Uint8Array,
    at: number,
  ): { readonly chain: Uint8Array; readonly end: number } {
    const { bytes, chain } = makeFrame(this.cipher.seal(payloadOf(record), before), before)
    for (let done = 0; done < bytes.length;) {
      const written = file.write(bytes.subarray(done), { at: at + done })
      if (written <= 0) throw new DOMException('The disk took nothing', 'QuotaExceededError')
      done += written
    }
    return { chain, end: at + bytes.length }
  }
}
