import { describe, expect, it } from 'vitest'
import type { Id } from '../core/entities.ts'
import { markClaim } from '../core/operations/claim.ts'
import { shelve } from '../core/operations/article.ts'
import { answer, TextIndex } from '../core/text-index.ts'
import { adoptRevision, compareRevision, type Comparison } from './revision.ts'
import { Search, type SearchPort } from './search.ts'
import type { Session } from './session.ts'
import { takeIn, type TakenReport } from './take-in.ts'
import { localIntake } from './testing/local-reader.ts'
import { openSession, utf8 } from './testing/open-session.ts'

const first = [
  'نقل جرحى من شرق ليبيا',
  '',
  'قال مصدر عسكري إن سبعين جنديا من القوات المتمركزة في الشرق سافروا جوا إلى روسيا للعلاج.',
  '',
  'وأضاف أحمد المسمارى أن الرحلة كانت الثانية في أسبوع، وأن السفارة سهّلت إجراءات السفر.',
  '',
  'ولم تعلق وزارة الصحة في طرابلس على ذلك حتى مساء الخميس.',
].join('\n')
const corrected = first
  .replace('المسمارى', 'المسماري')
  .replace('سبعين جنديا من القوات المتمركزة في الشرق سافروا جوا', 'عشرات الجرحى نُقلوا جوا')
  .replace('\n\nولم تعلق وزارة الصحة في طرابلس على ذلك حتى مساء الخميس.', '')

const localSearch = (session: Session): Search => {
  const connect = (): SearchPort => {
    const index = new TextIndex()
    const listeners: Parameters<SearchPort['listen']>[0][] = []
    return {
      post: (request) => {
        const reply = answer(index, request)
        if (reply) for (const listener of listeners) listener(reply)
      },
      listen: (listener) => void listeners.push(listener),
    }
  }
  return new Search(session, connect)
}

const take = async (session: Session, text: string, name = 'a.txt'): Promise<TakenReport> => {
  const [taken] = await takeIn(session, [{ name, content: utf8(text) }], {
    intake: localIntake(localSearch(session)),
    importDocument: () => Promise.resolve({ outcome: 'held' }),
  })
  if (!taken) throw new Error('Nothing was taken')
  return taken.report
}
const added = (report: TakenReport): Id => {
  if (report.outcome !== 'added') throw new Error(JSON.stringify(report))
  return report.articleId
}
const revision = (report: TakenReport) => {
  if (report.outcome !== 'revision') throw new Error(report.outcome)
  return report
}
const mark = (session: Session, articleId: Id, words: string): void => {
  const start = first.indexOf(words)
  session.act({ act: 'markClaim' }, (tables, author) => {
    return markClaim(tables, author, articleId, [{ start, end: start + words.length }]).change
  })
}
const quotes = (session: Session, articleId: Id): readonly string[] => {
  const text = session.tables.get('text', articleId)?.text ?? ''
  return [...session.tables.anchorsIn(articleId)].map(({ segments, lost }) =>
    lost ? `(${lost.exact})` : segments.map(({ start, end }) => text.slice(start, end)).join(' … '),
  )
}

describe('a corrected version', () => {
  it.each([
    ['most of its lines', first.replace('سبعين', 'ثمانين'), 'words'],
    [
      'its title and outlet',
      'المصدر: صحيفة الساحل\nنقل جرحى من شرق ليبيا\n\nكُتب هذا كله من جديد بكلمات أخرى.',
      'title',
    ],
  ])('is known by %s', async (_, again, because) => {
    const session = await openSession()
    const articleId = added(await take(session, because === 'title' ? `المصدر: صحيفة الساحل\n${first}` : first))
    expect(revision(await take(session, again)).original).toEqual({ articleId, because })
    expect(session.tables.size('article')).toBe(1)
  })

  it('is known by its address, whatever was hung on that', async () => {
    const session = await openSession()
    const page = (url: string, text: string) =>
      `<html><head><link rel="canonical" href="${url}"></head><body><p>${text}</p></body></html>`
    const articleId = added(await take(session, page('https://www.a.example/1/?utm_source=x', first), 'a.html'))
    const again = revision(await take(session, page('http://a.example/1#top', 'نص جديد كله لا يشبه الأول.'), 'b.html'))
    expect(again.original).toEqual({ articleId, because: 'url' })
  })

  it('is not what another outlet says in the same words, nor of what is in the bin', async () => {
    const session = await openSession()
    const signed = (outlet: string) => `${first}\nالمصدر: ${outlet}`
    const articleId = added(await take(session, signed('صحيفة الساحل')))
    expect((await take(session, signed('صحيفة الجبل'))).outcome).toBe('added')
    session.act({ act: 'deleteArticles' }, (tables, author) => shelve(tables, author, [articleId], 'bin'))
    expect((await take(session, `${signed('صحيفة الساحل')} `)).outcome).toBe('added')
  })

  it('takes what was marked along: what is certain by itself, the rest as somebody says, and undo takes all back', async () => {
    const session = await openSession()
    const articleId = added(await take(session, first))
    await session.openArticle(articleId)
    const marked = [
      'إلى روسيا للعلاج',
      'المسمارى',
      'سبعين جنديا من القوات المتمركزة في الشرق سافروا جوا إلى روسيا',
      'ولم تعلق وزارة الصحة',
    ]
    for (const words of marked) mark(session, articleId, words)
    const before = quotes(session, articleId)
    expect(before).toEqual(marked)

    const { incoming } = revision(await take(session, corrected))
    const { revise } = localIntake()
    const comparison = await compareRevision(session, articleId, incoming, revise)
    if (!comparison) throw new Error('It was held')
    expect(comparison.newLines.map((line) => line.split(' ')[0])).toEqual(['قال', 'وأضاف'])
    expect(comparison.kept).toBe(1)
    expect(comparison.follows).toMatchObject([{ before: 'المسمارى', after: 'المسماري' }])
    expect(comparison.uncertain).toMatchObject([{ before: marked[2], after: 'عشرات الجرحى نُقلوا جوا إلى روسيا' }])
    expect(comparison.lost).toMatchObject([{ before: marked[3], after: '' }])
    // Nothing has moved yet.
    expect(quotes(session, articleId)).toEqual(before)

    const adopt = (one: Comparison, accepted: readonly Id[]) =>
      adoptRevision(session, articleId, incoming, one, new Set(accepted))
    const uncertain = comparison.uncertain.map(({ placement }) => placement.id)
    expect(await adopt(comparison, uncertain)).toBeDefined()
    expect(session.tables.get('text', articleId)?.text).toBe(corrected)
    expect(session.tables.get('article', articleId)?.revision).toBe(2)
    expect(quotes(session, articleId).toSorted()).toEqual(
      ['إلى روسيا للعلاج', 'المسماري', 'عشرات الجرحى نُقلوا جوا إلى روسيا', `(${marked[3]})`].toSorted(),
    )
    // The same file again is there already.
    expect((await take(session, corrected)).outcome).toBe('already')

    expect((await session.undo()).outcome).toBe('done')
    expect(session.tables.get('text', articleId)?.text).toBe(first)
    expect(quotes(session, articleId).toSorted()).toEqual([...before].toSorted())

    // Without a yes, what is uncertain keeps its words and no place.
    expect(await adopt(comparison, [])).toBeDefined()
    expect(quotes(session, articleId)).toContain(`(${marked[2]})`)
    expect((await session.undo()).outcome).toBe('done')

    // What lost its place once is looked for in a later version; it gets one only with a yes, and undo takes it away.
    expect(await adopt(comparison, [])).toBeDefined()
    const third = revision(await take(session, `${corrected}\n\n${marked[3]} على ذلك حتى الآن.`)).incoming
    const again = await compareRevision(session, articleId, third, revise)
    if (!again) throw new Error('It was held')
    expect(again.uncertain).toMatchObject([{ before: marked[3], after: marked[3] }])
    const found = new Set(again.uncertain.map(({ placement }) => placement.id))
    expect(await adoptRevision(session, articleId, third, again, new Set())).toBeDefined()
    expect(quotes(session, articleId)).toContain(`(${marked[3]})`)
    expect((await session.undo()).outcome).toBe('done')
    expect(await adoptRevision(session, articleId, third, again, found)).toBeDefined()
    expect(quotes(session, articleId)).toContain(marked[3])
    expect((await session.undo()).outcome).toBe('done')
    expect(quotes(session, articleId)).toContain(`(${marked[3]})`)
    expect((await session.undo()).outcome).toBe('done')

    // What was marked since was not compared.
    mark(session, articleId, 'وزارة الصحة في طرابلس')
    expect(await adopt(comparison, [])).toBeUndefined()
    expect(session.tables.get('text', articleId)?.text).toBe(first)
  })
})
