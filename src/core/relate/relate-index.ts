import type { Id } from '../entities.ts'
import {
  alikeAcross,
  alikeAt,
  betweenAccounts,
  compareClaims,
  nearDays,
  sharedAt,
  sharedByOpposites,
  type Read,
} from './compare.ts'
import { ConceptNumbers } from './concept-numbers.ts'
import { isOpposable, otherTeller } from './lexicon.ts'
import { fold } from '../fold.ts'
import { mayShare, overlapOf, type ConceptList } from './overlap.ts'
import { PairLists } from './pair-lists.ts'
import { gistOf, readWords } from './reading.ts'
import { namingConcepts } from './tellers.ts'
import type { ClaimTelling, RelationProposal } from './telling.ts'

/** A claim as it is kept: what finds it, and its words to read again when it is compared. */
interface Entry {
  readonly telling: ClaimTelling
  readonly concepts: ConceptList
  /** Whether it speaks of a state that has an opposite. */
  readonly isOpposable: boolean
  readonly depends: boolean
  /** The day of its article since 1970; NaN where that is not known. */
  readonly day: number
  /** Its place among all entries, in the order of the articles; −1 before it has one. */
  number: number
  /** The lists on which it stands: the frequencies that chose them have changed since. */
  lists: readonly number[]
}

/** By so many of its rarest concepts, two at a time, a claim is found. */
const keyConcepts = 6
/** A pair of concepts that more claims have finds nothing that another does not. */
const longestList = 64
/** How much of two claims must be the same concepts before they are read word by word. */
const worthReading = 0.33
const worthReadingHere = 0.22
const worthReadingFar = 0.5
const keptReadings = 8192
const conceptLimit = 0x4000000
/** More than a claim can meet another in one round: each has fewer keys. */
const meetingsPerRound = 64
const daysBetween = (a: Entry, b: Entry): number => {
  const apart = Math.abs(a.day - b.day)
  return Number.isNaN(apart) ? 0 : apart
}

/**
 * Whether two claims of one article stand one behind the other, with words between them that set the second account
 * against the first: «فيما قالت مصادر أخرى».
 */
const areSetApart = (one: ClaimTelling, other: ClaimTelling): boolean => {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const apart = second.start - first.end
  if (apart < 0 || apart > betweenAccounts) return false
  return otherTeller.test(fold(second.before.slice(second.before.length - apart)))
}

/**
 * The claims of a library, arranged so that those that say nearly the same are found without comparing each with each:
 * two claims meet where they share two of their six rarest concepts. (Prefix filtering, as in Bayardo, Ma and Srikant,
 * «Scaling up all pairs similarity search», with pairs in place of single words: of the vocabulary of news no single
 * word is rare enough.) Articles are put in, taken out and asked about one by one.
 */
export class RelateIndex {
  private readonly numbers = new ConceptNumbers()
  private readonly articles = new Map<Id, readonly Entry[]>()
  /** By number; nothing where an entry is gone. */
  private entries: (Entry | undefined)[] = []
  /** By number, beside the entries: of most that are met nothing else is looked at. */
  private days: number[] = []
  /** In which round an entry was met last, and in the lowest bits how often. */
  private met: number[] = []
  private lists = new PairLists()
  private readonly dependentOf = new Map<string, Set<Entry>>()
  private readonly toldBy = new Map<string, Set<Entry>>()
  private readings = new Map<Entry, Read>()
  /** Those that were read before the present ones; what is asked for again moves over. */
  private olderReadings = new Map<Entry, Read>()
  private count = 0
  private rounds = 0

  /** How many tellings of claims are in it. */
  get size(): number {
    return this.count
  }

  private readonly weigh = (concept: string): number => this.numbers.weightOf(concept, this.count)

  /** Takes an article's claims in, in place of those it had. */
  put(articleId: Id, tellings: readonly ClaimTelling[]): void {
    this.drop(articleId)
    if (tellings.length === 0) return
    const entries = tellings.map((telling) => this.entryOf(telling))
    this.articles.set(articleId, entries)
    for (const entry of entries) {
      this.numbers.count(entry.concepts, 1)
      this.count++
    }
    for (const entry of entries) {
      this.enlist(entry)
      this.rememberTellers(entry)
    }
  }

  drop(articleId: Id): void {
    const entries = this.articles.get(articleId) ?? []
    this.articles.delete(articleId)
    for (const entry of entries) {
      this.numbers.count(entry.concepts, -1)
      this.count--
      this.entries[entry.number] = undefined
      for (const list of entry.lists) this.lists.shorten(list)
      for (const concept of this.tellerConcepts(entry.telling)) {
        this.toldBy.get(concept)?.delete(entry)
        this.dependentOf.get(concept)?.delete(entry)
      }
    }
    // Most of what is listed is gone: the lists are made anew of the rest.
    if (this.entries.length > 2 * this.count + longestList) this.relist()
  }

  clear(): void {
    this.articles.clear()
    this.entries = []
    this.days = []
    this.met = []
    this.lists = new PairLists()
    this.toldBy.clear()
    this.dependentOf.clear()
    this.readings.clear()
    this.olderReadings.clear()
    this.count = 0
  }

  private relist(): void {
    const there = this.entries.filter((entry) => entry !== undefined)
    this.entries = []
    this.days = []
    this.met = []
    this.lists = new PairLists()
    for (const entry of there) this.enlist(entry)
  }

  /** The concepts of a claim that fewest others have, ascending. */
  private rarestOf(concepts: ConceptList): readonly number[] {
    const { numbers } = this
    const rarest: number[] = []
    for (const concept of concepts) {
      const frequency = numbers.frequency(concept)
      let at = rarest.length
      while (at > 0 && numbers.frequency(rarest[at - 1] ?? 0) > frequency) at--
      if (at >= keyConcepts) continue
      rarest.splice(at, 0, concept)
      if (rarest.length > keyConcepts) rarest.pop()
    }
    return rarest.sort((a, b) => a - b)
  }

  /** Gives an entry its number, and puts it on its lists. */
  private enlist(entry: Entry): void {
    entry.number = this.entries.push(entry) - 1
    this.days.push(entry.day)
    this.met.push(0)
    const rarest = this.rarestOf(entry.concepts)
    const lists: number[] = []
    for (let at = 0; at < rarest.length; at++) {
      for (let next = at + 1; next < rarest.length; next++) {
        const list = this.lists.listOf((rarest[at] ?? 0) * conceptLimit + (rarest[next] ?? 0))
        this.lists.add(list, entry.number)
        lists.push(list)
      }
    }
    entry.lists = lists
  }

  private entryOf(telling: ClaimTelling): Entry {
    const gist = gistOf(telling.words)
    const concepts = new Uint32Array(gist.concepts.size)
    let isOfState = false
    let at = 0
    for (const concept of gist.concepts) {
      concepts[at++] = this.numbers.numberOf(concept)
      isOfState ||= isOpposable(concept)
    }
    return {
      telling,
      concepts: concepts.sort(),
      isOpposable: isOfState,
      depends: gist.depends,
      day: Date.parse(telling.date) / 86_400_000,
      number: -1,
      lists: [],
    }
  }

  private tellerConcepts({ tellers }: ClaimTelling): ReadonlySet<string> {
    const found = new Set<string>()
    for (const { words, identified } of tellers) {
      if (identified) for (const concept of namingConcepts(words)) found.add(concept)
    }
    return found
  }

  /** Remembers by whom a claim is told: one who makes it depend on something, and one who does not, are found so. */
  private rememberTellers(entry: Entry): void {
    const index = entry.depends ? this.dependentOf : this.toldBy
    for (const concept of this.tellerConcepts(entry.telling)) {
      const there = index.get(concept)
      if (there) there.add(entry)
      else index.set(concept, new Set([entry]))
    }
  }

  /** Whether the comparison of their words could find anything of two claims. */
  private mayTell(a: Entry, b: Entry): boolean {
    const weights = this.numbers.weightsAmong(this.count)
    const [one, other] = [a.telling, b.telling]
    if (one.articleId !== other.articleId) {
      const needed = alikeAcross(daysBetween(a, b))
      // Where only one of them depends on something, words that are not alike may tell as well.
      const isReserved = a.depends !== b.depends
      return mayShare(a.concepts, b.concepts, this.numbers, weights, (shared, both) => {
        return shared >= sharedAt && (isReserved || shared >= needed * (both - shared))
      })
    }
    if (areSetApart(one, other)) return true
    const isHeadline = one.isHeadline !== other.isHeadline
    const areOpposable = a.isOpposable && b.isOpposable
    return mayShare(a.concepts, b.concepts, this.numbers, weights, (shared, both) => {
      if (areOpposable && shared >= sharedByOpposites) return true
      return shared >= sharedAt && (isHeadline || shared >= alikeAt * (both - shared))
    })
  }

  /** What may be related to a claim, among the entries from number `least` on. */
  private candidatesOf(entry: Entry, least: number): ReadonlySet<Entry> {
    const found = new Set<Entry>()
    const { days, met, entries } = this
    const weights = this.numbers.weightsAmong(this.count)
    const round = ++this.rounds * meetingsPerRound
    met[entry.number] = round + meetingsPerRound - 1
    const meet = (number: number): void => {
      const meetings = (met[number] ?? 0) >= round ? (met[number] ?? 0) + 1 : round + 1
      met[number] = meetings
      const apart = Math.abs(entry.day - (days[number] ?? NaN))
      // A claim is weighed once: one that is far off only when it shares three of the rarest concepts.
      if (meetings !== round + (apart > nearDays ? 3 : 1)) return
      const other = entries[number]
      if (!other) return
      const isHere = other.telling.articleId === entry.telling.articleId
      const worth = apart > nearDays ? worthReadingFar : isHere ? worthReadingHere : worthReading
      if (overlapOf(entry.concepts, other.concepts, weights) >= worth) found.add(other)
    }
    for (const list of entry.lists) this.lists.each(list, least, longestList, meet)
    const wanted = (other: Entry): boolean => other.number >= least
    for (const other of this.articles.get(entry.telling.articleId) ?? []) {
      const isHeadline = other.telling.isHeadline !== entry.telling.isHeadline
      const isInContext = isHeadline || entry.isOpposable || other.isOpposable
      if (wanted(other) && (isInContext || areSetApart(entry.telling, other.telling))) found.add(other)
    }
    for (const concept of this.tellerConcepts(entry.telling)) {
      for (const index of entry.depends ? [this.toldBy] : [this.dependentOf]) {
        const told = index.get(concept)
        if (told && told.size <= longestList) for (const other of told) if (wanted(other)) found.add(other)
      }
    }
    found.delete(entry)
    return found
  }

  /** A claim read again; of the last few thousand that were, the reading is still there. */
  private read(entry: Entry): Read {
    const there = this.readings.get(entry)
    if (there) return there
    const read = this.olderReadings.get(entry) ?? { telling: entry.telling, reading: readWords(entry.telling.words) }
    if (this.readings.size >= keptReadings) {
      this.olderReadings = this.readings
      this.readings = new Map()
    }
    this.readings.set(entry, read)
    return read
  }

  /** What the claims of one article are to others, best first; each pair of claims once. */
  proposalsOf(articleId: Id): readonly RelationProposal[] {
    return this.propose(this.articles.get(articleId) ?? [], 0)
  }

  /** What all claims are to each other, article by article, so that others can have a turn in between. */
  *everything(): Iterable<readonly RelationProposal[]> {
    this.lists.pack()
    for (const entries of this.articles.values()) yield this.propose(entries, entries[0]?.number ?? 0)
  }

  private propose(entries: readonly Entry[], least: number): readonly RelationProposal[] {
    const best = new Map<string, RelationProposal>()
    const asked = new Set<Entry>()
    for (const entry of entries) {
      asked.add(entry)
      for (const other of this.candidatesOf(entry, least)) {
        if (asked.has(other)) continue
        if (!this.mayTell(entry, other)) continue
        const found = compareClaims(this.read(entry), this.read(other), this.weigh)
        if (!found) continue
        const pair = [found.fromClaimId, found.toClaimId].toSorted().join(' ')
        if ((best.get(pair)?.score ?? -1) < found.score) best.set(pair, found)
      }
    }
    return [...best.values()].toSorted((a, b) => b.score - a.score)
  }
}
