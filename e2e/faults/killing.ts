import { expect, type Page } from '@playwright/test'
import { ar } from '../../src/ui/words/ar.ts'
import { setPassphrase } from '../pages/passphrase.ts'
import { Machine, type Running } from './machine.ts'

/*
 * A library that is killed in the midst of something again and again. What one kill leaves behind is what the next one
 * finds: a start of the browser is looked at and killed in its turn, and what is left over adds up.
 */

/** Something that changes the whole library, or leaves it as it is. */
export interface Feat {
  readonly name: string
  /** Brings the library that was just looked at to where it begins; this is not killed. */
  readonly ready?: (page: Page, address: string) => Promise<void>
  /** Does it to its end, somewhere in which it is killed. */
  readonly run: (page: Page, address: string) => Promise<void>
}

/** What is killed, and how it is told whether the library is whole. */
export interface Trial<State extends string> {
  /** Makes the library, on an empty page of a new machine. */
  readonly prepare?: (page: Page, address: string) => Promise<void>
  /** Opens the program on whatever a kill has left, and fails unless that is whole. */
  readonly look: (page: Page, address: string) => Promise<State>
  /** The states in which it may be found, each with what is done to it next. */
  readonly next: Readonly<Record<State, Feat>>
}

/** How often a feat was killed, how long it takes, and what was found afterwards. */
interface Tally {
  kills: number
  longest: number
  readonly found: Map<string, number>
}

const say = (name: string, { kills, longest, found }: Tally): string =>
  `${name}: killed ${kills} times within ${longest} ms, whole each time; found afterwards ` +
  [...found].map(([state, times]) => `${state} ${times} times`).join(', ')

/** Kills each feat so many times. Before the first time it is done to its end, which tells how long it takes. */
export const killInTurn = async <State extends string>(
  times: number,
  { prepare, look, next }: Trial<State>,
): Promise<void> => {
  const machine = await Machine.make()
  const tallies = new Map<Feat, Tally>()
  const feats = new Set<Feat>(Object.values(next))
  try {
    let running: Running = await machine.start()
    await prepare?.(running.page, machine.address)
    let last: Tally | undefined
    for (;;) {
      const { page } = running
      const state = await look(page, machine.address)
      last?.found.set(state, (last.found.get(state) ?? 0) + 1)
      last = undefined
      if ([...feats].every((one) => (tallies.get(one)?.kills ?? 0) >= times)) break
      const feat: Feat = next[state]
      await feat.ready?.(page, machine.address)
      const tally = tallies.get(feat)
      if (!tally || tally.kills >= times) {
        const begun = Date.now()
        await feat.run(page, machine.address)
        if (!tally) tallies.set(feat, { kills: 0, longest: Date.now() - begun, found: new Map() })
        continue
      }
      const doing = feat.run(page, machine.address).catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * tally.longest))
      await running.kill()
      await doing
      tally.kills++
      last = tally
      running = await machine.start()
    }
    for (const [{ name }, tally] of tallies) console.log(say(name, tally))
  } finally {
    await machine.end()
  }
}

/** How many articles the samples are. */
const samples = 10
const passphrases = ['زنبق أزرق خلف المخبز', 'قنديل قديم فوق الجسر'] as const

export const grid = (page: Page) => page.getByRole('grid', { name: ar.library.listLabel })
export const empty = (page: Page) => page.getByRole('button', { name: ar.library.openSamples })
export const asked = (page: Page) => page.getByLabel(ar.lock.passphrase, { exact: true })

/** Which of the two passphrases this library has; it is open afterwards. */
export const unlock = async (page: Page): Promise<0 | 1> => {
  const wrong = page.getByRole('alert').filter({ hasText: ar.lock.problem.wrongPassphrase })
  for (const which of [0, 1] as const) {
    await asked(page).fill(passphrases[which])
    await page.keyboard.press('Enter')
    await grid(page).or(empty(page)).or(wrong).first().waitFor()
    if ((await wrong.count()) === 0) return which
  }
  throw new Error('Neither passphrase opens it')
}

/** Opens the program: the library, or whether it asks for its passphrase. */
export const open = async (page: Page, address: string): Promise<'open' | 'empty' | 'locked'> => {
  // From a page of its own, since another part of the same address is no start.
  await page.goto('about:blank')
  await page.goto(`${address}#/library`)
  await grid(page).or(empty(page)).or(asked(page)).first().waitFor()
  if (await asked(page).isVisible()) return 'locked'
  return (await empty(page).isVisible()) ? 'empty' : 'open'
}

/** Brings the samples into an empty library. */
export const bring = async (page: Page): Promise<void> => {
  await empty(page).click()
  await grid(page).waitFor()
  await page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()
}

/** Fails unless the library that is shown has all its articles and a second copy beside it. Ends on the safety screen. */
export const expectWhole = async (page: Page, address: string): Promise<void> => {
  await expect(grid(page)).toHaveAttribute('aria-rowcount', `${samples + 1}`)
  await page.goto(`${address}#/safety`)
  await page.getByText(ar.safety.copyKept).waitFor()
}

/** On the safety screen: asks for a passphrase from now on; ends when it is asked for. */
export const lock = async (page: Page): Promise<void> => {
  await setPassphrase(page, passphrases[0])
  await asked(page).waitFor()
}

/** On the safety screen: takes the lock away, which has the first passphrase. */
export const removeLock = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: ar.lock.remove }).click()
  const panel = page.getByRole('dialog', { name: ar.lock.title.remove })
  await panel.getByLabel(ar.lock.old).fill(passphrases[0])
  await panel.getByRole('button', { name: ar.lock.yes.remove }).click()
  await page.getByRole('definition').filter({ hasText: ar.safety.notEncrypted }).waitFor()
}

/** On the safety screen: gives the library that has this passphrase the other one. */
export const changePassphrase = async (page: Page, from: 0 | 1): Promise<void> => {
  await page.getByRole('button', { name: ar.lock.change }).click()
  const panel = page.getByRole('dialog', { name: ar.lock.title.change })
  await panel.getByLabel(ar.lock.old).fill(passphrases[from])
  await panel.getByLabel(ar.lock.chosen).fill(passphrases[from === 0 ? 1 : 0])
  await panel.getByLabel(ar.lock.again).fill(passphrases[from === 0 ? 1 : 0])
  await panel.getByRole('button', { name: ar.lock.yes.change }).click()
  await page.getByText(ar.lock.changed).first().waitFor()
}
