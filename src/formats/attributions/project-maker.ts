import type { Attribution, Id, Mention, Row, Segment, Stamp } from '../../core/entities.ts'
import { proposeMetadata } from '../../core/byline.ts'
import { proposeStance } from '../../core/propose/attribution.ts'
import { recogniseBlocks } from '../../core/recognise-blocks.ts'
import type { SourceKind } from '../../core/vocabulary.ts'
import type { Path } from '../json/path.ts'
import type { AttributionDocument, Span } from './document.ts'
import { MadeIds } from './made-ids.ts'
import { Register, typeOfWords } from './register.ts'
import type { SpanReader } from './spans.ts'
import type { StoredText } from './stored-text.ts'

/** Makes the rows of a project from the attributions of one article. */
export class ProjectMaker {
  readonly articleId: Id
  readonly #rows: Row[] = []
  readonly #spans: SpanReader
  readonly #text: string
  readonly #stamp: () => Stamp
  readonly #register: Register
  /** Mentions by the words that they stand on, their kind, and what they refer back to. */
  readonly #mentions = new Map<string, Mention>()
  readonly #attributions: { readonly value: Attribution; readonly parent: number | null }[] = []

  /**
   * @param name of the article's file
   * @param reading what tells this reading of the article from another one
   */
  constructor(stored: StoredText, spans: SpanReader, at: string, name: string | undefined, reading: string) {
    const { text } = stored
    this.#spans = spans
    this.#text = text
    const ids = new MadeIds(at)
    const annotatorId = ids.next('')
    const stampWith = (id: Id): Stamp => ({ id, createdAt: at, modifiedAt: at, annotatorId, origin: 'imported' })
    // Another reading of the same article has the same article, and attributions of its own.
    const stamp = (): Stamp => stampWith(ids.next(text))
    this.#stamp = (): Stamp => stampWith(ids.next(`${text}\0${reading}`))
    this.#register = new Register(this.#stamp)
    this.#rows.push({ table: 'annotator', value: { ...stampWith(annotatorId), role: 'annotator', named: false } })
    this.#rows.push({
      table: 'project',
      value: {
        ...stamp(),
        title: name ?? '',
        languages: ['ar'],
        policy: { unsupportedThreshold: 'L2', doubleReview: false },
        guidelinesVersion: '1',
      },
    })
    this.articleId = this.#article(stored, name, stamp())
  }

  #article({ text, byteOrderMark, lineEndings }: StoredText, name: string | undefined, stamp: Stamp): Id {
    const kinds = recogniseBlocks(text)
    const { outlet, ...known } = proposeMetadata(text, kinds, name)
    const outletId = outlet && this.#register.entry(outlet.name, outlet.kind).id
    const fileName = name === undefined || name === '' ? {} : { fileName: name }
    const original = { ...fileName, encoding: 'utf-8', byteOrderMark, lineEndings }
    const value = {
      ...stamp,
      ...known,
      ...(outletId === undefined ? {} : { outletId }),
      authors: [...known.authors],
      language: 'ar',
      revision: 1,
      original,
      tags: [],
    }
    this.#rows.push({ table: 'article', value }, { table: 'text', value: { id: stamp.id, text, kinds } })
    return stamp.id
  }

  #anchor(segments: readonly Segment[]): Id {
    const { id } = this.#stamp()
    this.#rows.push({ table: 'anchor', value: { id, articleId: this.articleId, segments } })
    return id
  }

  #words(segment: Segment | undefined): string {
    return segment ? this.#text.slice(segment.start, segment.end) : ''
  }

  /** The mention on some words: one, however many attributions use it. */
  #spoken(path: Path, span: Span, kind: SourceKind, antecedentId?: Id): Mention | undefined {
    const key = `${span.join('-')} ${kind} ${antecedentId ?? ''}`
    const known = this.#mentions.get(key)
    const segment = this.#spans.segment(path, span)
    if (known || !segment) return known
    const words = this.#words(segment)
    const type = typeOfWords(words, kind)
    const isPronoun = type === 'pronoun' || type === 'cliticPronoun'
    const mention: Mention = {
      ...this.#stamp(),
      articleId: this.articleId,
      type,
      anchor: this.#anchor([segment]),
      kind,
      ...(isPronoun ? {} : { sourceId: this.#register.entry(words, kind).id }),
      ...(antecedentId === undefined ? {} : { antecedentId }),
    }
    this.#mentions.set(key, mention)
    this.#rows.push({ table: 'mention', value: mention })
    return mention
  }

  #silent(type: 'implicit' | 'impersonal', kind: SourceKind, antecedentId: Id | undefined): Mention {
    const back = antecedentId === undefined ? {} : { antecedentId }
    const mention: Mention = { ...this.#stamp(), articleId: this.articleId, type, kind, ...back }
    this.#rows.push({ table: 'mention', value: mention })
    return mention
  }

  /** The mentions of an attribution; the first of those that are made for it carries what they refer back to. */
  #mentionIds(path: Path, { sources, implicit, antecedent, kind }: AttributionDocument): Id[] {
    const back = antecedent ? this.#spoken([...path, 'antecedent'], antecedent, kind)?.id : undefined
    const silent = implicit || sources.length === 0
    const spoken = sources.flatMap((span, at) => {
      const antecedentId = silent || at > 0 ? undefined : back
      return this.#spoken([...path, 'sources', at], span, kind, antecedentId)?.id ?? []
    })
    if (!silent) return spoken
    return [...spoken, this.#silent(implicit ? 'implicit' : 'impersonal', kind, back).id]
  }

  /** Adds an attribution and the claim that it makes. */
  attribution(number: number, attribution: AttributionDocument): void {
    const path = ['attributions', number]
    const contentId = this.#anchor(this.#spans.segments([...path, 'content'], attribution.content))
    const claim = { ...this.#stamp(), anchors: [contentId], nature: 'fact' as const, checkWorthiness: {}, tags: [] }
    this.#rows.push({ table: 'claim', value: claim })
    const cueWords = attribution.cue ? this.#spans.segment([...path, 'cue'], attribution.cue) : undefined
    const cue = cueWords && this.#anchor([cueWords])
    const mentionIds = this.#mentionIds(path, attribution)
    const value: Attribution = {
      ...this.#stamp(),
      claimId: claim.id,
      articleId: this.articleId,
      contentId,
      ...(cue === undefined ? {} : { cue }),
      mentionIds,
      voices: mentionIds.length > 1 ? 'joint' : 'single',
      manner: attribution.manner,
      stance: proposeStance(this.#words(cueWords)),
      channel: 'unknown',
      checked: 'notChecked',
      decision: 'accepted',
    }
    this.#attributions.push({ value, parent: attribution.parent })
  }

  /** All rows, attributions with their parents. */
  rows(): readonly Row[] {
    const attributions = this.#attributions.map(({ value, parent }): Row => {
      const outer = parent === null ? undefined : this.#attributions[parent]?.value.id
      return { table: 'attribution', value: outer === undefined ? value : { ...value, parentId: outer } }
    })
    return [...this.#rows, ...this.#register.rows, ...attributions]
  }
}
