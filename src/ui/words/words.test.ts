import { afterEach, describe, expect, test } from 'vitest'
import * as vocabulary from '../../core/vocabulary.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { setLanguage, setRegion } from './language.ts'
import { prepareWords, t } from './words.ts'

afterEach(() => {
  setLanguage('ar')
  setRegion('LY')
})

/** What a function of a dictionary says of a number, or of its digits where it takes words, such as the name of a file. */
function said(words: (...values: unknown[]) => unknown, n: number): unknown {
  try {
    return Reflect.apply(words, undefined, [n, n])
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return Reflect.apply(words, undefined, [String(n), String(n)])
  }
}

/** Every text below a dictionary with its path; functions are asked with sample values. */
function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    return [0, 1, 2, 3, 11, 100].flatMap((n) =>
      textsOf(
        said((...values) => Reflect.apply(value, undefined, values), n),
        `${path}(${n})`,
      ),
    )
  }
  if (typeof value !== 'object' || value === null) return [[path, '']]
  return Object.entries(value).flatMap(([key, below]) => textsOf(below, `${path}.${key}`))
}

const pathsOf = (value: unknown): string[] => textsOf(value, '').map(([path]) => path)

describe('the dictionaries', () => {
  test('say something everywhere', () => {
    const silent = textsOf({ ar, en }, '').filter(([, text]) => text.trim() === '')
    expect(silent).toEqual([])
  })

  test('have the same keys', () => {
    expect(pathsOf(en)).toEqual(pathsOf(ar))
  })

  test('are chosen by the language', async () => {
    expect(t().common.undo).toBe('تراجع')
    await prepareWords('en')
    setLanguage('en')
    expect(t().common.undo).toBe('Undo')
  })

  test('English sentences may cite Arabic words, but do not begin with them', () => {
    const meant = ['.settings.languages.ar', '.settings.readingSample']
    const arabic = textsOf(en, '').filter(
      ([path, text]) => /^\P{L}*\p{Script=Arabic}/u.test(text) && !meant.includes(path),
    )
    expect(arabic).toEqual([])
  })
})

describe('the vocabulary has a word for every member of', () => {
  const lists: [name: string, members: readonly string[], words: Record<string, string>][] = [
    ['blockKinds', vocabulary.blockKinds, ar.vocabulary.blockKind],
    ['sourceKinds', vocabulary.sourceKinds, ar.vocabulary.sourceKind],
    ['stances', vocabulary.stances, ar.vocabulary.stance],
    ['channels', vocabulary.channels, ar.vocabulary.channel],
    ['manners', vocabulary.manners, ar.vocabulary.manner],
    ['verdictValues', vocabulary.verdictValues, ar.vocabulary.verdict],
    ['relationTypes', vocabulary.relationTypes, ar.vocabulary.relationType],
    ['supportLevels', vocabulary.supportLevels, ar.vocabulary.supportLevel],
  ]
  test.each(lists)('%s, in the same order', (_name, members, words) => {
    expect(Object.keys(words)).toEqual([...members])
  })
})

describe('counted nouns', () => {
  test.each([
    [0, 'لا ادعاءات'],
    [1, 'ادعاء واحد'],
    [2, 'ادعاءان'],
    [3, '3 ادعاءات'],
    [11, '11 ادعاءً'],
    [100, '100 ادعاء'],
    [103, '103 ادعاءات'],
    [1111, '1.111 ادعاءً'],
  ])('%d in Arabic is «%s»', (count, text) => {
    expect(ar.common.claims(count)).toBe(text)
  })

  test.each([
    [0, 'no claims'],
    [1, '1 claim'],
    [2, '2 claims'],
    [1111, '1,111 claims'],
  ])('%d in English is “%s”', (count, text) => {
    expect(en.common.claims(count)).toBe(text)
  })

  test('follow the digits of the country', () => {
    setRegion('EG')
    expect(ar.common.claims(11)).toBe('١١ ادعاءً')
  })
})
