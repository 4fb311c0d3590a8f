import type { RawArrow, RawSpan } from './resolve.ts'
import type { Path } from '../json/path.ts'
import { propertyNames, type ArrowType, type Properties, type Span, type SpanGraph } from './span-graph.ts'

/*
 * A graph as a table has it: a row for each place of a claim and each attribution of its words, with the cue and the
 * sources beside it.
 */

/** A mention and what it refers back to. */
export interface SaidBy {
  readonly span: Span
  readonly refersTo?: Span
}

export interface Saying {
  /** Of this row: the attribution's, or the place's where nobody is said to have said it. */
  readonly id: string
  /** The same for all places of one claim. */
  readonly claim: string
  /** The row that has the same words first. */
  readonly sameWords?: string
  readonly content: Span
  readonly cue?: Span
  readonly sources: readonly SaidBy[]
  /** What a source that is understood refers back to. */
  readonly refersTo?: Span
  /** The row within whose content this one lies. */
  readonly within?: string
}

/** The rows of a graph, in the order of its spans, but the first place of a claim before its others. */
export const sayingsOf = (graph: SpanGraph): readonly Saying[] => {
  const rows = rowsOf(graph)
  const firsts = new Map(rows.flatMap((row) => (row.id === row.claim ? [[row.claim, row] as const] : [])))
  const ordered = new Set<Saying>()
  for (const row of rows) {
    const first = firsts.get(row.claim)
    if (first) ordered.add(first)
    ordered.add(row)
  }
  return [...ordered]
}

const rowsOf = ({ spans, arrows }: SpanGraph): readonly Saying[] => {
  const bySource = new Map<string, number[]>()
  for (const { type, source, target } of arrows) {
    const key = `${type} ${source}`
    bySource.set(key, [...(bySource.get(key) ?? []), target])
  }
  const targets = (at: number, type: ArrowType): readonly number[] => bySource.get(`${type} ${at}`) ?? []
  const target = (at: number, type: ArrowType): number | undefined => targets(at, type)[0]
  const idOf = (at: number): string => spans[at]?.id ?? `s${at + 1}`
  const referred = (at: number): { readonly refersTo?: Span } => {
    const back = target(at, 'refersTo')
    const span = back === undefined ? undefined : spans[back]
    return span ? { refersTo: span } : {}
  }
  return spans.flatMap((content, at): Saying[] => {
    if (content.label !== 'CLAIM') return []
    const same = target(at, 'sameWords')
    const place = same ?? at
    const cueAt = target(at, 'cuedBy')
    const cue = cueAt === undefined ? undefined : spans[cueAt]
    const outer = target(at, 'within')
    return [
      {
        id: idOf(at),
        claim: idOf(target(place, 'sameClaim') ?? place),
        ...(same === undefined ? {} : { sameWords: idOf(same) }),
        content,
        ...(cue ? { cue } : {}),
        sources: targets(at, 'saidBy').flatMap((to) => {
          const span = spans[to]
          return span ? [{ span, ...referred(to) }] : []
        }),
        ...referred(at),
        ...(outer === undefined ? {} : { within: idOf(outer) }),
      },
    ]
  })
}

export type Pieces = readonly (readonly [number, number])[]

/** A span of a table: offsets in the unit of the file. */
export interface SaidSpan {
  readonly pieces: Pieces
  readonly exact?: string
  readonly properties?: Properties
}

/** A row as a file says it. */
export interface SaidRow {
  readonly id: string
  readonly claim: string
  readonly sameWords?: string
  readonly content: SaidSpan
  readonly cue?: SaidSpan
  readonly sources: readonly (SaidSpan & { readonly refersTo?: SaidSpan })[]
  readonly refersTo?: SaidSpan
  readonly within?: string
  readonly place: Path
}

/** A mention that rows name. */
interface Named {
  readonly id: string
  readonly properties: Properties
  readonly refersBack: boolean
}

/** Takes rows apart into spans and arrows: mentions that say the same of the same words are one. */
class RowTaker {
  readonly spans: RawSpan[] = []
  readonly arrows: RawArrow[] = []
  readonly #mentions = new Map<string, string>()
  /** Mentions by their words. */
  readonly #byWords = new Map<string, Named[]>()
  /** What each mention refers back to. */
  readonly #backs = new Map<string, string>()
  readonly #firsts = new Map<string, string>()

  #span(id: string, label: string, { pieces, properties = {}, exact = '' }: SaidSpan, place: Path): void {
    this.spans.push({ id, label, pieces, properties, place, ...(exact === '' ? {} : { exact }) })
  }

  /** The mention that a row names; `back` tells mentions apart that refer to different ones. */
  #mention(said: SaidSpan, back: SaidSpan | undefined, place: Path): string {
    const key = JSON.stringify([said.pieces, said.properties, back])
    const known = this.#mentions.get(key)
    if (known !== undefined) return known
    const id = `m${this.#mentions.size + 1}`
    this.#mentions.set(key, id)
    const words = JSON.stringify(said.pieces)
    const named = { id, properties: said.properties ?? {}, refersBack: back !== undefined }
    const there = this.#byWords.get(words)
    if (there) there.push(named)
    else this.#byWords.set(words, [named])
    this.#span(id, 'SOURCE', said, place)
    return id
  }

  /**
   * What a source refers back to: a mention that a row names, or else one of its own. A table has words where the graph
   * had mentions, and several may stand on the same words: one of which nothing else is said than the row tells, rather
   * one that refers to nothing itself, and never one that leads back to the source.
   */
  #antecedent(source: string, said: SaidSpan, place: Path): string {
    const told = propertyNames.filter((name) => (said.properties?.[name] ?? '') !== '')
    const fit = (this.#byWords.get(JSON.stringify(said.pieces)) ?? []).filter(
      ({ id, properties }) =>
        told.every((name) => properties[name] === said.properties?.[name]) && !this.#leads(id, source),
    )
    const known = fit.find(({ refersBack }) => !refersBack) ?? fit[0]
    return known?.id ?? this.#mention(said, undefined, place)
  }

  #leads(from: string, to: string): boolean {
    for (let at: string | undefined = from; at !== undefined; at = this.#backs.get(at)) if (at === to) return true
    return false
  }

  /** The spans of a row, and the arrows that need no other row. */
  spansOf({ id, claim, sameWords = '', content, cue, sources, within = '', place }: SaidRow): void {
    this.#span(id, 'CLAIM', content, place)
    const first = this.#firsts.get(claim)
    if (sameWords !== '') this.arrows.push({ type: 'sameWords', source: id, target: sameWords, place })
    else if (first === undefined) this.#firsts.set(claim, id)
    else this.arrows.push({ type: 'sameClaim', source: id, target: first, place })
    for (const { refersTo, ...said } of sources) {
      this.arrows.push({ type: 'saidBy', source: id, target: this.#mention(said, refersTo, place), place })
    }
    if (cue) {
      this.#span(`cue ${id}`, 'CUE', cue, place)
      this.arrows.push({ type: 'cuedBy', source: id, target: `cue ${id}`, place })
    }
    if (within !== '') this.arrows.push({ type: 'within', source: id, target: within, place })
  }

  /** What a row's sources refer back to, once all mentions are known. */
  antecedentsOf({ id, sources, refersTo, place }: SaidRow): void {
    const arrow = (source: string, back: SaidSpan): void => {
      if (this.#backs.has(source)) return
      const target = this.#antecedent(source, back, place)
      this.#backs.set(source, target)
      this.arrows.push({ type: 'refersTo', source, target, place })
    }
    for (const { refersTo: back, ...said } of sources) if (back) arrow(this.#mention(said, back, place), back)
    if (refersTo) arrow(id, refersTo)
  }
}

/** Rows as spans and arrows. */
export const fromRows = (rows: readonly SaidRow[]): { readonly spans: RawSpan[]; readonly arrows: RawArrow[] } => {
  const taker = new RowTaker()
  for (const row of rows) taker.spansOf(row)
  for (const row of rows) taker.antecedentsOf(row)
  return taker
}
