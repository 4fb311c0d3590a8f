interface Picker {
  showSaveFilePicker(options: { readonly suggestedName: string }): Promise<FileSystemFileHandle>
}

const hasPicker = (window: object): window is Picker => 'showSaveFilePicker' in window

/** How long the address of a download is kept for a browser that is slow to read it. */
const keepFor = 60_000

/**
 * Hands a file to the reader: through the browser's own dialog where it has one, else as a download.
 * @returns false when he thought better of it
 */
export const saveFile = async (name: string, content: Blob): Promise<boolean> => {
  if (hasPicker(window)) {
    try {
      const handle = await window.showSaveFilePicker({ suggestedName: name })
      const stream = await handle.createWritable()
      await stream.write(content)
      await stream.close()
      return true
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false
      // A frame or a policy may forbid the dialog where the function exists: a download still works.
      if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error
    }
  }
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), keepFor)
  return true
}
