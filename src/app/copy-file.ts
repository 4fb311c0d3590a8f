import type { SecondCopy } from '../storage/second-copy.ts'
import { backupOf } from './backup.ts'

/** A file for the reader. */
interface MadeFile {
  readonly name: string
  readonly content: Blob
}

/** The second copy as a backup, sealed where the library is locked. */
export const fileOfCopy = async (
  copy: SecondCopy,
  { now, program }: { readonly now: string; readonly program: string },
  seal: ((content: Blob) => Promise<Blob>) | undefined,
): Promise<MadeFile> => {
  const head = { madeAt: now, program, title: '' }
  const file = await backupOf(await copy.entries(), head)
  return seal ? { ...file, content: await seal(file.content) } : file
}

/** Whether this window keeps a second copy that has something. */
export const hasCopyHere = async (copy: SecondCopy): Promise<boolean> =>
  (await copy.place()) === 'here' && (await copy.state()).seq > 0
