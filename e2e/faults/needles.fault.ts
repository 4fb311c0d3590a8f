/** What lies in the profile of a browser whose library is locked: nothing that a person wrote, read or deleted. */
import { expect, test, type Page } from '@playwright/test'
import { ar } from '../../src/ui/words/ar.ts'
import { Desk } from '../pages/desk.ts'
import { Library } from '../pages/library.ts'
import { setPassphrase } from '../pages/passphrase.ts'
import { Machine } from './machine.ts'
import { whereaboutsIn } from '../../src/storage/places/whereabouts.ts'
import { unwrapKey } from '../../src/storage/lock/keyring.ts'
import { keyFor } from '../../src/storage/lock/keys.ts'
import { keyOf } from '../../src/storage/lock/passphrase.ts'
import { blocksOf } from './tables.ts'

const passphrase = 'زنبق أزرق خلف المخبز'
const title = 'شهادة الحارس الليلي على جسر الزعفران'
const told = 'القافلة السابعة عبرت جسر الزعفران قبل الفجر'
const deleted = 'الشاحنة البرتقالية بقيت عند البوابة'
const name = 'طارق الزعفراني'
const sought = 'الزعفران قبل'
const typed = 'ملاحظة لم يقرأها أحد'
const text = `${title}\n\nقال ${name} إن ${told}. وأضاف أن ${deleted}.`
const needles = { title, told, deleted, name, sought, typed, passphrase }

const toScreen = async (page: Page, screen: 'library' | 'safety'): Promise<void> => {
  await page.goto(page.url().replace(/(#.*)?$/, `#/${screen}`))
}

const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel(ar.lock.passphrase, { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
}

const lock = async (page: Page): Promise<void> => {
  await toScreen(page, 'safety')
  await setPassphrase(page, passphrase)
  await unlock(page)
  await page.getByText(ar.safety.copyKept).waitFor()
}

/** What a day has: an article is brought in, marked, corrected, searched for, put away; a claim is deleted. */
const work = async (page: Page): Promise<void> => {
  await toScreen(page, 'library')
  const library = new Library(page)
  await library.addFile('x.txt', text)
  await library.openArticle(title)
  const desk = new Desk(page)
  await desk.mark(told)
  await expect(desk.cardOf(told)).toBeVisible()
  await desk.mark(deleted)
  await expect(desk.cardOf(deleted)).toBeVisible()
  await desk.press('Delete')
  await expect(desk.cardOf(deleted)).toHaveCount(0)
  await desk.saved()
  await toScreen(page, 'library')
  await page.getByLabel(ar.library.searchLabel).fill(sought)
  await expect(library.link(title)).toBeVisible()
  await page.getByLabel(ar.library.searchLabel).fill('')
  await library.articles.getByRole('button', { name: ar.library.editDetails }).click()
  await page.getByRole('textbox', { name: ar.library.detail.authors }).fill(typed)
  await page.getByRole('textbox', { name: ar.library.detail.authors }).blur()
  await page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()
  await library.openArticle(title)
  await expect(desk.cardOf(told)).toBeVisible()
}

/** A file, and what its compressed blocks hold. */
const partsOf = (path: string, bytes: Buffer): readonly Buffer[] =>
  path.endsWith('.ldb') ? [bytes, ...blocksOf(bytes)] : [bytes]

/** What stands in the clear, so that it is seen that the search finds such bytes. */
const control = 'the wrapped key'

/** The keys of a locked library, made of its passphrase and of what stands in the clear beside it. */
const keysOf = async (page: Page): Promise<Readonly<Record<string, Buffer>>> => {
  const stored: unknown = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('isnad-whereabouts')
        request.addEventListener('error', () => reject(request.error ?? new Error('No error')))
        request.addEventListener('success', () => {
          const got = request.result.transaction('place').objectStore('place').get('now')
          got.addEventListener('error', () => reject(got.error ?? new Error('No error')))
          got.addEventListener('success', () => {
            request.result.close()
            resolve(got.result)
          })
        })
      }),
  )
  const keyring = whereaboutsIn(stored)?.lock
  if (!keyring) throw new Error('The library is not locked')
  const dataKey = await unwrapKey(keyring, passphrase)
  const purposes = ['values', 'names', 'frames', 'backups'] as const
  const wrapping = await keyOf(passphrase, Uint8Array.from(Buffer.from(keyring.salt, 'hex')), keyring.iterations)
  return {
    [control]: Buffer.from(keyring.wrapped, 'hex'),
    'the data key': Buffer.from(dataKey),
    'the key of the passphrase': Buffer.from(wrapping),
    ...Object.fromEntries(purposes.map((one) => [`the key for ${one}`, Buffer.from(keyFor(one, dataKey))])),
  }
}

/** Every form in which bytes might have been written. */
const formsOf = (bytes: Buffer): readonly Buffer[] => {
  const texts = [bytes.toString('hex'), bytes.toString('hex').toUpperCase(), bytes.toString('base64').slice(0, 42)]
  const list = [...bytes].join(',')
  return [bytes, ...[...texts, list].flatMap((text_) => [Buffer.from(text_, 'utf8'), Buffer.from(text_, 'utf16le')])]
}

/** Which keys lie in which files of the profile, as bytes, hex, base64 or numbers. */
const keysFound = (machine: Machine, keys: Readonly<Record<string, Buffer>>): readonly string[] => {
  const hits = new Set<string>()
  for (const { path, bytes } of machine.files())
    for (const part of partsOf(path, bytes))
      for (const [what, key] of Object.entries(keys))
        if (formsOf(key).some((form) => part.includes(form)))
          hits.add(`${what} in ${path.slice(machine.profile.length + 1)}`)
  return [...hits].toSorted()
}

/** Which needles lie in which files of the profile, as UTF-8 or as UTF-16. */
const found = (machine: Machine): readonly string[] => {
  const hits = new Set<string>()
  for (const { path, bytes } of machine.files())
    for (const [what, needle] of Object.entries(needles))
      for (const encoding of ['utf8', 'utf16le'] as const)
        if (partsOf(path, bytes).some((part) => part.includes(Buffer.from(needle, encoding))))
          hits.add(`${what} as ${encoding} in ${path.slice(machine.profile.length + 1)}`)
  return [...hits].toSorted()
}

const live = async (locks: 'never' | 'first' | 'last', end: 'kill' | 'close'): Promise<readonly string[]> => {
  const machine = await Machine.make()
  try {
    const running = await machine.start()
    const { page } = running
    page.setDefaultTimeout(20_000)
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.goto(machine.address)
    if (locks === 'first') await lock(page)
    await work(page)
    if (locks === 'last') await lock(page)
    const keys = locks === 'never' ? {} : await keysOf(page)
    if (locks !== 'never') expect(Object.keys(keys)).toHaveLength(7)
    await running[end]()
    if (locks === 'last') {
      // The browser removes files that its databases no longer use when they are opened the next time.
      const again = await machine.start()
      await again.page.goto(machine.address)
      await unlock(again.page)
      await again.page.getByText(ar.safety.copyKept).or(again.page.getByRole('grid')).first().waitFor()
      await again.close()
    }
    const keyHits = keysFound(machine, keys)
    expect(keyHits.some((hit) => hit.startsWith(control))).toBe(locks !== 'never')
    return [...found(machine), ...keyHits.filter((hit) => !hit.startsWith(control))]
  } finally {
    await machine.end()
  }
}

test('@quick a library that was locked before it had anything leaves nothing readable when it is killed', async () => {
  expect(await live('first', 'kill')).toEqual([])
})

test('nor when the browser is closed', async () => {
  expect(await live('first', 'close')).toEqual([])
})

test('@quick the same search finds all of it in a library that is not locked, so it can fail', async () => {
  const hits = await live('never', 'kill')
  for (const what of ['title', 'told', 'deleted', 'name', 'sought', 'typed'])
    expect(
      hits.some((hit) => hit.startsWith(`${what} as`)),
      what,
    ).toBe(true)
})

test('of a library that is locked later only what the browser itself remembers of its windows is left', async () => {
  const hits = await live('last', 'close')
  console.log('locked later, remains:', hits)
  expect(hits.filter((hit) => !/^title as .* in Default\/(Sessions|History)/.test(hit))).toEqual([])
})
