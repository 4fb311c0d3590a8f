import {
  isDate,
  type Attribution,
  type Claim,
  type Id,
  type Mention,
  type Row,
  type Stamp,
} from '../../core/entities.ts'
import { proposeMetadata } from '../../core/byline.ts'
import { fold } from '../../core/fold.ts'
import { isAgencyName } from '../../core/outlet-names.ts'
import { proposeManner, proposeStance } from '../../core/propose/attribution.ts'
import { proposeSource } from '../../core/propose/source.ts'
import { recogniseBlocks } from '../../core/recognise-blocks.ts'
import * as words from '../../core/vocabulary.ts'
import { isDescribed, Register, typeOfWords } from '../attributions/register.ts'
import { MadeIds } from '../attributions/made-ids.ts'
import { unknownTime } from '../attributions/parse.ts'
import { shown, type FaultKey } from '../fault.ts'
import { faultsOf } from '../isnad/integrity.ts'
import { tablesOf } from '../tables-of.ts'
import { textSha256 } from '../text-hash.ts'
import type { LineEndings } from '../../core/lines.ts'
import { joinPieces } from './pieces.ts'
import { tidySegments } from './offsets.ts'
import type { Arrow, ArrowType, MarkedArticle, PropertyName, Span } from './span-graph.ts'

/** An article as a format read it. */
export interface ReadArticle extends MarkedArticle {
  /** As stored: LF line ends. */
  readonly text: string
  readonly lineEndings?: LineEndings
  /** Takes what is left out of a span; `span` is its place in the graph as given, absent for the article as a whole. */
  readonly report: (span: number | undefined, found: string, allowed: string) => void
  /** Takes what is wrong with the article as a whole. */
  readonly fault: (key: FaultKey, found: string, allowed: string) => void
}

const relationTypes: readonly string[] = words.relationTypes

/** One article in the making. */
class ArticleMaker {
  readonly rows: Row[] = []
  readonly articleId: Id
  readonly #article: ReadArticle
  readonly #spans: readonly Span[]
  readonly #arrows: readonly Arrow[]
  readonly #bySource = new Map<string, number[]>()
  /** Spans that another lies within. */
  readonly #around = new Set<number>()
  readonly #stamp: () => Stamp
  readonly #named: Register
  readonly #described: Register
  readonly #mentions = new Map<number, Mention>()
  readonly #contents = new Map<number, { readonly claimId: Id; readonly anchorId: Id }>()

  /** @param named the register of those that can be found again, which articles share */
  constructor(article: ReadArticle, stamp: () => Stamp, articleStamp: () => Stamp, named: Register) {
    this.#article = article
    const { spans, arrows } = joinPieces(article.graph)
    this.#spans = spans
    this.#arrows = arrows
    for (const { type, source, target } of arrows) {
      const key = `${type} ${source}`
      const targets = this.#bySource.get(key)
      if (targets) targets.push(target)
      else this.#bySource.set(key, [target])
      if (type === 'within' && source !== target) this.#around.add(target)
    }
    this.#stamp = stamp
    this.#named = named
    this.#described = new Register(stamp)
    this.articleId = this.#makeArticle(articleStamp())
    this.#makeMentions()
    this.#makeClaims()
    this.#makeAttributions()
    this.#makeRelations()
    this.rows.push(...this.#described.rows)
  }

  #makeArticle(stamp: Stamp): Id {
    const { text, facts } = this.#article
    const kinds = recogniseBlocks(text)
    const told = facts.title !== undefined || facts.url !== undefined || facts.language !== undefined
    const { outlet, ...proposed } = proposeMetadata(text, kinds, facts.fileName)
    const name = told ? facts.outlet : outlet?.name
    const outletId =
      name === undefined || name === ''
        ? undefined
        : this.#named.named(name, isAgencyName(fold(name)) ? 'newsAgency' : 'mediaOutlet').id
    const { title, url, publishedAt } = told ? facts : proposed
    const dated = publishedAt !== undefined && isDate(publishedAt)
    if (publishedAt !== undefined && !dated) {
      this.#article.report(undefined, `date ${shown(publishedAt)}`, '2026 | 2026-11 | 2026-11-22')
    }
    const value = {
      ...stamp,
      ...(title === undefined || title === '' ? {} : { title }),
      ...(url === undefined || url === '' ? {} : { url }),
      ...(dated ? { publishedAt } : {}),
      ...(outletId === undefined ? {} : { outletId }),
      authors: (told ? (facts.authors ?? []) : proposed.authors).filter((one) => one !== ''),
      language: facts.language ?? 'ar',
      revision: 1,
      original: {
        ...(facts.fileName === undefined || facts.fileName === '' ? {} : { fileName: facts.fileName }),
        encoding: 'utf-8',
        byteOrderMark: false,
        lineEndings: this.#article.lineEndings ?? 'lf',
      },
      tags: [],
    }
    this.rows.push({ table: 'article', value }, { table: 'text', value: { id: stamp.id, text, kinds } })
    return stamp.id
  }

  #words(span: Span | undefined): string {
    return span?.segments.map(({ start, end }) => this.#article.text.slice(start, end)).join(' … ') ?? ''
  }

  #anchor(span: Span): Id {
    const { id } = this.#stamp()
    const segments = tidySegments(span.segments)
    this.rows.push({ table: 'anchor', value: { id, articleId: this.articleId, segments } })
    return id
  }

  #targets(source: number, type: ArrowType): readonly number[] {
    return this.#bySource.get(`${type} ${source}`) ?? []
  }

  /** A property that has one of some values, or nothing when it is not said. */
  #oneOf<T extends string>(at: number, name: PropertyName, allowed: readonly T[]): T | undefined {
    const said = this.#spans[at]?.properties[name]
    if (said === undefined || said === '') return undefined
    const value = allowed.find((one) => one === said)
    if (value === undefined) this.#article.report(at, `${name} "${shown(said)}"`, allowed.join(' | '))
    return value
  }

  #register(name: string, kind: words.SourceKind): Id {
    const register = isDescribed(kind) || kind === 'impersonal' ? this.#described : this.#named
    return register.named(name, kind).id
  }

  #makeMentions(): void {
    for (const [at, span] of this.#spans.entries()) {
      if (span.label !== 'SOURCE') continue
      const spoken = this.#words(span)
      const told = this.#oneOf(at, 'kind', words.sourceKinds)
      const proposal = proposeSource(spoken)
      const kind = told ?? proposal.kind
      const type = this.#oneOf(at, 'type', words.spokenMentionTypes) ?? typeOfWords(spoken, kind)
      const { source } = span.properties
      const isPronoun = type === 'pronoun' || type === 'cliticPronoun'
      const sourceKind = this.#oneOf(at, 'sourceKind', words.sourceKinds) ?? kind
      const register = isDescribed(kind) || kind === 'impersonal' ? this.#described : this.#named
      const sourceId =
        source !== undefined && source !== ''
          ? this.#register(source, sourceKind)
          : told !== undefined || isPronoun || spoken.trim() === ''
            ? undefined
            : register.entry(spoken, kind).id
      this.#mentions.set(at, {
        ...this.#stamp(),
        articleId: this.articleId,
        type,
        anchor: this.#anchor(span),
        kind,
        ...(sourceId === undefined ? {} : { sourceId }),
      })
    }
    for (const [at, mention] of this.#mentions) {
      const antecedentId = this.#targets(at, 'refersTo').flatMap((to) => this.#mentions.get(to)?.id ?? [])[0]
      const whole = antecedentId === undefined || antecedentId === mention.id ? mention : { ...mention, antecedentId }
      this.rows.push({ table: 'mention', value: whole })
    }
  }

  /** Places of claims: those of one claim together, the first place first. */
  #makeClaims(): void {
    const places = new Map<number, number[]>()
    const isPlace = (at: number): boolean => this.#spans[at]?.label === 'CLAIM'
    const firstOf = (at: number, type: ArrowType): number => {
      const seen = new Set<number>()
      let place = at
      for (;;) {
        seen.add(place)
        const next = this.#targets(place, type).find((to) => isPlace(to))
        if (next === undefined || seen.has(next)) return place
        place = next
      }
    }
    for (const [at, span] of this.#spans.entries()) {
      if (span.label !== 'CLAIM' || firstOf(at, 'sameWords') !== at) continue
      const first = firstOf(at, 'sameClaim')
      places.set(first, [...(places.get(first) ?? []), at])
    }
    for (const [first, all] of places) {
      const ordered = [first, ...all.filter((at) => at !== first)]
      const claimId = this.#stamp()
      const anchors = ordered.flatMap((at) => {
        const span = this.#spans[at]
        return span ? [{ at, anchorId: this.#anchor(span) }] : []
      })
      for (const { at, anchorId } of anchors) this.#contents.set(at, { claimId: claimId.id, anchorId })
      const { statement } = this.#spans[first]?.properties ?? {}
      const value: Claim = {
        ...claimId,
        ...(statement === undefined || statement === '' ? {} : { statement }),
        anchors: anchors.map(({ anchorId }) => anchorId),
        nature: this.#oneOf(first, 'nature', words.claimNatures) ?? 'fact',
        checkWorthiness: {},
        tags: [],
      }
      this.rows.push({ table: 'claim', value })
    }
    for (const [at, span] of this.#spans.entries()) {
      if (span.label !== 'CLAIM' || this.#contents.has(at)) continue
      const content = this.#contents.get(firstOf(at, 'sameWords'))
      if (content) this.#contents.set(at, content)
    }
  }

  #isAttributed(at: number): boolean {
    const { manner, decision, silent } = this.#spans[at]?.properties ?? {}
    if (manner !== undefined || decision !== undefined || silent !== undefined) return true
    const saying = ['saidBy', 'cuedBy', 'within', 'refersTo', 'sameWords'] as const
    return this.#around.has(at) || saying.some((type) => this.#targets(at, type).length > 0)
  }

  #silentMention(at: number): Id | undefined {
    const told = this.#oneOf(at, 'silent', words.silentMentionTypes)
    const back = this.#targets(at, 'refersTo').flatMap((to) => this.#mentions.get(to) ?? [])[0]
    if (told === undefined && !back) return undefined
    const kind = this.#oneOf(at, 'silentKind', words.sourceKinds) ?? back?.kind
    const value: Mention = {
      ...this.#stamp(),
      articleId: this.articleId,
      type: told ?? 'implicit',
      kind: kind ?? (told === 'impersonal' ? 'impersonal' : 'other'),
      ...(back ? { antecedentId: back.id } : {}),
      // Whoever is understood is the one that was named.
      ...(back?.sourceId === undefined ? {} : { sourceId: back.sourceId }),
    }
    this.rows.push({ table: 'mention', value })
    return value.id
  }

  #makeAttributions(): void {
    const made = new Map<number, Attribution>()
    for (const [at, span] of this.#spans.entries()) {
      const content = this.#contents.get(at)
      if (!content || !this.#isAttributed(at)) continue
      const [cueAt] = this.#targets(at, 'cuedBy')
      const cueSpan = cueAt === undefined ? undefined : this.#spans[cueAt]
      const cue = cueSpan?.label === 'CUE' ? this.#anchor(cueSpan) : undefined
      const spoken = this.#targets(at, 'saidBy').flatMap((to) => this.#mentions.get(to)?.id ?? [])
      const silent = this.#silentMention(at)
      const mentionIds = [...new Set([...spoken, ...(silent === undefined ? [] : [silent])])]
      made.set(at, {
        ...this.#stamp(),
        claimId: content.claimId,
        articleId: this.articleId,
        contentId: content.anchorId,
        ...(cue === undefined ? {} : { cue }),
        mentionIds,
        voices: this.#oneOf(at, 'voices', words.voices) ?? (mentionIds.length > 1 ? 'joint' : 'single'),
        manner: this.#oneOf(at, 'manner', words.manners) ?? proposeManner(this.#article.text, span.segments),
        stance: this.#oneOf(at, 'stance', words.stances) ?? proposeStance(this.#words(cueSpan)),
        channel: this.#oneOf(at, 'channel', words.channels) ?? 'unknown',
        checked: this.#oneOf(at, 'checked', words.attributionChecks) ?? 'notChecked',
        decision: this.#oneOf(at, 'decision', words.decisions) ?? 'accepted',
      })
    }
    for (const [at, value] of made) {
      const outer = this.#targets(at, 'within').flatMap((to) => made.get(to)?.id ?? [])[0]
      this.rows.push({ table: 'attribution', value: outer === undefined ? value : { ...value, parentId: outer } })
    }
  }

  #makeRelations(): void {
    for (const { type, source, target } of this.#arrows) {
      const relation = words.relationTypes.find((one) => one === type)
      const fromClaimId = this.#contents.get(source)?.claimId
      const toClaimId = this.#contents.get(target)?.claimId
      if (relation === undefined || fromClaimId === undefined || toClaimId === undefined) continue
      if (fromClaimId === toClaimId) continue
      const value = { ...this.#stamp(), fromClaimId, toClaimId, type: relation, decision: 'accepted' as const }
      this.rows.push({ table: 'relation', value })
    }
  }
}

/** Whether arrows of a type go between these kinds of spans. */
export const arrowFits = (type: ArrowType, source: Span | undefined, target: Span | undefined): boolean => {
  const [from, to] = [source?.label, target?.label]
  if (type === 'saidBy') return from === 'CLAIM' && to === 'SOURCE'
  if (type === 'cuedBy') return from === 'CLAIM' && to === 'CUE'
  if (type === 'refersTo') return (from === 'CLAIM' || from === 'SOURCE') && to === 'SOURCE'
  if (type === 'continues') return from === to
  const between = type === 'within' || type === 'sameClaim' || type === 'sameWords' || relationTypes.includes(type)
  return between && from === 'CLAIM' && to === 'CLAIM'
}

/** Makes one project of articles whose annotations were read as graphs. The same articles give the same rows. */
export class Assembler {
  readonly #rows: Row[] = []
  readonly #named: Register
  readonly #ids: MadeIds
  readonly #stampOf: (id: Id) => Stamp
  readonly #reports: { readonly ids: ReadonlySet<Id>; readonly fault: ReadArticle['fault'] }[] = []

  /** @param at the time that the rows tell as that of their making, an ISO 8601 instant */
  constructor(at: string = unknownTime, title = '') {
    // Ids do not tell the time: the same file read again is the same, whenever that is.
    const ids = new MadeIds(unknownTime)
    const annotatorId = ids.next('')
    this.#ids = ids
    this.#stampOf = (id) => ({ id, createdAt: at, modifiedAt: at, annotatorId, origin: 'imported' })
    this.#named = new Register(() => this.stamp('register'))
    this.#rows.push({ table: 'annotator', value: { ...this.#stampOf(annotatorId), role: 'annotator', named: false } })
    this.#rows.push({
      table: 'project',
      value: {
        ...this.stamp(title),
        title,
        languages: ['ar'],
        policy: { unsupportedThreshold: 'L2', doubleReview: false },
        guidelinesVersion: '1',
      },
    })
  }

  /** The beginning of a new row. */
  stamp(seed: string): Stamp {
    return this.#stampOf(this.#ids.next(seed))
  }

  /** Takes in rows that a format makes by itself. */
  put(row: Row): void {
    this.#rows.push(row)
  }

  add(article: ReadArticle): void {
    const ofText = textSha256(article.text)
    const ofReading = textSha256(`${ofText} ${JSON.stringify(article.graph)}`)
    const maker = new ArticleMaker(
      article,
      () => this.stamp(ofReading),
      () => this.stamp(ofText),
      this.#named,
    )
    // One by one: an argument list has an end.
    for (const row of maker.rows) this.#rows.push(row)
    this.#reports.push({ ids: new Set(maker.rows.map(({ value }) => value.id)), fault: article.fault })
  }

  /** All rows; what does not hold together is reported to the article that it is in. */
  rows(): readonly Row[] {
    const rows = [...this.#rows, ...this.#named.rows]
    for (const { id, field, key, found, allowed } of faultsOf(tablesOf(rows))) {
      const { fault } = this.#reports.find(({ ids }) => ids.has(id)) ?? {}
      fault?.(key, found === '' ? field : found, allowed)
    }
    return rows
  }
}
