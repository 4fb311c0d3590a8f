import fc, { type Arbitrary, type GeneratorValue } from 'fast-check'
import type { Anchor, Id, Mention, Row, Segment, Source, Stamp } from '../../core/entities.ts'
import { reviewTargets } from '../../core/entities.ts'
import { linesOf } from '../../core/lines.ts'
import { isGraphemeBoundary } from '../../core/offsets.ts'
import { Tables } from '../../core/tables.ts'
import * as words from '../../core/vocabulary.ts'

/** What breaks offsets: pairs, joiners, marks, composed and decomposed forms, turned directions, lone halves. */
const pieces = [
  'قال',
  ' المسماري',
  ' إنّ',
  'قُوَّة',
  '\u0627\u0654',
  '\u0623',
  'é',
  'e\u0301',
  ' ',
  '\n',
  '\n\n',
  '😀',
  '👩‍👩‍👧',
  '🇱🇾',
  '\u202e',
  '\u2067',
  '\u200f',
  '\u200d',
  '\ufeff',
  '«NATO»',
  '"',
  '\\',
  '\u2028',
  '\u0000',
  '\ud83d',
  '𐎀',
]

/** A text with all of it; never empty, with LF ends. */
export const randomText: Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(''))

/** Sound projects of every shape, for properties. */
class ProjectMaker {
  readonly tables = new Tables()
  readonly #pick: GeneratorValue
  #next = 0

  constructor(pick: GeneratorValue) {
    this.#pick = pick
  }

  some<T>(arbitrary: Arbitrary<T>): T {
    return this.#pick(() => arbitrary)
  }
  chance(): boolean {
    return this.some(fc.boolean())
  }
  count(max: number): number {
    return this.some(fc.nat(max))
  }
  of<T>(list: readonly T[]): T {
    return this.some(fc.constantFrom(...list))
  }
  maybe<K extends string, T>(key: K, make: () => T): { [P in K]?: T } {
    return this.chance() ? ({ [key]: make() } as { [P in K]?: T }) : {}
  }
  words(): string {
    return this.some(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })).join('')
  }
  times<T>(max: number, make: () => T): T[] {
    return Array.from({ length: this.count(max) }, make)
  }

  id(): Id {
    // Ids come in no order, and late ones are smaller than early ones.
    const random = this.some(fc.integer({ min: 0, max: 0xffff }))
      .toString(16)
      .padStart(4, '0')
    return `0198c0de-${random}-7000-8000-${(this.#next++).toString(16).padStart(12, '0')}`
  }

  stamp(): Stamp {
    const annotators = [...this.tables.all('annotator')]
    const id = this.id()
    const origin = this.of(words.origins)
    const second = this.count(59).toString().padStart(2, '0')
    return {
      id,
      createdAt: `2026-11-22T08:30:${second}Z`,
      modifiedAt: `2026-11-22T09:30:${second}.125Z`,
      annotatorId: annotators.length === 0 ? id : this.of(annotators).id,
      origin,
      ...(origin === 'suggested' ? { suggestion: { rule: 'cue-verb', score: this.of([0, 0.25, 1]) } } : {}),
    }
  }

  put(row: Row): Id {
    this.tables.put(row)
    return row.value.id
  }

  source(): Id {
    const others = [...this.tables.all('source')].map(({ id }) => id)
    const common = {
      aliases: this.times(2, () => this.words()),
      ...this.maybe('role', () => this.words()),
      ...this.maybe('interest', () => this.words()),
      ...(others.length > 0 ? this.maybe('affiliationId', () => this.of(others)) : {}),
    }
    const kind = this.of(words.sourceKinds)
    const made: Source =
      kind === 'impersonal'
        ? { ...this.stamp(), kind, words: this.words(), ...common }
        : kind === 'anonymousPerson' || kind === 'anonymousGroup' || kind === 'group'
          ? {
              ...this.stamp(),
              kind,
              words: this.words(),
              descriptor: { ...this.maybe('sector', () => this.words()), ...this.maybe('place', () => this.words()) },
              reason: this.of(words.anonymityReasons),
              number: this.of(words.sourceNumbers),
              ...common,
            }
          : { ...this.stamp(), kind, name: this.words(), ...common }
    return this.put({ table: 'source', value: made })
  }

  article(): Id {
    const text = this.some(randomText)
    const value = {
      ...this.stamp(),
      ...this.maybe('title', () => this.words()),
      ...this.maybe('outletId', () => this.source()),
      authors: this.times(2, () => this.words()),
      ...this.maybe('publishedAt', () => this.of(['2019', '2019-05', '2019-05-02', '2019-05-02T10:00+02:00'])),
      language: 'ar',
      revision: 1 + this.count(3),
      original: { encoding: 'utf-8', byteOrderMark: this.chance(), lineEndings: this.of(words.lineEndings) },
      tags: this.times(2, () => this.words()),
      ...this.maybe('archivedAt', () => '2026-11-22T08:30:00Z'),
    }
    this.put({ table: 'article', value })
    const kinds = linesOf(text).map(() => this.of(words.blockKinds))
    return this.put({ table: 'text', value: { id: value.id, text, kinds } })
  }

  segments(articleId: Id): readonly Segment[] {
    const text = this.tables.get('text', articleId)?.text ?? ''
    const boundaries = Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) =>
      isGraphemeBoundary(text, at),
    )
    const cuts = this.some(fc.subarray(boundaries, { minLength: 2, maxLength: Math.min(6, boundaries.length) }))
    const found: Segment[] = []
    for (let at = 0; at + 1 < cuts.length; at += 2) found.push({ start: cuts[at] ?? 0, end: cuts[at + 1] ?? 0 })
    return found
  }

  anchor(articleId: Id): Id {
    const orphan = this.some(fc.nat(9)) === 0
    const value: Anchor = orphan
      ? {
          id: this.id(),
          articleId,
          segments: [],
          lost: { exact: this.words(), prefix: this.words(), suffix: '' },
        }
      : { id: this.id(), articleId, segments: this.segments(articleId) }
    return this.put({ table: 'anchor', value })
  }

  mention(articleId: Id): Id {
    const earlier = [...this.tables.mentionsInArticle(articleId)].map(({ id }) => id)
    const sources = [...this.tables.all('source')].map(({ id }) => id)
    const common = {
      ...this.stamp(),
      articleId,
      kind: this.of(words.sourceKinds),
      ...(earlier.length > 0 ? this.maybe('antecedentId', () => this.of(earlier)) : {}),
      ...(sources.length > 0 ? this.maybe('sourceId', () => this.of(sources)) : {}),
    }
    const value: Mention = this.chance()
      ? { ...common, type: this.of(words.spokenMentionTypes), anchor: this.anchor(articleId) }
      : { ...common, type: this.of(words.silentMentionTypes) }
    return this.put({ table: 'mention', value })
  }

  claim(articleIds: readonly Id[]): Id {
    const value = {
      ...this.stamp(),
      ...this.maybe('statement', () => this.words()),
      anchors: this.times(3, () => this.anchor(this.of(articleIds))),
      nature: this.of(words.claimNatures),
      checkWorthiness: {
        ...this.maybe('harm', () => 1 + this.count(4)),
        ...this.maybe('urgency', () => this.of(words.urgencies)),
      },
      ...this.maybe('eventDate', () => ({ value: '2019-05', ...this.maybe('words', () => this.words()) })),
      ...this.maybe('exemption', () => ({ kind: this.of(words.exemptionKinds), reason: this.words() })),
      tags: this.times(1, () => this.words()),
    }
    return this.put({ table: 'claim', value })
  }

  attribution(contentId: Id): Id {
    const owner = this.tables.ownerOf(contentId)
    const articleId = this.tables.get('anchor', contentId)?.articleId ?? ''
    const outer = [...this.tables.attributionsInArticle(articleId)].map(({ id }) => id)
    const mentionIds = this.some(fc.subarray([...this.tables.mentionsInArticle(articleId)].map(({ id }) => id)))
    return this.put({
      table: 'attribution',
      value: {
        ...this.stamp(),
        claimId: owner?.role === 'claim' ? owner.claim.id : '',
        articleId,
        contentId,
        ...this.maybe('cue', () => this.anchor(articleId)),
        mentionIds,
        voices: this.of(words.voices),
        manner: this.of(words.manners),
        stance: this.of(words.stances),
        channel: this.of(words.channels),
        ...(outer.length > 0 ? this.maybe('parentId', () => this.of(outer)) : {}),
        checked: this.of(words.attributionChecks),
        decision: this.of(words.decisions),
        ...this.maybe('note', () => this.words()),
      },
    })
  }

  bearing(claimId: Id): void {
    const evidenceIds = this.times(2, () =>
      this.put({
        table: 'evidence',
        value: {
          ...this.stamp(),
          claimId,
          stance: this.of(words.evidenceStances),
          kind: this.of(words.evidenceKinds),
          title: this.words(),
          locator: { ...this.maybe('url', () => 'https://example.org/'), ...this.maybe('page', () => '12') },
        },
      }),
    )
    let supersedesId: Id | undefined
    for (let left = this.count(2); left > 0; left--) {
      supersedesId = this.put({
        table: 'verdict',
        value: {
          ...this.stamp(),
          claimId,
          value: this.of(words.verdictValues),
          justification: this.chance() ? '' : this.words(),
          evidenceIds: this.some(fc.subarray(evidenceIds)),
          ...(supersedesId === undefined ? {} : { supersedesId }),
        },
      })
    }
  }

  project(): Tables {
    for (let left = 1 + this.count(1); left > 0; left--) {
      const role = this.of(words.annotatorRoles)
      this.put({
        table: 'annotator',
        value: { ...this.stamp(), ...this.maybe('name', () => this.words()), role, named: this.chance() },
      })
    }
    const policy = { unsupportedThreshold: this.of(words.supportLevels), doubleReview: this.chance() }
    this.put({
      table: 'project',
      value: { ...this.stamp(), title: this.words(), languages: ['ar'], policy, guidelinesVersion: '1' },
    })
    this.times(3, () => this.source())
    const articleIds = this.times(3, () => this.article())
    const claimIds = articleIds.length === 0 ? [] : this.times(5, () => this.claim(articleIds))
    for (const articleId of articleIds) this.times(3, () => this.mention(articleId))
    for (const claim of this.tables.all('claim')) {
      for (const contentId of claim.anchors) if (this.chance()) this.attribution(contentId)
      this.bearing(claim.id)
    }
    if (claimIds.length > 1) this.times(2, () => this.relation(claimIds))
    this.times(2, () => this.review())
    for (const articleId of articleIds) if (this.chance()) this.rejection(articleId)
    return this.tables
  }

  relation(claimIds: readonly Id[]): void {
    const [fromClaimId = '', toClaimId = ''] = this.some(
      fc.shuffledSubarray([...claimIds], { minLength: 2, maxLength: 2 }),
    )
    const value = { fromClaimId, toClaimId, type: this.of(words.relationTypes), decision: this.of(words.decisions) }
    this.put({ table: 'relation', value: { ...this.stamp(), ...value } })
  }

  rejection(articleId: Id): void {
    const value = { articleId, rule: this.words(), ...this.maybe('cue', () => this.words()), content: this.words() }
    this.put({ table: 'rejection', value: { ...this.stamp(), ...value } })
  }

  review(): void {
    const targets = reviewTargets.flatMap((type) => [...this.tables.all(type)].map(({ id }) => ({ type, id })))
    if (targets.length === 0) return
    const value = { ...this.stamp(), target: this.of(targets), status: this.of(words.reviewStatuses) }
    this.put({ table: 'review', value })
  }
}

/** A sound project, made of what the property's generator picks. */
export const randomProject = (pick: GeneratorValue): Tables => new ProjectMaker(pick).project()
