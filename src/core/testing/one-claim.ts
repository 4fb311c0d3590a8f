import fc, { type Arbitrary } from 'fast-check'
import type { Attribution, Claim, Evidence, Id, Project, Review, Source, Stamp, Verdict } from '../entities.ts'
import { Tables } from '../tables.ts'
import { attributionChecks, decisions, stances, supportLevels, verdictValues, voices } from '../vocabulary.ts'

/** Who acts in these worlds: three people, by number. */
export const people = ['person-0', 'person-1', 'person-2'] as const

export const claimId: Id = 'claim'
export const otherClaimId: Id = 'other'
const articles = ['article-0', 'article-1']

let made = 0
/** A stamp of its own; later ones are newer. */
export const stamp = (annotatorId: Id = people[0]): Stamp => {
  const number = ++made
  const at = new Date(Date.UTC(2019, 0, 1) + number * 1000).toISOString()
  const id = `made-${String(number).padStart(9, '0')}`
  return { id, createdAt: at, modifiedAt: at, annotatorId, origin: 'human' }
}

/** Sources by number: people, bodies, those who are only described, those who are nobody. */
const sources: readonly Source[] = (() => {
  const base = (id: string) => ({ ...stamp(), id, aliases: [] as string[] })
  const unnamed = { reason: 'none', number: 'one' } as const
  return [
    { ...base('spokesman'), kind: 'namedPerson', name: 'سالم الورفلي', affiliationId: 'ministry' },
    { ...base('minister'), kind: 'roleHolder', name: 'وزير النقل', affiliationId: 'ministry' },
    { ...base('ministry'), kind: 'officialBody', name: 'وزارة النقل' },
    { ...base('twin'), kind: 'namedPerson', name: 'الورفلي', aliases: ['سالم الورفلي'] },
    { ...base('doctor'), kind: 'namedPerson', name: 'هناء الفيتوري', interest: 'تدير المستشفى' },
    { ...base('agency'), kind: 'newsAgency', name: 'وكالة المرسى' },
    { ...base('officer'), kind: 'anonymousPerson', words: 'مصدر عسكري', descriptor: { sector: 'عسكري' }, ...unnamed },
    {
      ...base('sources'),
      kind: 'anonymousGroup',
      words: 'مصادر',
      descriptor: {},
      ...unnamed,
      number: 'pluralUnverified',
    },
    {
      ...base('informed'),
      kind: 'anonymousGroup',
      words: 'مصادر مطلعة',
      descriptor: { proximity: 'مطلعة' },
      ...unnamed,
    },
    { ...base('nobody'), kind: 'impersonal', words: 'يُذكر' },
  ]
})()
export const sourceIds = sources.map(({ id }) => id)

/** Who speaks in an attribution; `undefined` is somebody that nobody resolved. */
export interface Telling {
  readonly speakers: readonly (Id | undefined)[]
  readonly voices: Attribution['voices']
  readonly stance: Attribution['stance']
  readonly checked: Attribution['checked']
  readonly decision: Attribution['decision']
  readonly article: 0 | 1
  /** Whether it lies within the telling before it. */
  readonly inner: boolean
}

/** Adds an attribution of the claim. */
export const tell = (tables: Tables, telling: Telling, before?: Id): Attribution => {
  const articleId = articles[telling.article] ?? ''
  const mentionIds = telling.speakers.map((sourceId) => {
    const common = { ...stamp(), articleId, type: 'implicit' } as const
    const kind = tables.get('source', sourceId)?.kind ?? 'other'
    tables.put({ table: 'mention', value: { ...common, kind, ...(sourceId === undefined ? {} : { sourceId }) } })
    return common.id
  })
  const attribution: Attribution = {
    ...stamp(),
    claimId,
    articleId,
    contentId: 'nowhere',
    mentionIds,
    voices: telling.voices,
    manner: 'indirect',
    stance: telling.stance,
    channel: 'unknown',
    checked: telling.checked,
    decision: telling.decision,
    ...(telling.inner && before !== undefined ? { parentId: before } : {}),
  }
  tables.put({ table: 'attribution', value: attribution })
  return attribution
}

/** Evidence that bears on the claim. */
export const bring = (tables: Tables, fields: Partial<Evidence> = {}): Evidence => {
  const plain = { stance: 'supports', kind: 'document', title: 'قرار', locator: { citation: 'ص 3' } } as const
  const evidence: Evidence = { ...stamp(), claimId, ...plain, ...fields }
  tables.put({ table: 'evidence', value: evidence })
  return evidence
}

/** A verdict on the claim. */
export const rule = (tables: Tables, person: Id, value: Verdict['value'], fields: Partial<Verdict> = {}): Verdict => {
  const verdict: Verdict = { ...stamp(person), claimId, value, justification: '', evidenceIds: [], ...fields }
  tables.put({ table: 'verdict', value: verdict })
  return verdict
}

/** A review of something. */
export const judge = (tables: Tables, target: Review['target'], status: Review['status']): void =>
  tables.put({ table: 'review', value: { ...stamp(), target, status } })

export const policyOf = (fields: Partial<Project['policy']> = {}): Project['policy'] => ({
  unsupportedThreshold: 'L2',
  doubleReview: false,
  ...fields,
})

/** A library with the sources, two articles and two claims, of which nothing is said yet. */
export const emptyWorld = (): Tables => {
  const tables = new Tables()
  for (const value of sources) tables.put({ table: 'source', value })
  for (const id of people) {
    tables.put({ table: 'annotator', value: { ...stamp(id), id, role: 'reviewer', named: true } })
  }
  for (const id of articles) {
    const original = { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } as const
    const value = { ...stamp(), id, authors: [], language: 'ar', revision: 1, original, tags: [] }
    tables.put({ table: 'article', value: { ...value, outletId: 'agency' } })
  }
  for (const id of [claimId, otherClaimId]) {
    const value: Claim = { ...stamp(), id, anchors: [], nature: 'fact', checkWorthiness: {}, tags: [] }
    tables.put({ table: 'claim', value })
  }
  return tables
}

/** The claim, as it is now. */
export const theClaim = (tables: Tables): Claim => {
  const claim = tables.get('claim', claimId)
  if (!claim) throw new Error('No claim')
  return claim
}

/** One way of telling the claim. */
export const tellings: Arbitrary<Telling> = fc.record({
  speakers: fc.array(fc.option(fc.constantFrom(...sourceIds), { nil: undefined, freq: 8 }), { maxLength: 3 }),
  voices: fc.constantFrom(...voices),
  stance: fc.constantFrom(...stances),
  checked: fc.constantFrom(...attributionChecks),
  decision: fc.constantFrom(...decisions),
  article: fc.constantFrom(0, 1),
  inner: fc.boolean(),
})

/** What evidence may be. */
export const evidenceFields: Arbitrary<Partial<Evidence>> = fc.record(
  {
    stance: fc.constantFrom('supports', 'refutes', 'context'),
    locator: fc.constantFrom({}, { url: 'https://example.org/' }, { page: '2' }),
    sourceId: fc.constantFrom(...sourceIds),
  },
  { requiredKeys: ['stance', 'locator'] },
)

/** A world in which the claim has been told, evidenced, judged. */
export const worlds: Arbitrary<Tables> = fc
  .record({
    told: fc.array(tellings, { maxLength: 4 }),
    evidence: fc.array(fc.tuple(evidenceFields, fc.boolean()), { maxLength: 3 }),
    verdicts: fc.array(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...verdictValues), fc.boolean()), {
      maxLength: 3,
    }),
  })
  .map(({ told, evidence, verdicts }) => {
    const tables = emptyWorld()
    let before: Id | undefined
    for (const telling of told) before = tell(tables, telling, before).id
    const evidenceIds = evidence.map(([fields, approved]) => {
      const { id } = bring(tables, fields)
      if (approved) judge(tables, { type: 'evidence', id }, 'approved')
      return id
    })
    for (const [person, value, all] of verdicts) rule(tables, person, value, all ? { evidenceIds } : {})
    return tables
  })

/** Every policy that a project may have. */
export const policies: Arbitrary<Project['policy']> = fc.record({
  unsupportedThreshold: fc.constantFrom(...supportLevels),
  doubleReview: fc.boolean(),
})
