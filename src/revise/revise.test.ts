import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Segment } from '../core/entities.ts'
import { revise, type Placement } from './revise.ts'
import { runsOf } from './runs.ts'
import { makeCorrection } from './testing/correction.ts'

const first = [
  'افتتاح رصيف في المرسى',
  '',
  'قال مصدر عسكري إن سبعين جنديا سافروا جوا إلى روسيا للعلاج.',
  '',
  'وأضاف المسمارى أن الطريق مفتوح، وأن السفن دخلت الميناء.',
  '',
  'ولم تعلق الوزارة على ذلك.',
].join('\n')

const place = (words: string): Segment => {
  const start = first.indexOf(words)
  return { start, end: start + words.length }
}
const follow = (after: string, ...words: readonly string[]): Placement & { words: string } => {
  const [placement] = revise({ before: first, after, anchors: [{ id: 'a', segments: words.map(place) }] })
  if (!placement) throw new Error('No placement')
  return { ...placement, words: placement.segments.map(({ start, end }) => after.slice(start, end)).join(' … ') }
}

describe('an anchor', () => {
  it('keeps its words when others change', () => {
    const after = `تصحيح: ${first}`.replace('روسيا', 'ألمانيا')
    expect(follow(after, 'الطريق مفتوح')).toMatchObject({ state: 'kept', words: 'الطريق مفتوح', score: 1 })
    expect(follow(after, 'مصدر عسكري')).toMatchObject({ state: 'kept', words: 'مصدر عسكري' })
  })

  it('follows a small change of its words', () => {
    const after = first.replace('المسمارى', 'المسماري')
    expect(follow(after, 'المسمارى')).toMatchObject({ state: 'follows', words: 'المسماري' })
    expect(follow(first.replace('جوا ', ''), 'سبعين جنديا سافروا جوا إلى روسيا للعلاج')).toMatchObject({
      state: 'follows',
      words: 'سبعين جنديا سافروا إلى روسيا للعلاج',
    })
  })

  it('does not take in what is written at its edges, and takes in what is written in place of them', () => {
    const words = 'سبعين جنديا سافروا جوا إلى روسيا'
    expect(follow(first.replace(words, `نحو ${words} أمس`), words)).toMatchObject({ state: 'kept', words })
    expect(follow(first.replace('سبعين', 'ثمانين'), words)).toMatchObject({
      state: 'follows',
      words: 'ثمانين جنديا سافروا جوا إلى روسيا',
    })
  })

  it('is uncertain when its words stand elsewhere, or little of them is left', () => {
    const paragraphs = first.split('\n\n')
    const moved = [paragraphs[0], paragraphs[2], paragraphs[1], paragraphs[3]].join('\n\n')
    const states = [follow(moved, 'مصدر عسكري'), follow(moved, 'الطريق مفتوح')]
    expect(states.map(({ words }) => words)).toEqual(['مصدر عسكري', 'الطريق مفتوح'])
    expect(states.map(({ state }) => state).toSorted()).toEqual(['kept', 'uncertain'])
    const rewritten = first.replace('سبعين جنديا سافروا جوا إلى روسيا للعلاج', 'عشرات الجرحى نُقلوا جوا إلى روسيا')
    expect(follow(rewritten, 'سبعين جنديا سافروا جوا إلى روسيا للعلاج').state).toBe('uncertain')
  })

  it('is lost when its words are gone', () => {
    const after = first.split('\n\n').slice(0, 2).join('\n\n')
    expect(follow(after, 'ولم تعلق الوزارة')).toMatchObject({ state: 'lost', segments: [] })
  })

  it('that had no place before is looked for: exactly in all of the text, else in what was inserted', () => {
    const lost = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix })
    const sought = (after: string, quote: ReturnType<typeof lost>): string | undefined => {
      const [placement, ...more] = revise({ before: first, after, anchors: [], orphans: [{ id: 'o', lost: quote }] })
      expect(more).toEqual([])
      if (!placement) return undefined
      expect(placement).toMatchObject({ id: 'o', state: 'uncertain' })
      return placement.segments.map(({ start, end }) => after.slice(start, end)).join(' … ')
    }
    const restored = `${first}\n\nوقال حارس المنارة إن الضوء لم ينطفئ منذ أسبوع.`
    const quote = 'الضوء لم ينطفئ منذ أسبوع'
    expect(sought(restored, lost(quote, 'وقال حارس المنارة إن ', '.'))).toBe(quote)
    expect(sought(restored, lost('حارس المنارة … لم ينطفئ', 'وقال ', ' منذ'))).toBe('حارس المنارة … لم ينطفئ')
    const respelt = restored.replace('أسبوع', 'اسبوع')
    expect(sought(respelt, lost(quote, 'وقال حارس المنارة إن ', '.'))).toBe('الضوء لم ينطفئ منذ اسبوع')
    // Like words that stood there before are not what was looked for.
    expect(sought(restored, lost('السفن دخلت المرسى', 'وأن ', '.'))).toBeUndefined()
    expect(sought(first, lost(quote))).toBeUndefined()
    // Of several places the one with the same words around.
    const twice = `وصل وفد المرسى صباحا.\n${first}\nغادر وفد المرسى مساء.`
    const [placement] = revise({
      before: first,
      after: twice,
      anchors: [],
      orphans: [{ id: 'o', lost: lost('وفد المرسى', 'غادر ', ' مساء.') }],
    })
    expect(placement?.segments[0]?.start).toBe(twice.lastIndexOf('وفد المرسى'))
  })

  it('of several pieces is as uncertain as the least certain of them', () => {
    expect(follow(first, 'مصدر عسكري', 'الطريق مفتوح').state).toBe('kept')
    expect(follow(first.replace('الطريق مفتوح، وأن ', ''), 'مصدر عسكري', 'الطريق مفتوح').state).toBe('uncertain')
  })
})

test('what two texts have in common is the same in both, and in order', () => {
  const text = fc
    .array(fc.constantFrom('قال ', 'مصدر ', 'إن\n', '\n', 'أ', '😀'), { maxLength: 60 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      let end = 0
      let newEnd = 0
      for (const { start, newStart, length } of runsOf(before, after)) {
        expect(start).toBeGreaterThanOrEqual(end)
        expect(newStart).toBeGreaterThanOrEqual(newEnd)
        expect(after.slice(newStart, newStart + length)).toBe(before.slice(start, start + length))
        end = start + length
        newEnd = newStart + length
      }
      if (before === after) expect(end).toBe(before.length)
    }),
  )
})

test('placements lie in the corrected text, and those that are kept have the same words', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { before, after, anchors } = makeCorrection(seed, 3_000, 20)
      for (const [at, { state, segments }] of revise({ before, after, anchors }).entries()) {
        const from = anchors[at]?.segments[0] ?? { start: 0, end: 0 }
        expect(segments.length === 0).toBe(state === 'lost')
        for (const { start, end } of segments) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(after.length)
          if (state === 'kept') expect(after.slice(start, end)).toBe(before.slice(from.start, from.end))
        }
      }
    }),
    { numRuns: 50 },
  )
})

const overlap = (a: Segment, b: Segment): number => {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return Math.max(0, common) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

test('anchors go where their words went, and hardly one goes wrong without asking', () => {
  const correction = makeCorrection(7, 120_000, 1_200)
  const placements = revise(correction)
  let right = 0
  let wrong = 0
  for (const [at, { state, segments }] of placements.entries()) {
    const truth = correction.truth[at]
    const [there] = segments
    const isRight = truth === undefined ? state === 'lost' : there !== undefined && overlap(there, truth) > 0.9
    if (isRight) right++
    const isCertain = state === 'kept' || state === 'follows'
    if (isCertain && (truth === undefined || there === undefined || overlap(there, truth) < 0.5)) wrong++
  }
  expect(right / placements.length).toBeGreaterThan(0.95)
  expect(wrong / placements.length).toBeLessThan(0.002)
})
