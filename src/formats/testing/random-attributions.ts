import fc, { type GeneratorValue } from 'fast-check'
import { isGraphemeBoundary } from '../../core/offsets.ts'
import { manners, sourceKinds } from '../../core/vocabulary.ts'
import type { AttributionDocument, AttributionsDocument, Span } from '../attributions/document.ts'
import { textSha256 } from '../text-hash.ts'

/** Attributions of every shape on a text of every kind of character. */
export const randomAttributions = (pick: GeneratorValue, of: string): AttributionsDocument => {
  const points = [...of]
  const cuts: number[] = []
  for (let point = 0, unit = 0; point <= points.length; unit += points[point++]?.length ?? 0) {
    if (isGraphemeBoundary(of, unit)) cuts.push(point)
  }
  const spans = (min: number, max: number): Span[] => {
    const some = pick(() => fc.subarray(cuts, { minLength: 2 * min, maxLength: Math.min(2 * max, cuts.length) }))
    return some.flatMap((start, number): Span[] => {
      const end = some[number + 1]
      return number % 2 === 0 && end !== undefined ? [[start, end]] : []
    })
  }
  const count = pick(() => fc.nat(6))
  const attributions: AttributionDocument[] = []
  for (let number = 0; number < count; number++) {
    // Whoever is meant was often named as a speaker before.
    const named = attributions.flatMap(({ sources, kind }) => sources.map((span) => ({ span, kind })))
    const back = named.length > 0 && pick(() => fc.boolean()) ? pick(() => fc.constantFrom(...named)) : undefined
    attributions.push({
      cue: spans(0, 1)[0] ?? null,
      sources: spans(0, 3),
      implicit: pick(() => fc.boolean()),
      antecedent: back?.span ?? spans(0, 1)[0] ?? null,
      content: spans(1, 3),
      manner: pick(() => fc.constantFrom(...manners)),
      kind: back?.kind ?? pick(() => fc.constantFrom(...sourceKinds)),
      parent: number > 0 && pick(() => fc.boolean()) ? pick(() => fc.nat(number - 1)) : null,
    })
  }
  return { textSha256: textSha256(of), offsetUnit: 'codePoint', attributions }
}
