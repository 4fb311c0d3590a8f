import { describe, expect, it } from 'vitest'
import type { Change } from '../core/change.ts'
import type { Anchor, ArticleText } from '../core/entities.ts'
import { makeSplice } from '../core/splice.ts'
import { Partition, pageSize } from './partition.ts'
import { mostAncestors, nextRevision } from './revisions.ts'

const text: ArticleText = { id: 'article', text: 'قال المتحدث إن الطريق مفتوح', kinds: ['paragraph'] }

const anchor = (number: number, start = 0): Anchor => ({
  id: `anchor-${number}`,
  articleId: 'article',
  segments: [{ start, end: start + 3 }],
})

const change = (parts: Partial<Change>): Change => ({ added: [], updated: [], removed: [], ...parts })

const adding = (...anchors: readonly Anchor[]): Change =>
  change({ added: anchors.map((value) => ({ table: 'anchor', value })) })

/** An article with so many anchors, as it is loaded again after it was written. */
const withAnchors = (count: number): Partition => {
  const made = new Partition('article', [], undefined)
  made.apply('import', change({ added: [{ table: 'text', value: text }] }))
  made.apply('first', adding(...Array.from({ length: count }, (_, at) => anchor(at))))
  return new Partition('article', made.changedPages(), made.changedText({ folded: 2, head: 'first' }))
}

describe('an article in pages', () => {
  it('writes nothing when nothing was done', () => {
    const article = withAnchors(pageSize * 2)
    expect(article.changedPages()).toEqual([])
    expect(article.changedText({ folded: 2, head: 'first' })).toBeUndefined()
  })

  it('writes only the pages that are not as they were, and puts what is new on the last', () => {
    const article = withAnchors(pageSize * 2 + 5)
    const before = anchor(pageSize + 1)
    const after = anchor(pageSize + 1, 9)
    article.apply('second', change({ updated: [{ table: 'anchor', before, after }] }))
    article.apply('third', adding(anchor(9999)))
    const pages = article.changedPages()
    expect(pages.map(({ page, rows }) => [page, rows.length])).toEqual([
      [1, pageSize],
      [2, 6],
    ])
    expect(pages[0]?.rows[1]).toEqual({
      table: 'anchor',
      id: after.id,
      value: after,
      rev: '2-second',
      ancestors: ['1-first'],
    })
  })

  it('moves rows with the text, whose version tells where they stand', () => {
    const article = withAnchors(3)
    article.apply('second', change({ text: { articleId: 'article', splices: [makeSplice(text, 0, 0, 'و')] } }))
    expect(article.changedText({ folded: 3, head: 'second' })).toMatchObject({
      folded: 3,
      head: 'second',
      rev: '2-second',
      ancestors: ['1-import'],
    })
    const [page] = article.changedPages()
    expect(page?.rows[0]).toMatchObject({ value: { segments: [{ start: 1, end: 4 }] }, rev: '1-first' })
  })

  it('remembers the version of a row that was removed, and goes on from it when it comes back', () => {
    const removing = withAnchors(2)
    removing.apply('second', change({ removed: [{ table: 'anchor', value: anchor(0) }] }))
    expect(removing.changedPages()[0]?.rows[0]).toEqual({
      table: 'anchor',
      id: 'anchor-0',
      rev: '2-second',
      ancestors: ['1-first'],
    })
    const returning = new Partition('article', removing.changedPages(), undefined)
    returning.apply('third', adding(anchor(0)))
    expect(returning.changedPages()[0]?.rows[0]).toMatchObject({ rev: '3-third', ancestors: ['2-second', '1-first'] })
  })

  it('is gone when neither its text nor a row is left', () => {
    const article = withAnchors(1)
    expect(article.isGone).toBe(false)
    article.apply('second', change({ removed: [{ table: 'text', value: text }] }))
    expect(article.isGone).toBe(false)
    article.apply('third', change({ removed: [{ table: 'anchor', value: anchor(0) }] }))
    expect(article.isGone).toBe(true)
    expect(article.changedText({ folded: 9 })).toEqual({
      id: 'article',
      folded: 9,
      rev: '2-second',
      ancestors: ['1-import'],
    })
  })
})

describe('versions', () => {
  it('count up and keep the newest of those that they came from', () => {
    let revision = nextRevision(undefined, 'entry-1')
    for (let count = 2; count <= 200; count++) revision = nextRevision(revision, `entry-${count}`)
    expect(revision.rev).toBe('200-entry-200')
    expect(revision.ancestors).toHaveLength(mostAncestors)
    expect(revision.ancestors.slice(0, 2)).toEqual(['199-entry-199', '198-entry-198'])
  })
})
