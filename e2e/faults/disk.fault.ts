import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ar } from '../../src/ui/words/ar.ts'
import { Machine } from './machine.ts'
import { buildShims, noShims } from './shims.ts'
import { journalIds, witness } from './witness.ts'
import { begin, correct, goBack, typedIn } from './writing.ts'

const shims = buildShims()
/** Skips the test, and says so by its name, where no C compiler is there to build what stands between browser and disk. */
const skipWithoutShims = (): void => {
  if (!shims) console.warn(`${test.info().title}: ${noShims}`)
  test.skip(!shims, noShims) // without a C compiler nothing can stand between browser and disk; said above
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const notCut = /^(LOCK|LOG.*|CURRENT)$/

/** Takes from every file what was never synced: the worst that a power cut can do. */
const dropUnsynced = (machine: Machine, before: ReadonlyMap<string, number>, log: string): void => {
  const synced = new Map(before)
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []
  for (const line of lines) {
    const [, size, path] = /^(\d+) (.+)$/.exec(line) ?? []
    if (path !== undefined) synced.set(path, Math.max(synced.get(path) ?? 0, Number(size)))
  }
  for (const [path, size] of machine.fileSizes()) {
    const kept = synced.get(path) ?? 0
    if (size > kept && !notCut.test(basename(path))) truncateSync(path, kept)
  }
}

/** Types, pulls the plug, and counts what was acknowledged and is not there. */
const cutPower = async (
  machine: Machine,
  changes: number,
  relaxed: boolean,
): Promise<{ readonly acknowledged: number; readonly lost: number }> => {
  if (!shims) throw new Error(noShims)
  const log = join(machine.profile, 'syncs')
  rmSync(log, { force: true })
  const before = machine.fileSizes()
  const acknowledged: string[] = []
  let over = false
  const running = await machine.start({
    env: { LD_PRELOAD: shims.powerCut, ISNAD_SYNC_LOG: log },
    prepare: (page) => witness(page, (id) => void (over || acknowledged.push(id)), { relaxed }),
  })
  const desk = await goBack(running.page, machine.address)
  await correct(desk)
  for (let at = 0; acknowledged.length < changes; at++)
    await running.page.keyboard.press(letters[at % letters.length] ?? 'a')
  over = true
  await running.kill()
  dropUnsynced(machine, before, log)
  const again = await machine.start()
  const there = await journalIds(again.page, machine.address)
  await again.kill()
  return { acknowledged: acknowledged.length, lost: acknowledged.filter((id) => !there.has(id)).length }
}

const onMachine = async (work: (machine: Machine) => Promise<void>): Promise<void> => {
  const machine = await Machine.make()
  try {
    const first = await machine.start()
    await begin(first.page, machine.address)
    await first.close()
    await work(machine)
  } finally {
    await machine.end()
  }
}

const cutRepeatedly = (changes: number, times: number): Promise<void> =>
  onMachine(async (machine) => {
    let total = 0
    for (let time = 0; time < times; time++) {
      const { acknowledged, lost } = await cutPower(machine, changes, false)
      total += acknowledged
      expect(lost, `power cut ${time + 1}`).toBe(0)
    }
    console.log(`power cut ${times} times, ${total} acknowledged changes, 0 lost`)
  })

test('2,000 changes survive power cuts', async () => {
  skipWithoutShims()
  await cutRepeatedly(200, Number(process.env.ISNAD_CUTS ?? 10))
})

test('the same power cut loses changes when writes are not strict, so the test can fail', async () => {
  skipWithoutShims()
  await onMachine(async (machine) => {
    const { acknowledged, lost } = await cutPower(machine, 60, true)
    console.log(`relaxed: ${lost} of ${acknowledged} acknowledged changes lost`)
    expect(lost).toBeGreaterThan(0)
  })
})

for (const [name, says, quick] of [
  ['full', 'FULL', '@quick '],
  ['broken', 'BROKEN', ''],
] as const)
  test(`${quick}a ${name} disk is said at once, and what was typed is saved when it is mended`, async () => {
    skipWithoutShims()
    await onMachine(async (machine) => {
      if (!shims) throw new Error(noShims)
      const flag = join(mkdtempSync(join(tmpdir(), 'isnad-flag-')), 'flag')
      const running = await machine.start({ env: { LD_PRELOAD: shims.badDisk, ISNAD_FAULT_FLAG: flag } })
      const desk = await goBack(running.page, machine.address)
      await correct(desk)
      await running.page.keyboard.type('abc')
      await desk.saved()
      writeFileSync(flag, says)
      await running.page.keyboard.type('def')
      const status = running.page.getByRole('button', { name: ar.shell.status.failed })
      await status.waitFor()
      await expect(running.page.getByText(ar.shell.status.saved, { exact: true })).toHaveCount(0)
      // One press hands everything over as a file, while nothing can be written.
      await running.page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
      const download = running.page.waitForEvent('download')
      await running.page.getByRole('button', { name: ar.shell.emergency }).first().click()
      expect((await download).suggestedFilename()).toMatch(/\.isnad\.json$/)
      rmSync(flag)
      await status.waitFor({ state: 'detached' })
      await desk.saved()
      await running.kill()
      const again = await machine.start()
      expect(await typedIn(await goBack(again.page, machine.address))).toBe('abcdef')
      await again.kill()
      console.log(`${name} disk: said, kept in the window, handed over as a file, saved when mended`)
    })
  })
