import type { Page } from '@playwright/test'

/*
 * What a page acknowledged, seen from outside of the program: the id of each entry whose transaction has completed, told
 * in the event itself; the screen's «saved» comes after it.
 */

/** From now on tells of every entry of the journal that is acknowledged. `relaxed` takes the strictness away. */
export const witness = async (
  page: Page,
  acknowledged: (entryId: string) => void,
  { relaxed = false }: { readonly relaxed?: boolean } = {},
): Promise<void> => {
  await page.exposeBinding('acknowledge', (_, id: string) => acknowledged(id))
  await page.addInitScript((isRelaxed) => {
    const begun = new WeakMap<IDBTransaction, string[]>()
    // oxlint-disable-next-line typescript/unbound-method -- it is called on the store that it was called on
    const add = IDBObjectStore.prototype.add
    IDBObjectStore.prototype.add = function watched(this: IDBObjectStore, value: { id?: unknown }, ...rest) {
      if (this.name === 'journal' && typeof value.id === 'string') {
        const ids = begun.get(this.transaction)
        if (ids) ids.push(value.id)
        else {
          const made = [value.id]
          begun.set(this.transaction, made)
          this.transaction.addEventListener('complete', () => {
            const tell: unknown = Reflect.get(window, 'acknowledge')
            if (typeof tell === 'function') for (const id of made) tell(id)
          })
        }
      }
      return add.call(this, value, ...rest)
    }
    if (!isRelaxed) return
    // oxlint-disable-next-line typescript/unbound-method -- it is called on the database that it was called on
    const transaction = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function weakened(this: IDBDatabase, stores, mode) {
      return transaction.call(this, stores, mode, { durability: 'relaxed' })
    }
  }, relaxed)
}

/** The ids in the journal on the disk, read on a page of the same host that is not the program. */
export const journalIds = async (page: Page, address: string): Promise<ReadonlySet<string>> => {
  await page.goto(`${address}licences.txt`)
  const ids = await page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('isnad')
        request.addEventListener('error', () => reject(new Error(String(request.error))))
        request.addEventListener('upgradeneeded', () => {
          request.transaction?.abort()
          resolve([])
        })
        request.addEventListener('success', () => {
          const all = request.result.transaction('journal').objectStore('journal').getAll()
          all.addEventListener('error', () => reject(new Error(String(all.error))))
          all.addEventListener('success', () => {
            request.result.close()
            resolve(all.result.map(({ id }: { id: string }) => id))
          })
        })
      }),
  )
  return new Set(ids)
}
