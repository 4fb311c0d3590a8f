import { describe, expect, test } from 'vitest'
import { learn, type Decision } from './learning.ts'
import { suggest } from './suggest.ts'

const text = 'أكدت وزيرة الصحة، أمس، أن اللقاح متوفر، مشيرة إلى وصول شحنة جديدة.'
const decision = (accepted: boolean): Decision => ({ rule: 'participle', cue: 'مشيرة', sources: [], accepted })
const participle = (decisions: readonly Decision[]) =>
  suggest({ text }, learn(decisions)).find(({ rule }) => rule === 'participle')

describe('what a person decides teaches the grammar', () => {
  test('acceptance raises a score, rejection lowers it, and what is always rejected comes no more', () => {
    const before = participle([])?.score ?? 0
    expect(before).toBeGreaterThan(0)
    expect(participle([decision(false)])?.score).toBeLessThan(before)
    expect(participle(Array.from({ length: 20 }, () => decision(true)))?.score).toBeGreaterThan(before)
    expect(participle([decision(false), decision(false), decision(false)])).toBeUndefined()
  })

  test('a cue that was marked by hand is found in the next article', () => {
    const article = { text: 'ودندن رئيس النادي أن الموسم انتهى.' }
    expect(suggest(article)).toEqual([])
    const taught = learn([{ cue: 'دندن', sources: [{ words: 'رئيس النادي', kind: 'roleHolder' }], accepted: true }])
    const [found] = suggest(article, taught)
    expect(found?.rule).toBe('learntCue')
    expect(found?.sources[0]?.kind).toBe('roleHolder')
  })

  test('a source keeps the kind that a person gave it', () => {
    const article = { text: 'قالت النورس إن الرحلة أُلغيت.' }
    const taught = learn([{ sources: [{ words: 'النورس', kind: 'namedOrganisation' }], accepted: true }])
    expect(suggest(article, taught)[0]?.kind).toBe('namedOrganisation')
  })

  test('it is a plain value that survives a file', () => {
    const taught = learn([decision(true), { cue: 'دندن', sources: [], accepted: true }])
    expect(JSON.parse(JSON.stringify(taught))).toEqual(taught)
  })
})
