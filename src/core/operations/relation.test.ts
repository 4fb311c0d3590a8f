import { expect, test } from 'vitest'
import { invert, isEmpty } from '../change.ts'
import type { Author } from '../draft.ts'
import type { Id } from '../entities.ts'
import { Tables } from '../tables.ts'
import { newClaim } from './claim.ts'
import { decideRelation, relateClaims, relationBetween, removeRelation } from './relation.ts'

let ids = 0
const author: Author = {
  annotatorId: 'me',
  now: '2026-01-01T00:00:00.000Z',
  newId: () => `id-${String(++ids).padStart(4, '0')}`,
}

const twoClaims = (): { tables: Tables; a: Id; b: Id } => {
  const tables = new Tables()
  const [one, other] = [newClaim(author, []), newClaim(author, [])]
  for (const value of [one, other]) tables.put({ table: 'claim', value })
  return { tables, a: one.id, b: other.id }
}

test('two claims have one relation, whichever side it is asked from; to relate them again changes it', () => {
  const { tables, a, b } = twoClaims()
  tables.apply(relateClaims(tables, author, { fromClaimId: a, toClaimId: b, type: 'repeats' }))
  const first = relationBetween(tables, b, a)
  expect(first).toMatchObject({ fromClaimId: a, toClaimId: b, type: 'repeats', decision: 'accepted', origin: 'human' })
  tables.apply(relateClaims(tables, author, { fromClaimId: b, toClaimId: a, type: 'corrects' }))
  expect([...tables.all('relation')]).toHaveLength(1)
  expect(relationBetween(tables, a, b)).toMatchObject({ id: first?.id, fromClaimId: b, toClaimId: a, type: 'corrects' })
})

test('a rejected proposal is remembered with its rule, and can be decided otherwise', () => {
  const { tables, a, b } = twoClaims()
  const link = { fromClaimId: a, toClaimId: b, type: 'contradicts', suggestion: { rule: 'r', score: 0.5 } } as const
  tables.apply(relateClaims(tables, author, link, 'rejected'))
  const relation = relationBetween(tables, a, b)
  expect(relation).toMatchObject({ decision: 'rejected', origin: 'suggested', suggestion: { rule: 'r', score: 0.5 } })
  const decided = decideRelation(tables, author, relation?.id ?? '', 'accepted')
  tables.apply(decided)
  expect(relationBetween(tables, a, b)?.decision).toBe('accepted')
  tables.apply(invert(decided))
  expect(relationBetween(tables, a, b)).toEqual(relation)
})

test('no relation to itself, to what is not there, or away from where there is none', () => {
  const { tables, a } = twoClaims()
  expect(isEmpty(relateClaims(tables, author, { fromClaimId: a, toClaimId: a, type: 'repeats' }))).toBe(true)
  expect(isEmpty(relateClaims(tables, author, { fromClaimId: a, toClaimId: 'no', type: 'repeats' }))).toBe(true)
  expect(isEmpty(removeRelation(tables, author, 'no'))).toBe(true)
})

test('a relation that is removed is gone, and undo brings it back', () => {
  const { tables, a, b } = twoClaims()
  tables.apply(relateClaims(tables, author, { fromClaimId: a, toClaimId: b, type: 'qualifies' }))
  const relation = relationBetween(tables, a, b)
  const change = removeRelation(tables, author, relation?.id ?? '')
  tables.apply(change)
  expect(relationBetween(tables, a, b)).toBeUndefined()
  tables.apply(invert(change))
  expect(relationBetween(tables, a, b)).toEqual(relation)
})
