import type { Segment } from '../../core/entities.ts'
import type { Manner, SourceKind } from '../../core/vocabulary.ts'
import type { Suggestion } from '../suggestion.ts'

/** What is compared of an attribution, in any one unit. */
export interface Compared {
  readonly cue: Segment | undefined
  readonly sources: readonly Segment[]
  readonly implicit: boolean
  readonly antecedent: Segment | undefined
  readonly content: readonly Segment[]
  readonly manner: Manner
  readonly kind: SourceKind
  readonly parent: number | undefined
  /** Only of what was suggested. */
  readonly score?: number
}

/** A suggestion, or an attribution of the same shape, as what is compared of it. */
export const comparedOf = (suggestion: Suggestion): Compared => ({
  ...suggestion,
  sources: suggestion.sources.flatMap(({ segments }) => {
    const [first, last] = [segments[0], segments.at(-1)]
    return first && last ? [{ start: first.start, end: last.end }] : []
  }),
})

const covered = (segments: readonly Segment[]): Set<number> => {
  const places = new Set<number>()
  for (const { start, end } of segments) for (let at = start; at < end; at++) places.add(at)
  return places
}

/** The share of their places that two spans have in common. */
const overlap = (a: readonly Segment[], b: readonly Segment[]): number => {
  const [left, right] = [covered(a), covered(b)]
  let both = 0
  for (const place of left) if (right.has(place)) both++
  const either = left.size + right.size - both
  return either === 0 ? 0 : both / either
}

const key = (segments: readonly Segment[]): string =>
  segments
    .map(({ start, end }) => `${start}-${end}`)
    .toSorted()
    .join()

/** How well two attributions describe the same saying; 0 when they do not. */
const affinity = (gold: Compared, made: Compared): number => {
  const content = overlap(gold.content, made.content)
  if (gold.cue === undefined || made.cue === undefined) return content >= 0.5 ? content : 0
  const cue = overlap([gold.cue], [made.cue])
  return cue > 0 && content > 0 ? cue + content : 0
}

/** The pairs of annotated and suggested attributions, the closest first, each in one pair at most. */
export const pairUp = (gold: readonly Compared[], made: readonly Compared[]): (readonly [number, number])[] => {
  const all = gold.flatMap((one, index) =>
    made.map((other, number) => ({ index, number, value: affinity(one, other) })).filter(({ value }) => value > 0),
  )
  const takenGold = new Set<number>()
  const takenMade = new Set<number>()
  return all
    .toSorted((a, b) => b.value - a.value)
    .flatMap(({ index, number }) => {
      if (takenGold.has(index) || takenMade.has(number)) return []
      takenGold.add(index)
      takenMade.add(number)
      return [[index, number] as const]
    })
}

/** Counted things, from which rates are made; those of several articles can be added. */
export class Score {
  readonly #counts = new Map<string, number>()
  /** For each suggestion its score and whether it was right. */
  readonly judged: { readonly score: number; readonly right: boolean }[] = []

  #count(name: string, how = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + how)
  }

  /** The share of `part` in `whole`; 1 where there is nothing to count. */
  #rate(part: string, whole: string): number {
    const all = this.#counts.get(whole) ?? 0
    return all === 0 ? 1 : (this.#counts.get(part) ?? 0) / all
  }

  /** Adds one article. */
  add(gold: readonly Compared[], made: readonly Compared[]): void {
    const pairs = pairUp(gold, made)
    const madeOf = new Map(pairs)
    const right = new Set(pairs.map(([, number]) => number))
    made.forEach(({ score = 0 }, number) => this.judged.push({ score, right: right.has(number) }))
    this.#count('gold', gold.length)
    this.#count('made', made.length)
    this.#count('matched', pairs.length)
    for (const [index, number] of pairs) {
      const [one, other] = [gold[index], made[number]]
      if (one !== undefined && other !== undefined) this.#compare(one, other, madeOf)
    }
    this.#spans('cue', gold, made, ({ cue }) => (cue ? [key([cue])] : []))
    this.#spans('source', gold, made, ({ sources }) => sources.map((source) => key([source])))
    this.#spans('content', gold, made, ({ content }) => [key(content)])
  }

  #compare(gold: Compared, made: Compared, madeOf: ReadonlyMap<number, number>): void {
    if (overlap(gold.content, made.content) >= 0.8) this.#count('contentNear')
    if (gold.manner === made.manner) this.#count('manner')
    if (gold.sources.length > 0) {
      this.#count('written')
      if (gold.kind === made.kind) this.#count('kind')
    } else if (gold.implicit && gold.antecedent) {
      this.#count('implicit')
      if (made.antecedent && overlap([gold.antecedent], [made.antecedent]) > 0) this.#count('linked')
    }
    if (gold.parent === undefined) return
    this.#count('nested')
    if (madeOf.has(gold.parent) && madeOf.get(gold.parent) === made.parent) this.#count('nestedRight')
  }

  #spans(
    role: string,
    gold: readonly Compared[],
    made: readonly Compared[],
    spansOf: (one: Compared) => string[],
  ): void {
    const left = gold.flatMap(spansOf)
    const suggested = made.flatMap(spansOf)
    this.#count(`${role}Spans`, left.length + suggested.length)
    for (const span of suggested) {
      const at = left.indexOf(span)
      if (at < 0) continue
      left.splice(at, 1)
      this.#count(`${role}Right`, 2)
    }
  }

  /** The rates by their names, each from 0 to 1. */
  rates() {
    return {
      precision: this.#rate('matched', 'made'),
      recall: this.#rate('matched', 'gold'),
      exactSource: this.#rate('sourceRight', 'sourceSpans'),
      exactCue: this.#rate('cueRight', 'cueSpans'),
      exactContent: this.#rate('contentRight', 'contentSpans'),
      contentNear: this.#rate('contentNear', 'matched'),
      implicitLinked: this.#rate('linked', 'implicit'),
      nestedLinked: this.#rate('nestedRight', 'nested'),
      manner: this.#rate('manner', 'matched'),
      kind: this.#rate('kind', 'written'),
    }
  }
}
