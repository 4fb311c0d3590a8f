import { sourceOf } from '../../core/chain.ts'
import type { Change } from '../../core/change.ts'
import { trimConjunction } from '../../core/clitics.ts'
import { Draft, stampOf, type Author } from '../../core/draft.ts'
import type { Attribution, Id, Mention, Segment, Source } from '../../core/entities.ts'
import {
  attribute,
  removeAttributions,
  removeSpeaker,
  setCue,
  wouldCircle,
  type Speaker,
} from '../../core/operations/attribution.ts'
import { patchRow, type Patch } from '../../core/operations/patch.ts'
import { proposeChannel, proposeManner, proposeStance } from '../../core/propose/attribution.ts'
import { proposeSource } from '../../core/propose/source.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import {
  describedKinds,
  identifiedKinds,
  type DescribedKind,
  type IdentifiedKind,
  type SourceKind,
} from '../../core/vocabulary.ts'
import type { Session } from '../session.ts'
import { inBrief } from './marking.ts'
import { beginningOf, mentionsBefore, nameOfMention, nameOfSource, neighbourhood, possibleParents } from './readout.ts'

/*
 * What a person does to attributions at the desk: who said it, with which word, through whom. Every function is one
 * act of the session. Offsets are UTF-16 code units.
 */

const isIdentified = (kind: SourceKind): kind is IdentifiedKind => (identifiedKinds as readonly string[]).includes(kind)
const isDescribed = (kind: SourceKind): kind is DescribedKind => (describedKinds as readonly string[]).includes(kind)

/** A new entry of the register for these words, of a kind that they suggest or that is given. */
export const sourceFromWords = (author: Author, words: string, kind?: SourceKind): Source => {
  const proposal = proposeSource(words)
  const chosen = kind ?? proposal.kind
  const stamp = stampOf(author)
  if (isIdentified(chosen)) {
    const role = proposal.role === undefined || proposal.role === '' ? {} : { role: proposal.role }
    return { ...stamp, kind: chosen, name: proposal.name === '' ? words : proposal.name, aliases: [], ...role }
  }
  if (isDescribed(chosen)) {
    const number = chosen === 'anonymousPerson' ? 'one' : 'pluralUnverified'
    return { ...stamp, kind: chosen, words, descriptor: proposal.descriptor, reason: 'none', number, aliases: [] }
  }
  return { ...stamp, kind: 'impersonal', words, aliases: [] }
}

/** Whom a person picked: an entry of the register, a new one, an earlier mention, or nobody in particular. */
export type Pick =
  | { readonly type: 'source'; readonly sourceId: Id }
  | { readonly type: 'new'; readonly words: string; readonly kind?: SourceKind }
  | { readonly type: 'antecedent'; readonly mentionId: Id }
  | { readonly type: 'impersonal'; readonly words: string }

const speakerFor = (
  tables: ReadonlyTables,
  author: Author,
  articleId: Id,
  at: number,
  pick: Pick,
  words: Segment | undefined,
): Speaker => {
  const text = tables.get('text', articleId)?.text ?? ''
  const written = words ? text.slice(words.start, words.end) : undefined
  if (pick.type === 'impersonal') {
    return { source: sourceFromWords(author, pick.words, 'impersonal'), kind: 'impersonal', type: 'impersonal' }
  }
  if (pick.type === 'antecedent') {
    const mention = tables.get('mention', pick.mentionId)
    const kind = mention?.kind ?? 'other'
    const base = { antecedentId: pick.mentionId, kind }
    return words && written !== undefined
      ? { ...base, words: [words], type: proposeSource(written).type === 'cliticPronoun' ? 'cliticPronoun' : 'nominal' }
      : { ...base, type: 'implicit' }
  }
  const source =
    pick.type === 'source' ? tables.get('source', pick.sourceId) : sourceFromWords(author, pick.words, pick.kind)
  const kind: SourceKind = source?.kind ?? 'other'
  const link = source === undefined ? {} : { source: pick.type === 'source' ? source.id : source }
  if (words && written !== undefined) {
    const proposal = proposeSource(written)
    return {
      ...link,
      words: [words],
      kind: pick.type === 'new' ? kind : sensibleKind(proposal.kind, kind),
      type: proposal.type,
    }
  }
  const earlier = mentionsBefore(tables, articleId, at).find((mention) => sourceOf(tables, mention)?.id === source?.id)
  return earlier
    ? { antecedentId: earlier.id, kind: earlier.kind, type: 'implicit' }
    : { ...link, kind, type: 'implicit' }
}

/** One man is a named person here and an office holder there; between other kinds the register decides. */
const sensibleKind = (written: SourceKind, registered: SourceKind): SourceKind =>
  registered === 'namedPerson' && written === 'roleHolder' ? 'roleHolder' : registered

/** A claim's place is attributed to somebody, with the words that name him here if there are any. */
export const speak = (session: Session, contentId: Id, pick: Pick, words?: Segment): Change | undefined => {
  const { tables } = session
  const anchor = tables.get('anchor', contentId)
  const text = anchor && tables.get('text', anchor.articleId)?.text
  const start = anchor?.segments[0]?.start
  if (!anchor || text === undefined || start === undefined) return undefined
  const [existing] = tables.attributionsOfContent(contentId)
  const at = existing ? Math.min(beginningOf(tables, existing), start) : start
  const trimmed = words && trimConjunction(text, words.start, words.end)
  return session.act({ act: 'attribute', subject: inBrief(nameOfPick(tables, pick)) }, (_, author) => {
    const speaker = speakerFor(tables, author, anchor.articleId, at, pick, trimmed)
    const details = existing
      ? {}
      : { manner: proposeManner(text, anchor.segments), channel: proposeChannel(neighbourhood(text, start)) }
    return attribute(tables, author, contentId, speaker, details).change
  })
}

/** What a pick is called, for «undo: …» and for the announcement. */
export const nameOfPick = (tables: ReadonlyTables, pick: Pick): string => {
  if (pick.type === 'new' || pick.type === 'impersonal') return pick.words
  if (pick.type === 'source') {
    const source = tables.get('source', pick.sourceId)
    return source ? nameOfSource(source) : ''
  }
  const mention = tables.get('mention', pick.mentionId)
  return mention ? nameOfMention(tables, mention) : ''
}

/** The words become the cue of a claim's place; stance and channel follow unless somebody has set them. */
export const cue = (session: Session, contentId: Id, words: Segment): Change | undefined => {
  const { tables } = session
  const anchor = tables.get('anchor', contentId)
  const text = anchor && tables.get('text', anchor.articleId)?.text
  if (!anchor || text === undefined || words.end <= words.start) return undefined
  const segment = trimConjunction(text, words.start, words.end)
  const written = text.slice(segment.start, segment.end)
  return session.act({ act: 'setCue', subject: inBrief(written) }, (_, author) => {
    const [existing] = tables.attributionsOfContent(contentId)
    const proposed = {
      stance: proposeStance(written),
      channel: proposeChannel(neighbourhood(text, segment.start)),
    }
    if (!existing) {
      const manner = proposeManner(text, anchor.segments)
      return attribute(tables, author, contentId, undefined, { ...proposed, manner, cue: [segment] }).change
    }
    const change = setCue(tables, author, existing.id, [segment])
    if (existing.stance !== 'asserts' || proposed.stance === 'asserts') return change
    return {
      ...change,
      updated: change.updated.map((update) =>
        update.table === 'attribution' ? { ...update, after: { ...update.after, stance: proposed.stance } } : update,
      ),
    }
  })
}

/** An attribution is left without a cue. */
export const uncue = (session: Session, attribution: Attribution): Change | undefined =>
  session.act({ act: 'setCue', subject: '' }, (tables, author) => setCue(tables, author, attribution.id, []))

/**
 * The source is implicit and refers back: first to the nearest mention before, then with each further act to the one
 * before that.
 */
export const referBack = (session: Session, contentId: Id): Change | undefined => {
  const { tables } = session
  const anchor = tables.get('anchor', contentId)
  const start = anchor?.segments[0]?.start
  if (!anchor || start === undefined) return undefined
  const [existing] = tables.attributionsOfContent(contentId)
  const before = mentionsBefore(tables, anchor.articleId, existing ? beginningOf(tables, existing) : start)
  const silent = existing?.mentionIds
    .map((id) => tables.get('mention', id))
    .find((mention) => mention?.type === 'implicit')
  if (!silent) {
    const [nearest] = before
    return nearest && speak(session, contentId, { type: 'antecedent', mentionId: nearest.id })
  }
  const at = before.findIndex(({ id }) => id === silent.antecedentId)
  const next: Mention | undefined = before[(at + 1) % Math.max(1, before.length)]
  if (!next) return undefined
  return session.act({ act: 'referBack', subject: inBrief(nameOfMention(tables, next)) }, (_, author) =>
    patchRow(tables, author, 'mention', silent.id, {
      antecedentId: next.id,
      kind: next.kind,
      sourceId: undefined,
    } as Patch<Mention>),
  )
}

/** The attribution lies within another: first the tightest that covers it, then the next, then none. */
export const cycleParent = (session: Session, attribution: Attribution): Change | undefined => {
  const { tables } = session
  const parents = possibleParents(tables, attribution).filter(({ id }) => !wouldCircle(tables, attribution.id, id))
  const at = parents.findIndex(({ id }) => id === attribution.parentId)
  const next = attribution.parentId === undefined ? parents[0] : parents[at + 1]
  return setParent(session, attribution, next?.id)
}

/** The attribution lies within this other one, or within none. */
export const setParent = (session: Session, attribution: Attribution, parentId: Id | undefined): Change | undefined => {
  if (parentId !== undefined && wouldCircle(session.tables, attribution.id, parentId)) return undefined
  return editAttribution(session, attribution, { parentId })
}

/** Says more about an attribution. */
export const editAttribution = (
  session: Session,
  attribution: Attribution,
  patch: Patch<Attribution>,
): Change | undefined =>
  session.act({ act: 'editAttribution', subject: inBrief(speakersOf(session.tables, attribution)) }, (tables, author) =>
    patchRow(tables, author, 'attribution', attribution.id, patch),
  )

const speakersOf = (tables: ReadonlyTables, attribution: Attribution): string =>
  attribution.mentionIds
    .flatMap((id) => {
      const mention = tables.get('mention', id)
      return mention ? [nameOfMention(tables, mention)] : []
    })
    .join('، ')

/** One speaker leaves an attribution. */
export const unspeak = (session: Session, attribution: Attribution, mention: Mention): Change | undefined =>
  session.act({ act: 'removeSpeaker', subject: inBrief(nameOfMention(session.tables, mention)) }, (tables, author) =>
    removeSpeaker(tables, author, attribution.id, mention.id),
  )

/** The attribution goes; the claim stays, attributed to nobody. */
export const unattribute = (session: Session, attribution: Attribution): Change | undefined =>
  session.act(
    { act: 'removeAttribution', subject: inBrief(speakersOf(session.tables, attribution)) },
    (tables, author) => removeAttributions(tables, author, [attribution.id]),
  )

/** An entry of the register is written anew, under the same id; mentions as written follow when its kind changed. */
export const editSource = (session: Session, source: Source): Change | undefined =>
  session.act({ act: 'editSource', subject: inBrief(nameOfSource(source)) }, (tables, author) => {
    const draft = new Draft(tables, author)
    const before = tables.get('source', source.id)
    draft.put('source', source)
    if (before && before.kind !== source.kind) {
      for (const mention of tables.mentionsOfSource(source.id)) {
        if (mention.kind === before.kind && session.canWrite(mention.articleId)) {
          draft.put('mention', { ...mention, kind: source.kind } as Mention)
        }
      }
    }
    return draft.change()
  })

/** The same source as another kind: what the two kinds share is kept, and the name becomes the description or back. */
export const withKind = (source: Source, kind: SourceKind): Source => {
  const { id, createdAt, modifiedAt, annotatorId, origin, aliases, role, affiliationId, interest, note } = source
  const kept = {
    ...{ id, createdAt, modifiedAt, annotatorId, origin, aliases },
    ...(source.suggestion === undefined ? {} : { suggestion: source.suggestion }),
    ...(role === undefined ? {} : { role }),
    ...(affiliationId === undefined ? {} : { affiliationId }),
    ...(interest === undefined ? {} : { interest }),
    ...(note === undefined ? {} : { note }),
  }
  const called = nameOfSource(source)
  if (isIdentified(kind)) return { ...kept, kind, name: called }
  if (isDescribed(kind)) {
    const known = 'descriptor' in source ? source : undefined
    return {
      ...kept,
      kind,
      words: called,
      descriptor: known?.descriptor ?? proposeSource(called).descriptor,
      reason: known?.reason ?? 'none',
      number: kind === 'anonymousPerson' ? 'one' : (known?.number ?? 'pluralUnverified'),
    }
  }
  return { ...kept, kind: 'impersonal', words: called }
}
