import type { Id, Segment } from '../core/entities.ts'
import { mapSegment, type Splice } from '../core/splice.ts'
import type { EditorSpan } from './contract.ts'
import { assignLanes } from './lanes.ts'
import { reachOf } from './reach.ts'

/** What a span is, apart from where it stands. */
export type SpanLook = Omit<EditorSpan, 'segments'>

/** A segment on its way into a set, with the number of its span. */
interface Row extends Segment {
  readonly owner: number
}

/** For each span, by its number, its first segment, and for each segment the next one of the same span; -1 for none. */
interface Chains {
  readonly first: Int32Array
  readonly next: Int32Array
}

/** What surrounds another stands before it. */
const comesBefore = (row: Row, start: number, end: number): boolean =>
  row.start < start || (row.start === start && row.end >= end)

const byStart = (a: Segment, b: Segment): number => a.start - b.start || b.end - a.end

/**
 * The spans of one article: an immutable value. Their segments lie in columns of numbers, in the order in which they
 * begin, so that following an edit costs one pass over numbers; a tree hidden in that order answers what covers a place.
 */
export class SpanSet {
  /** How many segments there are; they are numbered in the order in which they begin. */
  readonly size: number
  private readonly starts: Int32Array
  private readonly ends: Int32Array
  /** For each segment the number of its span. */
  private readonly owners: Int32Array
  private readonly lanes: Uint8Array
  /** By the number of a span: 1 for a claim. */
  private readonly claims: Uint8Array
  /** By the number of a span; what it says of segments is of no account. */
  private readonly looks: readonly (SpanLook | undefined)[]
  /** Grows only, and a number is never given twice: so all sets that come of one another share it. */
  private readonly numbers: Map<Id, number>
  private cachedReach: Int32Array | undefined
  private cachedChains: Chains | undefined

  private constructor(
    columns: Columns,
    lanes: Uint8Array,
    claims: Uint8Array,
    looks: readonly (SpanLook | undefined)[],
    numbers: Map<Id, number>,
  ) {
    this.size = columns.starts.length
    this.starts = columns.starts
    this.ends = columns.ends
    this.owners = columns.owners
    this.lanes = lanes
    this.claims = claims
    this.looks = looks
    this.numbers = numbers
  }

  /** A set without spans, from which those of one article come. */
  static none(): SpanSet {
    return new SpanSet(columnsFor(0), new Uint8Array(0), new Uint8Array(0), [], new Map())
  }

  /** The offset at which a segment begins. */
  start(segment: number): number {
    return this.starts[segment] ?? 0
  }

  /** The offset behind a segment. */
  end(segment: number): number {
    return this.ends[segment] ?? 0
  }

  /** Of claims that overlap each is underlined in a lane of its own, as far as there are lanes. */
  lane(segment: number): number {
    return this.lanes[segment] ?? 0
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
    const { starts, ends } = this
    const reach = (this.cachedReach ??= reachOf(ends))
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
    const gone = new Uint8Array(this.numbers.size)
    const take = (id: Id): void => {
      const number = this.numbers.get(id)
      if (number !== undefined) gone[number] = 1
    }
    for (const id of drop) take(id)
    for (const { id } of put) take(id)
    const looks = this.looks.slice()
    const added: Row[] = []
    for (const span of put) {
      const owner = this.numberOf(span.id)
      looks[owner] = span
      for (const { start, end } of span.segments) added.push({ start, end, owner })
    }
    const columns = this.merged(gone, added.toSorted(byStart))
    const claims = new Uint8Array(this.numbers.size)
    claims.set(this.claims)
    for (const { id, kind } of put) claims[this.numberOf(id)] = kind === 'claim' ? 1 : 0
    return new SpanSet(columns, assignLanes(columns, claims), claims, looks, this.numbers)
  }

  private merged(gone: Uint8Array, added: readonly Row[]): Columns {
    const { starts, ends, owners } = this
    const into = columnsFor(this.size + added.length)
    let length = 0
    let next = 0
    for (let at = 0; at < starts.length; at++) {
      const owner = owners[at] ?? 0
      if (gone[owner] === 1) continue
      const start = starts[at] ?? 0
      const end = ends[at] ?? 0
      for (let row = added[next]; row && comesBefore(row, start, end); row = added[++next]) write(into, length++, row)
      into.starts[length] = start
      into.ends[length] = end
      into.owners[length++] = owner
    }
    for (const row of added.slice(next)) write(into, length++, row)
    return cut(into, length)
  }

  /** The set after a splice of the text, by the core's rule; a segment that loses all its words is gone. */
  map(splice: Splice): SpanSet {
    const from = splice.start
    const until = from + splice.removed.length
    const shift = splice.inserted.length - splice.removed.length
    const { starts, ends, owners } = this
    const into = columnsFor(this.size)
    const lanes = new Uint8Array(this.size)
    let length = 0
    for (let at = 0; at < starts.length; at++) {
      const start = starts[at] ?? 0
      const end = ends[at] ?? 0
      // Only what the splice reaches needs the rule; the rest stays or is shifted.
      const isReached = end >= from && start <= until
      const mapped = isReached ? mapSegment(splice, { start, end }) : undefined
      if (isReached && !mapped) continue
      const by = end < from ? 0 : shift
      into.starts[length] = mapped ? mapped.start : start + by
      into.ends[length] = mapped ? mapped.end : end + by
      into.owners[length] = owners[at] ?? 0
      lanes[length++] = this.lanes[at] ?? 0
    }
    return new SpanSet(cut(into, length), lanes.subarray(0, length), this.claims, this.looks, this.numbers)
  }

  private numberOf(id: Id): number {
    const number = this.numbers.get(id) ?? this.numbers.size
    this.numbers.set(id, number)
    return number
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

/** Segments as columns of numbers, in the order in which they begin. */
export interface Columns {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly owners: Int32Array
}

const columnsFor = (length: number): Columns => ({
  starts: new Int32Array(length),
  ends: new Int32Array(length),
  owners: new Int32Array(length),
})

const write = ({ starts, ends, owners }: Columns, at: number, { start, end, owner }: Row): void => {
  starts[at] = start
  ends[at] = end
  owners[at] = owner
}

const cut = ({ starts, ends, owners }: Columns, length: number): Columns => ({
  starts: starts.subarray(0, length),
  ends: ends.subarray(0, length),
  owners: owners.subarray(0, length),
})
