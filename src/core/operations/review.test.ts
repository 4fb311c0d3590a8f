import { describe, expect, test } from 'vitest'
import type { Author } from '../draft.ts'
import type { Id } from '../entities.ts'
import { currentReview, mayAdjudicate, mayReadVerdicts, standingOf, verdictInForce } from '../review/standing.ts'
import { bring, claimId, emptyWorld, judge, people, policyOf, rule, tell, theClaim } from '../testing/one-claim.ts'
import type { VerdictValue } from '../vocabulary.ts'
import { addEvidence, editEvidence, removeEvidence } from './evidence.ts'
import { checkAttribution, commentOn, exempt, takeStep } from './review.ts'
import { giveVerdict } from './verdict.ts'
import type { Tables } from '../tables.ts'

let acts = 0
const author = (annotatorId: Id = people[0]): Author => {
  const act = ++acts
  let ids = 0
  const now = new Date(Date.UTC(2020, 0, 1) + act * 1000).toISOString()
  return { annotatorId, now, newId: () => `act-${String(act).padStart(6, '0')}-${++ids}` }
}
const once = policyOf()
const twice = policyOf({ doubleReview: true })

const give = (tables: Tables, person: Id, value: VerdictValue, policy = once, justification = ''): void =>
  tables.apply(giveVerdict(tables, author(person), claimId, { value, justification, evidenceIds: [] }, policy).change)

describe('a verdict', () => {
  test('takes the place of the one before, which stays as its history', () => {
    const tables = emptyWorld()
    give(tables, people[0], 'supported')
    give(tables, people[1], 'refuted', once, 'الوثيقة مزوّرة')
    expect([...tables.verdictsOnClaim(claimId)]).toHaveLength(2)
    expect(verdictInForce(tables, claimId, once)).toMatchObject({ value: 'refuted', justification: 'الوثيقة مزوّرة' })
  })

  test('given again as it is changes nothing', () => {
    const tables = emptyWorld()
    give(tables, people[0], 'supported')
    const ruling = { value: 'supported', justification: '', evidenceIds: [] } as const
    expect(giveVerdict(tables, author(), claimId, ruling, once).change.added).toEqual([])
  })

  test('can be taken back', () => {
    const tables = emptyWorld()
    give(tables, people[0], 'supported')
    give(tables, people[0], 'unreviewed')
    expect(standingOf(tables, claimId, once)).toEqual({ state: 'open' })
  })
})

describe('double review', () => {
  test('S30 the second reviewer does not see the first verdict until the own one is given', () => {
    const tables = emptyWorld()
    give(tables, people[0], 'refuted', twice)
    expect(standingOf(tables, claimId, twice).state).toBe('first')
    expect(mayReadVerdicts(tables, claimId, people[0], twice)).toBe(true)
    expect(mayReadVerdicts(tables, claimId, people[1], twice)).toBe(false)
    expect(mayReadVerdicts(tables, claimId, people[1], once)).toBe(true)
    give(tables, people[1], 'supported', twice)
    expect(mayReadVerdicts(tables, claimId, people[1], twice)).toBe(true)
  })

  test('S29 two who agree decide', () => {
    const tables = emptyWorld()
    give(tables, people[0], 'refuted', twice)
    expect(verdictInForce(tables, claimId, twice)).toBeUndefined()
    give(tables, people[1], 'refuted', twice)
    expect(standingOf(tables, claimId, twice)).toMatchObject({ state: 'decided', verdict: { value: 'refuted' } })
  })

  test('S29 two who disagree leave it to a third, whose verdict settles it', () => {
    const tables = emptyWorld()
    give(tables, people[0], 'refuted', twice)
    give(tables, people[1], 'supported', twice)
    expect(standingOf(tables, claimId, twice).state).toBe('disagreed')
    expect(verdictInForce(tables, claimId, twice)).toBeUndefined()
    expect(people.map((person) => mayAdjudicate(tables, claimId, person, twice))).toEqual([false, false, true])
    give(tables, people[2], 'conflicting', twice)
    expect(standingOf(tables, claimId, twice)).toMatchObject({
      state: 'adjudicated',
      verdict: { value: 'conflicting' },
    })
    expect(currentReview(tables, claimId)?.status).toBe('adjudicated')
    give(tables, people[2], 'refuted', twice)
    expect(verdictInForce(tables, claimId, twice)).toMatchObject({ value: 'refuted' })
    give(tables, people[2], 'unreviewed', twice)
    expect(standingOf(tables, claimId, twice).state).toBe('disagreed')
  })

  test('one of the two may change to the other opinion, and an adjudicator may be one of them', () => {
    const tables = emptyWorld()
    give(tables, people[0], 'refuted', twice)
    give(tables, people[1], 'supported', twice)
    const judgeOfAll = { ...tables.get('annotator', people[1])!, role: 'adjudicator' } as const
    tables.put({ table: 'annotator', value: judgeOfAll })
    expect(mayAdjudicate(tables, claimId, people[1], twice)).toBe(true)
    give(tables, people[0], 'supported', twice)
    expect(standingOf(tables, claimId, twice)).toMatchObject({ state: 'decided', verdict: { value: 'supported' } })
  })

  test('what a project without double review has decided is a first opinion once it asks for two', () => {
    const tables = emptyWorld()
    rule(tables, people[0], 'supported')
    expect(standingOf(tables, claimId, once).state).toBe('decided')
    expect(standingOf(tables, claimId, twice).state).toBe('first')
  })
})

test('evidence that goes takes its reviews along, and no verdict rests on it any longer', () => {
  const tables = emptyWorld()
  const fields = { stance: 'supports', kind: 'data', title: 'جدول', locator: { url: 'https://example.org/' } } as const
  const { change, evidenceId = '' } = addEvidence(tables, author(), claimId, fields)
  tables.apply(change)
  const kept = bring(tables)
  judge(tables, { type: 'evidence', id: evidenceId }, 'approved')
  rule(tables, people[0], 'supported', { evidenceIds: [evidenceId, kept.id] })
  tables.apply(editEvidence(tables, author(), evidenceId, { quote: 'سطر', locator: {} }))
  expect(tables.get('evidence', evidenceId)).toMatchObject({ quote: 'سطر', locator: {} })
  tables.apply(removeEvidence(tables, author(), evidenceId))
  expect(tables.get('evidence', evidenceId)).toBeUndefined()
  expect([...tables.reviewsOf(evidenceId)]).toEqual([])
  expect(verdictInForce(tables, claimId, once)?.evidenceIds).toEqual([kept.id])
})

test('steps of the workflow follow each other; a comment leaves the status as it is', () => {
  const tables = emptyWorld()
  const target = { type: 'claim', id: claimId } as const
  tables.apply(takeStep(tables, author(), target, 'needsSource'))
  expect(takeStep(tables, author(), target, 'needsSource').added).toEqual([])
  tables.apply(commentOn(tables, author(), target, 'سألنا الوزارة'))
  expect(currentReview(tables, claimId)).toMatchObject({ status: 'needsSource', comment: 'سألنا الوزارة' })
  expect([...tables.reviewsOf(claimId)]).toHaveLength(2)
})

test('an exemption has a reason, and goes', () => {
  const tables = emptyWorld()
  const exemption = { kind: 'definition', reason: 'تعريف' } as const
  tables.apply(exempt(tables, author(), claimId, exemption))
  expect(theClaim(tables).exemption).toEqual(exemption)
  tables.apply(exempt(tables, author(), claimId, undefined))
  expect(theClaim(tables)).not.toHaveProperty('exemption')
})

test('whether it was said is asked of the attribution', () => {
  const tables = emptyWorld()
  const told = { voices: 'single', stance: 'asserts', checked: 'notChecked', decision: 'accepted' } as const
  const { id } = tell(tables, { ...told, speakers: ['doctor'], article: 0, inner: false })
  tables.apply(checkAttribution(tables, author(), id, 'misquoted'))
  expect(tables.get('attribution', id)?.checked).toBe('misquoted')
})
