import { expect, test } from 'vitest'
import { addArticles, newNamedSource } from '../core/operations/article.ts'
import { patchRow } from '../core/operations/patch.ts'
import type { Id, Source } from '../core/entities.ts'
import { faultsOf } from '../formats/isnad/integrity.ts'
import { createMemoryDisk, createMemoryStorage } from '../storage/memory.ts'
import { createMemoryWindows, MemoryBus } from '../storage/memory-windows.ts'
import { mark } from './desk/marking.ts'
import { speak } from './desk/speaking.ts'
import { makeIdSource } from './identity.ts'
import { putBack, type Overtaken } from './overtaken.ts'
import { relate } from './review/ruling.ts'
import { Session } from './session.ts'

/*
 * Two windows that act in the very same task: neither has seen what the other does.
 */

let time = 1_700_000_000_000

const begin = async () => {
  const disk = createMemoryDisk()
  const bus = new MemoryBus()
  const newId = makeIdSource(
    () => time,
    (bytes) => bytes.fill(time % 256),
  )
  const open = () =>
    Session.open({
      storage: createMemoryStorage(disk),
      windows: createMemoryWindows(bus, newId()),
      now: () => new Date((time += 1000)).toISOString(),
      newId,
      sha256: () => '0'.repeat(64),
      later: () => undefined,
    })
  const one = await open()
  const other = await open()
  const articles = addTwo(one)
  await settled(one, other)
  await one.openArticle(articles[0])
  await other.openArticle(articles[1])
  return { one, other, articles, open }
}

const addTwo = (session: Session): readonly [Id, Id] => {
  const original = { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } as const
  const article = { text: 'قال رافع القلال: لن نتراجع.', kinds: ['paragraph'], original } as const
  let ids: readonly Id[] = []
  session.act({ act: 'addArticles' }, (tables, author) => {
    const { change, articleIds } = addArticles(tables, author, [article, article])
    ids = articleIds
    return change
  })
  return [ids[0] ?? '', ids[1] ?? '']
}

const addSource = (session: Session): Id => {
  let id = ''
  session.act({ act: 'newSource' }, (_, author) => {
    const source = newNamedSource(author, 'namedPerson', 'رافع القلال')
    id = source.id
    return { added: [{ table: 'source', value: source }], updated: [], removed: [] }
  })
  return id
}

const editSource = (session: Session, id: Id, fields: Partial<Source>): unknown =>
  session.act({ act: 'editSource' }, (tables, author) => patchRow(tables, author, 'source', id, fields))

/** All windows have written and heard everything. */
const settled = async (...sessions: readonly Session[]): Promise<void> => {
  for (let calm = 0; calm < 3; calm++) {
    await expect.poll(() => sessions.map(({ status }) => status.state)).toEqual(sessions.map(() => 'saved'))
    await new Promise((resolve) => setTimeout(resolve))
  }
}

const picture = (session: Session): Promise<readonly string[]> =>
  session.withArticles(
    [...session.tables.all('article')].map(({ id }) => id),
    () => [...session.tables.everything()].map((row) => JSON.stringify(row)).toSorted(),
  )

const labelsLost = (session: Session): string[] => {
  const lost: string[] = []
  session.listen((event) => {
    if (event.type === 'lost') lost.push(...event.labels.map(({ act }) => act))
  })
  return lost
}

const expectAllTheSame = async (one: Session, other: Session, open: () => Promise<Session>): Promise<void> => {
  const there = await picture(one)
  expect(await picture(other)).toEqual(there)
  const later = await open()
  expect(await picture(later)).toEqual(there)
  await later.withArticles(
    [...later.tables.all('article')].map(({ id }) => id),
    () => expect(faultsOf(later.tables)).toEqual([]),
  )
}

test('both change the same entry, and both changes stay', async () => {
  const { one, other, open } = await begin()
  const id = addSource(one)
  await settled(one, other)
  editSource(one, id, { note: 'من الأول', aliases: ['القلال'] })
  editSource(other, id, { role: 'من الثاني', aliases: ['رافع'] })
  await settled(one, other)
  for (const { tables } of [one, other])
    expect(tables.get('source', id)).toMatchObject({
      note: 'من الأول',
      role: 'من الثاني',
      aliases: ['القلال', 'رافع'],
    })
  await expectAllTheSame(one, other, open)
  expect((await other.undo()).outcome).toBe('done')
  expect(one.tables.get('source', id)).toMatchObject({ note: 'من الأول', aliases: ['القلال'] })
  expect(one.tables.get('source', id)).not.toHaveProperty('role')
})

const overtakenIn = (session: Session): Overtaken[] => {
  const told: Overtaken[] = []
  session.listen((event) => {
    if (event.type === 'overtaken') told.push(...event.overtaken)
  })
  return told
}

test('both change the same words of the same entry: the later act stands, and the history has the earlier one', async () => {
  const { one, other, open } = await begin()
  const id = addSource(one)
  await settled(one, other)
  editSource(one, id, { note: 'من الأول' })
  editSource(other, id, { note: 'من الثاني' })
  await settled(one, other)
  expect(one.tables.get('source', id)).toMatchObject({ note: 'من الثاني' })
  await expectAllTheSame(one, other, open)
  expect((await other.undo()).outcome).toBe('done')
  expect(one.tables.get('source', id)).toMatchObject({ note: 'من الأول' })
})

test('the window whose words went is told, and it alone; it puts them back', async () => {
  const { one, other, open } = await begin()
  const id = addSource(one)
  await settled(one, other)
  const [told, toldThere] = [overtakenIn(one), overtakenIn(other)]
  editSource(one, id, { note: 'من الأول', role: 'وزير' })
  editSource(other, id, { note: 'من الثاني', aliases: ['رافع'] })
  await settled(one, other)
  expect(told.map(({ fields }) => fields)).toEqual([['note']])
  expect(toldThere).toEqual([])
  expect(told.map((overtaken) => putBack(one, overtaken))).toEqual([true])
  await settled(one, other)
  expect(other.tables.get('source', id)).toMatchObject({ note: 'من الأول', role: 'وزير', aliases: ['رافع'] })
  await expectAllTheSame(one, other, open)
  // What is changed with knowledge of the other's words is no matter of two at one instant.
  editSource(other, id, { note: 'بعد ذلك' })
  await settled(one, other)
  expect(told).toHaveLength(1)
})

test('whose entry became one of another kind at the same instant is told of all that went', async () => {
  const { one, other, open } = await begin()
  const id = addSource(one)
  await settled(one, other)
  const told = overtakenIn(one)
  editSource(one, id, { note: 'من الأول' })
  other.act({ act: 'editSource' }, (tables, author) =>
    patchRow(tables, author, 'source', id, { kind: 'namedOrganisation' }),
  )
  await settled(one, other)
  expect(one.tables.get('source', id)).toMatchObject({ kind: 'namedOrganisation' })
  expect(one.tables.get('source', id)).not.toHaveProperty('note')
  expect(told.map(({ fields }) => fields)).toEqual([['note']])
  expect(told.map((overtaken) => putBack(one, overtaken))).toEqual([true])
  await settled(one, other)
  expect(other.tables.get('source', id)).toMatchObject({ kind: 'namedPerson', note: 'من الأول' })
  await expectAllTheSame(one, other, open)
})

test('who is named at the instant when another window takes him back stays in the register', async () => {
  const { one, other, articles, open } = await begin()
  const id = addSource(one)
  const claimId = mark(other, articles[1], { start: 17, end: 26 })
  const anchorId = other.tables.get('claim', claimId)?.anchors[0] ?? ''
  await settled(one, other)
  const lost = [labelsLost(one), labelsLost(other)]
  const undone = one.undo()
  speak(other, anchorId, { type: 'source', sourceId: id }, { start: 4, end: 15 })
  await undone
  await settled(one, other)
  expect(one.tables.get('source', id)).toBeDefined()
  expect([...other.tables.mentionsOfSource(id)]).toHaveLength(1)
  await expectAllTheSame(one, other, open)
  // Whoever was first: either nothing is lost, or the taking back is, and says so.
  expect(lost[1]).toEqual([])
})

test('what is changed at the instant when another window takes it back comes back with its change', async () => {
  const { one, other, open } = await begin()
  const id = addSource(one)
  await settled(one, other)
  const lost = labelsLost(other)
  const undone = one.undo()
  editSource(other, id, { note: 'باقٍ' })
  await undone
  await settled(one, other)
  expect(one.tables.get('source', id) ?? { note: 'باقٍ' }).toMatchObject({ note: 'باقٍ' })
  expect(lost).toEqual([])
  await expectAllTheSame(one, other, open)
})

test('a claim that another window relates at the instant when it is deleted: one of both, and it is said', async () => {
  const { one, other, articles, open } = await begin()
  const mine = mark(one, articles[0], { start: 17, end: 26 }) ?? ''
  await settled(one, other)
  const theirs = mark(other, articles[1], { start: 17, end: 26 }) ?? ''
  await settled(one, other)
  await one.withArticles([articles[1]], async () => {
    const lost = labelsLost(one)
    const undone = other.undo()
    relate(one, { fromClaimId: mine, toClaimId: theirs, type: 'repeats' })
    await undone
    await settled(one, other)
    const isRelated = one.tables.size('relation') === 1
    expect(one.tables.get('claim', theirs) !== undefined).toBe(isRelated)
    expect(lost).toHaveLength(isRelated ? 0 : 1)
  })
  await expectAllTheSame(one, other, open)
})

test('what names somebody whom another window has taken out is not done again', async () => {
  const { one, other, open } = await begin()
  const id = addSource(one)
  await settled(one, other)
  const [article] = other.tables.all('article')
  other.act({ act: 'setOutlet' }, (tables, author) =>
    patchRow(tables, author, 'article', article?.id ?? '', { outletId: id }),
  )
  await settled(one, other)
  expect((await other.undo()).outcome).toBe('done')
  await settled(one, other)
  expect((await one.undo()).outcome).toBe('done')
  await settled(one, other)
  expect((await other.redo()).outcome).toBe('overtaken')
  await expectAllTheSame(one, other, open)
})

test('a claim stays that is related from an article which is not read in here', async () => {
  const { one, other, articles, open } = await begin()
  const mine = mark(one, articles[0], { start: 17, end: 26 }) ?? ''
  const theirs = mark(other, articles[1], { start: 17, end: 26 }) ?? ''
  await settled(one, other)
  await one.withArticles([articles[1]], async () => {
    relate(one, { fromClaimId: mine, toClaimId: theirs, type: 'repeats' })
    await settled(one, other)
  })
  expect((await other.undo()).outcome).toBe('overtaken')
  await settled(one, other)
  await expectAllTheSame(one, other, open)
})

test('a window misses nothing of an article that it opens while another writes in it', async () => {
  const { one, articles, open } = await begin()
  for (let at = 0; at < 12; at++) {
    mark(one, articles[0], { start: at, end: at + 4 })
    const later = await open()
    mark(one, articles[0], { start: at, end: at + 5 })
    const opened = later.openArticle(articles[0])
    mark(one, articles[0], { start: at, end: at + 6 })
    await Promise.resolve()
    mark(one, articles[0], { start: at, end: at + 7 })
    await opened
    mark(one, articles[0], { start: at, end: at + 8 })
    await settled(one, later)
    expect(await picture(later)).toEqual(await picture(one))
  }
})

test('an outlet stays whose article another window brings again at the instant when it is taken back', async () => {
  const { one, other, open } = await begin()
  const id = addSource(one)
  await settled(one, other)
  other.act({ act: 'addArticles' }, (tables, author) => {
    const original = { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } as const
    const { change } = addArticles(tables, author, [{ text: 'خبر', kinds: ['paragraph'], original }])
    const added = change.added.map((row) =>
      row.table === 'article' ? { ...row, value: { ...row.value, outletId: id } } : row,
    )
    return { ...change, added }
  })
  await settled(one, other)
  await other.undo()
  await settled(one, other)
  await Promise.all([other.redo(), one.undo()])
  await settled(one, other)
  await expectAllTheSame(one, other, open)
})
