import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeKindSplice, makeSplice } from '../core/splice.ts'
import type { Id } from '../core/entities.ts'
import { addArticles } from '../core/operations/article.ts'
import { supportOf } from '../core/support.ts'
import { faultsOf } from '../formats/isnad/integrity.ts'
import { createMemoryStorage } from '../storage/memory.ts'
import { createMemoryWindows, MemoryBus } from '../storage/memory-windows.ts'
import type { Storage } from '../storage/storage.ts'
import { addAnnotator, becomeAnnotator } from './annotator.ts'
import { addPiece, correct, editClaim, mark, moveEdge, remove, setBlockKind } from './desk/marking.ts'
import { followPlaces, placesIn, type Place } from './desk/places.ts'
import { cue, cycleParent, editAttribution, referBack, speak, unattribute, unspeak } from './desk/speaking.ts'
import { makeIdSource } from './identity.ts'
import { Session } from './session.ts'

const text =
  'بلدية السرو تنفي انقطاع الماء\n\nقال مصدر أمني إن المضخة سليمة 😀، وأضاف أن «العمل مستمر».\nونفت البلدية ذلك، مشيرةً إلى أن بيانها صدر أمس. وقال رافع القلال: لن نتراجع.'

/** One clock for all windows, so that no two make the same id. */
let time = 1_700_000_000_000

const begin = async (storage: Storage, bus: MemoryBus) => {
  const newId = makeIdSource(
    () => time,
    (bytes) => bytes.fill(time % 256),
  )
  const session = await Session.open({
    storage,
    windows: createMemoryWindows(bus, newId()),
    now: () => new Date((time += 1000)).toISOString(),
    newId,
    sha256: () => '0'.repeat(64),
    later: () => undefined,
  })
  return session
}

const addArticle = (session: Session): Id => {
  let articleId: Id = ''
  session.act({ act: 'addArticles' }, (tables, author) => {
    const kinds = text.split('\n').map(() => 'paragraph' as const)
    const original = { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } as const
    const added = addArticles(tables, author, [{ text, kinds, original }])
    articleId = added.articleIds[0] ?? ''
    return added.change
  })
  return articleId
}

/** Everything that is loaded, in an order of its own: two states are the same when these are. */
const picture = (session: Session): string =>
  JSON.stringify([...session.tables.everything()].map((row) => JSON.stringify(row)).toSorted())

const saved = (session: Session): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      if (session.status.state === 'saved') resolve()
      else if (session.status.state === 'failed') reject(new Error(session.status.problem))
    }
    session.listen(look)
    look()
  })

type Step = readonly [operation: number, a: number, b: number]
const steps = fc.array(fc.tuple(fc.nat(17), fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 40 })

const operate = async (session: Session, articleId: Id, [operation, a, b]: Step): Promise<void> => {
  const { tables } = session
  const article = tables.get('text', articleId)
  if (!article) return
  const places = placesIn(tables, articleId)
  const place = places[a % Math.max(1, places.length)]
  const claim = tables.get('claim', place?.claimId)
  const [attribution] = place ? tables.attributionsOfContent(place.anchorId) : []
  const mention = tables.get('mention', attribution?.mentionIds[0])
  const length = article.text.length
  const start = a % Math.max(1, length)
  const range = { start, end: Math.min(length, start + 1 + (b % 24)) }
  if (operation <= 2) mark(session, articleId, range)
  else if (operation === 3 && place) addPiece(session, place.anchorId, range)
  else if (operation === 4 && place)
    moveEdge(session, place.anchorId, b % 2 ? 'start' : 'end', a % 2 ? 'earlier' : 'later')
  else if (operation === 5 && claim) remove(session, [claim])
  else if (operation === 6 && claim) editClaim(session, claim, { statement: b % 2 ? 'صياغة' : undefined })
  else if (operation === 7 && place) speak(session, place.anchorId, { type: 'new', words: 'مصدر أمني' }, range)
  else if (operation === 8 && place) speak(session, place.anchorId, { type: 'impersonal', words: 'يُذكر' })
  else if (operation === 9 && place) cue(session, place.anchorId, range)
  else if (operation === 10 && place) referBack(session, place.anchorId)
  else if (operation === 11 && attribution) cycleParent(session, attribution)
  else if (operation === 12 && attribution) unattribute(session, attribution)
  else if (operation === 13 && attribution && mention) unspeak(session, attribution, mention)
  else if (operation === 14 && attribution)
    editAttribution(session, attribution, { stance: b % 2 ? 'denies' : 'asserts' })
  else if (operation === 15) setBlockKind(session, articleId, start, b % 2 ? 'caption' : 'headline')
  else if (operation === 16) {
    const words = ['', 'كلمة ', '\n', '😀', 'سطر\nآخر'][b % 5] ?? ''
    const splice = makeSplice(article, range.start, b % 3 ? range.end : range.start, words)
    correct(session, articleId, [splice, makeKindSplice(article, 0, 'headline')].slice(0, 1), `${a % 3}`, b % 7 === 0)
  } else if (operation === 17 && b % 2) await session.redo()
  else if (operation === 17 && session.undoLabel?.act !== 'addArticles') await session.undo()
}

/** The same places in the same order; which of two that cover the very same words comes first says nothing. */
const expectSamePlaces = ({ tables }: Session, followed: readonly Place[], places: readonly Place[]): void => {
  const stand = ({ anchorId }: Place) => {
    const segments = tables.get('anchor', anchorId)?.segments ?? []
    return `${segments[0]?.start}–${segments.at(-1)?.end}`
  }
  const names = (list: readonly Place[]) => list.map(({ claimId, anchorId }) => `${claimId} ${anchorId}`).toSorted()
  expect(followed.map(stand)).toEqual(places.map(stand))
  expect(names(followed)).toEqual(names(places))
}

/** How claims stand is remembered while nothing changes it: it is as if it were worked out anew. */
const expectSupports = (session: Session): void => {
  const { tables, project } = session
  for (const claim of tables.all('claim'))
    expect(session.supportOf(claim)).toEqual(supportOf(tables, claim, project.policy))
}

describe('whatever a person does at the desk', () => {
  test('undo returns to the beginning through valid states, redo to the end, and a reload shows the same', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const storage = createMemoryStorage()
        const bus = new MemoryBus()
        const session = await begin(storage, bus)
        const articleId = addArticle(session)
        await session.openArticle(articleId)
        const first = picture(session)
        let followed: readonly Place[] = []
        session.listen((event) => {
          if (event.type === 'change') followed = followPlaces(followed, session.tables, articleId, event.change)
        })
        for (const step of sequence) {
          await operate(session, articleId, step)
          expect(faultsOf(session.tables)).toEqual([])
          expectSupports(session)
          expectSamePlaces(session, followed, placesIn(session.tables, articleId))
        }
        const last = picture(session)
        await saved(session)

        const reloaded = await begin(storage, new MemoryBus())
        await reloaded.openArticle(articleId)
        expect(picture(reloaded)).toBe(last)

        let undone = 0
        while (reloaded.undoLabel !== undefined && reloaded.undoLabel.act !== 'addArticles') {
          expect((await reloaded.undo()).outcome).toBe('done')
          expect(faultsOf(reloaded.tables)).toEqual([])
          expectSupports(reloaded)
          undone++
        }
        expect(picture(reloaded)).toBe(first)
        for (; undone > 0; undone--) expect((await reloaded.redo()).outcome).toBe('done')
        expect(picture(reloaded)).toBe(last)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

test('a cue has words', async () => {
  const session = await begin(createMemoryStorage(), new MemoryBus())
  const articleId = addArticle(session)
  await session.openArticle(articleId)
  const claim = session.tables.get('claim', mark(session, articleId, { start: 4, end: 11 }))
  expect(cue(session, claim?.anchors[0] ?? '', { start: 0, end: 0 })).toBeUndefined()
  expect(session.tables.size('attribution')).toBe(0)
})

test('what one window does, another that has the article open shows, and may not write', async () => {
  const storage = createMemoryStorage()
  const bus = new MemoryBus()
  const one = await begin(storage, bus)
  const articleId = addArticle(one)
  await one.openArticle(articleId)
  mark(one, articleId, { start: 0, end: 6 })
  await saved(one)
  const other = await begin(storage, bus)
  expect(await other.openArticle(articleId)).toEqual({ writable: false })
  mark(one, articleId, { start: 31, end: 40 })
  await Promise.resolve()
  expect(mark(other, articleId, { start: 0, end: 3 })).toBeUndefined()
  await expect.poll(() => picture(other)).toBe(picture(one))
})

test('two windows that open an empty library at the same instant begin one project', async () => {
  const storage = createMemoryStorage()
  const bus = new MemoryBus()
  const [one, other] = await Promise.all([begin(storage, bus), begin(storage, bus)])
  expect(other.project.id).toBe(one.project.id)
  expect(other.annotator.id).toBe(one.annotator.id)
  const { rows } = await storage.readLibrary(0)
  expect(rows.filter(({ table }) => table === 'project')).toHaveLength(1)
})

test('an article that was taken back comes again after a reload, and stays', async () => {
  const storage = createMemoryStorage()
  const one = await begin(storage, new MemoryBus())
  addArticle(one)
  await one.undo()
  await saved(one)
  const later = await begin(storage, new MemoryBus())
  expect((await later.redo()).outcome).toBe('done')
  await saved(later)
  const [article] = later.tables.all('article')
  const last = await begin(storage, new MemoryBus())
  expect(await last.openArticle(article?.id ?? '')).toEqual({ writable: true })
  expect(last.tables.get('text', article?.id)?.text).toBe(text)
})

test('an article that goes and comes back while it lies on the desk can be written on', async () => {
  const session = await begin(createMemoryStorage(), new MemoryBus())
  const articleId = addArticle(session)
  await session.openArticle(articleId)
  await session.undo()
  await session.redo()
  expect(session.canWrite(articleId)).toBe(true)
  expect(mark(session, articleId, { start: 0, end: 6 })).toBeDefined()
})

test('nobody whom another window has named meanwhile is taken back', async () => {
  const storage = createMemoryStorage()
  const bus = new MemoryBus()
  const one = await begin(storage, bus)
  const articleId = addArticle(one)
  await saved(one)
  const other = await begin(storage, bus)
  const { annotator: founder } = other
  addAnnotator(other, 'ليلى')
  await saved(other)
  await expect.poll(() => one.annotator.name).toBe('ليلى')
  await one.openArticle(articleId)
  mark(one, articleId, { start: 0, end: 6 })
  await saved(one)
  becomeAnnotator(other, founder.id)
  expect((await other.undo()).outcome).toBe('overtaken')
})

test('nobody takes back or does again at the same device what somebody else did there', async () => {
  const session = await begin(createMemoryStorage(), new MemoryBus())
  const { annotator: founder } = session
  const articleId = addArticle(session)
  addAnnotator(session, 'ليلى')
  expect(session.undoLabel).toBeUndefined()
  expect((await session.undo()).outcome).toBe('nothing')
  await session.openArticle(articleId)
  const claimId = mark(session, articleId, { start: 0, end: 6 })
  const { annotator: second } = session
  becomeAnnotator(session, founder.id)
  expect((await session.undo()).outcome).toBe('nothing')
  expect(session.tables.get('claim', claimId)).toBeDefined()
  becomeAnnotator(session, second.id)
  expect((await session.undo()).outcome).toBe('done')
  becomeAnnotator(session, founder.id)
  expect(session.redoLabel).toBeUndefined()
  expect((await session.redo()).outcome).toBe('nothing')
  expect((await session.undo()).outcome).toBe('done')
  expect(session.tables.get('annotator', second.id)).toBeUndefined()
})
