import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairLists } from './pair-lists.ts'

const half = 0x4000000
const keys = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 1, 30_000, half - 1))
const keyOf = ([one, other]: readonly [number, number]): number => one * half + other

test('the lists of any keys are told from the newest member down, unless they are too long', () => {
  fc.assert(
    fc.property(
      fc.array(keys, { maxLength: 6000 }),
      fc.nat(50),
      fc.integer({ min: 1, max: 80 }),
      (added, from, most) => {
        const lists = new PairLists()
        const expected = new Map<number, number[]>()
        for (const [member, pair] of added.entries()) {
          lists.add(lists.listOf(keyOf(pair)), member)
          expected.set(keyOf(pair), [member, ...(expected.get(keyOf(pair)) ?? [])])
        }
        for (const isPacked of [false, true]) {
          if (isPacked) lists.pack()
          for (const [key, members] of [...expected, [41 * half, []] as const]) {
            const told: number[] = []
            lists.each(lists.listOf(key), from, most, (member) => void told.push(member))
            expect(told).toEqual(members.length > most ? [] : members.filter((member) => member >= from))
          }
        }
      },
    ),
    { numRuns: 30 },
  )
})

test('a list that was too long is told again when enough of it is gone', () => {
  const lists = new PairLists()
  const list = lists.listOf(7)
  for (let member = 0; member < 5; member++) lists.add(list, member)
  const told: number[] = []
  lists.each(list, 0, 4, (member) => void told.push(member))
  expect(told).toEqual([])
  lists.shorten(list)
  lists.each(list, 0, 4, (member) => void told.push(member))
  expect(told).toEqual([4, 3, 2, 1, 0])
})
