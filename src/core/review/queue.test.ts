import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policies, worlds, theClaim, emptyWorld } from '../testing/one-claim.ts'
import { supportOf } from '../support.ts'
import { hasTerms } from '../text-index.ts'
import { digestOf, type ClaimDigest } from './digest.ts'
import { everythingUnsupported, queueShows } from './filter.ts'
import { queueOrders, ReviewQueue } from './queue.ts'

const tables = emptyWorld()
const around = { tables, policy: { unsupportedThreshold: 'L2', doubleReview: false } } as const

const digests = fc.record(
  {
    id: fc.integer({ min: 0, max: 30 }).map((number) => `claim-${String(number).padStart(2, '0')}`),
    articleIds: fc.subarray(['article-0', 'article-1']),
    statement: fc.constant(''),
    folded: fc.constantFrom('', 'الميناء', 'ميناء المدينه', 'مطار'),
    places: fc.nat(5),
    level: fc.constantFrom('L0', 'L1', 'L2', 'L3', 'L4', 'L5'),
    flags: fc.constant([]),
    contradictorIds: fc.constantFrom(['claim-01'], ['claim-02', 'claim-03']),
    origins: fc.constant([]),
    sourceIds: fc.constant([]),
    harm: fc.integer({ min: 1, max: 5 }),
    publicInterest: fc.integer({ min: 1, max: 5 }),
    verifiable: fc.constantFrom('yes', 'no', 'cannotJudge'),
    exempt: fc.constant(true),
    verdict: fc.constantFrom('supported', 'notEnoughEvidence'),
    standing: fc.constantFrom('open', 'first', 'disagreed', 'decided'),
  },
  {
    requiredKeys: [
      'id',
      'articleIds',
      'statement',
      'folded',
      'places',
      'level',
      'flags',
      'origins',
      'sourceIds',
      'standing',
    ],
  },
)

test('a queue that follows every change says the same as one made of what there is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(digests, fc.boolean(), fc.boolean())), (steps) => {
      const queue = new ReviewQueue()
      const there = new Map<string, ClaimDigest>()
      const ask = (asked: ReviewQueue) =>
        queueShows.flatMap((show) =>
          queueOrders.map((order) => asked.select({ ...everythingUnsupported, show }, order, around)),
        )
      queue.saying(['ميناء'])
      for (const [digest, isGoing, isAsked] of steps) {
        const made = digest as ClaimDigest
        if (isGoing) {
          queue.drop(made.id)
          there.delete(made.id)
        } else {
          queue.put(made)
          there.set(made.id, made)
        }
        if (isAsked) ask(queue)
      }
      const fresh = new ReviewQueue()
      for (const digest of there.values()) fresh.put(digest)
      expect(ask(queue)).toEqual(ask(fresh))
      const contested = { ...everythingUnsupported, show: 'all', flags: ['contested'] } as const
      expect(queue.select(contested, 'weakest', around)).toEqual(fresh.select(contested, 'weakest', around))
      for (const terms of [['ميناء'], ['ميناء', 'المدينه'], ['قصف']]) {
        const said = [...there.values()].filter(({ folded }) => hasTerms(folded, terms)).map(({ id }) => id)
        expect(new Set(queue.saying(terms).map(({ id }) => id))).toEqual(new Set(said))
        const shown = queue.select({ ...everythingUnsupported, show: 'all', terms }, 'weakest', around)
        expect(shown.toSorted()).toEqual(said.toSorted())
      }
      expect(queue.count(everythingUnsupported, around)).toBe(
        queue.select(everythingUnsupported, 'weakest', around).length,
      )
    }),
  )
})

test('what waits is what is unsupported by the rules', () => {
  fc.assert(
    fc.property(worlds, policies, (world, policy) => {
      const queue = new ReviewQueue()
      const claim = theClaim(world)
      queue.put(digestOf(world, claim, policy))
      const waiting = queue.select(everythingUnsupported, 'weakest', { tables: world, policy })
      expect(waiting.includes(claim.id)).toBe(supportOf(world, claim, policy).unsupported)
    }),
  )
})

test('the weakest comes first, then what does most harm, then what can be checked', () => {
  const base = { articleIds: [], statement: '', folded: '', places: 1, flags: [], origins: [], sourceIds: [] } as const
  const queue = new ReviewQueue()
  const put = (id: string, fields: Partial<ClaimDigest>): void =>
    queue.put({ ...base, id, level: 'L0', standing: 'open', ...fields })
  put('e', { level: 'L1', harm: 5 })
  put('d', { verifiable: 'no' })
  put('c', {})
  put('b', { publicInterest: 3 })
  put('a', { harm: 2 })
  expect(queue.select(everythingUnsupported, 'weakest', around)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(queue.select(everythingUnsupported, 'harm', around)).toEqual(['e', 'a', 'b', 'c', 'd'])
})
