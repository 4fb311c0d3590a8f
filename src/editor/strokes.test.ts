import { describe, expect, test } from 'vitest'
import type { EditorSpan } from './contract.ts'
import { makeDocument } from './document.ts'
import { paintNames } from './paints.ts'
import { Positions } from './positions.ts'
import { SpanSet } from './span-set.ts'
import { stackAt } from './stack.ts'
import { sketch, strokesOf } from './strokes.ts'

const text = 'عنوان\nقال السلام مصدر عسكري إن الخبر صحيح'
const doc = makeDocument({ id: 'article', text, kinds: ['headline', 'paragraph'] }, () => null)

const span = (id: string, words: string, look: Omit<EditorSpan, 'id' | 'segments'>): EditorSpan => {
  const start = text.indexOf(words)
  return { id, segments: [{ start, end: start + words.length }], ...look }
}

/** What is painted on a line, by name, as words. */
const painted = (spans: readonly EditorSpan[], active: string[] = [], hovered: string[] = [], line = 1): string[] => {
  const place = Positions.of(doc).placeAt(line === 0 ? 0 : 6)
  const words = place.node.textContent
  const picture = { spans: SpanSet.none().replace([], spans), active: new Set(active), hovered: new Set(hovered) }
  return strokesOf(sketch(picture, place), words).map(
    ({ paint, start, end }) => `${paintNames[paint]}: ${words.slice(start, end)}`,
  )
}

describe('strokes', () => {
  test('name the kind, the level and the lane', () => {
    const spans = [
      span('cue', 'قال', { kind: 'cue' }),
      span('mention', 'مصدر عسكري', { kind: 'mention' }),
      span('claim', 'إن الخبر صحيح', { kind: 'claim', level: 'L2', unsupported: true }),
      span('inner', 'الخبر', { kind: 'claim', level: 'L4', unsupported: true }),
      span('offered', 'صحيح', { kind: 'suggestion' }),
    ]
    expect(painted(spans)).toEqual([
      'cue: قال',
      'mention: مصدر عسكري',
      'claim-L2-0: إن الخبر صحيح',
      'claim-L4-1-open: الخبر',
      'suggestion: صحيح',
    ])
  })

  test('reach over a whole lam-alef', () => {
    expect(painted([span('claim', 'قال السل', { kind: 'claim' })])).toEqual(['claim-L0-0: قال السلا'])
    expect(painted([span('claim', 'ام مصدر', { kind: 'claim' })])).toEqual(['claim-L0-0: لام مصدر'])
  })

  test('of one paint that touch are one', () => {
    const spans = [
      span('a', 'قال ', { kind: 'claim', level: 'L3' }),
      span('b', 'السلام', { kind: 'claim', level: 'L3' }),
    ]
    expect(painted(spans)).toEqual(['claim-L3-0: قال السلام'])
  })

  test('lie over the others where a span is worked on or pointed at', () => {
    const spans = [span('a', 'الخبر', { kind: 'claim', level: 'L1' }), span('b', 'قال', { kind: 'cue' })]
    expect(painted(spans, ['a'], ['b'])).toEqual(['cue: قال', 'hovered: قال', 'claim-L1-0: الخبر', 'active-L1: الخبر'])
    const order = ['claim-L0-2', 'cue', 'mention', 'hovered-L1', 'active', 'active-L1'].map((one) =>
      paintNames.indexOf(one),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
  })

  test('end with their line', () => {
    const both: EditorSpan = { id: 'a', kind: 'claim', segments: [{ start: 2, end: 9 }] }
    expect(painted([both])).toEqual(['claim-L0-0: قال'])
    expect(painted([both], [], [], 0)).toEqual(['claim-L0-0: وان'])
  })
})

describe('lanes', () => {
  const lanesOf = (...segments: readonly (readonly [number, number])[]) => {
    const spans = segments.map(([start, end], at): EditorSpan => ({
      id: `${at}`,
      kind: 'claim',
      segments: [{ start, end }],
    }))
    const set = SpanSet.none().replace([], spans)
    return Array.from({ length: set.size }, (_, at) => set.lane(at))
  }

  test('part claims that overlap and are free again behind them', () => {
    expect(lanesOf([0, 10], [2, 12], [4, 8], [5, 9], [10, 14], [12, 15])).toEqual([0, 1, 2, 2, 0, 1])
  })

  test('put what surrounds another first', () => {
    expect(lanesOf([0, 3], [0, 9])).toEqual([0, 1])
  })

  test('stay with a claim while the text around it is corrected', () => {
    const set = SpanSet.none().replace(
      [],
      [
        { id: 'a', kind: 'claim', segments: [{ start: 0, end: 10 }] },
        { id: 'b', kind: 'claim', segments: [{ start: 5, end: 15 }] },
      ],
    )
    const moved = set.map({
      start: 0,
      removed: '',
      inserted: 'xy',
      kindsBefore: ['paragraph'],
      kindsAfter: ['paragraph'],
    })
    expect([moved.lane(0), moved.lane(1)]).toEqual([0, 1])
  })
})

test('the stack at a letter begins with the innermost', () => {
  const set = SpanSet.none().replace(
    [],
    [
      { id: 'outer', kind: 'claim', segments: [{ start: 0, end: 20 }] },
      { id: 'inner', kind: 'claim', segments: [{ start: 4, end: 9 }] },
      { id: 'mention', kind: 'mention', segments: [{ start: 4, end: 9 }] },
      {
        id: 'parts',
        kind: 'claim',
        segments: [
          { start: 2, end: 3 },
          { start: 8, end: 30 },
        ],
      },
    ],
  )
  expect(stackAt(set, 8)).toEqual(['mention', 'inner', 'outer', 'parts'])
  expect(stackAt(set, 9)).toEqual(['outer', 'parts'])
  expect(stackAt(set, 30)).toEqual([])
})
