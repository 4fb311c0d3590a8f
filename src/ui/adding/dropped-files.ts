/** So many files of folders are taken at once. */
const most = 10_000

/** The files of a folder that was chosen; what systems hide stays where it is. */
export const filesOfFolder = (files: Iterable<File>): readonly File[] =>
  [...files].filter(({ webkitRelativePath: path }) => !/(?:^|\/)\./.test(path)).slice(0, most)

const entriesOf = (folder: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve) => {
    folder.readEntries(resolve, () => resolve([]))
  })

/** A file of a folder; one that has gone meanwhile comes as an empty one, which is told. */
const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve) => {
    entry.file(resolve, () => resolve(new File([], entry.name)))
  })

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** Every file that was dropped, also out of folders; what systems hide stays where it is. */
export const filesIn = async (transfer: DataTransfer): Promise<readonly File[]> => {
  // Both are gone once this task is over.
  const plain = [...transfer.files]
  const waiting = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!waiting.some((entry) => entry.isDirectory)) return plain
  const files: File[] = []
  for (let entry = waiting.shift(); entry && files.length < most; entry = waiting.shift()) {
    if (isFile(entry)) files.push(await fileOf(entry))
    else if (isFolder(entry)) {
      const reader = entry.createReader()
      // A folder is told in pieces, the last of them empty.
      for (let part = await entriesOf(reader); part.length > 0; part = await entriesOf(reader)) {
        waiting.push(...part.filter(({ name }) => !name.startsWith('.')))
      }
    }
  }
  return files
}
