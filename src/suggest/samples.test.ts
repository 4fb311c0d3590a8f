import { describe, expect, test } from 'vitest'
import { suggest } from './suggest.ts'
import { annotatedSamples } from './testing/annotated.ts'
import { comparedOf, Score } from './testing/score.ts'

const scored = (): Score => {
  const score = new Score()
  for (const { text, attributions } of annotatedSamples()) score.add(attributions, suggest({ text }).map(comparedOf))
  return score
}

/** What the grammar reaches on the samples. A floor may be raised and never lowered. */
const floors = {
  precision: 0.93,
  recall: 0.8,
  exactSource: 0.72,
  exactCue: 0.86,
  exactContent: 0.72,
  contentNear: 0.89,
  implicitLinked: 0.65,
  nestedLinked: 0.68,
  manner: 0.91,
  kind: 0.87,
}

describe('the samples, annotated by hand', () => {
  const score = scored()
  const rates = score.rates()

  test.each(Object.entries(floors))('%s does not fall below %f', (name, floor) => {
    expect(rates[name as keyof typeof rates]).toBeGreaterThanOrEqual(floor)
  })

  test('a score says how many suggestions like it are right', () => {
    const bands = [
      [0.5, 0.75],
      [0.75, 0.9],
      [0.9, 1.01],
    ] as const
    for (const [low, high] of bands) {
      const inside = score.judged.filter(({ score: value }) => value >= low && value < high)
      const said = inside.reduce((sum, { score: value }) => sum + value, 0) / inside.length
      const right = inside.filter((one) => one.right).length / inside.length
      expect(inside.length, `${low}–${high}`).toBeGreaterThan(10)
      expect(Math.abs(said - right), `${low}–${high}: said ${said}, right ${right}`).toBeLessThan(0.15)
    }
  })
})
