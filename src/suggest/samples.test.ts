import { describe, expect, test } from 'vitest'
import { suggest } from './suggest.ts'
import { annotatedArticles, annotatedSamples } from './testing/annotated.ts'
import { comparedOf, Score } from './testing/score.ts'

const scored = (): Score => {
  const score = new Score()
  for (const { text, attributions } of annotatedSamples()) score.add(attributions, suggest({ text }).map(comparedOf))
  return score
}

/** What the grammar reaches on the samples. A floor may be raised and never lowered. */
const floors = {
  precision: 0.96,
  recall: 0.89,
  exactSource: 0.83,
  exactCue: 0.92,
  exactContent: 0.85,
  contentNear: 0.92,
  implicitLinked: 0.89,
  nestedLinked: 0.83,
  manner: 0.97,
  kind: 0.95,
}

describe('the samples, annotated by hand', () => {
  const score = scored()
  const rates = score.rates()

  test.each(Object.entries(floors))('%s does not fall below %f', (name, floor) => {
    expect(rates[name as keyof typeof rates]).toBeGreaterThanOrEqual(floor)
  })

  test('a score says how many suggestions like it are right', () => {
    const bands = [
      [0.7, 0.89],
      [0.89, 1.01],
    ] as const
    for (const [low, high] of bands) {
      const inside = score.judged.filter(({ score: value }) => value >= low && value < high)
      const said = inside.reduce((sum, { score: value }) => sum + value, 0) / inside.length
      const right = inside.filter((one) => one.right).length / inside.length
      expect(inside.length).toBeGreaterThan(10)
      expect(Math.abs(said - right)).toBeLessThan(0.12)
    }
  })
})

/** Annotated articles of others, which are no part of the project: the folder that holds them, where there is one. */
const folders = [process.env['ISNAD_ARTICLES']].filter((folder) => folder !== undefined)

test.each(folders)('the annotated articles that the grammar was made with, in %s', (folder) => {
  const score = new Score()
  for (const { text, attributions } of annotatedArticles(folder, ['000', '001', '003', '004'])) {
    score.add(attributions, suggest({ text }).map(comparedOf))
  }
  const rates = score.rates()
  expect(rates.precision).toBeGreaterThanOrEqual(0.92)
  expect(rates.recall).toBeGreaterThanOrEqual(0.85)
  expect(rates.exactSource).toBeGreaterThanOrEqual(0.94)
  expect(rates.exactContent).toBeGreaterThanOrEqual(0.8)
  expect(rates.implicitLinked).toBeGreaterThanOrEqual(0.9)
})
