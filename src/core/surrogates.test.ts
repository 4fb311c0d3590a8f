import { expect, test } from 'vitest'
import { isHighSurrogate, isLowSurrogate, sizeAt, sizeBefore, splitsPair } from './surrogates.ts'

test('tells the halves of a pair from each other and from the rest', () => {
  expect([0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000].map(isHighSurrogate)).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
  ])
  expect([0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000].map(isLowSurrogate)).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
  ])
})

test('only a whole pair is two units', () => {
  const text = 'أ😀\ude00\ud83d'
  expect([0, 1, 2, 3, 4, 5, 6].map((offset) => splitsPair(text, offset))).toEqual([
    false,
    false,
    true,
    false,
    false,
    false,
    false,
  ])
  expect([0, 1, 3, 4, 5].map((offset) => sizeAt(text, offset))).toEqual([1, 2, 1, 1, 1])
  expect([0, 1, 3, 4, 5].map((offset) => sizeBefore(text, offset))).toEqual([1, 1, 2, 1, 1])
})
