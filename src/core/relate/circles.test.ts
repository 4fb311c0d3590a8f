import { expect, test } from 'vitest'
import { changedWords } from './changed-words.ts'
import { groupByOrigin } from './circles.ts'

test('articles that all have it from one agency are one origin', () => {
  const groups = groupByOrigin([
    { id: 'agency', outletId: 'A', chains: [['minister']] },
    { id: 'paper', outletId: 'P', chains: [['A', 'minister']] },
    { id: 'site', outletId: 'S', chains: [['P']] },
    { id: 'other', outletId: 'O', chains: [['witness']] },
  ])
  expect(groups).toEqual([
    { tellingIds: ['agency', 'paper', 'site'], sourceIds: ['minister'], isCircle: false },
    { tellingIds: ['other'], sourceIds: ['witness'], isCircle: false },
  ])
})

test('outlets that only quote each other are a circle and no origin', () => {
  const groups = groupByOrigin([
    { id: 'one', outletId: 'A', chains: [['B']] },
    { id: 'two', outletId: 'B', chains: [['A']] },
  ])
  expect(groups).toEqual([{ tellingIds: ['one', 'two'], sourceIds: [], isCircle: true }])
})

test('what an outlet says in its own voice goes back to it, and what nobody says to nobody', () => {
  expect(groupByOrigin([{ id: 'one', outletId: 'A', chains: [] }])).toMatchObject([{ sourceIds: ['A'] }])
  expect(
    groupByOrigin([
      { id: 'one', chains: [] },
      { id: 'two', chains: [] },
    ]),
  ).toHaveLength(2)
  expect(groupByOrigin([])).toEqual([])
})

test('the words are marked that a telling has changed', () => {
  const after = 'نقلت القوات 17 جنديا إلى المستشفى أمس'
  const marked = changedWords('نقلت القوّات سبعين جنديا الى المستشفى', after).map(({ start, end }) =>
    after.slice(start, end),
  )
  expect(marked).toEqual(['17', 'أمس'])
  expect(changedWords(after, after)).toEqual([])
  expect(changedWords('', 'كل هذا جديد')).toEqual([{ start: 0, end: 11 }])
})
