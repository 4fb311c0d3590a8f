import type { Page } from '@playwright/test'

/** Everything that the program can read on the device, databases and private files alike, searched for words. */
export const foundOnDevice = (page: Page, needles: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(async (wanted) => {
    const texts: string[] = []
    const addBytes = (bytes: ArrayBuffer): void => {
      texts.push(new TextDecoder().decode(bytes), new TextDecoder('utf-16le').decode(bytes))
      texts.push(new TextDecoder('utf-16le').decode(bytes.slice(1)))
    }
    const add = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value)
      else if (ArrayBuffer.isView(value)) addBytes(new Uint8Array(value.buffer).slice().buffer)
      else if (typeof value === 'object' && value !== null)
        for (const [name, held] of Object.entries(value)) {
          texts.push(name)
          add(held)
        }
    }
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('Not read')))
      })
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store)
        add(await done(objects.getAll()))
        add(await done(objects.getAllKeys()))
      }
      database.close()
    }
    const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const handle of folder.values()) {
        texts.push(handle.name)
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle)
        else if (handle instanceof FileSystemFileHandle) addBytes(await (await handle.getFile()).arrayBuffer())
      }
    }
    if ('getDirectory' in navigator.storage) await walk(await navigator.storage.getDirectory())
    for (const kept of [localStorage, sessionStorage])
      for (let at = 0; at < kept.length; at++) add([kept.key(at), kept.getItem(kept.key(at) ?? '')])
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) texts.push(request.url)
    return wanted.filter((needle) => texts.some((text) => text.includes(needle)))
  }, needles)
