const none = -1
const firstSize = 1 << 12
/** The two halves of a key. */
const half = 0x4000000

const larger = (column: Int32Array): Int32Array<ArrayBuffer> => {
  const grown = new Int32Array(column.length * 2)
  grown.set(column)
  return grown
}

/**
 * Lists of small numbers by key, in columns: a library has a million such lists, nearly all of them of one member, and
 * as objects they would be most of its memory. A key is a whole number from 0 below 2⁵²; it has its list by number, by
 * which it is found again without looking. Members that are gone are passed over and stay in the way until the lists
 * are made anew.
 */
export class PairLists {
  /** Open addressing: the keys, −1 where there is none, and the list of each. */
  private keys = new Float64Array(firstSize).fill(none)
  private listAt = new Int32Array(firstSize)
  /** By list: how many are on it, and its newest posting. */
  private lengths = new Int32Array(firstSize)
  private heads = new Int32Array(firstSize)
  private lists = 0
  /** By twos, so that they are read together: a member, and the posting before it on its list. */
  private postings = new Int32Array(2 * firstSize)
  private count = 0
  /** The members list by list, newest first, and where each list begins; of so many postings. */
  private packed: { readonly starts: Int32Array; readonly members: Int32Array; readonly count: number } | undefined

  /** Where a key stands in the table, or would. */
  private slotOf(key: number): number {
    const mask = this.keys.length - 1
    const upper = Math.floor(key / half)
    const mixed = Math.imul(key - upper * half, 0x9e3779b1) + Math.imul(upper, 0x85ebca6b)
    let slot = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 7
    for (slot &= mask; this.keys[slot] !== none && this.keys[slot] !== key;) slot = (slot + 1) & mask
    return slot
  }

  private growTable(): void {
    const { keys, listAt } = this
    this.keys = new Float64Array(keys.length * 2).fill(none)
    this.listAt = new Int32Array(keys.length * 2)
    for (const [at, key] of keys.entries()) {
      if (key === none) continue
      const slot = this.slotOf(key)
      this.keys[slot] = key
      this.listAt[slot] = listAt[at] ?? 0
    }
  }

  /** The list of a key, an empty one when the key is met for the first time. */
  listOf(key: number): number {
    if (this.lists * 2 >= this.keys.length) this.growTable()
    const slot = this.slotOf(key)
    if (this.keys[slot] === key) return this.listAt[slot] ?? 0
    if (this.lists === this.heads.length) {
      this.heads = larger(this.heads)
      this.lengths = larger(this.lengths)
    }
    this.keys[slot] = key
    this.listAt[slot] = this.lists
    this.heads[this.lists] = none
    return this.lists++
  }

  /** Puts a member on a list. */
  add(list: number, member: number): void {
    if (this.count * 2 === this.postings.length) this.postings = larger(this.postings)
    const posting = this.count++
    this.postings[2 * posting] = member
    this.postings[2 * posting + 1] = this.heads[list] ?? none
    this.heads[list] = posting
    this.lengths[list] = (this.lengths[list] ?? 0) + 1
  }

  /** One member of a list is gone. */
  shorten(list: number): void {
    this.lengths[list] = (this.lengths[list] ?? 0) - 1
  }

  /** Lays the members of each list side by side: worth it before all lists are read. */
  pack(): void {
    const { postings, heads, lists, count } = this
    const starts = new Int32Array(lists + 1)
    const members = new Int32Array(count)
    let at = 0
    for (let list = 0; list < lists; list++) {
      starts[list] = at
      for (let posting = heads[list] ?? none; posting !== none; posting = postings[2 * posting + 1] ?? none) {
        members[at++] = postings[2 * posting] ?? none
      }
    }
    starts[lists] = at
    this.packed = { starts, members, count }
  }

  /**
   * Tells the members of a list from the newest down to `least`, those that are gone among them; none where more than
   * `most` are there. Members are numbers that only grow.
   */
  each(list: number, least: number, most: number, tell: (member: number) => void): void {
    if ((this.lengths[list] ?? 0) > most) return
    const { postings, packed } = this
    if (packed?.count === this.count) {
      const end = packed.starts[list + 1] ?? 0
      for (let at = packed.starts[list] ?? 0; at < end; at++) {
        const member = packed.members[at] ?? none
        if (member < least) return
        tell(member)
      }
      return
    }
    for (let posting = this.heads[list] ?? none; posting !== none;) {
      const member = postings[2 * posting] ?? none
      if (member < least) return
      tell(member)
      posting = postings[2 * posting + 1] ?? none
    }
  }
}
