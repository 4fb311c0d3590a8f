import { expect, test } from 'vitest'
import samples from '../../../samples/samples.isnad.json?raw'
import { answer } from '../../core/relate/answer.ts'
import { RelateIndex } from '../../core/relate/relate-index.ts'
import { importHere } from '../testing/local-formats.ts'
import { articlesNaming, merge, previewMerge, split } from '../register/merging.ts'
import type { Session } from '../session.ts'
import { openSession, TestLibrary } from '../testing/open-session.ts'
import { Relating, type RelatePort } from './relating.ts'

/** The search for relations in the same thread. */
const portHere = (): RelatePort => {
  const index = new RelateIndex()
  const listeners: Parameters<RelatePort['listen']>[0][] = []
  return {
    post: (request) => {
      for (const reply of answer(index, request)) for (const listener of listeners) listener(reply)
    },
    listen: (listener) => void listeners.push(listener),
  }
}

const withSamples = async (): Promise<Session> => {
  const session = await openSession()
  await importHere(session, samples, 'samples')
  return session
}

const pairs = (relating: Relating): readonly string[] =>
  relating.proposals.map(({ fromClaimId, toClaimId }) => `${fromClaimId} ${toClaimId}`)

test('what is proposed is not what is annotated already; accepted, rejected and undone it goes and comes back', async () => {
  const session = await withSamples()
  const relating = new Relating(session, portHere)
  expect(relating.proposals).toEqual([])
  await relating.prepare()
  const before = pairs(relating)
  expect(before.length).toBeGreaterThan(3)
  const [first, second] = relating.proposals
  if (!first || !second) throw new Error('Nothing is proposed')
  expect(await relating.decide(first, 'accepted', 'أ')).toBe(true)
  expect(await relating.decide(second, 'rejected', 'ب')).toBe(true)
  expect(pairs(relating)).toEqual(before.slice(2))
  await session.openArticle(relating.articlesOf(first.fromClaimId)[0] ?? '')
  const [relation] = [...session.tables.relationsOfClaim(first.fromClaimId)].filter(
    ({ toClaimId }) => toClaimId === first.toClaimId,
  )
  expect(relation).toMatchObject({ type: first.type, decision: 'accepted', origin: 'suggested' })
  await session.undo()
  expect(pairs(relating)).toEqual(before.slice(1))
  await session.undo()
  expect(pairs(relating)).toEqual(before)
})

test('another visit remembers what was rejected', async () => {
  const library = new TestLibrary()
  const session = await library.open()
  await importHere(session, samples, 'samples')
  const relating = new Relating(session, portHere)
  await relating.prepare()
  const [first] = relating.proposals
  if (!first) throw new Error('Nothing is proposed')
  await relating.decide(first, 'rejected', '')
  const later = new Relating(await library.open(), portHere)
  await later.prepare()
  expect(pairs(later)).toEqual(pairs(relating))
})

test('two entries become one throughout the library, and undo parts them', async () => {
  const session = await withSamples()
  const counts = new Map<string, number>()
  const ids = [...session.summaries.keys()]
  await session.withArticles(ids, () => {
    for (const { sourceId } of session.tables.all('mention')) {
      if (sourceId !== undefined) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1)
    }
  })
  const [kept = '', gone = ''] = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  const [ours, theirs] = [counts.get(kept) ?? 0, counts.get(gone) ?? 0]
  const named = await articlesNaming(session, gone, () => undefined)
  const mentioned = named.flatMap(({ mentionIds }) => mentionIds)
  expect(mentioned).toHaveLength(theirs)
  expect(await previewMerge(session, kept, gone, named)).toMatchObject({ mentions: theirs, articles: named.length })
  expect(session.tables.get('source', gone)).toBeDefined()
  expect(await merge(session, kept, gone, named, '')).toBe(true)
  expect(session.tables.get('source', gone)).toBeUndefined()
  const now = await articlesNaming(session, kept, () => undefined)
  expect(now.flatMap(({ mentionIds }) => mentionIds)).toHaveLength(ours + theirs)
  expect((await session.undo()).outcome).toBe('done')
  expect((await articlesNaming(session, gone, () => undefined)).flatMap(({ mentionIds }) => mentionIds)).toEqual(
    mentioned,
  )

  const [part] = named
  const other = part && (await split(session, gone, [part], 'غيره'))
  expect((await articlesNaming(session, other ?? '', () => undefined)).map(({ articleId }) => articleId)).toEqual([
    part?.articleId,
  ])
})
