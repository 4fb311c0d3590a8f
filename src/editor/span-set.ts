import type { Id, Segment } from '../core/entities.ts'
import { mapSegment, type Splice } from '../core/splice.ts'
import type { EditorSpan } from './contract.ts'

/** What a span is, apart from where it stands. */
export type SpanLook = Omit<EditorSpan, 'segments'>

/** Segments by id and the next of the same span, found once for a set that is asked for them. */
interface Chains {
  readonly first: Int32Array
  readonly next: Int32Array
}

const byStart = (a: Segment, b: Segment): number => a.start - b.start || b.end - a.end

/**
 * The spans of one article: an immutable value. Their segments lie in typed arrays in the order in which they begin, so
 * that following an edit costs one pass over numbers, and a tree hidden in the order (each range of rows has at its
 * middle the greatest end in that range) answers what covers a place without looking at the rest.
 */
export class SpanSet {
  /** How many segments there are; they are numbered in the order in which they begin. */
  readonly size: number
  private readonly starts: Int32Array
  private readonly ends: Int32Array
  /** For each segment the number of its span. */
  private readonly owners: Int32Array
  private readonly looks: readonly (SpanLook | undefined)[]
  /** Grows only, and a number is never given twice: so all sets that come of one another share it. */
  private readonly numbers: Map<Id, number>
  private cachedReach: Int32Array | undefined
  private cachedChains: Chains | undefined

  private constructor(
    starts: Int32Array,
    ends: Int32Array,
    owners: Int32Array,
    looks: readonly (SpanLook | undefined)[],
    numbers: Map<Id, number>,
  ) {
    this.size = starts.length
    this.starts = starts
    this.ends = ends
    this.owners = owners
    this.looks = looks
    this.numbers = numbers
  }

  /** A set without spans, from which those of one article come. */
  static none(): SpanSet {
    return new SpanSet(new Int32Array(0), new Int32Array(0), new Int32Array(0), [], new Map())
  }

  /** The offset at which a segment begins. */
  start(segment: number): number {
    return this.starts[segment] ?? 0
  }

  /** The offset behind a segment. */
  end(segment: number): number {
    return this.ends[segment] ?? 0
  }

  /** The span that a segment belongs to. */
  look(segment: number): SpanLook {
    const look = this.looks[this.owners[segment] ?? -1]
    if (look === undefined) throw new RangeError(`No segment ${segment}`)
    return look
  }

  /** The span with an id, or undefined. */
  get(id: Id): EditorSpan | undefined {
    const segments = [...this.segmentsOf(id)]
    const first = segments[0]
    if (first === undefined) return undefined
    return { ...this.look(first), segments: segments.map((at) => ({ start: this.start(at), end: this.end(at) })) }
  }

  /** Every span, in the order in which they begin. */
  *all(): Iterable<EditorSpan> {
    const { first } = this.chains
    for (let at = 0; at < this.size; at++) {
      if (first[this.owners[at] ?? -1] !== at) continue
      const span = this.get(this.look(at).id)
      if (span) yield span
    }
  }

  /** The numbers of a span's segments in text order. */
  *segmentsOf(id: Id): Iterable<number> {
    const number = this.numbers.get(id)
    if (number === undefined) return
    const { first, next } = this.chains
    for (let at = first[number] ?? -1; at >= 0; at = next[at] ?? -1) yield at
  }

  /** Calls back with the number of each segment that has something of `[start, end)`, in the order they begin. */
  forEachIn(start: number, end: number, visit: (segment: number) => void): void {
    const { starts, ends, reach } = this
    const search = (low: number, high: number): void => {
      if (low >= high) return
      const middle = (low + high) >> 1
      if ((reach[middle] ?? 0) <= start) return
      search(low, middle)
      if ((starts[middle] ?? 0) >= end) return
      if ((ends[middle] ?? 0) > start) visit(middle)
      search(middle + 1, high)
    }
    search(0, this.size)
  }

  /** The set without some spans and with others; one that is put takes the place of the one with its id. */
  replace(drop: Iterable<Id>, put: readonly EditorSpan[]): SpanSet {
    const gone = new Set<number>()
    for (const id of drop) gone.add(this.numbers.get(id) ?? -1)
    for (const { id } of put) gone.add(this.numbers.get(id) ?? -1)
    const looks = [...this.looks]
    const added: (Segment & { owner: number })[] = []
    for (const { segments, ...look } of put) {
      const owner = this.numberOf(look.id)
      looks[owner] = look
      for (const { start, end } of segments) added.push({ start, end, owner })
    }
    added.sort(byStart)
    return this.merge(gone, added, looks)
  }

  private merge(
    gone: ReadonlySet<number>,
    added: readonly (Segment & { owner: number })[],
    looks: readonly (SpanLook | undefined)[],
  ): SpanSet {
    const rows = new Rows(this.size + added.length)
    let at = 0
    for (let old = 0; old < this.size; old++) {
      const owner = this.owners[old] ?? -1
      if (gone.has(owner)) continue
      const start = this.start(old)
      const end = this.end(old)
      for (let next = added[at]; next && byStart(next, { start, end }) < 0; next = added[++at]) {
        rows.push(next.start, next.end, next.owner)
      }
      rows.push(start, end, owner)
    }
    for (const { start, end, owner } of added.slice(at)) rows.push(start, end, owner)
    return new SpanSet(rows.starts, rows.ends, rows.owners, looks, this.numbers)
  }

  /** The set after a splice of the text, by the core's rule; a segment that loses all its words is gone. */
  map(splice: Splice): SpanSet {
    const from = splice.start
    const until = from + splice.removed.length
    const shift = splice.inserted.length - splice.removed.length
    const rows = new Rows(this.size)
    for (let at = 0; at < this.size; at++) {
      const start = this.start(at)
      const end = this.end(at)
      const owner = this.owners[at] ?? -1
      if (end < from) rows.push(start, end, owner)
      else if (start > until) rows.push(start + shift, end + shift, owner)
      else {
        const mapped = mapSegment(splice, { start, end })
        if (mapped) rows.push(mapped.start, mapped.end, owner)
      }
    }
    return new SpanSet(rows.starts, rows.ends, rows.owners, this.looks, this.numbers)
  }

  private numberOf(id: Id): number {
    const number = this.numbers.get(id) ?? this.numbers.size
    this.numbers.set(id, number)
    return number
  }

  private get reach(): Int32Array {
    if (this.cachedReach) return this.cachedReach
    const reach = new Int32Array(this.size)
    const fill = (low: number, high: number): number => {
      if (low >= high) return -1
      const middle = (low + high) >> 1
      return (reach[middle] = Math.max(fill(low, middle), this.end(middle), fill(middle + 1, high)))
    }
    fill(0, this.size)
    this.cachedReach = reach
    return reach
  }

  private get chains(): Chains {
    if (this.cachedChains) return this.cachedChains
    const first = new Int32Array(this.numbers.size).fill(-1)
    const next = new Int32Array(this.size)
    for (let at = this.size - 1; at >= 0; at--) {
      const owner = this.owners[at] ?? 0
      next[at] = first[owner] ?? -1
      first[owner] = at
    }
    this.cachedChains = { first, next }
    return this.cachedChains
  }
}

/** Columns that are filled row by row and then no longer change. */
class Rows {
  private readonly columns: readonly [Int32Array, Int32Array, Int32Array]
  private length = 0

  constructor(capacity: number) {
    this.columns = [new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity)]
  }
  push(start: number, end: number, owner: number): void {
    this.columns[0][this.length] = start
    this.columns[1][this.length] = end
    this.columns[2][this.length++] = owner
  }
  get starts(): Int32Array {
    return this.columns[0].subarray(0, this.length)
  }
  get ends(): Int32Array {
    return this.columns[1].subarray(0, this.length)
  }
  get owners(): Int32Array {
    return this.columns[2].subarray(0, this.length)
  }
}
