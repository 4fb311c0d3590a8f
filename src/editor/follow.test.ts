import fc from 'fast-check'
import { EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { invert, type Change } from '../core/change.ts'
import type { Anchor, ArticleText, Id } from '../core/entities.ts'
import { editText } from '../core/operations/edit-text.ts'
import { makeKindSplice, makeSplice, spliceText, type Splice } from '../core/splice.ts'
import { Tables } from '../core/tables.ts'
import { blockKinds } from '../core/vocabulary.ts'
import { articleArbitrary, pieceArbitrary } from './article-arbitrary.ts'
import { carryOut } from './carry-out.ts'
import type { EditorSpan } from './contract.ts'
import { makeDocument, readDocument } from './document.ts'
import { keepSections } from './sections.ts'
import { spansOf, spanState } from './span-state.ts'

const author = { annotatorId: 'annotator', now: '2026-01-01T00:00:00Z', newId: () => 'never' }

const asSpan = ({ id, segments }: Anchor): EditorSpan => ({ id, kind: 'cue', segments })
const plain = (spans: Iterable<EditorSpan>) =>
  [...spans].map(({ id, segments }) => ({ id, segments })).toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The core's tables and an editor's state, side by side. */
class Pair {
  readonly tables = new Tables()
  state: EditorState
  private newest = 0

  constructor(article: ArticleText) {
    this.tables.put({ table: 'text', value: article })
    this.state = EditorState.create({
      doc: makeDocument(article, () => null),
      plugins: [spanState(), keepSections(() => null)],
    })
  }

  get text(): ArticleText {
    const text = this.tables.get('text', 'article')
    if (!text) throw new Error('The text is there')
    return text
  }

  anchor(segments: Anchor['segments']): Anchor {
    return { id: `anchor ${this.newest++}`, articleId: 'article', segments }
  }

  /** Does in both what the session and the editor do. */
  apply(change: Change): void {
    this.tables.apply(change)
    const put = change.added.flatMap((row) => (row.table === 'anchor' ? [asSpan(row.value)] : []))
    const orphans = change.updated.flatMap((update) => {
      if (update.table !== 'anchor') return []
      return update.before.segments.length === 0 ? [asSpan(update.after)] : []
    })
    const drop = change.removed.map(({ value }) => value.id)
    this.state = this.state.apply(carryOut(this.state, 'article', change, { put: [...put, ...orphans], drop }))
  }

  read() {
    const anchored = [...this.tables.anchorsIn('article')].filter(({ segments }) => segments.length > 0)
    return {
      core: { text: this.text, spans: plain(anchored.map(asSpan)) },
      editor: { text: readDocument(this.state.doc, 'article'), spans: plain(spansOf(this.state).all()) },
    }
  }
}

interface Step {
  readonly act: 'edit' | 'two edits' | 'kind' | 'add' | 'move' | 'remove'
  readonly a: number
  readonly b: number
  readonly c: number
  readonly pieces: readonly string[]
}

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('edit', 'edit', 'edit', 'two edits', 'kind', 'add', 'add', 'move', 'remove'),
  a: fc.nat(),
  b: fc.nat(),
  c: fc.nat(),
  pieces: fc.array(pieceArbitrary, { maxLength: 4 }),
})

const rangeIn = (length: number, { a, b, c }: Step) => {
  const start = a % (length + 1)
  // Mostly short, sometimes anything.
  const end = c % 6 === 0 ? b % (length + 1) : start + (b % 12)
  return { start: Math.min(start, end), end: Math.min(length, Math.max(start, end)) }
}

const edit = (text: ArticleText, step: Step): Splice => {
  const { start, end } = rangeIn(text.text.length, step)
  return makeSplice(text, start, end, step.pieces.join(''))
}

const changeOf = (pair: Pair, step: Step): Change => {
  const { text, tables } = pair
  const none: Change = { added: [], updated: [], removed: [] }
  const anchors = [...tables.anchorsIn('article')]
  const chosen = anchors[step.c % Math.max(1, anchors.length)]
  const { start, end } = rangeIn(text.text.length, step)
  const middle = (start + end) >> 1
  const segments =
    step.c % 5 === 0 && end - start > 3
      ? [
          { start, end: middle },
          { start: middle + 1, end },
        ]
      : [{ start, end }]
  switch (step.act) {
    case 'edit':
      return editText(tables, author, 'article', [edit(text, step)])
    case 'two edits': {
      const first = edit(text, step)
      const second = edit(spliceText(text, first), { ...step, a: step.b, b: step.a })
      return editText(tables, author, 'article', [first, second])
    }
    case 'kind': {
      const kind = blockKinds[step.c % blockKinds.length] ?? 'paragraph'
      return editText(tables, author, 'article', [makeKindSplice(text, start, kind)])
    }
    case 'add':
      return start === end ? none : { ...none, added: [{ table: 'anchor', value: pair.anchor(segments) }] }
    case 'move':
      return chosen && start < end
        ? {
            ...none,
            updated: [{ table: 'anchor', before: chosen, after: { id: chosen.id, articleId: 'article', segments } }],
          }
        : none
    case 'remove':
      return chosen ? { ...none, removed: [{ table: 'anchor', value: chosen }] } : none
  }
}

const fuzz = (maxPieces: number, steps: number, numRuns: number) =>
  fc.assert(
    fc.property(articleArbitrary(maxPieces), fc.array(stepArbitrary, { maxLength: steps }), (article, acts) => {
      const pair = new Pair(article)
      const done: Change[] = []
      const levels = [pair.read().core]
      const expectLevel = (level: number) => {
        const { core, editor } = pair.read()
        expect(JSON.stringify(core)).toBe(JSON.stringify(levels[level]))
        expect(JSON.stringify(editor)).toBe(JSON.stringify(core))
      }
      for (const act of acts) {
        const change = changeOf(pair, act)
        pair.apply(change)
        pair.state.doc.check()
        done.push(change)
        levels.push(pair.read().core)
        expectLevel(done.length)
      }
      const undo = () => {
        for (let level = done.length - 1; level >= 0; level--) {
          const change = done[level]
          if (change) pair.apply(invert(change))
          expectLevel(level)
        }
      }
      undo()
      done.forEach((change, level) => {
        pair.apply(change)
        expectLevel(level + 1)
      })
      undo()
    }),
    { numRuns },
  )

describe('carryOut', () => {
  test.each([
    ['short texts', 60, 40, 100],
    ['many sections', 1200, 20, 50],
  ])(
    'keeps text and spans of %s as the core has them, through every undo and redo',
    (_, maxPieces, steps, numRuns) => {
      expect(() => fuzz(maxPieces, steps, numRuns)).not.toThrow()
    },
    60_000,
  )

  test('refuses a change of another text and leaves the state alone', () => {
    const pair = new Pair({ id: 'article', text: 'قال المصدر', kinds: ['paragraph'] })
    const splice: Splice = {
      start: 0,
      removed: 'قيل',
      inserted: '',
      kindsBefore: ['paragraph'],
      kindsAfter: ['paragraph'],
    }
    const change: Change = { added: [], updated: [], removed: [], text: { articleId: 'article', splices: [splice] } }
    expect(() => carryOut(pair.state, 'article', change, { put: [], drop: [] })).toThrow(RangeError)
  })

  test('refuses a span beyond the text', () => {
    const pair = new Pair({ id: 'article', text: 'قال', kinds: ['paragraph'] })
    const put: EditorSpan[] = [{ id: 'a', kind: 'cue', segments: [{ start: 1, end: 4 }] }]
    const none: Change = { added: [], updated: [], removed: [] }
    expect(() => carryOut(pair.state, 'article', none, { put, drop: [] })).toThrow(/beyond the text/)
  })

  test('ignores the text of another article', () => {
    const pair = new Pair({ id: 'article', text: 'قال', kinds: ['paragraph'] })
    const splice: Splice = {
      start: 0,
      removed: 'x',
      inserted: '',
      kindsBefore: ['paragraph'],
      kindsAfter: ['paragraph'],
    }
    const change: Change = {
      added: [],
      updated: [],
      removed: [],
      text: { articleId: 'other' as Id, splices: [splice] },
    }
    expect(carryOut(pair.state, 'article', change, { put: [], drop: [] }).steps).toEqual([])
  })
})
