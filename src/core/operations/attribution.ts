import type { Change } from '../change.ts'
import { Draft, stampOf, type Author } from '../draft.ts'
import type { Attribution, Id, Mention, Segment, Source } from '../entities.ts'
import type { ReadonlyTables } from '../tables.ts'
import type { MentionType, SourceKind } from '../vocabulary.ts'
import { anchorOn, wholeLetters } from './claim.ts'
import { freeInner, releaseMention, removeAttribution } from './remove.ts'

/** Who is said to have said it, as a person chooses it. */
export interface Speaker {
  /** An entry of the register, or one that is made with this act. */
  readonly source?: Id | Source
  /** The words that name the source here; without words the mention is implicit or impersonal. */
  readonly words?: readonly Segment[]
  /** The mention that an implicit source, a pronoun or «المصدر ذاته» refers back to. */
  readonly antecedentId?: Id
  readonly kind: SourceKind
  readonly type: MentionType
}

/** An attribution as it is before anybody has said more about it. */
export const newAttribution = (author: Author, claimId: Id, articleId: Id, contentId: Id): Attribution => ({
  ...stampOf(author),
  claimId,
  articleId,
  contentId,
  mentionIds: [],
  voices: 'single',
  manner: 'indirect',
  stance: 'asserts',
  channel: 'unknown',
  checked: 'notChecked',
  decision: 'accepted',
})

const mentionOf = (draft: Draft, articleId: Id, speaker: Speaker): Mention => {
  const { author } = draft
  const { source, antecedentId, kind, type } = speaker
  const sourceId = typeof source === 'string' ? source : source?.id
  if (source !== undefined && typeof source !== 'string') draft.put('source', source)
  const links = {
    ...(sourceId === undefined ? {} : { sourceId }),
    ...(antecedentId === undefined ? {} : { antecedentId }),
  }
  if (type === 'implicit' || type === 'impersonal') return { ...stampOf(author), articleId, type, kind, ...links }
  const text = draft.tables.get('text', articleId)?.text ?? ''
  const anchor = anchorOn(author, articleId, wholeLetters(text, speaker.words ?? []))
  draft.put('anchor', anchor)
  return { ...stampOf(author), articleId, type, anchor: anchor.id, kind, ...links }
}

/** The words of a mention that is already marked there, so that one place in the text is one mention. */
const mentionOnWords = (tables: ReadonlyTables, articleId: Id, words: readonly Segment[]): Mention | undefined => {
  for (const mention of tables.mentionsInArticle(articleId)) {
    if (!('anchor' in mention)) continue
    const segments = tables.get('anchor', mention.anchor)?.segments ?? []
    const same =
      segments.length === words.length &&
      segments.every(({ start, end }, at) => start === words[at]?.start && end === words[at]?.end)
    if (same) return mention
  }
  return undefined
}

/**
 * One of a claim's places is attributed. The first attribution of a place is made; a speaker given when there is one
 * already joins it.
 */
export const attribute = (
  tables: ReadonlyTables,
  author: Author,
  contentId: Id,
  speaker: Speaker | undefined,
  details: Partial<Pick<Attribution, 'manner' | 'stance' | 'channel' | 'parentId'>> & { cue?: readonly Segment[] } = {},
): { readonly change: Change; readonly attributionId: Id | undefined } => {
  const draft = new Draft(tables, author)
  const owner = tables.ownerOf(contentId)
  const anchor = tables.get('anchor', contentId)
  if (owner?.role !== 'claim' || !anchor) return { change: draft.change(), attributionId: undefined }
  const [existing] = tables.attributionsOfContent(contentId)
  const base = existing ?? newAttribution(author, owner.claim.id, anchor.articleId, contentId)
  const { cue, ...rest } = details
  const next = { ...base, ...rest }
  if (cue && base.cue === undefined) {
    const text = tables.get('text', anchor.articleId)?.text ?? ''
    const cueAnchor = anchorOn(author, anchor.articleId, wholeLetters(text, cue))
    draft.put('anchor', cueAnchor)
    next.cue = cueAnchor.id
  }
  if (speaker) {
    const there = speaker.words && mentionOnWords(tables, anchor.articleId, speaker.words)
    const mention = there ?? mentionOf(draft, anchor.articleId, speaker)
    if (!there) draft.put('mention', mention)
    if (!next.mentionIds.includes(mention.id)) next.mentionIds = [...next.mentionIds, mention.id]
    if (next.mentionIds.length > 1 && next.voices === 'single') next.voices = 'joint'
  }
  draft.put('attribution', next)
  return { change: draft.change(), attributionId: next.id }
}

/** The cue of an attribution is set on these words, or taken away when there are none. */
export const setCue = (
  tables: ReadonlyTables,
  author: Author,
  attributionId: Id,
  words: readonly Segment[],
): Change => {
  const draft = new Draft(tables, author)
  const attribution = tables.get('attribution', attributionId)
  if (!attribution) return draft.change()
  const { cue, ...rest } = attribution
  if (words.length === 0) {
    if (cue !== undefined) draft.remove('anchor', cue)
    draft.put('attribution', rest)
  } else {
    const text = tables.get('text', attribution.articleId)?.text ?? ''
    const anchor = anchorOn(author, attribution.articleId, wholeLetters(text, words))
    draft.put('anchor', cue === undefined ? anchor : { ...anchor, id: cue })
    draft.put('attribution', { ...attribution, cue: cue ?? anchor.id })
  }
  return draft.change()
}

/** A mention leaves an attribution; it goes altogether when nothing else uses it. */
export const removeSpeaker = (tables: ReadonlyTables, author: Author, attributionId: Id, mentionId: Id): Change => {
  const draft = new Draft(tables, author)
  const attribution = tables.get('attribution', attributionId)
  if (!attribution) return draft.change()
  const mentionIds = attribution.mentionIds.filter((id) => id !== mentionId)
  const voices = mentionIds.length > 1 ? attribution.voices : 'single'
  draft.put('attribution', { ...attribution, mentionIds, voices })
  releaseMention(draft, mentionId, attributionId)
  return draft.change()
}

/** The attribution goes, with its cue and the mentions that only it used. */
export const removeAttributions = (tables: ReadonlyTables, author: Author, ids: readonly Id[]): Change => {
  const draft = new Draft(tables, author)
  const attributions = ids.flatMap((id) => tables.get('attribution', id) ?? [])
  for (const attribution of attributions) removeAttribution(draft, attribution)
  freeInner(draft, attributions)
  return draft.change()
}

/** Whether making `parentId` the parent would put an attribution inside itself. */
export const wouldCircle = (tables: Pick<ReadonlyTables, 'get'>, attributionId: Id, parentId: Id): boolean => {
  const seen = new Set<Id>()
  for (let at: Id | undefined = parentId; at !== undefined; at = tables.get('attribution', at)?.parentId) {
    if (at === attributionId) return true
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}
