import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseDirection } from '../core/bidi.ts'
import { directionOf } from './direction.ts'

test.each([
  ['', null],
  ['NATO أعلن الحلف', null],
  ['12.5% ()', null],
  ['This line quotes السلام', 'ltr'],
  ['Reuters', 'ltr'],
])('the direction of %j is %j', (line, direction) => {
  expect(directionOf(line)).toBe(direction)
})

test('is that of the core for any line', () => {
  const piece = fc.constantFrom('قال', 'NATO', ' ', '12', '\u202E', 'ـ', 'َ', '𞸀', 'é', '😀')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const line = pieces.join('')
      expect(directionOf(line) ?? 'rtl').toBe(baseDirection(line))
    }),
  )
})
