/** What a start does to a library is all or nothing: it is killed while it unlocks, and while it takes an older library along. */
import { expect, test, type Page } from '@playwright/test'
import { ar } from '../../src/ui/words/ar.ts'
import { Library } from '../pages/library.ts'
import { Machine } from './machine.ts'

const passphrase = 'زنبق أزرق خلف المخبز'
const samples = 10

/** What is on the disk, and how a person comes from an empty page to the library. */
interface Start {
  readonly prepare: (page: Page, address: string) => Promise<void>
  /** What is done to the disk on a page that is not the program, which a window of it would answer to. */
  readonly age?: (page: Page) => Promise<void>
  readonly enter: (page: Page, address: string) => Promise<void>
}

const articles = (page: Page) => page.getByRole('grid', { name: ar.library.listLabel })

const bring = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await new Library(page).openSamples()
  await page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()
  await page.goto(`${address}#/safety`)
  await page.getByText(ar.safety.copyKept).waitFor()
}

const killAtStart = async ({ prepare, age, enter }: Start, times: number, name: string): Promise<void> => {
  const machine = await Machine.make()
  try {
    const first = await machine.start()
    await prepare(first.page, machine.address)
    await first.close()
    if (age) {
      const between = await machine.start()
      await between.page.goto(`${machine.address}licences.txt`)
      await age(between.page)
      await between.close()
    }
    const putBack = machine.snapshot()
    const trial = await machine.start()
    const begun = Date.now()
    await enter(trial.page, machine.address)
    const longest = Date.now() - begun
    await trial.kill()
    for (let time = 0; time < times; time++) {
      putBack()
      const running = await machine.start()
      const entering = enter(running.page, machine.address).catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * longest))
      await running.kill()
      await entering
      const again = await machine.start()
      await enter(again.page, machine.address)
      await expect(articles(again.page)).toHaveAttribute('aria-rowcount', `${samples + 1}`)
      await again.page.goto(`${machine.address}#/safety`)
      await again.page.getByText(ar.safety.copyKept).waitFor()
      await again.kill()
    }
    console.log(`${name}: ${times} kills within ${longest} ms, the library whole each time`)
  } finally {
    await machine.end()
  }
}

const unlocking: Start = {
  async prepare(page, address) {
    await bring(page, address)
    await page.getByRole('button', { name: ar.lock.offer }).click()
    const panel = page.getByRole('dialog', { name: ar.lock.title.set })
    await panel.getByLabel(ar.lock.chosen).fill(passphrase)
    await panel.getByLabel(ar.lock.again).fill(passphrase)
    await panel.getByRole('button', { name: ar.lock.yes.set }).click()
    await page.getByLabel(ar.lock.passphrase, { exact: true }).waitFor()
  },
  async enter(page, address) {
    await page.goto(address)
    await page.getByLabel(ar.lock.passphrase, { exact: true }).fill(passphrase)
    await page.keyboard.press('Enter')
    await articles(page).waitFor()
  },
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
    const kept = new Map<string, unknown[]>()
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
    for (const store of stores) for (const record of kept.get(store) ?? []) writing.objectStore(store).put(record)
    await new Promise((resolve) => writing.addEventListener('complete', resolve))
    old.close()
  })

const migrating: Start = {
  prepare: bring,
  async age(page) {
    await makeOld(page)
    const versions = await page.evaluate(() => indexedDB.databases())
    expect(versions.find(({ name }) => name === 'isnad')?.version).toBe(1)
  },
  async enter(page, address) {
    await page.goto(address)
    await articles(page).waitFor()
  },
}

const kills = Number(process.env.ISNAD_KILLS ?? 40)

test('@quick a start that is killed while it takes an older library along leaves all of it', async () => {
  await killAtStart(migrating, 2, 'migration')
})

test('40 starts that are killed while they take an older library along leave all of it', async () => {
  await killAtStart(migrating, kills, 'migration')
})

test('40 starts that are killed while they unlock leave a whole library', async () => {
  await killAtStart(unlocking, kills, 'unlocking')
})
