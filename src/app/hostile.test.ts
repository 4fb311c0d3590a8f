import { expect, test, vi } from 'vitest'
import { arabicRefusals, englishRefusals, sayRefusal } from '../formats/articles/refusal-words.ts'
import { importHere } from './testing/local-formats.ts'
import type { Session } from './session.ts'
import { takeIn, type Taken } from './take-in.ts'
import { documents } from './testing/hostile/documents.ts'
import type { Expected, Hostile } from './testing/hostile/hostile.ts'
import { pages } from './testing/hostile/pages.ts'
import { sizes } from './testing/hostile/sizes.ts'
import { texts } from './testing/hostile/texts.ts'
import { tables, words } from './testing/hostile/words.ts'
import { localIntake } from './testing/local-reader.ts'
import { TestLibrary } from './testing/open-session.ts'

const corpus: readonly Hostile[] = [...texts, ...sizes, ...documents, ...pages, ...words, ...tables]

const checkAdded = async (
  session: Session,
  taken: Taken,
  expected: Extract<Expected, { outcome: 'added' }>,
): Promise<void> => {
  if (taken.report.outcome !== 'added') throw new Error(JSON.stringify(taken.report))
  const { articleId } = taken.report
  const isPlain = expected.text === undefined && expected.has === undefined
  const text = isPlain
    ? ''
    : await session.withArticles([articleId], () => session.tables.get('text', articleId)?.text ?? '')
  if (expected.text !== undefined) expect(text).toBe(expected.text)
  for (const words_ of expected.has ?? []) expect(text).toContain(words_)
  if (expected.hasNot) expect(text).not.toMatch(expected.hasNot)
  if (expected.original) expect(session.tables.get('article', articleId)?.original).toMatchObject(expected.original)
  for (const note of expected.notes ?? []) expect(taken.notes.map(({ key }) => key)).toContain(note)
}

const check = async (session: Session, taken: Taken, expected: Expected): Promise<void> => {
  const { report } = taken
  expect(report.outcome).toBe(expected.outcome)
  if (expected.outcome === 'added') await checkAdded(session, taken, expected)
  else if (expected.outcome === 'refused' && report.outcome === 'refused') {
    expect(report.refusal).toMatchObject(expected.refusal)
    for (const language of [arabicRefusals, englishRefusals]) {
      expect(sayRefusal(report.refusal, language)).toMatch(/^[^{}]{4,400}$/u)
    }
  } else if (expected.outcome === 'faulty' && report.outcome === 'faulty') {
    const [fault] = report.faults
    expect(fault?.line ?? fault?.path).toBeDefined()
    const { key: _, ...rest } = { key: '', ...expected.fault }
    expect(fault).toMatchObject(rest)
  } else if (expected.outcome === 'asks' && report.outcome === 'asks' && expected.first !== undefined) {
    if (report.question.about !== 'encoding') throw new Error('Another question was asked')
    expect(report.question.candidates[0]?.encoding).toBe(expected.first)
  }
}

test.each(corpus.map((one) => ({ ...one, title: `${one.number}: ${one.what}` })))(
  '$title',
  async ({ sources, expected }) => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('Nothing may be fetched'))
    const library = new TestLibrary()
    const session = await library.open()
    const before = library.contentHash()
    const given = sources()
    const taken = await takeIn(session, given, { intake: localIntake(), importDocument: importHere })
    expect(taken).toHaveLength(expected.length)
    for (const [at, one] of taken.entries()) {
      await check(session, one, expected[at] ?? { outcome: 'imported' })
    }
    // Each thing is told under the name of its file.
    for (const [at, { name }] of taken.entries()) {
      if (given.length === taken.length) expect(name).toBe(given[at]?.name)
    }
    const changes = expected.some(({ outcome }) => outcome === 'added' || outcome === 'imported')
    if (changes) expect(library.contentHash()).not.toBe(before)
    else expect(library.contentHash()).toBe(before)
    expect(fetched).not.toHaveBeenCalled()
    expect(Reflect.get(globalThis, 'hacked')).toBeUndefined()
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    fetched.mockRestore()
  },
)

test('the corpus has something of every number', () => {
  const numbers = new Set(corpus.map(({ number }) => number))
  expect([...numbers].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 76 }, (_, at) => at + 1))
})
