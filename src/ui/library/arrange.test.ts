import { beforeEach, describe, expect, it } from 'vitest'
import { addTexts } from '../../app/testing/add-texts.ts'
import { setOutlet } from '../../app/outlets.ts'
import type { Session } from '../../app/session.ts'
import { openSession, utf8 } from '../../app/testing/open-session.ts'
import { patchRow } from '../../core/operations/patch.ts'
import { shelve } from '../../core/operations/article.ts'
import {
  arrange,
  articlesAbout,
  lineAfter,
  noOutlet,
  outletsOn,
  shelfCounts,
  type Arrangement,
  type SortKey,
} from './arrange.ts'

const everything: Arrangement = {
  shelf: 'library',
  outletId: undefined,
  sorting: { by: 'title', descending: false },
  found: undefined,
}

let session: Session
let ids: readonly string[]

const titlesOf = (articleIds: readonly string[]): readonly (string | undefined)[] =>
  articleIds.map((id) => session.tables.get('article', id)?.title)

const sortedBy = (by: SortKey, descending = false): readonly (string | undefined)[] =>
  titlesOf(arrange(session, { ...everything, sorting: { by, descending } }))

beforeEach(async () => {
  session = await openSession()
  const body = 'قال مصدر عسكري إن نحو سبعين جنديا سافروا جوا إلى روسيا للعلاج.'
  const inputs = ['إعلان هدنة', 'الباخرة وصلت', 'أمطار في الجبل'].map((title) => ({
    bytes: utf8(`${title}\n\n${body}`),
  }))
  ids = (await addTexts(session, inputs)).map((report) => (report.outcome === 'added' ? report.articleId : ''))
  const [first = '', second = ''] = ids
  setOutlet(session, first, 'المرفأ')
  setOutlet(session, second, 'صحيفة الساحل')
  const date = (id: string, publishedAt: string) =>
    session.act({ act: 'editArticle' }, (tables, author) => patchRow(tables, author, 'article', id, { publishedAt }))
  date(first, '2017-02-02')
  date(second, '2017')
})

describe('the list', () => {
  it('is in the order of the alphabet, whatever the alef is written with', () => {
    expect(sortedBy('title')).toEqual(['إعلان هدنة', 'الباخرة وصلت', 'أمطار في الجبل'])
  })

  it('puts what is not known last, in either direction', () => {
    expect(sortedBy('date')).toEqual(['الباخرة وصلت', 'إعلان هدنة', 'أمطار في الجبل'])
    expect(sortedBy('date', true)).toEqual(['إعلان هدنة', 'الباخرة وصلت', 'أمطار في الجبل'])
    expect(sortedBy('progress')).toEqual(sortedBy('progress', true))
  })

  it('shows one shelf, one outlet, and what was found', () => {
    const [first = '', second = '', third = ''] = ids
    session.act({ act: 'archiveArticles' }, (tables, author) => shelve(tables, author, [first], 'archive'))
    expect(arrange(session, everything)).toHaveLength(2)
    expect(arrange(session, { ...everything, shelf: 'archive' })).toEqual([first])
    expect(shelfCounts(session.tables)).toEqual({ library: 2, archive: 1, bin: 0 })
    expect(arrange(session, { ...everything, outletId: noOutlet })).toEqual([third])
    expect(arrange(session, { ...everything, found: new Set([second]) })).toEqual([second])
    expect(outletsOn(session.tables, 'library').map(({ name, count }) => [name, count])).toEqual([
      ['صحيفة الساحل', 1],
      ['', 1],
    ])
  })

  it('is searched in titles and outlets, the words in any place', () => {
    expect(titlesOf(articlesAbout(session.tables, ['باخره', 'ساحل']))).toEqual(['الباخرة وصلت'])
    expect(articlesAbout(session.tables, ['مرفا', 'ساحل'])).toEqual([])
  })
})

describe('the line that takes the place of others', () => {
  it.each([
    [['b'], 'c'],
    [['b', 'c'], 'd'],
    [['d'], 'c'],
    [['a', 'd'], 'c'],
    [['a', 'b', 'c', 'd'], undefined],
  ])('when %j leave is %s', (leaving, next) => {
    expect(lineAfter(['a', 'b', 'c', 'd'], leaving)).toBe(next)
  })
})
