import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmpty } from '../../core/change.ts'
import { markClaim } from '../../core/operations/claim.ts'
import { editText } from '../../core/operations/edit-text.ts'
import { makeSplice } from '../../core/splice.ts'
import { articleOf, claimIn, readAllTexts, readRows, start, type Disk } from './kit.ts'
import { changeOf, stepArbitrary, Undoing, type Step } from './random-acts.ts'
import { sorted, summaryOf } from './values.ts'

const expectSame = async (
  { writer, disk }: Awaited<ReturnType<typeof start>>,
  articleIds: readonly string[],
): Promise<void> => {
  const other = await disk.connect()
  for (const storage of [writer.storage, other]) {
    for (const id of articleIds) {
      expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
      expect((await storage.readArticle(id)).head).toBe(writer.heads.get(id))
    }
    const texts = articleIds.map((id) => [id, writer.tables.get('text', id)?.text])
    expect(await readAllTexts(storage)).toEqual(Object.fromEntries(texts))
    const shared = [...writer.tables.everything()].filter(({ table }) => table === 'article' || table === 'source')
    expect(sorted((await storage.readLibrary(0)).rows)).toEqual(sorted(shared))
  }
  other.close()
}

const play = async (make: () => Disk, steps: readonly Step[]): Promise<void> => {
  const window = await start(make)
  const { writer, disk } = window
  const articleIds = await writer.bring(
    'قال المتحدث إن الطريق مفتوح\nوأضاف أن الجسر مغلق',
    'ذكر مصدر عسكري أن القوات انسحبت',
  )
  const undoing = new Undoing()
  for (const step of steps) {
    const id = articleIds[step.article] ?? ''
    const change = changeOf(writer, id, step)
    if (change && !isEmpty(change)) await undoing.act(writer, change, id)
    else if (step.kind === 'undo') await undoing.undo(writer)
    else if (step.kind === 'fold') await writer.storage.fold(id)
    else if (step.kind === 'reopen') {
      writer.storage.close()
      writer.storage = await disk.connect()
    }
    await expectSame(window, articleIds)
  }
}

export const describeFolding = (name: string, make: () => Disk): void => {
  describe(`${name}: folding`, () => {
    it('changes nothing that is read, whatever was done', async () => {
      expect.hasAssertions()
      await fc.assert(
        fc.asyncProperty(fc.array(stepArbitrary, { minLength: 1, maxLength: 25 }), (steps) => play(make, steps)),
        { numRuns: 40 },
      )
    }, 120_000)

    it('holds while acts are on their way', async () => {
      const { writer, storage } = await start(make)
      const id = await articleOf(writer)
      const acts: Promise<unknown>[] = []
      for (let count = 0; count < 30; count++) {
        const text = writer.tables.get('text', id)
        if (text)
          acts.push(writer.act(editText(writer.tables, writer.author, id, [makeSplice(text, count, count, 'و')])))
        acts.push(claimIn(writer, id))
        if (count % 7 === 0) acts.push(storage.fold(id))
      }
      await Promise.all(acts)
      expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
    })

    it('holds for more rows than a page has', async () => {
      const { disk, writer, storage } = await start(make)
      const id = await articleOf(writer)
      const mark = () => markClaim(writer.tables, writer.author, id, [{ start: 4, end: 11 }]).change
      const many = Array.from({ length: 300 }, mark)
      await writer.act({ added: many.flatMap(({ added }) => added), updated: [], removed: [] }, id)
      await storage.fold(id)
      for (const change of many.filter((_, at) => at % 3 === 0)) {
        await writer.act({ added: [], updated: [], removed: change.added })
      }
      const text = writer.tables.get('text', id)
      if (text) await writer.act(editText(writer.tables, writer.author, id, [makeSplice(text, 6, 14, '')]))
      await storage.fold(id)
      await claimIn(writer, id)
      expect(await readRows(await disk.connect(), id)).toEqual(writer.rowsOf(id))
    })

    it('keeps the summary that comes with it, and does nothing to what is not there', async () => {
      const { writer, storage, newId } = await start(make)
      const id = await articleOf(writer)
      await storage.fold(newId(), summaryOf(newId()))
      await storage.fold(id, summaryOf(id, 'ثلاثة'))
      await storage.fold(id)
      expect((await storage.readLibrary(0)).summaries).toEqual([summaryOf(id, 'ثلاثة')])
      await storage.describe(newId(), summaryOf(newId()))
      await storage.describe(id, summaryOf(id, 'أربعة'))
      expect((await storage.readLibrary(0)).summaries).toEqual([summaryOf(id, 'أربعة')])
    })
  })
}
