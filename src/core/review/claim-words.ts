import type { Id } from '../entities.ts'
import { hasTerms } from '../text-index.ts'
import type { ClaimDigest } from './digest.ts'

/** When so many have changed, reading all anew is quicker than asking each. */
const many = 1000

/** Parts one claim from the next; folding leaves nothing like it. */
const seam = '\0'

/**
 * What is said in all claims, as one text: looked through from end to end it answers several times as soon as a hundred
 * thousand texts that lie anywhere in memory.
 */
export class ClaimWords {
  private readonly digests: readonly ClaimDigest[]
  private readonly text: string
  /** Where the words of each claim end in the text, the seam with them; UTF-16 code units. */
  private readonly ends: Int32Array
  /** Claims that have changed since, as they are now; undefined where they are gone. */
  private readonly changed = new Map<Id, ClaimDigest | undefined>()

  constructor(digests: readonly ClaimDigest[]) {
    this.digests = digests
    this.ends = new Int32Array(digests.length)
    const words: string[] = []
    let end = 0
    for (const { folded } of digests) {
      end += folded.length + seam.length
      this.ends[words.length] = end
      words.push(folded)
    }
    this.text = words.join(seam)
  }

  /** Whether it is too much out of date to be of use. */
  get isOutdated(): boolean {
    return this.changed.size > many
  }

  /** Takes note that a claim is another now, or is no more. */
  note(id: Id, digest: ClaimDigest | undefined): void {
    this.changed.set(id, digest)
  }

  /** The claims in whose statement, tags or note every term stands. @param terms folded; at least one */
  find(terms: readonly string[]): readonly ClaimDigest[] {
    const found: ClaimDigest[] = []
    // Few have the longest.
    const [rarest = ''] = terms.toSorted((a, b) => b.length - a.length)
    let claim = 0
    for (let at = this.text.indexOf(rarest); at >= 0 && claim < this.ends.length;) {
      while ((this.ends[claim] ?? Infinity) <= at) claim++
      const digest = this.digests[claim]
      // A claim in which the only term stands is found without being looked at.
      const isThere = digest && (terms.length === 1 || hasTerms(digest.folded, terms))
      if (isThere && (this.changed.size === 0 || !this.changed.has(digest.id))) found.push(digest)
      at = this.text.indexOf(rarest, this.ends[claim])
    }
    for (const digest of this.changed.values()) if (digest && hasTerms(digest.folded, terms)) found.push(digest)
    return found
  }
}
