const none = -1
const firstSize = 1 << 12
/** The two halves of a key. */
const half = 0x4000000

/**
 * Lists of small numbers by key, in columns: a library has a million such lists, nearly all of them of one member, and
 * as objects they would be most of its memory. A key is a whole number from 0 below 2⁵². Members that are gone are
 * passed over and stay in the way until the lists are made anew.
 */
export class PairLists {
  /** Open addressing: the keys, −1 where there is none, and for each how long its list is and its newest posting. */
  private keys = new Float64Array(firstSize).fill(none)
  private lengths = new Int32Array(firstSize)
  private heads = new Int32Array(firstSize)
  private lists = 0
  /** By twos, so that they are read together: a member, and the posting before it on its list. */
  private postings = new Int32Array(2 * firstSize)
  private count = 0

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
    const { keys, lengths, heads } = this
    this.keys = new Float64Array(keys.length * 2).fill(none)
    this.lengths = new Int32Array(keys.length * 2)
    this.heads = new Int32Array(keys.length * 2)
    for (const [at, key] of keys.entries()) {
      if (key === none) continue
      const slot = this.slotOf(key)
      this.keys[slot] = key
      this.lengths[slot] = lengths[at] ?? 0
      this.heads[slot] = heads[at] ?? none
    }
  }

  /** Puts a member on the list of a key. */
  add(key: number, member: number): void {
    if (this.lists * 2 >= this.keys.length) this.growTable()
    if (this.count * 2 === this.postings.length) {
      const larger = new Int32Array(this.count * 4)
      larger.set(this.postings)
      this.postings = larger
    }
    const slot = this.slotOf(key)
    const isNew = this.keys[slot] === none
    if (isNew) this.lists++
    this.keys[slot] = key
    const posting = this.count++
    this.postings[2 * posting] = member
    this.postings[2 * posting + 1] = isNew ? none : (this.heads[slot] ?? none)
    this.heads[slot] = posting
    this.lengths[slot] = (this.lengths[slot] ?? 0) + 1
  }

  /** One member of a key's list is gone. */
  shorten(key: number): void {
    const slot = this.slotOf(key)
    if (this.keys[slot] === key) this.lengths[slot] = (this.lengths[slot] ?? 0) - 1
  }

  /**
   * Tells the members of a key's list from the newest down to `least`, those that are gone among them; none where more
   * than `most` are there. Members are numbers that only grow.
   */
  each(key: number, least: number, most: number, tell: (member: number) => void): void {
    const slot = this.slotOf(key)
    if (this.keys[slot] !== key || (this.lengths[slot] ?? 0) > most) return
    const { postings } = this
    for (let posting = this.heads[slot] ?? none; posting !== none;) {
      const member = postings[2 * posting] ?? none
      if (member < least) return
      tell(member)
      posting = postings[2 * posting + 1] ?? none
    }
  }
}
