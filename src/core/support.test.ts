import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Id } from './entities.ts'
import { supportOf, type Support } from './support.ts'
import type { Tables } from './tables.ts'
import {
  bring,
  claimId,
  emptyWorld,
  evidenceFields,
  judge,
  otherClaimId,
  people,
  policies,
  policyOf,
  rule,
  stamp,
  tell,
  tellings,
  theClaim,
  worlds,
  type Telling,
} from './testing/one-claim.ts'
import { supportLevels } from './vocabulary.ts'

/* The numbers are those of docs/support.md. */

const plain: Telling = {
  speakers: [],
  voices: 'single',
  stance: 'asserts',
  checked: 'notChecked',
  decision: 'accepted',
  article: 0,
  inner: false,
}
const says = (...speakers: (Id | undefined)[]): Telling => ({ ...plain, speakers })
const support = (tables: Tables, policy = policyOf()): Support => supportOf(tables, theClaim(tables), policy)
const levelAfter = (...told: Telling[]): string => {
  const tables = emptyWorld()
  let before: Id | undefined
  for (const telling of told) before = tell(tables, telling, before).id
  return support(tables).level
}
const rank = ({ level }: Support): number => supportLevels.indexOf(level)

describe('what counts', () => {
  test('S1 only what a person accepted', () => {
    expect(levelAfter({ ...says('doctor'), decision: 'pending' })).toBe('L0')
    expect(levelAfter({ ...says('doctor'), decision: 'rejected' })).toBe('L0')
    expect(levelAfter(says('doctor'))).toBe('L3')
  })

  test('S2 a denial supports nothing, and makes the claim contested', () => {
    fc.assert(
      fc.property(worlds, tellings, policies, (tables, telling, policy) => {
        const before = support(tables, policy)
        tell(tables, { ...telling, stance: 'denies', decision: 'accepted' })
        const after = support(tables, policy)
        expect(after.level).toBe(before.level)
        expect(after.flags).toContain('contested')
      }),
    )
  })

  test('S3 what was not said supports nothing; out of context, it was said', () => {
    expect(levelAfter({ ...says('doctor'), checked: 'notSaid' })).toBe('L0')
    expect(levelAfter({ ...says('doctor'), checked: 'misquoted' })).toBe('L0')
    expect(levelAfter({ ...says('doctor'), checked: 'outOfContext' })).toBe('L3')
  })

  test('S4 evidence that cannot be found again changes nothing', () => {
    fc.assert(
      fc.property(worlds, evidenceFields, policies, (tables, fields, policy) => {
        const before = support(tables, policy)
        const { id } = bring(tables, { ...fields, locator: {} })
        judge(tables, { type: 'evidence', id }, 'approved')
        expect(support(tables, policy)).toEqual(before)
      }),
    )
  })

  test('S5 evidence documents once it is approved, or a verdict rests on it', () => {
    const tables = emptyWorld()
    const { id } = bring(tables)
    expect(support(tables).level).toBe('L1')
    judge(tables, { type: 'evidence', id }, 'inReview')
    expect(support(tables).level).toBe('L1')
    judge(tables, { type: 'evidence', id }, 'approved')
    expect(support(tables).level).toBe('L5')
    const other = emptyWorld()
    rule(other, people[0], 'notEnoughEvidence', { evidenceIds: [bring(other).id] })
    expect(support(other).level).toBe('L5')
  })

  test('S5 with double review a first verdict does not document, the second does', () => {
    const tables = emptyWorld()
    const { id } = bring(tables)
    const twice = policyOf({ doubleReview: true })
    rule(tables, people[0], 'supported', { evidenceIds: [id] })
    expect(support(tables, twice).level).toBe('L1')
    rule(tables, people[1], 'supported', { evidenceIds: [id] })
    expect(support(tables, twice).level).toBe('L5')
  })
})

describe('origins', () => {
  test('S6 the last link of the chain is the origin', () => {
    expect(levelAfter(says('doctor'), { ...says('officer'), inner: true, speakers: ['officer'] })).toBe('L3')
    const tables = emptyWorld()
    const outer = tell(tables, { ...says('doctor'), decision: 'pending' })
    tell(tables, { ...says('officer'), inner: true }, outer.id)
    expect(support(tables).level).toBe('L2')
  })

  test('S7 who speaks jointly is one origin, who speaks each for himself is one each', () => {
    expect(levelAfter({ ...says('doctor', 'minister'), voices: 'joint' })).toBe('L3')
    expect(levelAfter({ ...says('doctor', 'minister'), voices: 'each' })).toBe('L4')
    expect(levelAfter({ ...says('nobody', 'minister'), voices: 'joint' })).toBe('L3')
  })

  test('S8 a plural is one origin, however often it is told', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('sources', 'informed'), { minLength: 1, maxLength: 5 }), (plurals) => {
        const level = levelAfter(...plurals.map((one): Telling => ({ ...says(one), voices: 'each' })))
        expect(level).toBe(plurals.includes('informed') ? 'L2' : 'L1')
      }),
    )
  })

  test.each([
    ['minister', 'L3'],
    ['agency', 'L3'],
    ['officer', 'L2'],
    ['informed', 'L2'],
    ['sources', 'L1'],
    ['nobody', 'L1'],
  ])('S9 %s alone is %s', (speaker, level) => {
    expect(levelAfter(says(speaker))).toBe(level)
  })

  test('S10 a link that nobody resolved breaks the chain', () => {
    expect(levelAfter(says(undefined))).toBe('L1')
    expect(levelAfter({ ...says(undefined), decision: 'pending' }, { ...says('doctor'), inner: true })).toBe('L1')
  })

  test.each([
    ['two who have nothing to do with each other', 'doctor', 'minister', 'L4'],
    ['one twice', 'doctor', 'doctor', 'L3'],
    ['a man and his ministry', 'spokesman', 'ministry', 'L3'],
    ['two of one ministry', 'spokesman', 'minister', 'L3'],
    ['one under two names', 'spokesman', 'twin', 'L3'],
  ])('S11 %s: %s and %s give %s', (_, a, b, level) => {
    expect(levelAfter(says(a), { ...says(b), article: 1 })).toBe(level)
    expect(levelAfter({ ...says(a, b), voices: 'each' })).toBe(level)
  })

  test('S11 two who go back to one agency are one', () => {
    const tables = emptyWorld()
    for (const speaker of ['doctor', 'minister']) {
      const outer = tell(tables, { ...says('agency'), decision: 'pending' })
      tell(tables, { ...says(speaker), inner: true }, outer.id)
    }
    expect(support(tables).level).toBe('L3')
  })

  test('S11 people whom the register does not know cannot be told apart', () => {
    const tables = emptyWorld()
    for (const article of [0, 1] as const) {
      const attribution = tell(tables, { ...says(), article })
      const mention = { ...stamp(), articleId: attribution.articleId, type: 'impersonal', kind: 'namedPerson' } as const
      tables.put({ table: 'mention', value: mention })
      tables.put({ table: 'attribution', value: { ...attribution, mentionIds: [mention.id] } })
    }
    expect(support(tables).level).toBe('L3')
  })
})

describe('levels', () => {
  test('S12 to S16 rise with who speaks', () => {
    expect(levelAfter()).toBe('L0')
    expect(levelAfter(says('sources'))).toBe('L1')
    expect(levelAfter(says('sources'), says('officer'))).toBe('L2')
    expect(levelAfter(says('sources'), says('officer'), says('doctor'))).toBe('L3')
    expect(levelAfter(says('officer'), says('doctor'), says('minister'))).toBe('L4')
  })

  test('S17 a witness who is the origin documents nothing', () => {
    const tables = emptyWorld()
    tell(tables, says('spokesman'))
    const { id } = bring(tables, { sourceId: 'ministry' })
    judge(tables, { type: 'evidence', id }, 'approved')
    expect(support(tables).level).toBe('L3')
    tell(tables, says('doctor'))
    expect(support(tables).level).toBe('L5')
  })

  test('S18 an accepted attribution never lowers a level', () => {
    fc.assert(
      fc.property(worlds, tellings, policies, (tables, telling, policy) => {
        const before = support(tables, policy)
        const [first] = tables.attributionsOfClaim(claimId)
        tell(tables, { ...telling, decision: 'accepted' }, first?.id)
        expect(rank(support(tables, policy))).toBeGreaterThanOrEqual(rank(before))
      }),
      { numRuns: 150 },
    )
  })

  test('S19 evidence never lowers a level, reviewed or not', () => {
    fc.assert(
      fc.property(worlds, evidenceFields, fc.boolean(), policies, (tables, fields, approved, policy) => {
        const before = support(tables, policy)
        const { id } = bring(tables, fields)
        if (approved) judge(tables, { type: 'evidence', id }, 'approved')
        expect(rank(support(tables, policy))).toBeGreaterThanOrEqual(rank(before))
      }),
      { numRuns: 150 },
    )
  })
})

describe('flags', () => {
  const contradict = (tables: Tables): void =>
    tables.put({
      table: 'relation',
      value: { ...stamp(), fromClaimId: otherClaimId, toClaimId: claimId, type: 'contradicts', decision: 'accepted' },
    })

  test('S20 a contradiction changes the flag and nothing else', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom('officer', 'doctor'), policies, (tables, speaker, policy) => {
        const before = support(tables, policy)
        contradict(tables)
        expect(support(tables, policy)).toEqual(before)
        const denied = tell(tables, says(speaker))
        tables.put({ table: 'attribution', value: { ...denied, claimId: otherClaimId } })
        const { flags, ...rest } = support(tables, policy)
        expect(rest).toEqual({ level: before.level, unsupported: before.unsupported })
        expect(flags.filter((flag) => flag !== 'contested')).toEqual(
          before.flags.filter((flag) => flag !== 'contested'),
        )
        expect(flags).toContain('contested')
      }),
    )
  })

  test('S20 refuting evidence contests, S21 a verdict refutes, S22 an interest and S24 a quotation show', () => {
    const tables = emptyWorld()
    bring(tables, { stance: 'refutes' })
    rule(tables, people[0], 'refuted')
    const said = tell(tables, says('doctor'))
    tables.put({ table: 'attribution', value: { ...said, manner: 'direct' } })
    tables.put({ table: 'claim', value: { ...theClaim(tables), nature: 'opinion' } })
    expect(support(tables).flags).toEqual(['contested', 'refuted', 'selfInterested', 'opinion', 'quoteUnverified'])
    tables.put({ table: 'attribution', value: { ...said, manner: 'direct', checked: 'confirmedSaid' } })
    expect(support(tables).flags).not.toContain('quoteUnverified')
  })
})

describe('what waits', () => {
  test('S25 what is at the threshold or below, and what has not enough evidence', () => {
    const tables = emptyWorld()
    tell(tables, says('doctor'))
    expect(support(tables).unsupported).toBe(false)
    expect(support(tables, policyOf({ unsupportedThreshold: 'L3' })).unsupported).toBe(true)
    rule(tables, people[0], 'notEnoughEvidence')
    expect(support(tables).unsupported).toBe(true)
  })

  test('S26 what is exempt waits for nothing', () => {
    fc.assert(
      fc.property(worlds, policies, (tables, policy) => {
        const exemption = { kind: 'commonKnowledge', reason: 'معلوم' } as const
        tables.put({ table: 'claim', value: { ...theClaim(tables), exemption } })
        expect(support(tables, policy).unsupported).toBe(false)
      }),
    )
  })

  test('S27 a decided claim leaves the queue, S28 until the verdict is taken back', () => {
    const deciding = fc.constantFrom('supported', 'refuted', 'conflicting', 'notCheckable')
    const once = policies.map((policy) => ({ ...policy, doubleReview: false }))
    fc.assert(
      fc.property(worlds, deciding, once, (tables, value, policy) => {
        const given = rule(tables, people[0], value)
        expect(support(tables, policy).unsupported).toBe(false)
        const weak = rank(support(tables, policy)) <= supportLevels.indexOf(policy.unsupportedThreshold)
        for (const { id } of [...tables.verdictsOnClaim(claimId)]) if (id !== given.id) tables.drop('verdict', id)
        rule(tables, people[0], 'unreviewed', { supersedesId: given.id, evidenceIds: given.evidenceIds })
        if (weak) expect(support(tables, policy).unsupported).toBe(true)
      }),
    )
  })

  test('S29 of two who have to agree the first decides nothing', () => {
    const tables = emptyWorld()
    const twice = policyOf({ doubleReview: true })
    rule(tables, people[0], 'refuted')
    expect(support(tables, twice)).toMatchObject({ unsupported: true, flags: [] })
    rule(tables, people[1], 'refuted')
    expect(support(tables, twice)).toMatchObject({ unsupported: false, flags: ['refuted'] })
  })
})
