import { describe, expect, it } from 'vitest'
import { stampOf } from '../core/draft.ts'
import type { Id, Review } from '../core/entities.ts'
import { addArticles, shelve } from '../core/operations/article.ts'
import { markClaim } from '../core/operations/claim.ts'
import { exportDocument, type ExportOutcome } from './export-document.ts'
import type { ImportOutcome } from './import-document.ts'
import { importHere } from './testing/local-formats.ts'
import type { Session } from './session.ts'
import { openSession, TestLibrary, utf8 } from './testing/open-session.ts'

const text = 'قال المسماري إن الطائرة أقلعت'

/** An article with one claim. */
const bringArticle = async (session: Session, title: string): Promise<Id> => {
  let articleId: Id = ''
  const original = { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } as const
  session.act({ act: 'addArticles' }, (tables, author) => {
    const added = addArticles(tables, author, [{ text: `${text} ${title}`, kinds: ['paragraph'], title, original }])
    articleId = added.articleIds[0] ?? ''
    return added.change
  })
  await session.openArticle(articleId)
  const places = [{ start: 13, end: 29 }]
  session.act({ act: 'markClaim' }, (tables, author) => markClaim(tables, author, articleId, places).change)
  session.closeArticle(articleId)
  return articleId
}

const exported = async (
  session: Session,
  articleIds?: readonly Id[],
): Promise<Extract<ExportOutcome, { outcome: 'ready' }>> => {
  const only = articleIds === undefined ? {} : { articleIds }
  const result = await exportDocument(session, {
    name: 'مكتبة',
    nameAnnotators: true,
    programVersion: '1.2.3',
    ...only,
  })
  if (result.outcome !== 'ready') throw new Error(JSON.stringify(result))
  return result
}

const imported = (outcome: ImportOutcome): Extract<ImportOutcome, { outcome: 'imported' }> => {
  if (outcome.outcome !== 'imported') throw new Error(JSON.stringify(outcome))
  return outcome
}

describe('a document', () => {
  it('comes back byte for byte from an empty library', async () => {
    const session = await openSession()
    await bringArticle(session, 'أول')
    await bringArticle(session, 'ثان')
    const first = await exported(session)
    expect(first.fileName).toBe('مكتبة.isnad.json')
    expect(first.report).toMatchObject({ articles: 2, claims: 2, quotes: 2 })
    const other = await openSession()
    const { report, articleIds } = imported(await importHere(other, utf8(first.text), 'a'))
    expect(report.intoEmpty).toBe(true)
    expect(articleIds).toHaveLength(2)
    expect((await exported(other)).text).toBe(first.text)
  })

  it('keeps what hangs on no article through a new start', async () => {
    const session = await openSession()
    const articleId = await bringArticle(session, 'أول')
    session.act({ act: 'review' }, (_, author) => {
      const target = { type: 'article', id: articleId } as const
      const review: Review = { ...stampOf(author), target, status: 'approved' }
      return { added: [{ table: 'review', value: review }], updated: [], removed: [] }
    })
    const { text: file } = await exported(session)
    const library = new TestLibrary()
    imported(await importHere(await library.open(), file, 'a'))
    expect(file).toContain('approved')
    expect((await exported(await library.open())).text).toBe(file)
  })

  it('is taken back by one undo', async () => {
    const session = await openSession()
    await bringArticle(session, 'أول')
    const { text: file } = await exported(session)
    const other = await openSession()
    const before = await exported(other)
    imported(await importHere(other, file, 'a'))
    expect(other.undoLabel).toEqual({ act: 'importDocument', subject: 'a' })
    expect((await other.undo()).outcome).toBe('done')
    expect((await exported(other)).text).toBe(before.text)
  })

  it('changes nothing where everything is already, and sees claims of articles that are not open', async () => {
    const session = await openSession()
    await bringArticle(session, 'أول')
    const { text: file } = await exported(session)
    const { report, articleIds } = imported(await importHere(session, file, 'a'))
    expect(report.counts.claim).toMatchObject({ added: 0, alreadyHere: 1, leftOut: 0 })
    expect(articleIds).toEqual([])
    expect(session.undoLabel?.act).toBe('markClaim')
  })

  it('adds what an article that is here lacks', async () => {
    const session = await openSession()
    const articleId = await bringArticle(session, 'أول')
    const { text: file } = await exported(session)
    await session.undo()
    const { report } = imported(await importHere(session, file, 'a'))
    expect(report.counts.claim.added).toBe(1)
    await session.openArticle(articleId)
    expect(session.tables.size('claim')).toBe(1)
  })

  it('is not written into an article that another window holds', async () => {
    const library = new TestLibrary()
    const session = await library.open()
    const articleId = await bringArticle(session, 'أول')
    const { text: file } = await exported(session)
    await session.undo()
    const other = await library.open()
    await other.openArticle(articleId)
    expect(await importHere(session, file, 'a')).toEqual({ outcome: 'held' })
  })

  it('with a fault changes nothing and says where it lies', async () => {
    const session = await openSession()
    await bringArticle(session, 'أول')
    const { text: file } = await exported(session)
    const other = await openSession()
    const wrong = await importHere(other, file.replace('"schemaVersion": 1', '"schemaVersion": 9'), 'a')
    expect(wrong).toMatchObject({ outcome: 'faulty', faults: [{ path: '$.schemaVersion', line: 3 }] })
    expect(other.undoLabel).toBeUndefined()
  })

  it('that is not UTF-8 is refused', async () => {
    const outcome = await importHere(await openSession(), Uint8Array.from([0x7b, 0xff]), 'a')
    expect(outcome).toEqual({ outcome: 'refused', refusal: { key: 'notEncoded', byte: 1, line: 1, found: 'UTF-8' } })
  })
})

describe('an export', () => {
  it('has the articles asked for, and never those in the bin', async () => {
    const session = await openSession()
    const first = await bringArticle(session, 'أول')
    const second = await bringArticle(session, 'ثان')
    expect((await exported(session, [second])).report).toMatchObject({ articles: 1, claims: 1 })
    session.act({ act: 'deleteArticles' }, (tables, author) => shelve(tables, author, [first], 'bin'))
    expect((await exported(session)).report).toMatchObject({ articles: 1 })
  })

  it('lets what it read in go again', async () => {
    const session = await openSession()
    await bringArticle(session, 'أول')
    await exported(session)
    expect(session.tables.size('text')).toBe(0)
  })
})
