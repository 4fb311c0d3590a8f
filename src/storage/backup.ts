import type { Id } from '../core/entities.ts'
import { firstChain, framesIn, makeFrame } from './copy/frames.ts'
import type { Entry } from './storage.ts'

/*
 * A backup is the whole library in one file: a line that says what it is, then chained frames of JSON. The journal is
 * in it from its first act on, so that history and undo come back with the rows.
 */

const firstLine = 'ISNAD BACKUP 1\n'

type BackupRecord =
  | { readonly type: 'head'; readonly madeAt: string; readonly program: string; readonly title: string }
  | { readonly type: 'setting'; readonly key: string; readonly value: unknown }
  /** A file that evidence rests on, by the SHA-256 of its bytes. */
  | { readonly type: 'file'; readonly sha256: string; readonly base64: string }
  | { readonly type: 'entry'; readonly entry: Entry }
  | { readonly type: 'end'; readonly entries: number; readonly id: Id }

/** What a backup is of. */
export interface BackupHead {
  /** An instant. */
  readonly madeAt: string
  /** The version of the program. */
  readonly program: string
  /** The project's title. */
  readonly title: string
}

/** A backup that was read whole. */
export interface BackupContents extends BackupHead {
  readonly settings: Readonly<Record<string, unknown>>
  /** Oldest first. */
  readonly entries: readonly Entry[]
  readonly files: readonly AttachedFile[]
}

/** A file that evidence rests on. */
export interface AttachedFile {
  readonly sha256: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Why a file is not a backup that can be used. `at` counts bytes. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly problem: 'notBackup' | 'newer' | 'cut' | 'altered' | 'locked' | 'wrongPassphrase'
  readonly at: number
  constructor(problem: BackupError['problem'], at = 0, cause?: unknown) {
    super(`Backup: ${problem} at byte ${at}`, { cause })
    this.problem = problem
    this.at = at
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

/** So many bytes become letters at a time: a call has no room for more arguments. */
const lettersAtOnce = 32_768

const toBase64 = (bytes: Uint8Array): string => {
  let letters = ''
  for (let at = 0; at < bytes.length; at += lettersAtOnce)
    letters += String.fromCharCode(...bytes.subarray(at, at + lettersAtOnce))
  return btoa(letters)
}

const fromBase64 = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** Writes a backup, part by part, as the journal is read. */
export async function* writeBackup(
  head: BackupHead,
  settings: Readonly<Record<string, unknown>>,
  journal: AsyncIterable<readonly Entry[]>,
  files: AsyncIterable<AttachedFile>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let chain = firstChain
  const frame = (record: BackupRecord): Uint8Array<ArrayBuffer> => {
    const made = makeFrame(encoder.encode(JSON.stringify(record)), chain)
    ;({ chain } = made)
    return made.bytes
  }
  yield encoder.encode(firstLine)
  yield frame({ type: 'head', ...head })
  for (const [key, value] of Object.entries(settings)) yield frame({ type: 'setting', key, value })
  for await (const { sha256, bytes } of files) yield frame({ type: 'file', sha256, base64: toBase64(bytes) })
  let [entries, id]: [number, Id] = [0, '']
  for await (const batch of journal) {
    for (const entry of batch) {
      yield frame({ type: 'entry', entry })
      entries++
      ;({ id } = entry)
    }
  }
  yield frame({ type: 'end', entries, id })
}

const isBackup = (bytes: Uint8Array): boolean => encoder.encode('ISNAD BACKUP ').every((byte, at) => bytes[at] === byte)

/** A chain tells of damage, not of an enemy: whoever can reckon it can write frames of his own. */
const recordIn = (payload: Uint8Array, at: number): BackupRecord => {
  try {
    const record: unknown = JSON.parse(decoder.decode(payload))
    if (typeof record === 'object' && record !== null) return record as BackupRecord
  } catch (error) {
    throw new BackupError('altered', at, error)
  }
  throw new BackupError('altered', at)
}

const fileIn = ({ sha256, base64 }: Extract<BackupRecord, { type: 'file' }>, at: number): AttachedFile => {
  try {
    return { sha256, bytes: fromBase64(base64) }
  } catch (error) {
    throw new BackupError('altered', at, error)
  }
}

/** One thing in a backup, and where it ends, in bytes. */
export type BackupPart = { readonly end: number } & (
  | { readonly type: 'head' | 'end' }
  | { readonly type: 'setting'; readonly key: string; readonly value: unknown }
  | { readonly type: 'file'; readonly file: AttachedFile }
  | { readonly type: 'entry'; readonly entry: Entry }
)

/**
 * Reads a backup part by part, so that nobody need hold all of it. Only when the last was given is it known to be whole:
 * every byte as it was written.
 * @returns what it is of
 * @throws BackupError
 */
export function* partsOfBackup(bytes: Uint8Array): Generator<BackupPart, BackupHead> {
  if (!isBackup(bytes)) throw new BackupError('notBackup')
  const start = encoder.encode(firstLine)
  if (!start.every((byte, at) => bytes[at] === byte)) throw new BackupError('newer')
  const body = bytes.subarray(start.length)
  let head: BackupHead | undefined
  let last: { readonly entries: number } | undefined
  let [read, entries] = [0, 0]
  for (const frame of framesIn(body)) {
    const at = start.length + read
    const record = recordIn(frame.payload, at)
    read = frame.end
    const end = start.length + read
    if (record.type === 'head') {
      head = { madeAt: record.madeAt, program: record.program, title: record.title }
      yield { type: 'head', end }
    } else if (record.type === 'setting') yield { type: 'setting', key: record.key, value: record.value, end }
    else if (record.type === 'file') yield { type: 'file', file: fileIn(record, at), end }
    else if (record.type === 'entry') {
      entries++
      yield { type: 'entry', entry: record.entry, end }
    } else if (record.type === 'end') {
      last = record
      yield { type: 'end', end }
    } else throw new BackupError('altered', at)
  }
  if (read < body.length) throw new BackupError('altered', start.length + read)
  if (!head || !last || last.entries !== entries) throw new BackupError('cut', bytes.length)
  return head
}

/**
 * Reads a backup, every byte of which must be as it was written.
 * @throws BackupError
 */
export const readBackup = (bytes: Uint8Array): BackupContents => {
  const settings: [string, unknown][] = []
  const entries: Entry[] = []
  const files: AttachedFile[] = []
  const parts = partsOfBackup(bytes)
  let step = parts.next()
  for (; !step.done; step = parts.next()) {
    const part = step.value
    if (part.type === 'setting') settings.push([part.key, part.value])
    else if (part.type === 'file') files.push(part.file)
    else if (part.type === 'entry') entries.push(part.entry)
  }
  return { ...step.value, settings: Object.fromEntries(settings), entries, files }
}
