import type { Anchor, ArticleText, Id } from './entities.ts'
import { mapAnchor, spliceText, type Splice } from './splice.ts'

/**
 * The anchors of one article. Where they stand lies in columns of numbers beside them, so that following a key in a text
 * with thousands of them is one pass over numbers; an anchor that was only shifted is made anew when it is asked for.
 * Offsets are UTF-16 code units.
 */
export class AnchorGroup {
  private readonly slots = new Map<Id, number>()
  /** By slot; undefined where it was deleted. */
  private anchors: (Anchor | undefined)[] = []
  /** By slot: how far the anchor has been shifted since it was made. */
  private shifts = new Int32Array(64)
  /** By slot: the first offset and the last, as they are now; an orphan stands before everything. */
  private firsts = new Int32Array(64)
  private lasts = new Int32Array(64)

  get size(): number {
    return this.slots.size
  }

  get(id: Id): Anchor | undefined {
    const slot = this.slots.get(id)
    return slot === undefined ? undefined : this.at(slot)
  }

  set(anchor: Anchor): void {
    if (this.anchors.length === this.shifts.length) this.makeRoom()
    const slot = this.slots.get(anchor.id) ?? this.anchors.length
    this.slots.set(anchor.id, slot)
    this.put(slot, anchor)
  }

  delete(id: Id): void {
    const slot = this.slots.get(id)
    if (slot === undefined) return
    this.slots.delete(id)
    this.anchors[slot] = undefined
    this.lasts[slot] = -1
  }

  *values(): Iterable<Anchor> {
    for (const slot of this.slots.values()) {
      const anchor = this.at(slot)
      if (anchor) yield anchor
    }
  }

  /** Those that have something in `[start, end]` or end right there: the only ones that a splice of it can touch. */
  *near(start: number, end: number): Iterable<Anchor> {
    const { firsts, lasts } = this
    for (let slot = 0; slot < this.anchors.length; slot++) {
      if ((lasts[slot] ?? -1) < start || (firsts[slot] ?? 0) > end) continue
      const anchor = this.at(slot)
      if (anchor) yield anchor
    }
  }

  /** Follows splices of the text, which is given as it was before them. */
  map(before: ArticleText, splices: readonly Splice[]): void {
    let current = before
    for (const splice of splices) {
      this.follow(current.text, splice)
      current = spliceText(current, splice)
    }
  }

  private follow(text: string, splice: Splice): void {
    const { firsts, lasts, shifts } = this
    const until = splice.start + splice.removed.length
    const shift = splice.inserted.length - splice.removed.length
    for (let slot = 0; slot < this.anchors.length; slot++) {
      const last = lasts[slot] ?? -1
      if (last < splice.start) continue
      const first = firsts[slot] ?? 0
      if (first <= until) {
        const anchor = this.at(slot)
        if (anchor) this.put(slot, mapAnchor(text, splice, anchor))
      } else if (shift !== 0) {
        firsts[slot] = first + shift
        lasts[slot] = last + shift
        shifts[slot] = (shifts[slot] ?? 0) + shift
      }
    }
  }

  /** The anchor in a slot, where it stands now. */
  private at(slot: number): Anchor | undefined {
    const anchor = this.anchors[slot]
    const by = this.shifts[slot] ?? 0
    if (!anchor || by === 0) return anchor
    const segments = anchor.segments.map(({ start, end }) => ({ start: start + by, end: end + by }))
    const moved: Anchor = { id: anchor.id, articleId: anchor.articleId, segments }
    this.anchors[slot] = moved
    this.shifts[slot] = 0
    return moved
  }

  private put(slot: number, anchor: Anchor): void {
    this.anchors[slot] = anchor
    this.shifts[slot] = 0
    this.firsts[slot] = anchor.segments[0]?.start ?? 0
    this.lasts[slot] = anchor.segments.at(-1)?.end ?? -1
  }

  /** Closes the gaps that deleted anchors left; where there are few, the columns get longer. */
  private makeRoom(): void {
    if (2 * this.slots.size < this.anchors.length) {
      const anchors = [...this.values()]
      this.slots.clear()
      this.anchors = []
      for (const anchor of anchors) this.set(anchor)
      return
    }
    const larger = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(column.length * 2)
      copy.set(column)
      return copy
    }
    this.shifts = larger(this.shifts)
    this.firsts = larger(this.firsts)
    this.lasts = larger(this.lasts)
  }
}
