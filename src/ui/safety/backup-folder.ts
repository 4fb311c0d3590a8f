/*
 * A folder that the reader has chosen for backups, where the browser lets a page write into one: it is asked for once,
 * and the browser may want to be asked again in a later visit.
 */

interface Picker {
  showDirectoryPicker(options: { readonly mode: 'readwrite'; readonly id: string }): Promise<FileSystemDirectoryHandle>
}

interface Permitted {
  queryPermission(options: { readonly mode: 'readwrite' }): Promise<PermissionState>
  requestPermission(options: { readonly mode: 'readwrite' }): Promise<PermissionState>
}

const hasPicker = (place: object): place is Picker => 'showDirectoryPicker' in place
const asksPermission = (handle: object): handle is Permitted => 'queryPermission' in handle

/** Whether this browser lets a page write into a folder. */
export const canChooseFolder = (): boolean => hasPicker(window)

/** The folder that is kept in a setting, if it is one. */
export const folderOf = (kept: unknown): FileSystemDirectoryHandle | undefined =>
  typeof FileSystemDirectoryHandle !== 'undefined' && kept instanceof FileSystemDirectoryHandle ? kept : undefined

/** Lets the reader choose a folder; undefined when he thought better of it. */
export const chooseFolder = async (): Promise<FileSystemDirectoryHandle | undefined> => {
  if (!hasPicker(window)) return undefined
  try {
    return await window.showDirectoryPicker({ mode: 'readwrite', id: 'isnad-backups' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}

/** Whether the folder may be written to now; `ask` lets the browser ask, which it does only right after a click. */
export const mayWrite = async (folder: FileSystemDirectoryHandle, ask: boolean): Promise<boolean> => {
  if (!asksPermission(folder)) return true
  const state = await folder.queryPermission({ mode: 'readwrite' })
  if (state === 'granted') return true
  return ask && (await folder.requestPermission({ mode: 'readwrite' })) === 'granted'
}

/** Writes a file into the folder and reads it back; rejects when what lies there is not what was written. */
export const writeInto = async (
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob,
  check: (written: Blob) => Promise<unknown>,
): Promise<void> => {
  const handle = await folder.getFileHandle(name, { create: true })
  const stream = await handle.createWritable()
  await stream.write(content)
  await stream.close()
  await check(await handle.getFile())
}
