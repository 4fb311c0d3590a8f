import type { Row } from '../core/entities.ts'
import type { JournalEntry, Storage } from '../storage/storage.ts'
import { allOfJournal } from './copy-keeper.ts'
import type { Settings } from './settings.ts'

const unusedKey = 'unusedFiles'
const lookedKey = 'unusedFilesLookedAt'
const day = 86_400_000
/** A file that nothing names is kept as long as a deleted article: a form may still stand open somewhere. */
const keptFor = 30 * day
/** The whole journal is read through for it. */
const lookAgainAfter = 7 * day

/** Since when nothing has named each file, as instants. */
const unusedSince = (settings: Pick<Settings, 'get'>): Readonly<Record<string, string>> => {
  const kept = settings.get(unusedKey)
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : []
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** Somebody has chosen a file: however long nothing named it, it begins anew. To be called before the file is written. */
export const takeUpFile = (settings: Pick<Settings, 'get' | 'set'>, sha256: string): void => {
  const { [sha256]: since, ...others } = unusedSince(settings)
  if (since !== undefined) settings.set(unusedKey, others)
}

/** Every row that an act names, as it was and as it became. */
const rowsOf = ({ change: { added, updated, removed } }: JournalEntry): readonly Row[] => [
  ...added,
  ...removed,
  ...updated.flatMap((update): readonly Row[] =>
    update.table === 'evidence'
      ? [
          { table: 'evidence', value: update.before },
          { table: 'evidence', value: update.after },
        ]
      : [],
  ),
]

/** The files of a device that no act names: those that were chosen in a form and never saved, or came with a backup. */
const unnamedAmong = async (storage: Pick<Storage, 'readJournal'>, files: Iterable<string>): Promise<Set<string>> => {
  const unnamed = new Set(files)
  for await (const entries of allOfJournal(storage)) {
    for (const row of entries.flatMap(rowsOf)) {
      if (row.table === 'evidence' && row.value.locator.fileSha256) unnamed.delete(row.value.locator.fileSha256)
    }
    if (unnamed.size === 0) break
  }
  return unnamed
}

/**
 * Takes files off the device that no act of the journal has named for thirty days. A file that any act names stays, be
 * the evidence removed long ago: the history goes back to every act, and undo to the last ones. Looks once in a week.
 * @param now an instant, as in ISO 8601
 * @returns how many were taken off
 * @throws StorageError when the device cannot be read or written; nothing is then lost
 */
export const clearUnusedFiles = async (
  storage: Pick<Storage, 'listAttachments' | 'readJournal' | 'removeAttachments'>,
  settings: Pick<Settings, 'get' | 'set'>,
  now: string,
): Promise<number> => {
  const looked = settings.get(lookedKey)
  if (typeof looked === 'string' && Date.parse(now) - Date.parse(looked) < lookAgainAfter) return 0
  settings.set(lookedKey, now)
  const files = await storage.listAttachments()
  const unnamed = await unnamedAmong(
    storage,
    files.map(({ sha256 }) => sha256),
  )
  // Read only now: what somebody took up while the journal was read through begins anew.
  const since = unusedSince(settings)
  const isOver = (sha256: string): boolean => Date.parse(now) - Date.parse(since[sha256] ?? now) >= keptFor
  const gone = [...unnamed].filter(isOver)
  const waiting = [...unnamed].filter((sha256) => !isOver(sha256)).map((sha256) => [sha256, since[sha256] ?? now])
  settings.set(unusedKey, Object.fromEntries(waiting))
  if (gone.length > 0) await storage.removeAttachments(gone)
  return gone.length
}
