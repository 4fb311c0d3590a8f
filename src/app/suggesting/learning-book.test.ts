import { beforeEach, expect, it } from 'vitest'
import { suggest } from '../../suggest/suggest.ts'
import type { Session } from '../session.ts'
import { addTexts } from '../testing/add-texts.ts'
import { TestLibrary, utf8 } from '../testing/open-session.ts'
import { accept, reject } from './acts.ts'
import { LearningBook } from './learning-book.ts'

const paragraph = 'وأعلنت وزارة الداخلية أن الدوريات ستزداد ليلا.'

let library: TestLibrary
let session: Session
let book: LearningBook

const addArticle = async (text: string): Promise<string> => {
  const [report] = await addTexts(session, [{ bytes: utf8(text) }])
  const id = report?.outcome === 'added' ? report.articleId : ''
  await session.openArticle(id)
  return id
}
const proposals = (id: string) => suggest({ text: session.tables.get('text', id)?.text ?? '' }, book.learning())

beforeEach(async () => {
  library = new TestLibrary()
  session = await library.open()
  book = new LearningBook(session)
})

it('leaves out a pattern that was rejected again and again, until that is taken back', async () => {
  const last = await addArticle(`خبر آخر\n${paragraph}`)
  const ids: string[] = []
  for (let number = 1; number <= 3; number++) ids.push(await addArticle(`خبر ${number}\n${paragraph}`))
  for (const id of ids) {
    const [first] = proposals(id)
    if (!first) throw new Error('Nothing was proposed')
    reject(session, id, first)
  }
  expect(proposals(last)).toEqual([])
  await session.undo()
  expect(proposals(last)).not.toEqual([])
})

it('knows in another window, and after a reload, what was accepted here', async () => {
  const id = await addArticle(`خبر\n${paragraph}`)
  const found = proposals(id)
  accept(session, id, found, [0])
  const [first] = found
  session.closeArticle(id)
  const other = await library.open()
  const its = new LearningBook(other)
  await its.prepare()
  const { sources, patterns } = its.learning()
  expect(sources).toMatchObject({ 'وزاره الداخليه': 'officialBody' })
  expect(Object.entries(patterns)).toEqual([[`${first?.rule} اعلنت`, { accepted: 1, rejected: 0 }]])
})

it('forgets what was decided until now, and remembers it again', async () => {
  const id = await addArticle(`خبر\n${paragraph}`)
  accept(session, id, proposals(id), [0])
  const before = book.learning()
  expect(before.patterns).not.toEqual({})
  book.forget()
  expect(book.learning()).toEqual({ patterns: {}, cues: {}, sources: {} })
  book.remember()
  expect(book.learning()).toEqual(before)
})
