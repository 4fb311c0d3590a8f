import { describe, expect, it } from 'vitest'
import { shelve } from '../core/operations/article.ts'
import { encode } from '../formats/articles/testing/encode.ts'
import { addIncoming } from './add-incoming.ts'
import type { Session } from './session.ts'
import { takeIn, type TakenReport } from './take-in.ts'
import { addTexts } from './testing/add-texts.ts'
import { localIntake } from './testing/local-reader.ts'
import { openSession, utf8 } from './testing/open-session.ts'

const body = 'قال مصدر عسكري إن نحو سبعين جنديا من القوات المتمركزة في الشرق سافروا جوا إلى روسيا للعلاج.'
const article = `نقل جرحى من شرق ليبيا\n\n${body}\n`

const added = (report: TakenReport | undefined): string => {
  if (report?.outcome !== 'added') throw new Error(JSON.stringify(report))
  return report.articleId
}

const textOf = async (session: Session, articleId: string): Promise<string | undefined> =>
  session.withArticles([articleId], () => session.tables.get('text', articleId)?.text)

describe('a text', () => {
  it('becomes an article with what its text tells', async () => {
    const session = await openSession()
    const [report] = await addTexts(session, [{ name: 'a.txt', bytes: utf8(article) }])
    const id = added(report)
    expect(session.tables.get('article', id)).toMatchObject({
      title: 'نقل جرحى من شرق ليبيا',
      language: 'ar',
      revision: 1,
      original: { fileName: 'a.txt', encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' },
    })
    expect(await textOf(session, id)).toBe(article)
    expect(session.undoLabel).toEqual({ act: 'addArticles', subject: 'نقل جرحى من شرق ليبيا', count: 1 })
  })

  it('loses its byte order mark and its line ends, once, and that is recorded', async () => {
    const session = await openSession()
    const bytes = utf8(`\ufeff${article.replaceAll('\n', '\r\n')}`)
    const id = added((await addTexts(session, [{ name: 'a.txt', bytes }]))[0])
    expect(await textOf(session, id)).toBe(article)
    const original = session.tables.get('article', id)?.original
    expect(original).toMatchObject({ byteOrderMark: true, lineEndings: 'crlf', bytesSha256: session.sha256(bytes) })
  })

  it('that was pasted has no file', async () => {
    const session = await openSession()
    const id = added((await addTexts(session, [{ bytes: utf8(article) }]))[0])
    expect(session.tables.get('article', id)?.original).toEqual({
      encoding: 'utf-8',
      byteOrderMark: false,
      lineEndings: 'lf',
    })
  })

  it('finds its outlet in the register by folded name, and makes it only once', async () => {
    const session = await openSession()
    const signed = (title: string, outlet: string) => ({
      name: `${title}.txt`,
      bytes: utf8(`${title} في المدينة\n\nالمصدر: ${outlet}\n\n${body}`),
    })
    const inputs = [signed('أول', 'وكالة الأنباء الليبية'), signed('ثان', 'وكالة الانباء الليبيّة')]
    const ids = (await addTexts(session, inputs)).map(added)
    const outlets = new Set(ids.map((id) => session.tables.get('article', id)?.outletId))
    expect([...session.tables.all('source')].map(({ kind }) => kind)).toEqual(['newsAgency'])
    expect(outlets.size).toBe(1)
  })
})

describe('what is there already', () => {
  it('is noticed by its bytes and by its text, in the bin too', async () => {
    const session = await openSession()
    const articleId = added((await addTexts(session, [{ name: 'a.txt', bytes: utf8(article) }]))[0])
    session.act({ act: 'deleteArticles' }, (tables, author) => shelve(tables, author, [articleId], 'bin'))
    const again = [
      { name: 'b.txt', bytes: utf8(article) },
      { name: 'c.txt', bytes: utf8(`\ufeff${article}`) },
    ]
    expect(await addTexts(session, again)).toMatchObject([
      { outcome: 'already', articleId, same: 'bytes' },
      { outcome: 'already', articleId, same: 'text' },
    ])
    expect(session.undoLabel?.act).toBe('deleteArticles')
  })

  it('is noticed among the files themselves', async () => {
    const session = await openSession()
    const [first, second] = await addTexts(session, [{ name: 'a.txt', bytes: utf8(article) }, { bytes: utf8(article) }])
    expect(second).toMatchObject({ outcome: 'already', articleId: added(first), same: 'text' })
  })

  it('is added when it is wished', async () => {
    const session = await openSession()
    const input = [{ name: 'a.txt', bytes: utf8(article) }]
    await addTexts(session, input)
    const [there] = await addTexts(session, input)
    if (there?.outcome !== 'already') throw new Error('It was there')
    const [again] = await addIncoming(session, [there.incoming], true)
    expect(again?.outcome).toBe('added')
    expect(session.tables.size('article')).toBe(2)
  })
})

describe('what is no text', () => {
  it.each([
    ['nothing', utf8(''), { key: 'empty' }],
    ['only a mark and spaces', utf8('\ufeff \u200f\r\n'), { key: 'empty' }],
    ['a zero', utf8('سطر\nآ\u0000ب'), { key: 'binary', line: 2 }],
    ['broken UTF-8', utf8('سطر\nآخر').subarray(0, 12), { key: 'notEncoded', byte: 11, line: 2 }],
    ['a paragraph without end', utf8(`سطر\n${'ا'.repeat(1_000_001)}`), { key: 'longLine', line: 2 }],
    ['a PDF', utf8('%PDF-1.7'), { key: 'otherFormat', format: 'pdf' }],
    ['a broken archive', utf8('PK\u0003\u0004 a.txt'), { key: 'zipDamaged' }],
  ])('%s is refused and changes nothing', async (_, bytes, refusal) => {
    const session = await openSession()
    expect(await addTexts(session, [{ name: 'x', bytes }])).toMatchObject([{ outcome: 'refused', refusal }])
    expect(session.tables.size('article')).toBe(0)
  })

  it('is asked about when it does not say its encoding, and read as was said', async () => {
    const session = await openSession()
    const bytes = encode(article, 'windows-1256') ?? new Uint8Array()
    const [asks] = await addTexts(session, [{ name: 'old.txt', bytes }])
    if (asks?.outcome !== 'asks' || asks.question.about !== 'encoding') throw new Error('Nothing was asked')
    expect(asks.question.candidates[0]?.encoding).toBe('windows-1256')
    expect(asks.question.candidates[0]?.preview).toContain('قال مصدر عسكري')
    expect(session.tables.size('article')).toBe(0)
    const [taken] = await takeIn(session, [asks.source], {
      intake: localIntake(),
      importDocument: () => Promise.resolve({ outcome: 'held' }),
      choices: { encoding: 'windows-1256' },
    })
    const id = added(taken?.report)
    expect(await textOf(session, id)).toBe(article)
    expect(session.tables.get('article', id)?.original).toMatchObject({ encoding: 'windows-1256', fileName: 'old.txt' })
  })

  it('does not keep the others out', async () => {
    const session = await openSession()
    const reports = await addTexts(session, [
      { name: 'x', bytes: utf8('') },
      { name: 'a', bytes: utf8(article) },
    ])
    expect(reports.map(({ outcome }) => outcome)).toEqual(['refused', 'added'])
  })
})

describe('many texts', () => {
  const inputs = Array.from({ length: 450 }, (_, at) => ({ name: `${at}.txt`, bytes: utf8(`عنوان ${at}\n\n${body}`) }))

  it('are one act', async () => {
    const session = await openSession()
    let told = 0
    await addTexts(session, inputs, { progress: () => void told++ })
    expect(told).toBe(450)
    expect(session.tables.size('article')).toBe(450)
    expect(session.undoLabel?.count).toBe(450)
    expect((await session.undo()).outcome).toBe('done')
    expect(session.tables.size('article')).toBe(0)
    expect(session.undoLabel).toBeUndefined()
    expect((await session.redo()).outcome).toBe('done')
    expect(session.tables.size('article')).toBe(450)
  })

  it('are not added when the reading is ended', async () => {
    const session = await openSession()
    const controller = new AbortController()
    const progress = (done: number): void => {
      if (done === 100) controller.abort()
    }
    expect(await addTexts(session, inputs, { progress, signal: controller.signal })).toEqual([])
    expect(session.tables.size('article')).toBe(0)
  })
})
