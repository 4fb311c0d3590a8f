import type { Id, Source } from '../../core/entities.ts'
import { fold } from '../../core/fold.ts'
import { describedKinds, type SourceKind } from '../../core/vocabulary.ts'
import { likeness } from './same-name.ts'

/** An entry of the register that a mention may mean. */
export interface Candidate {
  readonly sourceId: Id
  /** 0 to 1. */
  readonly score: number
  readonly reason: 'sameWords' | 'alias' | 'spelling' | 'surname' | 'role'
}

/** What is asked of the register. */
export interface ResolvableMention {
  /** As written. */
  readonly words: string
  readonly kind: SourceKind
}

const plainWords = (words: string): string =>
  fold(words)
    .replaceAll(/["«»()]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()

const described: readonly SourceKind[] = describedKinds

const wordsOf = (source: Source): string => ('name' in source ? source.name : source.words)

/** The part of a mention that tells the office: «الأمين العام لحلف الناتو» of «الأمين العام لحلف الناتو، ينس ستولتنبرغ». */
const roleIn = (words: string): readonly string[] => words.split(/[،,]/u).map(plainWords)

const byName = (mention: ResolvableMention, source: Source): Candidate | undefined => {
  const candidates = [wordsOf(source), ...source.aliases].map((name, index) => ({
    like: likeness(mention.words, name),
    isAlias: index > 0,
  }))
  const best = candidates.toSorted((a, b) => b.like - a.like)[0]
  if (best === undefined || best.like === 0) return undefined
  const reason = best.isAlias ? 'alias' : best.like === 1 ? 'sameWords' : best.like > 0.8 ? 'spelling' : 'surname'
  return { sourceId: source.id, score: best.like, reason }
}

const byWords = (mention: ResolvableMention, source: Source): Candidate | undefined => {
  const wanted = plainWords(mention.words)
  if (plainWords(wordsOf(source)) === wanted) return { sourceId: source.id, score: 1, reason: 'sameWords' }
  return source.aliases.some((alias) => plainWords(alias) === wanted)
    ? { sourceId: source.id, score: 0.95, reason: 'alias' }
    : undefined
}

const byRole = (mention: ResolvableMention, source: Source): Candidate | undefined => {
  const role = plainWords(source.role ?? '')
  if (role === '') return undefined
  const isHeld = roleIn(mention.words).some((part) => part === role || (part.length > 8 && role.startsWith(part)))
  return isHeld ? { sourceId: source.id, score: 0.8, reason: 'role' } : undefined
}

/**
 * The entries of the register that a mention may mean, the likeliest first: the same person in another spelling, under
 * an alias, by surname, by office. Of a surname that two people bear both are given, neither with much confidence.
 * Anonymous sources are found among those of the same article only: that two articles mean the same «مصدر عسكري» is for
 * a person to say.
 * @param inArticle the ids of the sources that the mention's article has already
 */
export const resolveMention = (
  mention: ResolvableMention,
  register: readonly Source[],
  inArticle: ReadonlySet<Id>,
): readonly Candidate[] => {
  const isDescribed = described.includes(mention.kind)
  const found = register.flatMap((source) => {
    if (source.kind === 'impersonal' || mention.kind === 'impersonal') return []
    if (described.includes(source.kind) || isDescribed) {
      return isDescribed && described.includes(source.kind) && inArticle.has(source.id)
        ? (byWords(mention, source) ?? [])
        : []
    }
    const isPerson = source.kind === 'namedPerson' && mention.kind === 'namedPerson'
    return (isPerson ? byName(mention, source) : byWords(mention, source)) ?? byRole(mention, source) ?? []
  })
  const bySurname = found.filter(({ reason }) => reason === 'surname')
  return found
    .map((candidate) =>
      candidate.reason === 'surname' && bySurname.length > 1 && !inArticle.has(candidate.sourceId)
        ? { ...candidate, score: candidate.score / bySurname.length }
        : candidate,
    )
    .toSorted((a, b) => b.score - a.score || Number(inArticle.has(b.sourceId)) - Number(inArticle.has(a.sourceId)))
}
