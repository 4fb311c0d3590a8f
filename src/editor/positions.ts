import type { Node } from 'prosemirror-model'

/*
 * The one place that converts between text offsets and ProseMirror positions. A position counts every token before
 * it: the opening and closing of sections and paragraphs and each UTF-16 code unit. An offset counts the code units and
 * the end of each paragraph, which is the LF that ends its line. So a section costs a position two tokens that an
 * offset does not count, and a paragraph one.
 */

/** One paragraph of a document and where it stands. */
export interface Place {
  readonly node: Node
  /** The number of its section, and its own number within it. */
  readonly section: number
  readonly index: number
  /** The offset of its first letter, and the offset behind its last. */
  readonly start: number
  readonly end: number
  /** The position before its opening token. */
  readonly pos: number
}

/** How long a section's text is, in offsets: each paragraph with the LF that ends it. */
const unitsOf = (section: Node): number => section.content.size - section.childCount

/** The offsets and positions of one document. Made in O(sections); every question takes O(log sections + 40). */
export class Positions {
  private static readonly known = new WeakMap<Node, Positions>()
  /** The document's length in offsets: the length of its text. */
  readonly length: number
  private readonly doc: Node
  /** For each section the offset at which it begins, and behind the last the length of the text and one LF more. */
  private readonly starts: Int32Array
  /** For each section the position before it, and the size of the document. */
  private readonly befores: Int32Array

  private constructor(doc: Node) {
    this.doc = doc
    this.starts = new Int32Array(doc.childCount + 1)
    this.befores = new Int32Array(doc.childCount + 1)
    let start = 0
    let pos = 0
    doc.children.forEach((section, at) => {
      this.starts[at + 1] = start += unitsOf(section)
      this.befores[at + 1] = pos += section.nodeSize
    })
    this.length = start - 1
  }

  /** The positions of a document, made when they are first asked for. */
  static of(doc: Node): Positions {
    let positions = this.known.get(doc)
    if (positions === undefined) {
      positions = new Positions(doc)
      this.known.set(doc, positions)
    }
    return positions
  }

  /** The offset at which a section begins; behind the last section one more than the length of the text. */
  startOfSection(section: number): number {
    return this.starts[section] ?? this.length + 1
  }

  /** The number of the section that holds an offset. */
  sectionAt(offset: number): number {
    return lastAtOrBefore(this.starts, Math.min(offset, this.length))
  }

  /**
   * The paragraph that holds an offset; the LF that ends a line is held by it.
   * @throws RangeError outside the text
   */
  placeAt(offset: number): Place {
    if (!(offset >= 0 && offset <= this.length)) throw new RangeError(`No offset ${offset} in a text of ${this.length}`)
    for (const place of this.placesIn(this.sectionAt(offset))) if (offset <= place.end) return place
    throw new RangeError(`No paragraph at ${offset}`)
  }

  /** The paragraphs of one section. */
  *placesIn(section: number): Iterable<Place> {
    if (section < 0 || section >= this.doc.childCount) return
    let start = this.starts[section] ?? 0
    let pos = (this.befores[section] ?? 0) + 1
    let index = 0
    for (const node of this.doc.child(section).children) {
      yield { node, section, index, start, end: start + node.content.size, pos }
      start += node.content.size + 1
      pos += node.nodeSize
      index++
    }
  }

  /** The paragraphs that hold something of `[start, end]`. */
  *placesBetween(start: number, end: number): Iterable<Place> {
    const last = this.sectionAt(end)
    for (let section = this.sectionAt(start); section <= last; section++) {
      for (const place of this.placesIn(section)) {
        if (place.start > end) return
        if (place.end >= start) yield place
      }
    }
  }

  /**
   * The position of an offset, always inside a paragraph.
   * @throws RangeError outside the text
   */
  posAt(offset: number): number {
    const place = this.placeAt(offset)
    return place.pos + 1 + offset - place.start
  }

  /**
   * The offset of a position. Between paragraphs that is where the next one begins; behind the last paragraph of all
   * it is one more than the length of the text, as if the text ended in a LF.
   * @throws RangeError outside the document
   */
  offsetAt(pos: number): number {
    if (!(pos >= 0 && pos <= this.doc.content.size)) throw new RangeError(`No position ${pos} in this document`)
    const section = lastAtOrBefore(this.befores, pos)
    if (section === this.doc.childCount) return this.length + 1
    let offset = this.starts[section] ?? 0
    let into = pos - (this.befores[section] ?? 0) - 1
    for (const { nodeSize, content } of this.doc.child(section).children) {
      if (into <= 0) return offset
      if (into < nodeSize) return offset + into - 1
      into -= nodeSize
      offset += content.size + 1
    }
    return offset
  }

  /** The text between two offsets, with LF between paragraphs. */
  textBetween(start: number, end: number): string {
    return this.doc.textBetween(this.posAt(start), this.posAt(end), '\n')
  }
}

/** The index of the last number in an ascending row that is not above `value`. */
const lastAtOrBefore = (row: Int32Array, value: number): number => {
  let low = 0
  let high = row.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((row[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
