import type { Change } from '../change.ts'
import { Draft, stampOf, type Author } from '../draft.ts'
import type { Id, Source, Stamp } from '../entities.ts'
import type { ReadonlyTables } from '../tables.ts'

/** What it takes to make two entries of the register one, before it is done. */
export interface MergePreview {
  readonly mentions: number
  readonly articles: number
  /** Articles that it has published. */
  readonly published: number
  /** Entries that belong to it. */
  readonly members: number
  readonly evidence: number
  /** The names that the entry that stays will have besides its own. */
  readonly aliases: readonly string[]
}

const nameOf = (source: Source): string => ('name' in source ? source.name : source.words)

/** Every name of both that is not the name of the one that stays. */
const namesOf = (kept: Source, gone: Source): string[] => {
  const names = new Set([...kept.aliases, nameOf(gone), ...gone.aliases])
  names.delete(nameOf(kept))
  return [...names]
}

/** Whether an entry is one of these, or belongs to one of them. */
const leadsTo = (tables: ReadonlyTables, id: Id, ends: readonly Source[]): boolean => {
  const seen = new Set<Id>()
  for (let at: Id | undefined = id; at !== undefined && !seen.has(at); at = tables.get('source', at)?.affiliationId) {
    if (ends.some((end) => end.id === at)) return true
    seen.add(at)
  }
  return false
}

const draftMerge = (draft: Draft, kept: Source, gone: Source): MergePreview => {
  const { tables } = draft
  const articles = new Set<Id>()
  let [mentions, published, members, evidence] = [0, 0, 0, 0]
  for (const mention of tables.mentionsOfSource(gone.id)) {
    draft.put('mention', { ...mention, sourceId: kept.id })
    articles.add(mention.articleId)
    mentions++
  }
  for (const article of tables.all('article')) {
    if (article.outletId !== gone.id) continue
    draft.put('article', { ...article, outletId: kept.id })
    published++
  }
  for (const one of tables.all('evidence')) {
    if (one.sourceId !== gone.id) continue
    draft.put('evidence', { ...one, sourceId: kept.id })
    evidence++
  }
  const aliases = namesOf(kept, gone)
  for (const member of tables.all('source')) {
    if (member.affiliationId !== gone.id || member.id === kept.id) continue
    draft.put('source', { ...member, affiliationId: kept.id })
    members++
  }
  const { affiliationId, role, ...rest } = kept
  const belongs = [affiliationId, gone.affiliationId].find(
    (id) => id !== undefined && !leadsTo(tables, id, [kept, gone]),
  )
  const called = role ?? gone.role
  draft.put('source', {
    ...rest,
    ...(called === undefined ? {} : { role: called }),
    ...(belongs === undefined ? {} : { affiliationId: belongs }),
    ...joined('interest', kept.interest, gone.interest),
    ...joined('note', kept.note, gone.note),
    aliases,
  })
  for (const review of tables.reviewsOf(gone.id)) {
    draft.put('review', { ...review, target: { type: 'source', id: kept.id } })
  }
  draft.remove('source', gone.id)
  return { mentions, articles: articles.size, published, members, evidence, aliases }
}

const joined = <K extends 'interest' | 'note'>(
  key: K,
  a: string | undefined,
  b: string | undefined,
): { [P in K]?: string } => {
  const words = [...new Set([a, b].flatMap((one) => one ?? []))].join('\n')
  return words === '' ? {} : ({ [key]: words } as { [P in K]: string })
}

/**
 * Two entries of the register become one: everything that named the second names the first, which takes over its names
 * and what it does not say itself. All articles in which the second is mentioned must be read in.
 * @returns no change when one of them is not there, or they are one
 */
export const mergeSources = (
  tables: ReadonlyTables,
  author: Author,
  keptId: Id,
  goneId: Id,
): { readonly change: Change; readonly preview: MergePreview | undefined } => {
  const draft = new Draft(tables, author)
  const [kept, gone] = [draft.get('source', keptId), draft.get('source', goneId)]
  const preview = kept && gone && kept.id !== gone.id ? draftMerge(draft, kept, gone) : undefined
  return { change: draft.change(), preview }
}

/**
 * Some mentions of a source turn out to be of somebody else: an entry of his own, called so, takes them over. Implicit
 * mentions that refer back to them go along, since they have no source of their own.
 */
export const splitSource = (
  tables: ReadonlyTables,
  author: Author,
  sourceId: Id,
  mentionIds: readonly Id[],
  name: string,
): { readonly change: Change; readonly newId: Id | undefined } => {
  const draft = new Draft(tables, author)
  const source = draft.get('source', sourceId)
  const mentions = mentionIds
    .flatMap((id) => tables.get('mention', id) ?? [])
    .filter((one) => one.sourceId === sourceId)
  if (!source || mentions.length === 0) return { change: draft.change(), newId: undefined }
  const stamp = stampOf(author)
  draft.put('source', entryLike(source, stamp, name))
  for (const mention of mentions) draft.put('mention', { ...mention, sourceId: stamp.id })
  return { change: draft.change(), newId: stamp.id }
}

/** Another entry of that kind; what was known of the first need not be true of it. */
const entryLike = (source: Source, stamp: Stamp, called: string): Source => {
  const common = { ...stamp, aliases: [] }
  if ('name' in source) return { ...common, kind: source.kind, name: called }
  if (source.kind === 'impersonal') return { ...common, kind: source.kind, words: called }
  const { kind, descriptor, reason, number } = source
  return { ...common, kind, words: called, descriptor, reason, number }
}
