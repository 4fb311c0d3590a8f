import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapSegment, type Splice } from '../core/splice.ts'
import type { EditorSpan } from './contract.ts'
import { SpanSet } from './span-set.ts'

const segmentArbitrary = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({
  start,
  end: start + length,
}))
const spanArbitrary: fc.Arbitrary<EditorSpan> = fc.record({
  id: fc.nat(12).map(String),
  kind: fc.constantFrom('claim', 'cue'),
  segments: fc
    .array(segmentArbitrary, { minLength: 1, maxLength: 3 })
    .map((segments) => segments.toSorted((a, b) => a.start - b.start || b.end - a.end)),
})
const actArbitrary = fc.oneof(
  fc.record({
    drop: fc.array(fc.nat(12).map(String)),
    put: fc.uniqueArray(spanArbitrary, { selector: ({ id }) => id }),
  }),
  fc.record({ start: fc.nat(70), removed: fc.nat(15), inserted: fc.nat(9) }),
)

/** The same acts on a set and on a plain map. */
const play = (acts: readonly (typeof actArbitrary extends fc.Arbitrary<infer T> ? T : never)[]) => {
  let set = SpanSet.none()
  let model = new Map<string, EditorSpan>()
  for (const act of acts) {
    if ('put' in act) {
      set = set.replace(act.drop, act.put)
      for (const id of act.drop) model.delete(id)
      for (const span of act.put) model.set(span.id, span)
      continue
    }
    const { start, removed, inserted } = act
    const splice: Splice = {
      start,
      removed: 'x'.repeat(removed),
      inserted: 'y'.repeat(inserted),
      kindsBefore: ['paragraph'],
      kindsAfter: ['paragraph'],
    }
    set = set.map(splice)
    model = new Map(
      [...model].flatMap(([id, span]) => {
        const segments = span.segments.flatMap((segment) => mapSegment(splice, segment) ?? [])
        return segments.length > 0 ? [[id, { ...span, segments }]] : []
      }),
    )
  }
  return { set, model }
}

describe('SpanSet', () => {
  test('holds what was put and moves it as the core does', () => {
    fc.assert(
      fc.property(fc.array(actArbitrary, { maxLength: 12 }), (acts) => {
        const { set, model } = play(acts)
        expect(new Map([...set.all()].map((span) => [span.id, span]))).toEqual(model)
        const ids = Array.from({ length: 13 }, (_, id) => `${id}`)
        expect(ids.map((id) => set.get(id))).toEqual(ids.map((id) => model.get(id)))
        const starts = Array.from({ length: set.size }, (_, at) => set.start(at))
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
    )
  }, 60_000)

  test('finds exactly the segments in a range', () => {
    fc.assert(
      fc.property(fc.array(actArbitrary, { maxLength: 12 }), fc.nat(90), fc.nat(20), (acts, start, length) => {
        const { set } = play(acts)
        const found: number[] = []
        set.forEachIn(start, start + length, (at) => found.push(at))
        const expected = Array.from({ length: set.size }, (_, at) => at).filter(
          (at) => set.start(at) < start + length && set.end(at) > start,
        )
        expect(found).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  test('never changes', () => {
    const claim: EditorSpan = { id: 'a', kind: 'claim', segments: [{ start: 3, end: 9 }], level: 'L2' }
    const first = SpanSet.none().replace([], [claim])
    const second = first.replace(['a'], [{ id: 'b', kind: 'cue', segments: [{ start: 0, end: 2 }] }])
    expect([...first.all()]).toEqual([claim])
    expect(first.get('b')).toBeUndefined()
    expect(second.get('a')).toBeUndefined()
  })
})
