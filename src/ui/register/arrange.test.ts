import { expect, test } from 'vitest'
import type { Source } from '../../core/entities.ts'
import { termsOf } from '../../core/text-index.ts'
import { Tables } from '../../core/tables.ts'
import { isWithin } from './acts.ts'
import { filtered, groupOf, namesake, sorted } from './arrange.ts'

const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

const stamp = (number: number) => ({
  id: idOf(number),
  createdAt: '2025-01-01T00:00:00Z',
  modifiedAt: '2025-01-01T00:00:00Z',
  annotatorId: idOf(99),
  origin: 'human' as const,
})

const office: Source = { ...stamp(1), kind: 'officialBody', name: 'مكتب الرئيس', aliases: [] }
const person: Source = {
  ...stamp(2),
  kind: 'namedPerson',
  name: 'فايز السراج',
  aliases: ['أبو أحمد'],
  role: 'رئيس المجلس',
  affiliationId: idOf(1),
}
const hidden: Source = {
  ...stamp(3),
  kind: 'anonymousPerson',
  words: 'مصدر عسكري',
  aliases: [],
  descriptor: {},
  reason: 'none',
  number: 'one',
}
const agency: Source = { ...stamp(4), kind: 'newsAgency', name: 'وكالة الأفق', aliases: [] }
const all = [office, person, hidden, agency]
const tables = new Tables()
for (const value of all) tables.put({ table: 'source', value })

test('every source is named, anonymous or an outlet', () => {
  expect(all.map(groupOf)).toEqual(['named', 'named', 'anonymous', 'outlets'])
})

test('a search finds names, other names and roles, however they are written', () => {
  const find = (query: string) => filtered(all, 'all', termsOf(query))
  expect(find('السَّرّاج')).toEqual([person])
  expect(find('ابو احمد')).toEqual([person])
  expect(find('رئيس')).toEqual([office, person])
  expect(filtered(all, 'outlets', termsOf('رئيس'))).toEqual([])
})

test('the list goes by name, or by kind and then by name', () => {
  expect(sorted(tables, 'name')).toEqual([person, hidden, office, agency])
  expect(sorted(tables, 'kind')).toEqual([person, office, agency, hidden])
})

test('a name that is in the register is known again, but the anonymous may share a description', () => {
  expect(namesake(all, ' فايز السرّاج ')).toBe(person)
  expect(namesake(all, 'ابو أحمد')).toBe(person)
  expect(namesake(all, 'مصدر عسكري')).toBeUndefined()
  expect(namesake(all, ' ')).toBeUndefined()
})

test('a source belongs to itself and to those above it, also where they go in a circle', () => {
  expect(isWithin(tables, idOf(2), idOf(1))).toBe(true)
  expect(isWithin(tables, idOf(2), idOf(2))).toBe(true)
  expect(isWithin(tables, idOf(1), idOf(2))).toBe(false)
  const circle = new Tables()
  circle.put({ table: 'source', value: { ...office, affiliationId: idOf(2) } })
  circle.put({ table: 'source', value: person })
  expect(isWithin(circle, idOf(2), idOf(4))).toBe(false)
})
