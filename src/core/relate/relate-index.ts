import type { Id } from '../entities.ts'
import { compareClaims, nearDays, type Read } from './compare.ts'
import { ConceptNumbers } from './concept-numbers.ts'
import { isOpposable, otherTeller } from './lexicon.ts'
import { fold } from '../fold.ts'
import { readWords } from './reading.ts'
import { namingConcepts } from './tellers.ts'
import type { ClaimTelling, RelationProposal } from './telling.ts'

/** A claim as it is kept: what finds it, and its words to read again when it is compared. */
interface Entry {
  readonly telling: ClaimTelling
  /** Its concepts by number, ascending, each once. */
  readonly concepts: Uint32Array
  /** Whether it can be related to a claim of its article that says little the same. */
  readonly inContext: boolean
  readonly depends: boolean
  /** The day of its article since 1970; NaN where that is not known. */
  readonly day: number
  /** The last round of comparing that met it. */
  met: number
  /** How often it was met in that round. */
  meetings: number
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

/**
 * The claims of a library, arranged so that those that say nearly the same are found without comparing each with each:
 * two claims meet where they share two of their six rarest concepts. (Prefix filtering, as in Bayardo, Ma and Srikant,
 * «Scaling up all pairs similarity search», with pairs in place of single words: of the vocabulary of news no single
 * word is rare enough.) Articles are put in, taken out and asked about one by one.
 */
export class RelateIndex {
  private readonly numbers = new ConceptNumbers()
  private readonly articles = new Map<Id, readonly Entry[]>()
  private readonly lists = new Map<number, Entry[]>()
  private readonly dependentOf = new Map<string, Set<Entry>>()
  private readonly toldBy = new Map<string, Set<Entry>>()
  private readings = new Map<Entry, Read>()
  /** Those that were read before the present ones; what is asked for again moves over. */
  private olderReadings = new Map<Entry, Read>()
  /** The keys by which an entry was listed: the frequencies that chose them have changed since. */
  private readonly keysOf = new WeakMap<Entry, readonly number[]>()
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
    for (const entry of entries) this.list(entry)
  }

  drop(articleId: Id): void {
    const entries = this.articles.get(articleId) ?? []
    this.articles.delete(articleId)
    const gone = new Set(entries)
    for (const entry of entries) {
      this.numbers.count(entry.concepts, -1)
      this.count--
      for (const key of this.keysOf.get(entry) ?? []) {
        const left = (this.lists.get(key) ?? []).filter((one) => !gone.has(one))
        if (left.length === 0) this.lists.delete(key)
        else this.lists.set(key, left)
      }
      for (const concept of this.tellerConcepts(entry.telling)) {
        this.toldBy.get(concept)?.delete(entry)
        this.dependentOf.get(concept)?.delete(entry)
      }
    }
  }

  clear(): void {
    this.articles.clear()
    this.lists.clear()
    this.toldBy.clear()
    this.dependentOf.clear()
    this.readings.clear()
    this.olderReadings.clear()
    this.count = 0
  }

  private entryOf(telling: ClaimTelling): Entry {
    const { tokens, conditions } = readWords(telling.words)
    const concepts = Uint32Array.from(new Set(tokens.map(({ concept }) => this.numbers.numberOf(concept)))).sort()
    const inContext = otherTeller.test(fold(telling.before)) || tokens.some(({ concept }) => isOpposable(concept))
    return {
      telling,
      concepts,
      inContext,
      depends: conditions.length > 0,
      day: Date.parse(telling.date) / 86_400_000,
      met: 0,
      meetings: 0,
    }
  }

  private tellerConcepts({ tellers }: ClaimTelling): ReadonlySet<string> {
    const found = new Set<string>()
    for (const { words, identified } of tellers) {
      if (identified) for (const concept of namingConcepts(words)) found.add(concept)
    }
    return found
  }

  private list(entry: Entry): void {
    const rarest = [...entry.concepts]
      .toSorted((a, b) => this.numbers.frequency(a) - this.numbers.frequency(b) || a - b)
      .slice(0, keyConcepts)
    const keys: number[] = []
    for (const [at, one] of rarest.entries()) {
      for (const other of rarest.slice(at + 1)) {
        const key = Math.min(one, other) * conceptLimit + Math.max(one, other)
        keys.push(key)
        const list = this.lists.get(key)
        if (list) list.push(entry)
        else this.lists.set(key, [entry])
      }
    }
    this.keysOf.set(entry, keys)
    for (const concept of this.tellerConcepts(entry.telling)) {
      const index = entry.depends ? this.dependentOf : this.toldBy
      const there = index.get(concept)
      if (there) there.add(entry)
      else index.set(concept, new Set([entry]))
    }
  }

  /** How alike two claims are by the concepts they share, before their words are looked at. */
  private rough(a: Entry, b: Entry): number {
    const { numbers, count } = this
    const [ours, theirs] = [a.concepts, b.concepts]
    let shared = 0
    let all = 0
    let at = 0
    let other = 0
    while (at < ours.length || other < theirs.length) {
      const one = ours[at] ?? conceptLimit
      const two = theirs[other] ?? conceptLimit
      const weight = numbers.weight(one < two ? one : two, count)
      all += weight
      if (one === two) shared += weight
      if (one <= two) at++
      if (two <= one) other++
    }
    return all === 0 ? 0 : shared / all
  }

  private candidatesOf(entry: Entry): ReadonlySet<Entry> {
    const found = new Set<Entry>()
    const round = ++this.rounds
    entry.met = round
    for (const key of this.keysOf.get(entry) ?? []) {
      const list = this.lists.get(key)
      if (!list || list.length > longestList) continue
      for (const other of list) {
        const apart = Math.abs(entry.day - other.day)
        other.meetings = other.met === round ? other.meetings + 1 : 1
        other.met = round
        // A claim is weighed once: one that is far off only when it shares three of the rarest concepts.
        if (other.meetings !== (apart > nearDays ? 3 : 1)) continue
        const isHere = other.telling.articleId === entry.telling.articleId
        const worth = apart > nearDays ? worthReadingFar : isHere ? worthReadingHere : worthReading
        if (this.rough(entry, other) >= worth) found.add(other)
      }
    }
    for (const other of this.articles.get(entry.telling.articleId) ?? []) {
      const isHeadline = other.telling.isHeadline !== entry.telling.isHeadline
      if (isHeadline || entry.inContext || other.inContext) found.add(other)
    }
    for (const concept of this.tellerConcepts(entry.telling)) {
      for (const index of entry.depends ? [this.toldBy] : [this.dependentOf]) {
        const told = index.get(concept)
        if (told && told.size <= longestList) for (const other of told) found.add(other)
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
    return this.propose(this.articles.get(articleId) ?? [], () => true)
  }

  /** What all claims are to each other, article by article, so that others can have a turn in between. */
  *everything(): Iterable<readonly RelationProposal[]> {
    const passed = new Set<Entry>()
    for (const entries of this.articles.values()) {
      for (const entry of entries) passed.add(entry)
      yield this.propose(entries, (other) => passed.has(other))
    }
  }

  private propose(entries: readonly Entry[], wanted: (entry: Entry) => boolean): readonly RelationProposal[] {
    const best = new Map<string, RelationProposal>()
    const asked = new Set<Entry>()
    for (const entry of entries) {
      const reading = this.read(entry)
      asked.add(entry)
      for (const other of this.candidatesOf(entry)) {
        if (asked.has(other) || !wanted(other)) continue
        const found = compareClaims(reading, this.read(other), this.weigh)
        if (!found) continue
        const pair = [found.fromClaimId, found.toClaimId].toSorted().join(' ')
        if ((best.get(pair)?.score ?? -1) < found.score) best.set(pair, found)
      }
    }
    return [...best.values()].toSorted((a, b) => b.score - a.score)
  }
}
