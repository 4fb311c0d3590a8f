import type { Page } from '@playwright/test'

/** Drops files on the window, as from a folder. */
export async function dropFiles(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const encoder = new TextEncoder()
  const list = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: [...(typeof content === 'string' ? encoder.encode(content) : content)],
  }))
  await page.evaluate((given) => {
    const transfer = new DataTransfer()
    for (const { name, bytes } of given) transfer.items.add(new File([Uint8Array.from(bytes)], name))
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })
      document.body.dispatchEvent(event)
    }
  }, list)
}

/** Pastes a text where no field has the focus. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.body.dispatchEvent(event)
  }, text)
}

/** Lets every file that the page saves be read here: Firefox tells nobody of a download, and a dialog cannot be answered. */
export async function catchSaved(page: Page): Promise<() => Promise<{ readonly name: string; readonly text: string }>> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    const blobs = new Map<string, Blob>()
    const create = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (object: Blob | MediaSource) => {
      const address = create(object)
      if (object instanceof Blob) blobs.set(address, object)
      return address
    }
    HTMLAnchorElement.prototype.click = function click() {
      const blob = blobs.get(this.href)
      if (!blob) return
      void blob.text().then((text) => {
        const saved: unknown = Reflect.get(window, 'savedFiles') ?? []
        if (Array.isArray(saved)) Reflect.set(window, 'savedFiles', [...saved, { name: this.download, text }])
      })
    }
  })
  let taken = 0
  return async () => {
    const handle = await page.waitForFunction((number) => {
      const saved: unknown = Reflect.get(window, 'savedFiles')
      return Array.isArray(saved) ? saved[number] : undefined
    }, taken++)
    return handle.jsonValue()
  }
}
