import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutCards } from './card-layout.ts'

test('cards stand beside their passages where there is room', () => {
  expect(
    layoutCards(
      [
        { top: 0, height: 50 },
        { top: 200, height: 50 },
      ],
      -1,
    ),
  ).toEqual([0, 200])
})

test('a card that would cover another gives way downwards', () => {
  expect(
    layoutCards(
      [
        { top: 0, height: 100 },
        { top: 20, height: 50 },
      ],
      -1,
    ),
  ).toEqual([0, 108])
})

test('the active card stands at its passage and those above give way upwards', () => {
  const boxes = [
    { top: 100, height: 100 },
    { top: 260, height: 40 },
    { top: 270, height: 50 },
  ]
  expect(layoutCards(boxes, 2)).toEqual([100, 222, 270])
})

test('no card ever covers another or leaves the page, whatever is active', () => {
  const box = fc.record({ top: fc.integer({ min: 0, max: 500 }), height: fc.integer({ min: 20, max: 300 }) })
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 12 }), fc.nat(12), (unsorted, active) => {
      const boxes = unsorted.toSorted((a, b) => a.top - b.top)
      const tops = layoutCards(boxes, active % (boxes.length + 1) === boxes.length ? -1 : active % boxes.length)
      tops.forEach((top, at) => {
        const before = boxes[at - 1]
        expect(top).toBeGreaterThanOrEqual(0)
        if (before) expect(top).toBeGreaterThanOrEqual((tops[at - 1] ?? 0) + before.height)
      })
    }),
  )
})
