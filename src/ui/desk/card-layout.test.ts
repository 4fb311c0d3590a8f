import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardToPin, layoutCards } from './card-layout.ts'

test('cards stand beside their passages where there is room', () => {
  const boxes = [
    { top: 0, height: 50 },
    { top: 200, height: 50 },
  ]
  expect(layoutCards(boxes, 0)).toEqual([0, 200])
})

test('the pinned card stands at its passage; those above give way upwards, those below downwards', () => {
  const boxes = [
    { top: 100, height: 100 },
    { top: 260, height: 40 },
    { top: 270, height: 50 },
    { top: 280, height: 50 },
  ]
  expect(layoutCards(boxes, 2)).toEqual([100, 222, 270, 328])
})

test('the active card is pinned while it is in sight, else the first that is', () => {
  const boxes = [10, 400, 900].map((top) => ({ top, height: 50 }))
  expect(cardToPin(boxes, 1, 0, 800)).toBe(1)
  expect(cardToPin(boxes, 0, 300, 800)).toBe(1)
  expect(cardToPin(boxes, -1, 1000, 1800)).toBe(2)
})

test('no card ever covers another, whatever is pinned', () => {
  const box = fc.record({ top: fc.integer({ min: 0, max: 500 }), height: fc.integer({ min: 20, max: 300 }) })
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 12 }), fc.nat(11), (unsorted, wanted) => {
      const boxes = unsorted.toSorted((a, b) => a.top - b.top)
      const pinned = wanted % boxes.length
      const tops = layoutCards(boxes, pinned)
      expect(tops[pinned]).toBe(boxes[pinned]?.top)
      tops.forEach((top, at) => {
        const before = boxes[at - 1]
        if (before) expect(top).toBeGreaterThanOrEqual((tops[at - 1] ?? 0) + before.height)
      })
    }),
  )
})
