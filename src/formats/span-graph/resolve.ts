import { shown, type FaultKey } from '../fault.ts'
import type { Path } from '../json/path.ts'
import type { PlacedFault } from '../placed-fault.ts'
import { arrowFits, type ReadArticle } from './assemble.ts'
import { allowedArrows, allowedLabels, arrowNamed, labelNamed } from './labels.ts'
import { TextOffsets, type OffsetUnit } from './offsets.ts'
import { propertyNames, type ArticleFacts, type Arrow, type Properties, type Span } from './span-graph.ts'

/** A span as a file says it. */
export interface RawSpan {
  /** By which arrows call it, within the article. */
  readonly id: string
  readonly label: string
  /** Start and end in the unit of the file. */
  readonly pieces: readonly (readonly [number, number])[]
  readonly properties?: Readonly<Record<string, unknown>>
  /** Its words, where the file has them: they must be those of the text, but for spaces. */
  readonly exact?: string
  readonly place: Path
}

export interface RawArrow {
  readonly type: string
  readonly source: string
  readonly target: string
  readonly place: Path
}

/** An article as a file says it. */
export interface RawArticle {
  readonly text: string
  readonly facts: ArticleFacts
  readonly spans: readonly RawSpan[]
  readonly arrows: readonly RawArrow[]
  /** What the format's reader has no place for. */
  readonly leftOut?: readonly PlacedFault[]
  /** The units in which the offsets may count; the first in which every quotation is right. */
  readonly units: readonly OffsetUnit[]
  readonly place: Path
}

const propertiesOf = (raw: RawSpan['properties']): Properties => {
  const found: Record<string, string> = {}
  for (const name of propertyNames) {
    const value = raw?.[name]
    if (typeof value === 'string' && value !== '') found[name] = value
  }
  return found
}

const solid = (words: string): string => words.replaceAll(/[\s\u0085]+/gu, '')

class Resolver {
  readonly faults: PlacedFault[] = []
  readonly leftOut: PlacedFault[]
  /** Spans of labels that are not known, by their ids. */
  readonly #others = new Set<string>()
  readonly offsets: TextOffsets
  readonly #raw: RawArticle
  readonly #places = new Map<string, number>()
  readonly #kept: RawSpan[] = []

  constructor(raw: RawArticle, unit: OffsetUnit) {
    this.#raw = raw
    this.leftOut = [...(raw.leftOut ?? [])]
    this.offsets = new TextOffsets(raw.text, unit)
  }

  #fault(path: Path, key: FaultKey, found: string, allowed = ''): void {
    this.faults.push({ path, key, found, allowed })
  }

  #leave(path: Path, found: string, allowed?: string): void {
    this.leftOut.push({ path, key: allowed === undefined ? 'leftOut' : 'otherKind', found, allowed: allowed ?? '' })
  }

  #span(raw: RawSpan): Span | undefined {
    const label = labelNamed(raw.label)
    if (!label) {
      this.#others.add(raw.id)
      this.#leave(raw.place, `label ${shown(raw.label) || '""'}`, allowedLabels)
      return undefined
    }
    const segments = raw.pieces.flatMap(
      ([start, end]) =>
        this.offsets.segment(start, end, (key, found, allowed) => this.#fault(raw.place, key, found, allowed)) ?? [],
    )
    if (segments.length < raw.pieces.length) return undefined
    if (segments.length === 0) {
      this.#fault(raw.place, 'emptySpan', '')
      return undefined
    }
    const { text } = this.offsets
    const read = segments.map(({ start, end }) => text.slice(start, end)).join(' ')
    // Words that were widened to whole characters have letters more than what is quoted.
    if (raw.exact !== undefined && !solid(read).includes(solid(raw.exact).replaceAll('…', ''))) {
      const pieces = solid(raw.exact).split('…')
      if (!pieces.every((piece) => solid(read).includes(piece))) {
        this.#fault(raw.place, 'exact', `"${shown(raw.exact)}"`, `"${shown(read)}"`)
        return undefined
      }
    }
    return { label, segments, properties: propertiesOf(raw.properties) }
  }

  #arrow(raw: RawArrow, spans: readonly Span[]): Arrow | undefined {
    const type = arrowNamed(raw.type)
    if (!type) {
      this.#leave(raw.place, `relation ${shown(raw.type) || '""'}`, allowedArrows)
      return undefined
    }
    if (this.#others.has(raw.source) || this.#others.has(raw.target)) {
      this.#leave(raw.place, `relation ${type}`)
      return undefined
    }
    const [source, target] = [this.#places.get(raw.source), this.#places.get(raw.target)]
    for (const [id, at] of [
      [raw.source, source],
      [raw.target, target],
    ] as const) {
      if (at === undefined) this.#fault(raw.place, 'unknownId', shown(id), 'span')
    }
    if (source === undefined || target === undefined) return undefined
    const [from, to] = [spans[source], spans[target]]
    if (arrowFits(type, from, to)) return { type, source, target }
    this.#leave(raw.place, `${from?.label} ${type} ${to?.label}`, 'CLAIM saidBy SOURCE, CLAIM cuedBy CUE, …')
    return undefined
  }

  article(): ReadArticle {
    const spans: Span[] = []
    for (const raw of this.#raw.spans) {
      if (this.#places.has(raw.id)) {
        this.#fault(raw.place, 'repeatedId', shown(raw.id))
        continue
      }
      const span = this.#span(raw)
      if (!span) continue
      this.#places.set(raw.id, spans.push(span) - 1)
      this.#kept.push(raw)
    }
    const arrows = this.faults.length > 0 ? [] : this.#raw.arrows.flatMap((raw) => this.#arrow(raw, spans) ?? [])
    const { text, lineEndings } = this.offsets
    return {
      text,
      lineEndings,
      facts: this.#raw.facts,
      graph: { spans, arrows },
      fault: (key, found, allowed) => this.#fault(this.#raw.place, key, found, allowed),
      report: (span, found, allowed) =>
        this.#leave(
          span === undefined ? this.#raw.place : (this.#kept[span]?.place ?? this.#raw.place),
          found,
          allowed,
        ),
    }
  }
}

/** Half-characters are told apart from counting in the wrong unit by what is quoted. */
const isMiscounted = ({ key }: PlacedFault): boolean => key === 'exact' || key === 'outside'

/**
 * What a file says of an article as a graph of spans, what is wrong with it, and the list of what is left out, also of what is found later.
 */
export const resolveArticle = (
  raw: RawArticle,
): {
  readonly article: ReadArticle
  readonly faults: readonly PlacedFault[]
  readonly leftOut: readonly PlacedFault[]
} => {
  const attempts = raw.units.map((unit) => {
    const resolver = new Resolver(raw, unit)
    return { article: resolver.article(), faults: resolver.faults, leftOut: resolver.leftOut }
  })
  const [first] = attempts
  const sound = attempts.find(({ faults }) => !faults.some(isMiscounted))
  const chosen = sound ?? first
  if (!chosen) throw new RangeError('A format must count in some unit')
  return chosen
}
