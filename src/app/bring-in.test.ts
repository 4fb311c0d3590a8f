import { describe, expect, test } from 'vitest'
import { makeLibrary } from '../core/testing/library/library.ts'
import { stampOf } from '../core/draft.ts'
import type { Review } from '../core/entities.ts'
import { shelve } from '../core/operations/article.ts'
import { faultsOf } from '../formats/isnad/integrity.ts'
import { serializeIsnad } from '../formats/isnad/serialize.ts'
import { tablesOf } from '../formats/tables-of.ts'
import { exportDocument } from './export-document.ts'
import { Stopped } from './format-thread.ts'
import { importDocument, type ImportOutcome } from './import-document.ts'
import type { Session } from './session.ts'
import { importHere, localFormats } from './testing/local-formats.ts'
import { TestLibrary } from './testing/open-session.ts'

const library = makeLibrary({ seed: 3, articles: 60, sources: 40, wordsPerArticle: 60, claimsPerArticle: 10 })
const rows = [...library.shared, ...Array.from({ length: 60 }, (_, index) => library.article(index).rows).flat()]
const file = serializeIsnad(tablesOf(rows), { programVersion: '1', nameAnnotators: true })

const imported = (outcome: ImportOutcome): Extract<ImportOutcome, { outcome: 'imported' }> => {
  if (outcome.outcome !== 'imported') throw new Error(JSON.stringify(outcome))
  return outcome
}
const written = async (session: Session): Promise<string> => {
  const made = await exportDocument(session, { name: 'a', nameAnnotators: true, programVersion: '1' })
  if (made.outcome !== 'ready') throw new Error(JSON.stringify(made))
  return made.text
}

/** How many entries of a session's acts come in a row. */
const countActs = (session: Session): { readonly acts: number } => {
  const seen = { acts: 0 }
  session.listen((event) => {
    if (event.type === 'change' && event.how === 'act') seen.acts++
  })
  return seen
}

describe('a large document', () => {
  test('comes in part after part, is the same afterwards, and goes with one undo, also after a reload', async () => {
    const test_ = new TestLibrary()
    const session = await test_.open()
    const seen = countActs(session)
    const told: [number, number][] = []
    const options = { connect: localFormats, progress: (done: number, total: number) => void told.push([done, total]) }
    const { report, articleIds } = imported(await importDocument(session, file, 'a', options))
    expect(seen.acts).toBeGreaterThan(4)
    expect(articleIds).toHaveLength(60)
    expect(report.counts.article.added).toBe(60)
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1])
    expect(await written(session)).toBe(file)
    const reloaded = await test_.reload()
    expect(await written(reloaded)).toBe(file)
    expect((await reloaded.undo()).outcome).toBe('done')
    expect(reloaded.tables.size('article')).toBe(0)
    expect((await reloaded.redo()).outcome).toBe('done')
    expect(await written(reloaded)).toBe(file)
    expect(imported(await importHere(reloaded, file, 'a')).report.counts.claim.added).toBe(0)
  })

  test('adds to articles that are there what they lack', async () => {
    const session = await new TestLibrary().open()
    const bare = tablesOf(
      rows.filter(({ table }) => ['project', 'annotator', 'source', 'article', 'text'].includes(table)),
    )
    await importHere(session, serializeIsnad(bare, { programVersion: '1', nameAnnotators: true }), 'bare')
    const { report } = imported(await importHere(session, file, 'a'))
    expect(report.counts.claim.added).toBeGreaterThan(500)
    expect(await written(session)).toBe(file)
  })

  test('that is stopped while it comes in is taken back', async () => {
    const session = await new TestLibrary().open()
    const before = await written(session)
    const controller = new AbortController()
    session.listen((event) => {
      if (event.type === 'change' && event.how === 'act') controller.abort()
    })
    const work = importDocument(session, file, 'a', { connect: localFormats, signal: controller.signal })
    await expect(work).rejects.toThrow(Stopped)
    expect(session.undoLabel).toBeUndefined()
    expect(await written(session)).toBe(before)
  })

  test('leaves outside what somebody has made impossible meanwhile, and says so', async () => {
    const session = await new TestLibrary().open()
    // Somebody takes a source away, on which articles that are still to come rely.
    let taken = 0
    session.listen((event) => {
      if (event.type !== 'change' || event.how !== 'act' || taken++ !== 0) return
      const gone = [...session.tables.all('source')].filter(
        ({ id }) => [...session.tables.mentionsOfSource(id)].length === 0,
      )
      session.act({ act: 'removeSources' }, () => ({
        added: [],
        updated: [],
        removed: gone.map((value) => ({ table: 'source', value })),
      }))
    })
    const { report } = imported(await importHere(session, file, 'a'))
    expect(report.leftOut.length).toBeGreaterThan(0)
    expect(report.counts.article.added + report.counts.article.leftOut).toBe(60)
    expect(report.counts.article.added).toBe(session.tables.size('article'))
    await session.withArticles(
      [...session.tables.all('article')].map(({ id }) => id),
      () => expect(faultsOf(session.tables)).toEqual([]),
    )
  })
})

test('many acts that are one for undo are taken back as one after a reload, however many they were', async () => {
  const library_ = new TestLibrary()
  const session = await library_.open()
  await importHere(session, file, 'a')
  const [article] = session.tables.all('article')
  if (!article) throw new Error('No article came in')
  const group = session.author().newId()
  for (let time = 0; time < 620; time++) {
    session.act(
      { act: 'review' },
      (_, author) => {
        const target = { type: 'article', id: article.id } as const
        const review: Review = { ...stampOf(author), target, status: 'approved' }
        return { added: [{ table: 'review', value: review }], updated: [], removed: [] }
      },
      { group },
    )
  }
  const reloaded = await library_.reload()
  expect(reloaded.tables.size('review')).toBe(620)
  await Promise.all([reloaded.undo(), reloaded.undo()])
  expect(reloaded.tables.size('review')).toBe(0)
  // What is older than what is remembered is not taken back piecemeal.
  expect(reloaded.tables.size('article')).toBe(60)
  reloaded.act({ act: 'deleteArticles' }, (tables, author) => shelve(tables, author, [article.id], 'bin'))
  expect(reloaded.undoLabel?.act).toBe('deleteArticles')
})
