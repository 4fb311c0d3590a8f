/** What is all or nothing, killed in the middle: bringing articles in, and moving the library behind a passphrase and back. */
import { expect, test, type Page } from '@playwright/test'
import { ar } from '../../src/ui/words/ar.ts'
import { Machine } from './machine.ts'

const passphrase = 'زنبق أزرق خلف المخبز'
const another = 'قنديل قديم فوق الجسر'

const grid = (page: Page) => page.getByRole('grid', { name: ar.library.listLabel })
const empty = (page: Page) => page.getByRole('button', { name: ar.library.openSamples })
const locked = (page: Page) => page.getByLabel(ar.lock.passphrase, { exact: true })

/** How many articles there are, once the library shows; unlocked where it asks for that. */
const articles = async (page: Page): Promise<number> => {
  await grid(page).or(empty(page)).or(locked(page)).first().waitFor()
  if (await locked(page).isVisible()) {
    const wrong = page.getByRole('alert').filter({ hasText: ar.lock.problem.wrongPassphrase })
    await locked(page).fill(passphrase)
    await page.keyboard.press('Enter')
    await grid(page).or(empty(page)).or(wrong).first().waitFor()
    if ((await wrong.count()) > 0) {
      await locked(page).fill(another)
      await page.keyboard.press('Enter')
    }
    await grid(page).or(empty(page)).first().waitFor()
  }
  return (await empty(page).isVisible()) ? 0 : Number(await grid(page).getAttribute('aria-rowcount')) - 1
}

interface Feat {
  /** What the disk is before. */
  readonly prepare: (page: Page) => Promise<void>
  /** Begins what is killed; `finished` resolves when it has ended by itself. */
  readonly begin: (page: Page) => Promise<void>
  readonly finished: (page: Page) => Promise<void>
}

/** Does something, and kills the browser at some moment of it; what is found afterwards, how often. */
const killRepeatedly = async (feat: Feat, times: number, name: string): Promise<ReadonlyMap<number, number>> => {
  const machine = await Machine.make()
  try {
    const first = await machine.start()
    await first.page.goto(machine.address)
    await feat.prepare(first.page)
    await first.close()
    const putBack = machine.snapshot()
    const trial = await machine.start()
    await trial.page.goto(machine.address)
    await articles(trial.page)
    const begun = Date.now()
    await feat.begin(trial.page)
    await feat.finished(trial.page)
    const longest = Date.now() - begun
    await trial.kill()
    const found = new Map<number, number>()
    for (let time = 0; time < times; time++) {
      putBack()
      const running = await machine.start()
      await running.page.goto(machine.address)
      await articles(running.page)
      const doing = feat.begin(running.page).catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * longest))
      await running.kill()
      await doing
      const again = await machine.start()
      await again.page.goto(machine.address)
      const count = await articles(again.page)
      found.set(count, (found.get(count) ?? 0) + 1)
      await again.kill()
    }
    console.log(`${name}: ${times} kills within ${longest} ms; articles found, and how often:`, [...found])
    return found
  } finally {
    await machine.end()
  }
}

const samples = 10

const bringing: Feat = {
  prepare: async (page) => void (await articles(page)),
  begin: async (page) => empty(page).click(),
  finished: async (page) => {
    await grid(page).waitFor()
    await page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()
  },
}

const goToSafety = async (page: Page): Promise<void> => {
  await page.goto(page.url().replace(/(#.*)?$/, '#/safety'))
}

const bring = async (page: Page): Promise<void> => {
  await articles(page)
  await bringing.begin(page)
  await bringing.finished(page)
}

const lock = async (page: Page): Promise<void> => {
  await goToSafety(page)
  await page.getByRole('button', { name: ar.lock.offer }).click()
  const panel = page.getByRole('dialog', { name: ar.lock.title.set })
  await panel.getByLabel(ar.lock.chosen).fill(passphrase)
  await panel.getByLabel(ar.lock.again).fill(passphrase)
  await panel.getByRole('button', { name: ar.lock.yes.set }).click()
}

const locking: Feat = {
  prepare: bring,
  begin: lock,
  finished: (page) => locked(page).waitFor(),
}

const bringLocked = async (page: Page): Promise<void> => {
  await bring(page)
  await lock(page)
  await locked(page).waitFor()
  await page.goto(page.url().replace(/(#.*)?$/, '#/library'))
  await articles(page)
}

const changing: Feat = {
  prepare: bringLocked,
  begin: async (page) => {
    await goToSafety(page)
    await page.getByRole('button', { name: ar.lock.change }).click()
    const panel = page.getByRole('dialog', { name: ar.lock.title.change })
    await panel.getByLabel(ar.lock.old).fill(passphrase)
    await panel.getByLabel(ar.lock.chosen).fill(another)
    await panel.getByLabel(ar.lock.again).fill(another)
    await panel.getByRole('button', { name: ar.lock.yes.change }).click()
  },
  finished: (page) => page.getByText(ar.lock.changed).first().waitFor(),
}

const opening: Feat = {
  prepare: bringLocked,
  begin: async (page) => {
    await goToSafety(page)
    await page.getByRole('button', { name: ar.lock.remove }).click()
    const panel = page.getByRole('dialog', { name: ar.lock.title.remove })
    await panel.getByLabel(ar.lock.old).fill(passphrase)
    await panel.getByRole('button', { name: ar.lock.yes.remove }).click()
  },
  finished: (page) => page.getByRole('definition').filter({ hasText: ar.safety.notEncrypted }).waitFor(),
}

const kills = Number(process.env.ISNAD_KILLS ?? 40)

test('@quick an import that is killed is all there or not there', async () => {
  const found = await killRepeatedly(bringing, 2, 'import')
  expect([...found.keys()].filter((count) => count !== 0 && count !== samples)).toEqual([])
})

test('40 imports that are killed are each all there or not there', async () => {
  const found = await killRepeatedly(bringing, kills, 'import')
  expect([...found.keys()].filter((count) => count !== 0 && count !== samples)).toEqual([])
})

for (const [name, feat] of [
  ['locked', locking],
  ['opened for good', opening],
  ['given another passphrase', changing],
] as const)
  test(`a library that is killed 40 times while it is ${name} is whole each time`, async () => {
    expect([...(await killRepeatedly(feat, kills, name)).keys()]).toEqual([samples])
  })
