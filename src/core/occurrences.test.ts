import { expect, it } from 'vitest'
import { occurrencesOf } from './occurrences.ts'

const words = (text: string, ...names: string[]) =>
  occurrencesOf(text, names).map(({ start, end }) => text.slice(start, end))

it('finds a name behind its proclitics', () => {
  expect(words('فيروس جديد. والفيروس ينتشر، فأصيبوا بالفيروس.', 'فيروس')).toEqual(['فيروس', 'فيروس', 'فيروس'])
})

it('finds a name however it is spelt', () => {
  expect(words('قال السرّاج، ووصل الســراج.', 'السراج')).toEqual(['السرّاج', 'الســراج'])
})

it('does not find it within another word', () => {
  expect(words('فيروسات وحفترية', 'فيروس', 'حفتر')).toEqual([])
})

it('prefers the longest of several names', () => {
  expect(words('وصل فايز السراج ثم غادر السراج', 'السراج', 'فايز السراج')).toEqual(['فايز السراج', 'السراج'])
})
