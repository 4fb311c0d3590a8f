import { describe, expect, test } from 'vitest'
import { addArticles, newNamedSource } from '../core/operations/article.ts'
import { patchRow } from '../core/operations/patch.ts'
import { relateClaims, removeRelation } from '../core/operations/relation.ts'
import { makeSplice } from '../core/splice.ts'
import { createMemoryStorage } from '../storage/memory.ts'
import { createMemoryWindows, MemoryBus } from '../storage/memory-windows.ts'
import { correct, mark, remove } from './desk/marking.ts'
import { speak } from './desk/speaking.ts'
import { goBackTo, readHistory, stateBefore } from './history.ts'
import { makeIdSource } from './identity.ts'
import { Session } from './session.ts'

const text = 'عنوان قديم\nقال مصدر أمني إن المضخة سليمة.'

const open = async () => {
  const storage = createMemoryStorage()
  let time = Date.UTC(2026, 0, 1)
  const newId = makeIdSource(
    () => time,
    (bytes) => bytes.fill(7),
  )
  const session = await Session.open({
    storage,
    windows: createMemoryWindows(new MemoryBus(), newId()),
    now: () => new Date((time += 1000)).toISOString(),
    newId,
    sha256: () => '0'.repeat(64),
    later: () => undefined,
  })
  const original = { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } as const
  let articleId = ''
  session.act({ act: 'addArticles' }, (tables, author) => {
    const added = addArticles(tables, author, [{ text, kinds: ['headline', 'paragraph'], original, title: 'قديم' }])
    articleId = added.articleIds[0] ?? ''
    return added.change
  })
  await session.openArticle(articleId)
  return { session, storage, articleId }
}

const work = async () => {
  const opened = await open()
  const { session, articleId } = opened
  session.act({ act: 'editArticle' }, (tables, author) =>
    patchRow(tables, author, 'article', articleId, { title: 'جديد' }),
  )
  mark(session, articleId, { start: 15, end: 23 })
  const article = session.tables.get('text', articleId)
  if (article) correct(session, articleId, [makeSplice(article, 0, 5, 'خبر')], 'g', false)
  const [claim] = session.tables.all('claim')
  if (claim) remove(session, [claim])
  return opened
}

describe('a history', () => {
  test('tells each act, who did it, and what was and what became of each value', async () => {
    const { session, storage, articleId } = await work()
    const items = await readHistory(session, storage, { article: articleId })
    expect(items.map(({ entry }) => entry.label.act)).toEqual([
      'removeClaim',
      'editText',
      'markClaim',
      'editArticle',
      'addArticles',
    ])
    expect(items.every(({ who }) => who?.id === session.annotator.id)).toBe(true)
    expect(items[3]?.values).toEqual([
      { kind: 'changed', table: 'article', field: 'title', before: 'قديم', after: 'جديد' },
    ])
    expect(items[2]?.values).toEqual([{ kind: 'added', table: 'claim', count: 1, names: [] }])
    expect(items[1]?.values).toContainEqual({
      kind: 'changed',
      table: 'text',
      field: 'text',
      before: 'عنوان',
      after: 'خبر',
    })
    expect(items[4]?.values).toEqual([{ kind: 'added', table: 'article', count: 1, names: ['قديم'] }])
  })

  test('of a source or a claim has the acts that name it, and that of the library has all', async () => {
    const { session, storage, articleId } = await work()
    const source = newNamedSource(session.author(), 'namedPerson', 'المسماري')
    session.act({ act: 'newSource' }, () => ({ added: [{ table: 'source', value: source }], updated: [], removed: [] }))
    expect((await readHistory(session, storage, { source: source.id })).map(({ entry }) => entry.label.act)).toEqual([
      'newSource',
    ])
    const all = await readHistory(session, storage, {})
    const claimId = all.flatMap(({ entry }) =>
      entry.change.added.flatMap((row) => (row.table === 'claim' ? [row.value.id] : [])),
    )[0]
    const ofClaim = await readHistory(session, storage, {
      article: articleId,
      ...(claimId === undefined ? {} : { claim: claimId }),
    })
    expect(ofClaim.map(({ entry }) => entry.label.act)).toEqual(['removeClaim', 'markClaim'])
    expect(all.at(-1)?.entry.label.act).toBe('begin')
  })

  test('shows the article as it was after any act, and goes back there in one step that can be undone', async () => {
    const { session, storage, articleId } = await work()
    const entries = (await readHistory(session, storage, { article: articleId })).map(({ entry }) => entry)
    const after = (acts: number) => stateBefore(session, articleId, entries.slice(0, acts))
    expect(after(1).claims).toHaveLength(1)
    expect(after(1).text).toMatch(/^خبر قديم/)
    expect(after(2).text).toBe(text)
    expect(after(3).claims).toEqual([])
    expect(after(4).title).toBe('قديم')

    expect(goBackTo(session, after(4))).toBe(true)
    expect(session.tables.get('text', articleId)?.text).toBe(text)
    expect(session.tables.get('article', articleId)?.title).toBe('قديم')
    expect(session.undoLabel).toEqual({ act: 'restoreState', subject: 'قديم' })
    expect((await session.undo()).outcome).toBe('done')
    expect(session.tables.get('text', articleId)?.text).toMatch(/^خبر قديم/)
    expect(session.tables.get('article', articleId)?.title).toBe('جديد')
    expect(session.undoLabel?.act).toBe('removeClaim')
  })

  test('leaves whom an article named in the register, since others that are not read in may name them too', async () => {
    const { session, storage, articleId } = await open()
    const claimId = mark(session, articleId, { start: 15, end: 23 })
    const [contentId = ''] = session.tables.get('claim', claimId)?.anchors ?? []
    speak(session, contentId, { type: 'new', words: 'المسماري' })
    const [source] = session.tables.all('source')
    expect(source).toBeDefined()
    const entries = (await readHistory(session, storage, { article: articleId })).map(({ entry }) => entry)
    expect(goBackTo(session, stateBefore(session, articleId, entries.slice(0, 2)))).toBe(true)
    expect(session.tables.size('claim')).toBe(0)
    expect(session.tables.get('source', source?.id)).toEqual(source)
    expect((await session.undo()).outcome).toBe('done')
    expect(session.tables.size('attribution')).toBe(1)
  })

  test('goes nowhere where a claim would be related to one that is gone with another article', async () => {
    const { session, storage, articleId } = await open()
    const original = { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } as const
    const other = { text: 'خبر آخر عن المضخة', kinds: ['paragraph'], original, title: 'آخر' } as const
    let otherId = ''
    session.act({ act: 'addArticles' }, (tables, author) => {
      const added = addArticles(tables, author, [other])
      otherId = added.articleIds[0] ?? ''
      return added.change
    })
    await session.openArticle(otherId)
    const from = mark(session, articleId, { start: 15, end: 23 }) ?? ''
    const to = mark(session, otherId, { start: 0, end: 7 }) ?? ''
    session.act({ act: 'relate' }, (tables, author) =>
      relateClaims(tables, author, { fromClaimId: from, toClaimId: to, type: 'repeats' }),
    )
    const [relation] = session.tables.all('relation')
    session.act({ act: 'unrelate' }, (tables, author) => removeRelation(tables, author, relation?.id ?? ''))
    const entriesOf = async () =>
      (await readHistory(session, storage, { article: articleId })).map(({ entry }) => entry)
    const related = async () => stateBefore(session, articleId, (await entriesOf()).slice(0, 1))
    expect((await related()).way).toHaveLength(1)
    const claim = session.tables.get('claim', to)
    if (claim) remove(session, [claim])
    session.closeArticle(otherId)
    expect((await related()).way).toBeUndefined()
  })
})
