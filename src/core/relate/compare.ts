import type { RelationType } from '../vocabulary.ts'
import { areOpposite, areOppositeStates, correcting, otherTeller, updating } from './lexicon.ts'
import { likenessOf, type Likeness, type Weigh } from './likeness.ts'
import { fold } from '../fold.ts'
import type { Quantity, Reading, Token } from './reading.ts'
import { haveOneTeller, haveOtherTellers } from './tellers.ts'
import type { ClaimTelling, Reason, RelationProposal } from './telling.ts'

/** A claim with its reading. */
export interface Read {
  readonly telling: ClaimTelling
  readonly reading: Reading
}

/*
 * The thresholds were set on the sample articles, where of what they let through more than nine in ten are right; the
 * weights are natural logarithms of how rare a word is.
 */
/** Claims this alike say the same, or contradict each other in one point. */
export const alikeAt = 0.3
/** The weight of what they share is no less than this. */
export const sharedAt = 12
/** Of two claims of one article whose states exclude each other, no less than this. */
export const sharedByOpposites = 4
/** Of articles that are further apart, only claims that are nearly the same speak of one event. */
export const nearDays = 21
/** A place that two claims fill with other names counts against their being of one event. */
const clashCosts = 0.2
const alikeElsewhere = 0.42
/** A headline says in few words what the body says in many. */
const headlineContained = 0.6
/** Above this, what differs is a name or a number and not the wording. */
const nearlySame = 0.5
const farApart = 0.8

/** How alike two claims of different articles have to be whose articles are so many days apart. */
export const alikeAcross = (days: number): number => (days <= nearDays ? alikeElsewhere : farApart)

/** Days between two dates as much as they tell; 0 where one is not known. */
const daysBetween = (a: string, b: string): number => {
  const [one, other] = [Date.parse(a), Date.parse(b)]
  return Number.isNaN(one) || Number.isNaN(other) ? 0 : Math.abs(one - other) / 86_400_000
}

const quote = ({ telling }: Read, { start, end }: { readonly start: number; readonly end: number }): string =>
  telling.words.slice(start, end)

type Finding = { readonly type: RelationType; readonly reason: Reason }

/** Numbers of one thing that are not one number. */
const otherNumbers = (a: Read, b: Read): Finding | undefined => {
  const clashes: (readonly [Quantity, Quantity])[] = []
  for (const ours of a.reading.quantities) {
    const same = b.reading.quantities.filter(({ of }) => of !== '' && of === ours.of)
    if (same.length === 0 || same.some(({ value }) => value === ours.value)) continue
    const [first] = same
    // A number that both have elsewhere is no clash: «14 of 22» beside «22 buses».
    if (first && !b.reading.quantities.some(({ value }) => value === ours.value)) clashes.push([ours, first])
  }
  if (clashes.length === 0) return undefined
  const from = clashes.map(([ours]) => quote(a, ours))
  const to = clashes.map(([, theirs]) => quote(b, theirs))
  return { type: 'contradicts', reason: { kind: 'number', from, to } }
}

/** «لا», «لم»: not «غير» or «دون», which deny a word and not the sentence. */
const negates = (words: string): boolean => /^[وف]?(?:لا|لم|لن|ليس|ليست|نفى|نفت)\s/u.test(words)

/** What the one denies the other says; or one alone of two that are nearly the same denies something. */
const denial = (a: Read, b: Read, likeness: Likeness): Finding | undefined => {
  const denied = (reading: Reading): ReadonlySet<string> => new Set(reading.negations.map(({ concept }) => concept))
  const [ours, theirs] = [denied(a.reading), denied(b.reading)]
  const says = (reading: Reading, concept: string): Token | undefined =>
    reading.tokens.find((token) => token.concept === concept)
  for (const no of a.reading.negations) {
    const yes = says(b.reading, no.concept)
    if (yes && !theirs.has(no.concept)) {
      return { type: 'contradicts', reason: { kind: 'negation', from: [quote(a, no)], to: [quote(b, yes)] } }
    }
  }
  for (const no of b.reading.negations) {
    const yes = says(a.reading, no.concept)
    if (yes && !ours.has(no.concept)) {
      return { type: 'contradicts', reason: { kind: 'negation', from: [quote(a, yes)], to: [quote(b, no)] } }
    }
  }
  const plain = (read: Read): readonly string[] =>
    read.reading.negations.map((no) => quote(read, no)).filter((words) => negates(words))
  const [from, to] = [plain(a), plain(b)]
  if (likeness.score < nearlySame || from.length > 0 === to.length > 0) return undefined
  return { type: 'contradicts', reason: { kind: 'negation', from, to } }
}

/** Among more words than these, two that exclude each other mean nothing. */
const tooLong = 18
/** So many words from what both speak of, an opposite is said of something else. */
const near = 3

/** Words that exclude each other, near something that both speak of, and neither of which the other claim has too. */
const opposition = (a: Read, b: Read, exclude: typeof areOpposite): Finding | undefined => {
  if (a.reading.isComing !== b.reading.isComing) return undefined
  if (Math.max(a.reading.tokens.length, b.reading.tokens.length) > tooLong) return undefined
  const has = (read: Read, concept: string): boolean => read.reading.tokens.some((token) => token.concept === concept)
  const isNearShared = ({ reading: { tokens } }: Read, token: Token, other: Read): boolean => {
    const at = tokens.indexOf(token)
    return tokens.slice(Math.max(0, at - near), at + near + 1).some((one) => one !== token && has(other, one.concept))
  }
  for (const ours of a.reading.tokens) {
    if (has(b, ours.concept)) continue
    for (const theirs of b.reading.tokens) {
      if (!exclude(ours.concept, theirs.concept) || has(a, theirs.concept)) continue
      if (!isNearShared(a, ours, b) || !isNearShared(b, theirs, a)) continue
      return { type: 'contradicts', reason: { kind: 'opposite', from: [quote(a, ours)], to: [quote(b, theirs)] } }
    }
  }
  return undefined
}

/** One makes depend, or leaves open, what the other states. */
const reservation = (a: Read, b: Read): Finding | undefined => {
  for (const kind of ['condition', 'hedge'] as const) {
    const of = ({ reading }: Read) => (kind === 'condition' ? reading.conditions : reading.hedges)
    if (of(a).length > 0 === of(b).length > 0) continue
    const from = of(a).map((words) => quote(a, words))
    const to = of(b).map((words) => quote(b, words))
    return { type: 'qualifies', reason: { kind, from, to } }
  }
  return undefined
}

const hasWordOf = (words: string, set: ReadonlySet<string>): string | undefined =>
  words.split(/[^\p{L}\p{M}]+/u).find((word) => set.has(fold(word)) || set.has(fold(word).slice(1)))

/** A later account says that it changes, or mends, the earlier one. */
const later = (from: ClaimTelling, to: ClaimTelling): Finding | undefined => {
  const mends = hasWordOf(`${from.before} ${from.words}`, correcting)
  if (mends !== undefined) {
    return { type: 'corrects', reason: { kind: 'correction', from: [mends], to: [] } }
  }
  const anew = from.date > to.date ? hasWordOf(from.words, updating) : undefined
  return anew === undefined ? undefined : { type: 'updates', reason: { kind: 'update', from: [anew], to: [] } }
}

const sharedWords = (a: Read, b: Read, { pairs }: Likeness): Reason => ({
  kind: 'sameWords',
  from: pairs.map(([ours]) => quote(a, ours)),
  to: pairs.map(([, theirs]) => quote(b, theirs)),
})

const isLater = (a: ClaimTelling, b: ClaimTelling): boolean => {
  if (a.date !== b.date) return a.date > b.date
  if (a.articleId !== b.articleId) return a.articleId > b.articleId
  // The headline repeats the body, wherever it stands.
  if (a.isHeadline !== b.isHeadline) return a.isHeadline
  return a.start > b.start
}

const overlap = (a: ClaimTelling, b: ClaimTelling): boolean =>
  a.articleId === b.articleId && a.start < b.end && b.start < a.end

/** The kind of sameness of two claims that say the same. */
const samenessOf = (a: Read, b: Read, likeness: Likeness): RelationType => {
  const [one, other] = [a.telling, b.telling]
  if (one.isHeadline || other.isHeadline || likeness.score >= 0.8) return 'repeats'
  if (haveOtherTellers(one.tellers, other.tellers)) return 'corroborates'
  return one.articleId === other.articleId || likeness.score >= nearlySame ? 'repeats' : 'paraphrases'
}

const finding = (a: Read, b: Read, likeness: Likeness): Finding | undefined => {
  const isHeadline = a.telling.isHeadline || b.telling.isHeadline
  const clash = otherNumbers(a, b) ?? denial(a, b, likeness) ?? opposition(a, b, areOpposite)
  if (clash) {
    const change = later(a.telling, b.telling)
    return change ? { type: change.type, reason: clash.reason } : clash
  }
  return isHeadline ? undefined : reservation(a, b)
}

/** No more text than this stands between two accounts that are set against each other. */
export const betweenAccounts = 60

/** Two accounts in one article, of which the second is set against the first: «فيما قالت مصادر أخرى …». */
const oppositeAccounts = (a: Read, b: Read, weigh: Weigh): Finding | undefined => {
  const [second, first] = [a.telling, b.telling]
  if (second.articleId !== first.articleId || second.start < first.end) return undefined
  // Nothing else may be told in between.
  if (second.start - first.end > betweenAccounts) return undefined
  const between = second.before.slice(second.before.length - (second.start - first.end))
  const said = otherTeller.exec(fold(between))?.[0]
  const shares = a.reading.tokens.some(({ concept }) =>
    b.reading.tokens.some((token) => token.concept === concept && weigh(concept) > 1),
  )
  if (said === undefined || !shares || between.includes('.')) return undefined
  return { type: 'contradicts', reason: { kind: 'otherTeller', from: [between.trim()], to: [] } }
}

const proposal = (
  a: Read,
  b: Read,
  type: RelationType,
  score: number,
  reasons: readonly Reason[],
): RelationProposal => ({
  fromClaimId: a.telling.claimId,
  toClaimId: b.telling.claimId,
  type,
  score: Math.min(1, Math.round(score * 100) / 100),
  reasons,
})

const turned = ({ kind, from, to }: Reason): Reason => ({ kind, from: to, to: from })

/**
 * What two claims are to each other, as far as their words tell; undefined when they tell nothing. The relation starts
 * at the later claim, and where one qualifies the other, at the one that does.
 */
export const compareClaims = (one: Read, other: Read, weigh: Weigh): RelationProposal | undefined => {
  if (one.telling.claimId === other.telling.claimId || overlap(one.telling, other.telling)) return undefined
  const [a, b] = isLater(one.telling, other.telling) ? [one, other] : [other, one]
  const likeness = likenessOf(a.reading, b.reading, weigh)
  const { score, shared, contained, clashes } = likeness
  const isHeadline = a.telling.isHeadline !== b.telling.isHeadline && a.telling.articleId === b.telling.articleId
  const isOneArticle = a.telling.articleId === b.telling.articleId
  const days = daysBetween(a.telling.date, b.telling.date)
  const needed = isOneArticle ? alikeAt : alikeAcross(days)
  const enough =
    shared >= sharedAt &&
    ((score >= needed && score - clashes() * clashCosts >= needed) || (isHeadline && contained >= headlineContained))
  if (enough) {
    const found = finding(a, b, likeness)
    const same = sharedWords(a, b, likeness)
    if (!found) {
      const type = samenessOf(a, b, likeness)
      // Two who are not the same and do not say it in nearly the same words may well speak of two things.
      return type === 'corroborates' && score < nearlySame ? undefined : proposal(a, b, type, score, [same])
    }
    const depends = a.reading.conditions.length + a.reading.hedges.length > 0
    const flips =
      found.type === 'qualifies' && found.reason.from.length === 0 && !(depends && b.reading.conditions.length === 0)
    return flips
      ? proposal(b, a, found.type, score, [turned(found.reason), turned(same)])
      : proposal(a, b, found.type, score, [found.reason, same])
  }
  return compareInContext(a, b, likeness, weigh)
}

/** Claims that say little the same, but stand in one context: one article, or one who speaks. */
const compareInContext = (a: Read, b: Read, likeness: Likeness, weigh: Weigh): RelationProposal | undefined => {
  const [newer, older] = [a.telling, b.telling]
  const accounts = oppositeAccounts(a, b, weigh)
  const same = sharedWords(a, b, likeness)
  if (accounts) return proposal(a, b, accounts.type, Math.max(likeness.score, 0.5), [accounts.reason, same])
  const isOneArticle = newer.articleId === older.articleId
  if (isOneArticle && !haveOneTeller(newer.tellers, older.tellers) && likeness.shared >= sharedByOpposites) {
    const found = opposition(a, b, areOppositeStates)
    if (found) return proposal(a, b, found.type, Math.max(likeness.score, 0.4), [found.reason, same])
  }
  if (
    !isOneArticle &&
    likeness.shared >= sharedAt &&
    likeness.pairs.length >= 3 &&
    haveOneTeller(newer.tellers, older.tellers)
  ) {
    const found = reservation(a, b)
    if (!found || found.reason.kind !== 'condition') return undefined
    return found.reason.from.length > 0
      ? proposal(a, b, found.type, Math.max(likeness.score, 0.4), [found.reason, same])
      : proposal(b, a, found.type, Math.max(likeness.score, 0.4), [turned(found.reason), turned(same)])
  }
  return undefined
}
