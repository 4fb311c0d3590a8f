import type { Change } from '../../core/change.ts'
import { antecedentOf } from '../../core/chain.ts'
import { Draft, stampOf, type Author } from '../../core/draft.ts'
import type { Attribution, Id, Mention, Segment, Source, Stamp } from '../../core/entities.ts'
import { newAttribution, wouldCircle } from '../../core/operations/attribution.ts'
import { anchorOn, newClaim, wholeLetters } from '../../core/operations/claim.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { ClaimNature, SourceKind, Stance } from '../../core/vocabulary.ts'
import type { Suggestion } from '../../suggest/suggestion.ts'
import { sourceFromWords } from '../desk/speaking.ts'
import { proposeEventDate } from './event-date.ts'
import { KnownSources } from './known-sources.ts'
import { likeness, shared, wordsIn } from './overlap.ts'
import { Standing } from './standing.ts'

/** A claim that was marked by hand takes the attribution when it is this much the same words. */
const sameClaim = 0.8

const natureOf: Partial<Record<Stance, ClaimNature>> = {
  demands: 'demand',
  predicts: 'prediction',
  fears: 'prediction',
  praises: 'opinion',
  condemns: 'opinion',
}

interface PlacedMention {
  readonly mention: Mention
  readonly segments: readonly Segment[]
}

/** Suggestions of one article on their way to becoming claims, sources, mentions, cues and attributions: one change. */
export class Acceptance {
  private readonly draft: Draft
  private readonly articleId: Id
  private readonly text: string
  private readonly suggestions: readonly Suggestion[]
  private readonly standing: Standing
  /** By where they begin. */
  private readonly mentions = new Map<number, PlacedMention[]>()
  /** Places of claims that nobody is named for. */
  private readonly unattributed: {
    readonly claimId: Id
    readonly contentId: Id
    readonly words: readonly Segment[]
  }[] = []
  /** The numbers of what lies within each suggestion. */
  private readonly inner = new Map<number, number[]>()
  private readonly register: KnownSources
  private readonly accepted = new Map<number, Id>()

  constructor(tables: ReadonlyTables, author: Author, articleId: Id, suggestions: readonly Suggestion[]) {
    this.draft = new Draft(tables, author)
    this.articleId = articleId
    this.text = tables.get('text', articleId)?.text ?? ''
    this.suggestions = suggestions
    this.standing = new Standing(tables, articleId)
    this.register = new KnownSources(tables, articleId)
    for (const mention of tables.mentionsInArticle(articleId)) {
      if (!('anchor' in mention)) continue
      const segments = tables.get('anchor', mention.anchor)?.segments ?? []
      this.place({ mention, segments })
    }
    for (const claim of tables.claimsInArticle(articleId)) {
      for (const contentId of claim.anchors) {
        const anchor = tables.get('anchor', contentId)
        if (anchor?.articleId !== articleId || [...tables.attributionsOfContent(contentId)].length > 0) continue
        this.unattributed.push({ claimId: claim.id, contentId, words: anchor.segments })
      }
    }
    suggestions.forEach(({ parent }, at) => {
      if (parent !== undefined) this.inner.set(parent, [...(this.inner.get(parent) ?? []), at])
    })
  }

  /** Takes one in, by its number. @param content other words than it proposed, when a person drew them */
  take(number: number, content?: readonly Segment[]): void {
    const suggestion = this.suggestions[number]
    if (!suggestion || this.accepted.has(number)) return
    const { draft, articleId } = this
    const { author } = draft
    const stamp = this.stamp(suggestion)
    const words = wholeLetters(this.text, content ?? suggestion.content)
    const place = this.claimAt(words, stamp, suggestion.stance)
    const mentionIds = this.speakersOf(suggestion, stamp)
    const parentId = this.idOf(suggestion.parent)
    const { manner, stance, channel } = suggestion
    const voices = mentionIds.length > 1 && suggestion.voices === 'single' ? 'joint' : suggestion.voices
    const cue = suggestion.cue && anchorOn(author, articleId, wholeLetters(this.text, [suggestion.cue]))
    if (cue) draft.put('anchor', cue)
    const attribution: Attribution = {
      ...newAttribution(author, place.claimId, articleId, place.contentId),
      ...stamp,
      mentionIds: [...mentionIds],
      ...{ manner, stance, channel, voices },
      ...(cue ? { cue: cue.id } : {}),
      ...(parentId === undefined ? {} : { parentId }),
    }
    draft.put('attribution', attribution)
    this.accepted.set(number, attribution.id)
    this.standing.add(attribution, cue?.segments ?? [], words)
    this.adoptInner(number, attribution.id)
  }

  /** What was taken in, as one change. */
  change(): Change {
    return this.draft.change()
  }

  private stamp({ rule, score }: Suggestion): Stamp {
    return { ...stampOf(this.draft.author), origin: 'suggested', suggestion: { rule, score } }
  }

  /** The claim that stands on these words and that nobody is named for yet, or a new one. */
  private claimAt(words: readonly Segment[], stamp: Stamp, stance: Stance): { claimId: Id; contentId: Id } {
    const { draft, articleId } = this
    const { author } = draft
    const known = this.unattributed.findIndex((place) => likeness(place.words, words) >= sameClaim)
    const [place] = known < 0 ? [] : this.unattributed.splice(known, 1)
    if (place) return place
    const anchor = anchorOn(author, articleId, words)
    const claim = {
      ...newClaim(author, [anchor.id]),
      ...stamp,
      id: author.newId(),
      nature: natureOf[stance] ?? 'fact',
      ...proposeEventDate(draft.tables, articleId, words),
    }
    draft.put('anchor', anchor)
    draft.put('claim', claim)
    return { claimId: claim.id, contentId: anchor.id }
  }

  private speakersOf(suggestion: Suggestion, stamp: Stamp): readonly Id[] {
    const { sources, implicit, antecedent, kind } = suggestion
    if (sources.length > 0) {
      return sources.map(({ segments, type, kind: written }) => {
        const there = this.mentions
          .get(segments[0]?.start ?? -1)
          ?.find((known) => likeness(known.segments, segments) === 1)
        if (there) return there.mention.id
        const anchor = anchorOn(this.draft.author, this.articleId, wholeLetters(this.text, segments))
        this.draft.put('anchor', anchor)
        const link =
          type === 'pronoun' || type === 'cliticPronoun'
            ? this.linkBack(antecedent, written)
            : { sourceId: this.sourceFor(segments, written).id }
        return this.addMention({ ...stamp, type, anchor: anchor.id, kind: written, ...link }, anchor.segments)
      })
    }
    if (implicit) return [this.addMention({ ...stamp, type: 'implicit', kind, ...this.linkBack(antecedent, kind) })]
    if (kind !== 'impersonal' || !suggestion.cue) return []
    const sourceId = this.sourceFor([suggestion.cue], 'impersonal').id
    return [this.addMention({ ...stamp, type: 'impersonal', kind, sourceId })]
  }

  private addMention(fields: DistributiveOmit<Mention, 'articleId' | 'id'>, segments: readonly Segment[] = []): Id {
    const mention: Mention = { ...fields, articleId: this.articleId, id: this.draft.author.newId() }
    this.draft.put('mention', mention)
    if (segments.length > 0) this.place({ mention, segments })
    return mention.id
  }

  private place(placed: PlacedMention): void {
    const start = placed.segments[0]?.start
    if (start === undefined) return
    const list = this.mentions.get(start)
    if (list) list.push(placed)
    else this.mentions.set(start, [placed])
  }

  /** Refers back to the mention that stands on the antecedent's words, or names who is meant by them. */
  private linkBack(
    antecedent: Segment | undefined,
    kind: SourceKind,
  ): { readonly antecedentId?: Id; readonly sourceId?: Id } {
    if (!antecedent) return {}
    const [nearest] = [...this.mentions.values()]
      .flat()
      .map(({ mention, segments }) => ({ mention, common: shared(segments, [antecedent]) }))
      .filter(({ common }) => common > 0)
      .toSorted((a, b) => b.common - a.common)
    if (nearest) return { antecedentId: antecedentOf(this.draft.tables, nearest.mention).id }
    return { sourceId: this.sourceFor([antecedent], kind).id }
  }

  /** The entry of the register that these words name, or a new one. */
  private sourceFor(segments: readonly Segment[], kind: SourceKind): Source {
    const words = wordsIn(this.text, segments)
    const known = this.register.find({ words, kind })
    if (known) return known
    const source = sourceFromWords(this.draft.author, words, kind)
    this.draft.put('source', source)
    this.register.take(words, source)
    return source
  }

  private idOf(parent: number | undefined): Id | undefined {
    if (parent === undefined) return undefined
    const suggestion = this.suggestions[parent]
    return this.accepted.get(parent) ?? (suggestion && this.standing.attributionFor(suggestion)?.id)
  }

  /**
   * What lies within this one and was accepted before it finds its parent now. Suggestions are matched with attributions
   * by likeness, so that the outer and the inner one of a suggestion may be the same attribution: it stays where it is.
   */
  private adoptInner(number: number, parentId: Id): void {
    for (const at of this.inner.get(number) ?? []) {
      const inner = this.suggestions[at]
      const id = this.accepted.get(at) ?? (inner && this.standing.attributionFor(inner)?.id)
      const attribution = this.draft.get('attribution', id)
      if (attribution && attribution.parentId === undefined && !wouldCircle(this.draft, attribution.id, parentId)) {
        this.draft.put('attribution', { ...attribution, parentId })
      }
    }
  }
}

/** `Omit` for each member of a union by itself. */
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
