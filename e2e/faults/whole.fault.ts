/** What is all or nothing, killed in the middle: bringing articles in, and moving the library behind a passphrase and back. */
import { test, type Page } from '@playwright/test'
import {
  bring,
  changePassphrase,
  expectWhole,
  killInTurn,
  lock,
  open,
  removeLock,
  unlock,
  type Feat,
} from './killing.ts'

const kills = Number(process.env.ISNAD_KILLS ?? 40)

/** Takes everything of this address off the device. */
const clear = async (page: Page, address: string): Promise<void> => {
  await page.goto('about:blank')
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: 'all' })
  await session.detach()
}

const importing: Feat = {
  name: 'import',
  async ready(page, address) {
    if ((await open(page, address)) === 'empty') return
    await clear(page, address)
    await open(page, address)
  },
  run: bring,
}

const importRepeatedly = (times: number): Promise<void> =>
  killInTurn(times, {
    async look(page, address) {
      if ((await open(page, address)) === 'empty') return 'nothing there'
      await expectWhole(page, address)
      return 'all there'
    },
    next: { 'nothing there': importing, 'all there': importing },
  })

test('@quick an import that is killed is all there or not there', async () => {
  await importRepeatedly(2)
})

test('40 imports that are killed are each all there or not there', async () => {
  await importRepeatedly(kills)
})

const prepare = async (page: Page, address: string): Promise<void> => {
  await open(page, address)
  await bring(page)
}

test('a library that is killed 40 times while it is locked, and 40 times while it is opened for good, is whole each time', async () => {
  await killInTurn(kills, {
    prepare,
    async look(page, address) {
      const found = (await open(page, address)) === 'locked' ? 'locked' : 'open'
      if (found === 'locked') await unlock(page)
      await expectWhole(page, address)
      return found
    },
    next: { open: { name: 'locking', run: lock }, locked: { name: 'removing the lock', run: removeLock } },
  })
})

const changing = (from: 0 | 1): Feat => ({
  name: `changing the ${from === 0 ? 'first' : 'second'} passphrase`,
  run: (page) => changePassphrase(page, from),
})

test('a library that is killed 40 times while it is given another passphrase is whole each time', async () => {
  await killInTurn(kills / 2, {
    async prepare(page, address) {
      await prepare(page, address)
      await expectWhole(page, address)
      await lock(page)
    },
    async look(page, address) {
      await open(page, address)
      const passphrase = await unlock(page)
      await expectWhole(page, address)
      return passphrase === 0 ? 'with the first' : 'with the second'
    },
    next: { 'with the first': changing(0), 'with the second': changing(1) },
  })
})
