/** What a start does to a library is all or nothing: it is killed while it unlocks, and while it takes an older library along. */
import { expect, test, type Page } from '@playwright/test'
import { bring, expectWhole, grid, killInTurn, lock, open, unlock } from './killing.ts'

const kills = Number(process.env.ISNAD_KILLS ?? 40)

/** Where no window of the program answers, and none holds the library. */
const goAside = async (page: Page, address: string): Promise<void> => void (await page.goto(`${address}licences.txt`))

const prepare = async (page: Page, address: string): Promise<void> => {
  await open(page, address)
  await bring(page)
  await expectWhole(page, address)
}

/** Writes the library as the first version of the program kept it: without what came later. */
const makeOld = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('No error')))
      })
    const stores = ['shared', 'journal', 'marks', 'pages', 'texts', 'settings']
    const now = await done(indexedDB.open('isnad'))
    const reading = now.transaction(stores)
    const kept = new Map<string, Record<string, unknown>[]>()
    for (const store of stores) kept.set(store, await done(reading.objectStore(store).getAll()))
    now.close()
    await done(indexedDB.deleteDatabase('isnad'))
    const opening = indexedDB.open('isnad', 1)
    opening.addEventListener('upgradeneeded', () => {
      const database = opening.result
      database.createObjectStore('shared', { keyPath: ['table', 'bucket'] })
      const journal = database.createObjectStore('journal', { keyPath: 'seq', autoIncrement: true })
      journal.createIndex('id', 'id', { unique: true })
      journal.createIndex('concerns', 'concerns', { multiEntry: true })
      journal.createIndex('touches', 'touches', { multiEntry: true, unique: true })
      journal.createIndex('follows', 'follows', { multiEntry: true, unique: true })
      journal.createIndex('corrects', 'corrects')
      database.createObjectStore('marks', { keyPath: 'id' })
      database.createObjectStore('pages', { keyPath: ['articleId', 'page'] })
      database.createObjectStore('texts', { keyPath: 'id' })
      database.createObjectStore('settings', { keyPath: 'key' })
    })
    const old = await done(opening)
    const writing = old.transaction(stores, 'readwrite', { durability: 'strict' })
    for (const store of stores)
      for (const record of kept.get(store) ?? []) {
        // Before version 4 rows lay as objects, before version 5 each with its own version.
        const { text, size: _, ...light } = record
        const json = Array.isArray(text) ? text.join('') : text
        const { brought, ...heavy } = typeof json === 'string' ? JSON.parse(json) : record
        const { rev } = record
        const rows = brought?.map(({ table, value }: { table: string; value: { id: string } }) => ({
          ...{ table, id: value.id, value, rev },
          ancestors: [],
        }))
        writing
          .objectStore(store)
          .put(typeof json === 'string' ? { ...light, ...heavy, ...(rows && { rows }) } : record)
      }
    await new Promise((resolve) => writing.addEventListener('complete', resolve))
    old.close()
  })

const age = async (page: Page, address: string): Promise<void> => {
  await goAside(page, address)
  await makeOld(page)
  const databases = await page.evaluate(() => indexedDB.databases())
  expect(databases.find(({ name }) => name === 'isnad')?.version).toBe(1)
}

const enter = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await grid(page).waitFor()
}

const migrateRepeatedly = (times: number): Promise<void> =>
  killInTurn(times, {
    prepare,
    async look(page, address) {
      await open(page, address)
      await expectWhole(page, address)
      return 'all there'
    },
    next: { 'all there': { name: 'migration', ready: age, run: enter } },
  })

test('@quick a start that is killed while it takes an older library along leaves all of it', async () => {
  await migrateRepeatedly(2)
})

test('40 starts that are killed while they take an older library along leave all of it', async () => {
  await migrateRepeatedly(kills)
})

test('40 starts that are killed while they unlock leave a whole library', async () => {
  await killInTurn(kills, {
    async prepare(page, address) {
      await prepare(page, address)
      await lock(page)
    },
    async look(page, address) {
      await open(page, address)
      await unlock(page)
      await expectWhole(page, address)
      return 'all there'
    },
    next: {
      'all there': {
        name: 'unlocking',
        ready: goAside,
        async run(page, address) {
          await open(page, address)
          await unlock(page)
        },
      },
    },
  })
})
