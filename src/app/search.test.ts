import { describe, expect, it } from 'vitest'
import { answer, TextIndex, type SearchReply } from '../core/text-index.ts'
import { shelve } from '../core/operations/article.ts'
import { editText } from '../core/operations/edit-text.ts'
import { addTexts } from './testing/add-texts.ts'
import { Search, type SearchPort } from './search.ts'
import type { Session } from './session.ts'
import { TestLibrary, utf8 } from './testing/open-session.ts'

/** The search in the same thread, answering after the task as a worker does. */
const nearby = (): SearchPort => {
  const index = new TextIndex()
  const listeners: ((reply: SearchReply) => void)[] = []
  return {
    post(request) {
      const reply = answer(index, structuredClone(request))
      if (reply) queueMicrotask(() => listeners.forEach((listener) => listener(reply)))
    },
    listen: (listener) => listeners.push(listener),
  }
}

const add = async (session: Session, text: string): Promise<string> => {
  const [report] = await addTexts(session, [{ bytes: utf8(text) }])
  return report?.outcome === 'added' ? report.articleId : ''
}

describe('the search', () => {
  it('finds what is there, and what comes, changes and goes later', async () => {
    const session = await new TestLibrary().open()
    const search = new Search(session, nearby)
    const first = await add(session, 'أقلعت الطائرة من بنينة')
    expect([...(await search.find('طائرة'))]).toEqual([first])
    const second = await add(session, 'عادت الطائرات إلى معيتيقة')
    expect([...(await search.find('طائر'))].toSorted()).toEqual([first, second].toSorted())
    await session.openArticle(first)
    const splice = { start: 0, removed: 'أقلعت', inserted: 'هبطت', kindsBefore: [], kindsAfter: [] }
    session.act({ act: 'editText' }, (tables, author) => editText(tables, author, first, [splice]))
    expect([...(await search.find('هبطت'))]).toEqual([first])
    expect((await search.excerpts(first, 'بنينة', 1))[0]?.context).toBe('هبطت الطائرة من بنينة')
    session.closeArticle(first)
    await session.undo()
    expect([...(await search.find('هبطت'))]).toEqual([])
    await session.undo()
    expect([...(await search.find('معيتيقة'))]).toEqual([])
  })

  it('finds what another window adds', async () => {
    const library = new TestLibrary()
    const session = await library.open()
    const search = new Search(session, nearby)
    await search.prepare()
    const id = await add(await library.open(), 'وصلت الباخرة')
    await new Promise((resolve) => setTimeout(resolve))
    expect([...(await search.find('باخرة'))]).toEqual([id])
  })

  it('does not read the texts before something is looked for, nor again when an article is only moved', async () => {
    const session = await new TestLibrary().open()
    let posts = 0
    const port = nearby()
    const search = new Search(session, () => ({ ...port, post: (request) => (posts++, port.post(request)) }))
    const id = await add(session, 'نص')
    expect(posts).toBe(0)
    await search.find('نص')
    const before = posts
    session.act({ act: 'archiveArticles' }, (tables, author) => shelve(tables, author, [id], 'archive'))
    await search.find('نص')
    expect(posts).toBe(before + 1)
  })
})
