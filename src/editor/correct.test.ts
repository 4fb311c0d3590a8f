import fc from 'fast-check'
import { Slice } from 'prosemirror-model'
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import type { ArticleText } from '../core/entities.ts'
import { editText } from '../core/operations/edit-text.ts'
import { spliceText } from '../core/splice.ts'
import { Tables } from '../core/tables.ts'
import { articleArbitrary, pieceArbitrary } from './article-arbitrary.ts'
import { carryOut } from './carry-out.ts'
import { corrected } from './correct.ts'
import { makeDocument, readDocument } from './document.ts'
import { schema } from './schema.ts'
import { keepSections } from './sections.ts'
import { spansOf, spanState } from './span-state.ts'
import { splicesOf } from './splices.ts'

const author = { annotatorId: 'annotator', now: '2026-01-01T00:00:00Z', newId: () => 'never' }

const stateOf = (article: ArticleText) =>
  EditorState.create({ doc: makeDocument(article, () => null), plugins: [spanState(), keepSections(() => null)] })

interface Act {
  readonly how: 'type' | 'delete' | 'split' | 'join' | 'drop paragraph' | 'drop section' | 'add paragraph' | 'move'
  readonly a: number
  readonly b: number
  readonly words: string
}
const actArbitrary: fc.Arbitrary<Act> = fc.record({
  how: fc.constantFrom(
    'type',
    'type',
    'delete',
    'delete',
    'split',
    'join',
    'drop paragraph',
    'drop section',
    'add paragraph',
    'move',
  ),
  a: fc.nat(),
  b: fc.nat(),
  words: fc.array(pieceArbitrary, { maxLength: 3 }).map((pieces) => pieces.join('')),
})

/** What a browser or a command of ProseMirror might do, without a thought for offsets. */
const perform = (tr: Transaction, { how, a, b, words }: Act): void => {
  const near = (n: number) => TextSelection.near(tr.doc.resolve(n % (tr.doc.content.size + 1))).from
  const from = Math.min(near(a), near(b))
  const to = Math.max(near(a), near(b))
  const section = tr.doc.resolve(from).index(0)
  let pos = 0
  for (let at = 0; at < section; at++) pos += tr.doc.child(at).nodeSize
  switch (how) {
    case 'type':
      if (words !== '') tr.insertText(words, from, Math.min(to, from + (b % 5)))
      return
    case 'delete':
      tr.delete(from, to)
      return
    case 'split':
      tr.split(from, 1 + (b % 2))
      return
    case 'join': {
      const before = tr.doc.resolve(from).before()
      if (tr.doc.resolve(before).nodeBefore) tr.join(before)
      return
    }
    case 'drop paragraph': {
      const $from = tr.doc.resolve(from)
      if ($from.node(1).childCount > 1) tr.delete($from.before(), $from.after())
      return
    }
    case 'drop section':
      if (tr.doc.childCount > 1) tr.delete(pos, pos + tr.doc.child(section).nodeSize)
      return
    case 'add paragraph': {
      const line = words.replaceAll('\n', ' ')
      const node = schema.nodes.paragraph.create(null, line === '' ? null : schema.text(line))
      tr.insert(b % 2 === 0 ? tr.doc.resolve(from).before() : tr.doc.resolve(from).after(), node)
      return
    }
    case 'move': {
      const slice = tr.doc.slice(from, to)
      tr.delete(from, to)
      tr.replace(near(a), near(a), b % 2 === 0 ? slice : Slice.empty)
    }
  }
}

describe('splicesOf', () => {
  test('says in offsets what any transaction does to the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(articleArbitrary(), articleArbitrary(500)),
        fc.array(actArbitrary, { maxLength: 4 }),
        (article, acts) => {
          const { tr } = stateOf(article)
          for (const act of acts) perform(tr, act)
          tr.doc.check()
          const after = splicesOf(tr).reduce(spliceText, article)
          expect(after.text).toBe(readDocument(tr.doc, 'article').text)
          expect(after.kinds.length).toBe(after.text.split('\n').length)
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)

  test('puts what is typed where it is typed, though the letters around it are the same', () => {
    const { tr } = stateOf({ id: 'article', text: 'ااا', kinds: ['paragraph'] })
    tr.insertText('ا', 4)
    expect(splicesOf(tr)).toMatchObject([{ start: 2, removed: '', inserted: 'ا' }])
  })

  test('gives a line that is joined to an empty one its own kind', () => {
    const { tr } = stateOf({ id: 'article', text: 'قال\n\nنعم', kinds: ['paragraph', 'paragraph', 'headline'] })
    tr.join(8)
    expect(splicesOf(tr)).toMatchObject([
      { start: 4, removed: '\n', kindsBefore: ['paragraph', 'headline'], kindsAfter: ['headline'] },
    ])
  })

  test('knows only LF', () => {
    const { tr } = stateOf({ id: 'article', text: 'قال', kinds: ['paragraph'] })
    tr.insertText('\nب\r', 2)
    expect(splicesOf(tr)).toMatchObject([{ inserted: '\nب\n' }])
  })
})

describe('corrected', () => {
  const article: ArticleText = { id: 'article', text: 'قال مصدر\nإن الخبر صحيح', kinds: ['headline', 'paragraph'] }
  const withSpans = () => {
    const tables = new Tables()
    tables.put({ table: 'text', value: article })
    const added = [
      { id: 'cue', segments: [{ start: 0, end: 3 }] },
      { id: 'mention', segments: [{ start: 4, end: 8 }] },
      { id: 'content', segments: [{ start: 9, end: 22 }] },
    ].map(({ id, segments }) => ({ table: 'anchor' as const, value: { id, articleId: 'article', segments } }))
    for (const row of added) tables.put(row)
    const put = added.map(({ value }) => ({ id: value.id, kind: 'cue' as const, segments: value.segments }))
    const empty = { added: [], updated: [], removed: [] }
    const state = stateOf(article)
    return { tables, state: state.apply(carryOut(state, 'article', empty, { put, drop: [] })) }
  }

  test('leaves text and spans as the core has them, whatever the reader did', () => {
    fc.assert(
      fc.property(
        articleArbitrary(300),
        fc.array(fc.array(actArbitrary, { maxLength: 2 }), { maxLength: 8 }),
        (of, wishes) => {
          const tables = new Tables()
          tables.put({ table: 'text', value: of })
          const put = Array.from({ length: 12 }, (_, at) => {
            const start = Math.floor((at * of.text.length) / 14)
            return { id: `${at}`, kind: 'claim' as const, segments: [{ start, end: start + 1 + at }] }
          }).filter(({ segments }) => segments.every(({ end }) => end <= of.text.length))
          for (const { id, segments } of put)
            tables.put({ table: 'anchor', value: { id, articleId: 'article', segments } })
          let state = stateOf(of)
          const empty = { added: [], updated: [], removed: [] }
          state = state.apply(carryOut(state, 'article', empty, { put, drop: [] }))
          for (const acts of wishes) {
            const wish = state.tr
            for (const act of acts) perform(wish, act)
            const tr = corrected(state, wish, 'article', (splices) => {
              const change = editText(tables, author, 'article', splices)
              tables.apply(change)
              return change
            })
            if (tr) state = state.apply(tr)
            state.doc.check()
            expect(JSON.stringify(readDocument(state.doc, 'article'))).toBe(
              JSON.stringify(tables.get('text', 'article')),
            )
            const anchors = [...tables.anchorsIn('article')].filter(({ segments }) => segments.length > 0)
            const expected = new Map(anchors.map(({ id, segments }) => [id, segments]))
            expect(new Map([...spansOf(state).all()].map(({ id, segments }) => [id, segments]))).toEqual(expected)
          }
        },
      ),
      { numRuns: 100 },
    )
  }, 60_000)

  test('does nothing when the host refuses', () => {
    const { state } = withSpans()
    expect(corrected(state, state.tr.insertText('x', 3), 'article', () => undefined)).toBeUndefined()
  })

  test('asks nothing when the text stays as it is', () => {
    const { state } = withSpans()
    const wish = state.tr.setSelection(TextSelection.create(state.doc, 4))
    const refuse = () => {
      throw new Error('Asked')
    }
    expect(corrected(state, wish, 'article', refuse)).toBe(wish)
  })

  test('keeps the caret, the scrolling and what the view wrote on the wish', () => {
    const { state, tables } = withSpans()
    const wish = state.tr.split(5).setMeta('composition', 7).scrollIntoView()
    const tr = corrected(state, wish, 'article', (splices) => editText(tables, author, 'article', splices))
    expect(tr?.getMeta('composition')).toBe(7)
    expect(tr?.scrolledIntoView).toBe(true)
    expect(tr?.selection.eq(wish.selection)).toBe(true)
    expect(tr && readDocument(tr.doc, 'article').text).toBe('قال\n مصدر\nإن الخبر صحيح')
  })
})
