import fc from 'fast-check'
import { expect, test } from 'vitest'
import { besideRun, cardToPin, layoutCards, type CardBox, type Sight } from './card-layout.ts'

const everywhere = { from: -Infinity, until: Infinity }

const layOut = (boxes: readonly CardBox[], pinned: number, sight: Sight = everywhere) =>
  layoutCards(boxes.length, (at) => boxes[at] ?? { top: 0, height: 0 }, pinned, sight)

test('cards stand beside their passages where there is room', () => {
  const boxes = [
    { top: 0, height: 50 },
    { top: 200, height: 50 },
  ]
  expect(layOut(boxes, 0)).toEqual({ first: 0, tops: [0, 200] })
})

test('the pinned card stands at its passage; those above give way upwards, those below downwards', () => {
  const boxes = [
    { top: 100, height: 100 },
    { top: 260, height: 40 },
    { top: 270, height: 50 },
    { top: 280, height: 50 },
  ]
  expect(layOut(boxes, 2).tops).toEqual([100, 222, 270, 328])
})

test('what others push out of sight is left out, and not even asked for its place', () => {
  const asked: number[] = []
  const boxAt = (at: number): CardBox => {
    asked.push(at)
    return { top: 100, height: 100 }
  }
  expect(layoutCards(1000, boxAt, 500, { from: 0, until: 300 })).toEqual({ first: 499, tops: [-8, 100, 208] })
  expect(asked.toSorted((a, b) => a - b)).toEqual([499, 500, 501])
})

test('a card that is kept beside the run covers none of it', () => {
  const run = { first: 3, tops: [100, 208] }
  const height = () => 100
  expect(besideRun(1, { top: 90, height: 50 }, run, height)).toBe(42)
  expect(besideRun(9, { top: 90, height: 50 }, run, height)).toBe(316)
  expect(besideRun(9, { top: 900, height: 50 }, run, height)).toBe(900)
})

test('the active card is pinned while it is in sight, else the first that is', () => {
  const tops = [10, 400, 900]
  const pin = (active: number, from: number, until: number) =>
    cardToPin(3, (at) => tops[at] ?? 0, active, { from, until })
  expect(pin(1, 0, 800)).toBe(1)
  expect(pin(0, 300, 800)).toBe(1)
  expect(pin(-1, 1000, 1800)).toBe(2)
  expect(cardToPin(0, () => 0, -1, { from: 0, until: 800 })).toBe(0)
})

test('no card ever covers another, and those in sight are all there, whatever is pinned', () => {
  const box = fc.record({ top: fc.integer({ min: 0, max: 500 }), height: fc.integer({ min: 20, max: 300 }) })
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 12 }), fc.nat(11), fc.nat(600), (unsorted, wanted, from) => {
      const boxes = unsorted.toSorted((a, b) => a.top - b.top)
      const pinned = wanted % boxes.length
      const all = layOut(boxes, pinned).tops
      expect(all[pinned]).toBe(boxes[pinned]?.top)
      all.forEach((top, at) => {
        const before = boxes[at - 1]
        if (before) expect(top).toBeGreaterThanOrEqual((all[at - 1] ?? 0) + before.height)
      })
      const sight = { from, until: from + 200 }
      const { first, tops } = layOut(boxes, pinned, sight)
      tops.forEach((top, at) => expect(top).toBe(all[first + at]))
      all.forEach((top, at) => {
        const isInSight = top + (boxes[at]?.height ?? 0) > sight.from && top < sight.until
        if (isInSight) expect(at >= first && at < first + tops.length).toBe(true)
      })
    }),
  )
})
