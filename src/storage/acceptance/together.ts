import { describe, expect, it } from 'vitest'
import type { Id } from '../../core/entities.ts'
import type { Announcement, Windows } from '../windows.ts'
import { idMaker } from './values.ts'

const setting: Announcement = { type: 'setting', key: 'theme', value: { name: 'dark' } }

const nextAnnouncement = (windows: Windows): Promise<Announcement> =>
  new Promise((resolve) => {
    const stop = windows.listen((announcement) => {
      stop()
      resolve(announcement)
    })
  })

/** What windows promise one another, as tests. `make` gives a way to open windows of one library. */
export const describeWindowsTogether = (name: string, make: () => (id: Id) => Windows): void => {
  const two = (): { one: Windows; other: Windows; article: Id; forever: AbortSignal } => {
    const open = make()
    const newId = idMaker()
    return { one: open(newId()), other: open(newId()), article: newId(), forever: new AbortController().signal }
  }

  describe(`${name}`, () => {
    it('lets one window hold an article, and the next when it lets go', async () => {
      const { one, other, article } = two()
      const held = await one.hold(article)
      expect(held).toBeDefined()
      expect(await other.hold(article)).toBeUndefined()
      expect(await one.hold(article)).toBeUndefined()
      expect(await other.hold(idMaker(50)())).toBeDefined()
      held?.release()
      held?.release()
      await expect.poll(() => other.hold(article)).toBeDefined()
      one.close()
      other.close()
    })

    it('gives an article to the one that waits', async () => {
      const { one, other, article, forever } = two()
      const held = await one.hold(article)
      const waiting = other.waitFor(article, forever)
      held?.release()
      const got = await waiting
      expect(got).toBeDefined()
      expect(await one.hold(article)).toBeUndefined()
      one.close()
      other.close()
    })

    it('ends a wait on demand', async () => {
      const { one, other, article } = two()
      const held = await one.hold(article)
      const patience = new AbortController()
      const waiting = other.waitFor(article, patience.signal)
      patience.abort()
      expect(await waiting).toBeUndefined()
      expect(await other.waitFor(article, AbortSignal.abort())).toBeUndefined()
      held?.release()
      await expect.poll(() => one.hold(article)).toBeDefined()
      one.close()
      other.close()
    })

    it('frees what a window held, and ends its waits, when it closes', async () => {
      const { one, other, article, forever } = two()
      const theirs = idMaker(70)()
      await one.hold(article)
      await other.hold(theirs)
      const inVain = one.waitFor(theirs, forever)
      const waiting = other.waitFor(article, forever)
      one.close()
      expect(await waiting).toBeDefined()
      expect(await inVain).toBeUndefined()
      other.close()
    })

    it('knows which windows are open', async () => {
      const { one, other } = two()
      expect(await other.open()).toContain(other.id)
      await expect.poll(async () => (await one.open()).size).toBe(2)
      expect(await one.open()).toEqual(new Set([one.id, other.id]))
      other.close()
      await expect.poll(async () => [...(await one.open())]).toEqual([one.id])
      one.close()
    })

    it('does what only one may do one after the other, also when it fails', async () => {
      const { one, other } = two()
      const order: string[] = []
      const work = (windows: Windows, name: string) =>
        windows.alone('begin', async () => {
          order.push(`${name} begins`)
          await Promise.resolve()
          order.push(`${name} ends`)
          if (name === 'one') throw new Error('no')
        })
      const ends = await Promise.allSettled([work(one, 'one'), work(other, 'other')])
      expect(order).toEqual(['one begins', 'one ends', 'other begins', 'other ends'])
      expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
      one.close()
      other.close()
    })

    it('tells the others and not itself', async () => {
      const { one, other } = two()
      const heard: Announcement[] = []
      one.listen((announcement) => heard.push(announcement))
      const told = nextAnnouncement(other)
      one.announce(setting)
      expect(await told).toEqual(setting)
      expect(heard).toEqual([])
      const answered = nextAnnouncement(one)
      other.announce({ type: 'takeOver', articleId: idMaker()(), windowId: other.id })
      expect(await answered).toMatchObject({ type: 'takeOver', windowId: other.id })
      one.close()
      other.close()
    })
  })
}
