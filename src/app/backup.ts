import { writeBackup, type BackupHead } from '../storage/backup.ts'
import type { Entry } from '../storage/storage.ts'
import { safeFileName } from './file-name.ts'

/** The name of a backup: what it is of, and the day. */
const nameOf = ({ title, madeAt }: BackupHead): string =>
  `${safeFileName(`${title || 'isnad'} ${madeAt.slice(0, 10)}`)}.isnad-backup`

async function* inOneBatch(entries: readonly Entry[]) {
  yield entries
}

/** Entries as a backup, for handing out what could be read of a library. */
export const backupOf = async (
  entries: readonly Entry[],
  head: BackupHead,
): Promise<{ readonly name: string; readonly content: Blob }> => {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const part of writeBackup(head, {}, inOneBatch(entries))) parts.push(part)
  return { name: nameOf(head), content: new Blob(parts, { type: 'application/octet-stream' }) }
}
