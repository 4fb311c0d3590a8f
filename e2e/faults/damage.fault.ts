import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { ar } from '../../src/ui/words/ar.ts'
import { Library } from '../pages/library.ts'
import { setPassphrase } from '../pages/passphrase.ts'
import { Machine } from './machine.ts'

const filesLike = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(b).size - statSync(a).size)

const first = (folder: string, pattern: RegExp): string => {
  const [path] = filesLike(folder, pattern)
  if (path === undefined) throw new Error(`No file like ${pattern}`)
  return path
}

const flip = (path: string): void => {
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2)
  for (let at = middle; at < Math.min(bytes.length, middle + 64); at++) bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(path, bytes)
}
const cutToHalf = (path: string): void => truncateSync(path, Math.floor(statSync(path).size / 2))
const log = /^\d+\.log$/
const table = /\.ldb$/

/** What can happen to the folder of the database. */
const damages: Readonly<Record<string, (folder: string) => void>> = {
  nothing: () => undefined,
  'the log is cut to a half': (folder) => cutToHalf(first(folder, log)),
  'the log is cut to nothing': (folder) => truncateSync(first(folder, log), 0),
  'bytes of the log are flipped': (folder) => flip(first(folder, log)),
  'the log is deleted': (folder) => rmSync(first(folder, log)),
  'the manifest is emptied': (folder) => truncateSync(first(folder, /^MANIFEST/), 0),
  'the manifest is garbled': (folder) => writeFileSync(first(folder, /^MANIFEST/), 'garbage'.repeat(50)),
  'CURRENT is deleted': (folder) => rmSync(join(folder, 'CURRENT')),
  'CURRENT points to nothing': (folder) => writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-999999\n'),
  'the folder is deleted': (folder) => rmSync(folder, { recursive: true }),
  'a table is cut to a half': (folder) => cutToHalf(first(folder, table)),
  'bytes of a table are flipped': (folder) => flip(first(folder, table)),
  'a table is deleted': (folder) => rmSync(first(folder, table)),
}

const lines = (page: Page) =>
  page
    .getByRole('grid', { name: ar.library.listLabel })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })

const passphrase = 'زنبق أزرق خلف المخبز'
const asked = (page: Page) => page.getByLabel(ar.lock.passphrase, { exact: true })

const lock = async (page: Page): Promise<void> => {
  await setPassphrase(page, passphrase)
  await unlock(page)
  await page.getByText(ar.safety.copyKept).waitFor()
}

const unlock = async (page: Page): Promise<void> => {
  await asked(page).fill(passphrase)
  await page.keyboard.press('Enter')
}

const goToScreen = async (page: Page, screen: 'library' | 'safety'): Promise<void> => {
  await page.goto(page.url().replace(/(#.*)?$/, `#/${screen}`))
}

/** What the program shows at a start: its library, the page of recovery, or an empty library. */
const shown = async (page: Page): Promise<'library' | 'recovery' | 'first start' | 'cannot open'> => {
  const library = lines(page).first()
  const recovery = page.getByRole('heading', { name: ar.recovery.title })
  const empty = page.getByRole('button', { name: ar.library.openSamples })
  const cannot = page.getByText(ar.shell.cannotOpen)
  await library.or(recovery).or(empty).or(cannot).or(asked(page)).first().waitFor()
  if (await asked(page).isVisible()) {
    await unlock(page)
    await library.or(recovery).or(empty).or(cannot).first().waitFor()
  }
  if (await library.isVisible()) {
    // The comparison may end a moment after the library is shown: the safety screen says when it has.
    await goToScreen(page, 'safety')
    await page.getByText(ar.safety.copyKept).or(recovery).first().waitFor()
    if (await recovery.isVisible()) return 'recovery'
    await goToScreen(page, 'library')
    return 'library'
  }
  if (await recovery.isVisible()) return 'recovery'
  return (await empty.isVisible()) ? 'first start' : 'cannot open'
}

const rows = async (page: Page): Promise<number> => {
  await lines(page).first().waitFor()
  const grid = page.getByRole('grid', { name: ar.library.listLabel })
  return Number(await grid.getAttribute('aria-rowcount')) - 1
}

/** So many articles make the database turn its log into tables; values that are longer lie beside it. */
const bigLibrary = 90

const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'

/** An article of words that are in no other one, so that none is taken for a corrected version of another. */
const longText = (seed: number): string => {
  let state = seed
  const pick = (under: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * under)
  }
  const word = (): string => Array.from({ length: 3 + pick(5) }, () => letters[pick(letters.length)]).join('')
  return Array.from({ length: 300 }, () => Array.from({ length: 10 }, word).join(' ')).join('\n')
}

/** Large enough for tables; behind a passphrase. */
interface Kind {
  readonly isBig: boolean
  readonly isLocked: boolean
}

/** Bytes of the private files of pages, which are the second copy: it grows when it has taken a change. */
const sizeOfCopy = (machine: Machine): number =>
  [...machine.fileSizes()].reduce((sum, [path, size]) => sum + (path.includes('File System') ? size : 0), 0)

const makeLibrary = async (machine: Machine, { isBig, isLocked }: Kind): Promise<number> => {
  const running = await machine.start()
  const { page } = running
  await page.goto(machine.address)
  await page.getByRole('button', { name: ar.library.openSamples }).click()
  await rows(page)
  const samples = await rows(page)
  if (isBig) {
    const texts = Array.from({ length: bigLibrary }, (_, at) => longText(at + 1))
    await new Library(page).addFiles(texts.map((text, at) => ({ name: `long-${at}.txt`, text })))
    await expect.poll(() => rows(page)).toBe(samples + bigLibrary)
  }
  await page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()
  const count = await rows(page)
  await page.goto(`${machine.address}#/safety`)
  await page.getByText(ar.safety.copyKept).waitFor()
  if (isLocked) await lock(page)
  await running.close()
  // A second start makes tables of the log; what it writes afterwards is in a log again.
  const again = await machine.start()
  await again.page.goto(machine.address)
  if (isLocked) await unlock(again.page)
  for (const left of [count - 1, count - 2]) {
    await lines(again.page).first().focus()
    const before = sizeOfCopy(machine)
    await again.page.keyboard.press('Delete')
    await expect.poll(() => rows(again.page)).toBe(left)
    await expect.poll(() => sizeOfCopy(machine)).toBeGreaterThan(before)
  }
  await again.page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()
  await again.kill()
  return count - 2
}

const meet = async (machine: Machine, count: number, name: string): Promise<string> => {
  const running = await machine.start()
  const { page } = running
  await page.goto(machine.address)
  const seen = await shown(page)
  let outcome: string = seen
  if (seen === 'recovery') {
    // An empty library is not called unreadable: what was done in it since the loss is kept.
    if (name === 'the folder is deleted') await expect(page.getByText(ar.recovery.unreadableCell)).toHaveCount(0)
    await page.getByRole('button', { name: ar.recovery.restore }).click()
    const open = page.getByRole('button', { name: ar.recovery.toLibrary })
    const failed = page.getByText(ar.recovery.failed)
    await open.or(failed).waitFor()
    if (await failed.isVisible()) {
      const download = page.waitForEvent('download')
      await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
      await page.getByRole('button', { name: ar.recovery.saveCopy }).click()
      expect((await download).suggestedFilename()).toMatch(/\.isnad-backup$/)
      outcome = 'recovery → file'
    } else {
      await Promise.all([page.waitForEvent('load'), open.click()])
      // What was lost may have been found out on another screen, where the program then begins anew.
      await goToScreen(page, 'library')
      await lines(page).first().or(asked(page)).first().waitFor()
      if (await asked(page).isVisible()) await unlock(page)
      await expect.poll(() => rows(page)).toBe(count)
      outcome = 'recovery → restored'
    }
  } else if (seen === 'library') await expect.poll(() => rows(page)).toBe(count)
  await running.kill()
  return outcome
}

const damageWith = async (names: readonly string[], kind: Kind): Promise<void> => {
  const machine = await Machine.make()
  try {
    const count = await makeLibrary(machine, kind)
    const putBack = machine.snapshot()
    for (const name of names) {
      putBack()
      if (name.includes('table') && filesLike(machine.databaseFolder, table).length === 0) {
        console.warn(`${name.padEnd(28)} NOT RUN: this database has made no tables`)
        continue
      }
      damages[name]?.(machine.databaseFolder)
      const outcome = await meet(machine, count, name)
      console.log(`${name.padEnd(28)} ${outcome}`)
      expect(['library', 'recovery → restored', 'recovery → file'], name).toContain(outcome)
    }
  } finally {
    await machine.end()
  }
}

test('@quick a database that was wiped is not a first start, and comes back', async () => {
  await damageWith(['the manifest is garbled'], { isBig: false, isLocked: false })
})

test('twelve kinds of damage to the database lose nothing', async () => {
  await damageWith(process.env.ISNAD_DAMAGES?.split(',') ?? Object.keys(damages), { isBig: true, isLocked: false })
})

test('a locked library that was wiped asks for its passphrase, and comes back out of its sealed copy', async () => {
  await damageWith(
    ['the log is cut to a half', 'the manifest is garbled', 'CURRENT is deleted', 'the folder is deleted'],
    { isBig: false, isLocked: true },
  )
})
