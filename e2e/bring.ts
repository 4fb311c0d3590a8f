import type { Page } from '@playwright/test'

/** Drops files on the window, as from a folder. */
export async function dropFiles(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const list = Object.entries(files).map(([name, content]) => ({
    name,
    content: typeof content === 'string' ? content : [...content],
  }))
  await page.evaluate((given) => {
    const transfer = new DataTransfer()
    for (const { name, content } of given) {
      const part = typeof content === 'string' ? content : Uint8Array.from(content)
      transfer.items.add(new File([part], name))
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })
      document.body.dispatchEvent(event)
    }
  }, list)
}

/** Copies a text from elsewhere and pastes it where no field has the focus. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const elsewhere = document.createElement('textarea')
    elsewhere.id = 'elsewhere'
    elsewhere.value = copied
    document.body.append(elsewhere)
    elsewhere.select()
  }, text)
  await page.keyboard.press('ControlOrMeta+c')
  await page.evaluate(() => document.querySelector('#elsewhere')?.remove())
  await page.keyboard.press('ControlOrMeta+v')
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
  return async () => {
    const handle = await page.waitForFunction(() => {
      const saved: unknown = Reflect.get(window, 'savedFiles')
      return Array.isArray(saved) ? saved.shift() : undefined
    })
    return handle.jsonValue()
  }
}

/** Copies elements with words from a page and pastes them where no field has the focus. */
export async function pastePage(
  page: Page,
  elements: readonly (readonly [name: string, words: string])[],
): Promise<void> {
  await page.evaluate((copied) => {
    const elsewhere = document.createElement('div')
    elsewhere.id = 'elsewhere'
    for (const [name, words] of copied) {
      const element = document.createElement(name)
      element.textContent = words
      elsewhere.append(element)
    }
    document.body.append(elsewhere)
    getSelection()?.selectAllChildren(elsewhere)
  }, elements)
  await page.keyboard.press('ControlOrMeta+c')
  await page.evaluate(() => document.querySelector('#elsewhere')?.remove())
  await page.keyboard.press('ControlOrMeta+v')
}
