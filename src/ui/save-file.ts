interface Picker {
  showSaveFilePicker(options: { readonly suggestedName: string }): Promise<FileSystemFileHandle>
}

const hasPicker = (window: object): window is Picker => 'showSaveFilePicker' in window

/** How long the address of a download is kept for a browser that is slow to read it. */
const keepFor = 60_000

/** A file that the reader has chosen, while it is written; what is not closed leaves it as it was. */
export interface ChosenFile {
  write(piece: Blob | Uint8Array<ArrayBuffer>): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}

/**
 * Asks the reader where a file shall lie; only in the task of his click.
 * @returns undefined where the browser has no dialog or may not show it
 */
export const chooseFile = async (name: string): Promise<ChosenFile | 'declined' | undefined> => {
  if (!hasPicker(window)) return undefined
  try {
    const handle = await window.showSaveFilePicker({ suggestedName: name })
    return await handle.createWritable()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'declined'
    // A frame or a policy may forbid the dialog where the function exists: a download still works.
    if (error instanceof DOMException && error.name === 'SecurityError') return undefined
    throw error
  }
}

/**
 * Hands a file to the reader: through the browser's own dialog where it has one, else as a download.
 * @returns false when he thought better of it
 */
export const saveFile = async (name: string, content: Blob): Promise<boolean> => {
  const file = await chooseFile(name)
  if (file === 'declined') return false
  if (file) {
    await file.write(content)
    await file.close()
    return true
  }
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), keepFor)
  return true
}
