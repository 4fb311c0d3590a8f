import { describe, expect, test } from 'vitest'
import { makeLibrary } from '../testing/library/library.ts'
import { Tables } from '../tables.ts'
import { answer } from './answer.ts'
import { RelateIndex } from './relate-index.ts'
import type { ClaimTelling, RelationProposal, Teller } from './telling.ts'
import { tellingsOf } from './tellings.ts'

const by = (words: string): readonly Teller[] => [{ words, identified: true }]

let claims = 0
const telling = (words: string, more: Partial<ClaimTelling> = {}): ClaimTelling => {
  const claimId = `claim-${++claims}`
  const start = claims * 1000
  const place = { articleId: `article-${claims}`, start, end: start + words.length }
  return { claimId, ...place, words, before: '', isHeadline: false, date: '2024-05-01', tellers: [], ...more }
}

/** What the program thinks of two claims. */
const between = (one: ClaimTelling, other: ClaimTelling): RelationProposal | undefined => {
  const index = new RelateIndex()
  const articles = new Map<string, ClaimTelling[]>()
  for (const told of [one, other]) articles.set(told.articleId, [...(articles.get(told.articleId) ?? []), told])
  for (const [id, tellings] of articles) index.put(id, tellings)
  const [reply] = answer(index, { type: 'relate', ask: 1 })
  expect(reply?.done).toBe(true)
  return reply?.proposals[0]
}

const bridge = 'أغلقت البلدية الجسر القديم في وادي السرو أمام الشاحنات الثقيلة'

describe('two claims', () => {
  test('that say the same in other words and spelling repeat each other, from the later to the earlier', () => {
    const first = telling(bridge)
    const second = telling('أن البلديّة اغلقت الجسر القديم بوادي السرو أمام الشاحنات الثقيلة', { date: '2024-05-02' })
    expect(between(first, second)).toMatchObject({
      fromClaimId: second.claimId,
      toClaimId: first.claimId,
      type: 'repeats',
    })
  })

  test('that two who are not the same say in nearly the same words corroborate each other', () => {
    const first = telling(bridge, { tellers: by('سالم الورفاني') })
    const second = telling(bridge.replace('أمام الشاحنات الثقيلة', 'في وجه شاحنات البضائع'), {
      tellers: by('نقابة الناقلين'),
    })
    expect(between(first, second)?.type).toBe('corroborates')
  })

  test('that differ in a number contradict each other, and the numbers are shown', () => {
    const found = between(
      telling('نقلت القوات 70 جنديا جريحا إلى مستشفى العاصمة للعلاج'),
      telling('نقلت القوات سبعة عشر جنديا جريحا إلى مستشفى العاصمة للعلاج'),
    )
    expect(found?.type).toBe('contradicts')
    expect(found?.reasons[0]).toMatchObject({ kind: 'number' })
    expect([...(found?.reasons[0]?.from ?? []), ...(found?.reasons[0]?.to ?? [])].toSorted()).toEqual([
      '70',
      'سبعة عشر',
    ])
  })

  test('of which one says «seventy» and the other «70» do not', () => {
    const found = between(
      telling('نقلت القوات ٧٠ جنديا جريحا إلى مستشفى العاصمة للعلاج'),
      telling('نقلت القوات سبعين جنديا جريحا إلى مستشفى العاصمة للعلاج'),
    )
    expect(found?.type).toBe('repeats')
  })

  test('of which one denies what the other says contradict each other', () => {
    const found = between(telling(bridge), telling(bridge.replace('أغلقت', 'لم تغلق')))
    expect(found).toMatchObject({ type: 'contradicts', reasons: [{ kind: 'negation' }, { kind: 'sameWords' }] })
  })

  test('of which one opens what the other closes contradict each other', () => {
    const found = between(telling(bridge), telling(bridge.replace('أغلقت', 'فتحت')))
    expect(found).toMatchObject({ type: 'contradicts', reasons: [{ kind: 'opposite' }, { kind: 'sameWords' }] })
  })

  test('of which one sets a condition are qualified by it', () => {
    const plain = telling('وافقت الشركة على تزويد البلدية بعشر حافلات جديدة', {
      tellers: by('مدير شركة النقل سالم الورفاني'),
    })
    const depending = telling('الشركة مستعدة لتزويد البلدية بحافلات جديدة في حال تقدمت البلدية بطلب', {
      tellers: by('سالم الورفاني مدير الشركة'),
      date: '2024-05-03',
    })
    expect(between(plain, depending)).toMatchObject({
      fromClaimId: depending.claimId,
      toClaimId: plain.claimId,
      type: 'qualifies',
      reasons: [{ kind: 'condition', from: ['في حال'] }, { kind: 'sameWords' }],
    })
  })

  test('that an article sets against each other contradict each other', () => {
    const text = 'أن سبب مقتله خلاف على أرض، فيما قالت مصادر أخرى إنه اغتيل أمام منزله'
    const at = (words: string) => {
      const start = text.indexOf(words)
      return { articleId: 'one', start, end: start + words.length, before: text.slice(0, start) }
    }
    const [one, other] = ['أن سبب مقتله خلاف على أرض', 'إنه اغتيل أمام منزله']
    const found = between(telling(one, at(one)), telling(other, at(other)))
    expect(found).toMatchObject({ type: 'contradicts', reasons: [{ kind: 'otherTeller' }, { kind: 'sameWords' }] })
  })

  test('of events of one kind in two places are not related, nor are events of the kind a year apart', () => {
    const fire = 'اندلع حريق في مخزن للوقود قرب ميناء السنابل وأصيب خمسة عمال'
    expect(
      between(telling(fire), telling(fire.replace('السنابل', 'المنارة').replace('مخزن للوقود', 'سوق للسمك'))),
    ).toBeUndefined()
    const otherWords = 'أصيب عمال في حريق بمخزن وقود قرب ميناء السنابل'
    expect(between(telling(fire), telling(otherWords, { date: '2025-05-01' }))).toBeUndefined()
  })

  test('that overlap in one article, or are one claim in two articles, are not related', () => {
    const one = telling(bridge)
    expect(
      between(one, { ...telling(bridge), articleId: one.articleId, start: one.start + 3, end: one.end }),
    ).toBeUndefined()
    expect(between(one, { ...telling(bridge), claimId: one.claimId })).toBeUndefined()
  })
})

test('an article that changed is compared as it is now, one that is gone not at all', () => {
  const index = new RelateIndex()
  const [one, other] = [telling(bridge), telling(bridge)]
  index.put(one.articleId, [one])
  index.put(other.articleId, [other])
  expect(index.proposalsOf(one.articleId)).toHaveLength(1)
  index.put(other.articleId, [telling('ارتفعت أسعار القمح', { articleId: other.articleId })])
  expect(index.proposalsOf(one.articleId)).toEqual([])
  index.put(other.articleId, [other])
  expect(index.proposalsOf(one.articleId)).toHaveLength(1)
  index.drop(other.articleId)
  expect(index.proposalsOf(one.articleId)).toEqual([])
  expect(index.size).toBe(1)
})

test('of what a made-up library tells more than once nearly all is found, and nine in ten are right', () => {
  const plan = { seed: 5, articles: 150, sources: 300, wordsPerArticle: 40, claimsPerArticle: 8 }
  const library = makeLibrary(plan)
  const tables = new Tables()
  const index = new RelateIndex()
  const facts = new Map<string, { fact: string; telling: string }>()
  for (const row of library.shared) tables.put(row)
  for (let at = 0; at < plan.articles; at++) {
    const { id, rows, told } = library.article(at)
    for (const row of rows) tables.put(row)
    for (const one of told) facts.set(one.claimId, one)
    index.put(id, tellingsOf(tables, id))
  }
  const found = [...index.everything()].flat()
  const right = found.filter(
    ({ fromClaimId, toClaimId }) => facts.get(fromClaimId)?.fact === facts.get(toClaimId)?.fact,
  )
  expect(right.length / found.length).toBeGreaterThan(0.9)
  const byFact = new Map<string, number>()
  for (const { fact } of facts.values()) byFact.set(fact, (byFact.get(fact) ?? 0) + 1)
  const pairs = [...byFact.values()].reduce((sum, tellings) => sum + (tellings * (tellings - 1)) / 2, 0)
  expect(right.length / pairs).toBeGreaterThan(0.9)
  const kinds = right.filter(({ fromClaimId, toClaimId, type }) => {
    const ways = [facts.get(fromClaimId)?.telling, facts.get(toClaimId)?.telling]
    if (ways[0] === ways[1]) return true
    if (ways.includes('negated') || ways.includes('otherNumber')) return type === 'contradicts' || type === 'updates'
    return ways.includes('hedged') ? type === 'qualifies' : ['repeats', 'corroborates', 'paraphrases'].includes(type)
  })
  expect(kinds.length / right.length).toBeGreaterThan(0.9)
})
