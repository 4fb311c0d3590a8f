import { expect, test, type Page } from '@playwright/test'
import { Machine, until, type Running } from './machine.ts'
import { journalIds, witness } from './witness.ts'
import { begin, correct, goBack, typedIn } from './writing.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Types until somebody stops it or the page goes; the number of letters whose key the page has handled. */
const typeUntil = async ({ page }: Running, stopped: () => boolean): Promise<void> => {
  for (let at = 0; !stopped(); at++) {
    try {
      await page.keyboard.press(letters[at % letters.length] ?? 'a')
    } catch (error) {
      if (stopped()) return
      throw error
    }
  }
}

/** Types for a while and kills; the ids of the entries that were acknowledged. */
const killWhileTyping = async (
  machine: Machine,
  running: Running,
  told: { readonly acknowledged: string[]; over: boolean },
  whom: 'group' | 'browser' | 'page',
  most: number,
): Promise<void> => {
  const desk = await goBack(running.page, machine.address)
  await correct(desk)
  const enough = 10 + Math.floor(Math.random() * most)
  const typing = typeUntil(running, () => told.over)
  await Promise.race([until(() => told.acknowledged.length >= enough || undefined, 'so many changes', 2), typing])
  told.over = true
  if (whom === 'page') {
    const session = await running.page.context().newCDPSession(running.page)
    await Promise.race([session.send('Page.crash').catch(() => undefined), gone(running.page)])
  }
  await running.kill(whom === 'page' ? 'group' : whom)
  await typing
}

const gone = (page: Page): Promise<void> => new Promise((resolve) => page.once('crash', () => resolve()))

const killRepeatedly = async (times: number, most: number): Promise<void> => {
  const machine = await Machine.make()
  try {
    const first = await machine.start()
    await begin(first.page, machine.address)
    await first.close()
    let changes = 0
    let before: readonly string[] = []
    for (let time = 0; time <= times; time++) {
      const told = { acknowledged: [] as string[], over: false }
      const running = await machine.start({
        prepare: (page) => witness(page, (id) => void (told.over || told.acknowledged.push(id))),
      })
      const there = await journalIds(running.page, machine.address)
      expect(
        before.filter((id) => !there.has(id)),
        `after kill ${time}`,
      ).toEqual([])
      const whom = (['group', 'browser', 'page'] as const)[time % 3] ?? 'group'
      // After the last kill the program opens once more, as always.
      if (time === times) await goBack(running.page, machine.address)
      else await killWhileTyping(machine, running, told, whom, most)
      changes += told.acknowledged.length
      before = told.acknowledged
    }
    console.log(`killed ${times} times, ${changes} acknowledged changes, 0 lost`)
  } finally {
    await machine.end()
  }
}

test('@quick a browser that is killed while one types has lost nothing it acknowledged', async () => {
  await killRepeatedly(2, 20)
})

test('200 kills of all three kinds over 10,000 changes lose nothing', async () => {
  await killRepeatedly(Number(process.env.ISNAD_KILLS ?? 200), 80)
})

const closeRightAfterKeys = async (times: number): Promise<void> => {
  const machine = await Machine.make()
  try {
    const running = await machine.start()
    const context = running.browser.contexts()[0]
    let typed = ''
    await begin(running.page, machine.address)
    // Only one window writes an article.
    await running.page.goto('about:blank')
    for (let time = 0; time < times; time++) {
      const page = await context?.newPage()
      if (!page) throw new Error('No page')
      const desk = await goBack(page, machine.address)
      await correct(desk)
      const letter = letters[time % letters.length] ?? 'a'
      // The tab closes as soon as the key was taken; nobody waits for anything to be saved.
      await page.keyboard.press(letter)
      await page.close({ runBeforeUnload: false })
      typed = letter + typed
      const look = await context?.newPage()
      if (!look) throw new Error('No page')
      expect(await typedIn(await goBack(look, machine.address)), `time ${time + 1}`).toBe(typed)
      await look.close()
    }
    console.log(`closed right after a key ${times} times, 0 keys lost`)
  } finally {
    await machine.end()
  }
}

test('@quick a tab closed in the moment of a key keeps the key', async () => {
  await closeRightAfterKeys(2)
})

test('50 tabs closed in the moment of a key keep every key', async () => {
  await closeRightAfterKeys(50)
})
