import { describe, expect, it } from 'vitest'
import { answer, excerptsOf, marksIn, termsOf, TextIndex } from './text-index.ts'

const shown = (text: string, query: string): readonly string[] =>
  marksIn(text, termsOf(query)).map(({ start, end }) => text.slice(start, end))

describe('a query', () => {
  it('is its folded words without the article, and its phrases as they stand', () => {
    expect(termsOf('السرّاج  قال')).toEqual(['سراج', 'قال'])
    expect(termsOf('«المجلس الرئاسي» طرابلس')).toEqual(['المجلس الرياسي', 'طرابلس'])
    expect(termsOf(' ً « ')).toEqual([])
  })
})

describe('marks', () => {
  it('are in the spelling of the text, with the marks of its letters', () => {
    expect(shown('قالَ فائز السَّرَّاج إنّ', 'السراج')).toEqual(['السَّرَّاج'])
    expect(shown('في ٢٠١٧ وفي 2017', '2017')).toEqual(['٢٠١٧', '2017'])
  })

  it('are whole words, and those that overlap are one', () => {
    expect(shown('وقال المسماري', 'مسماري سما')).toEqual(['المسماري'])
  })
})

describe('excerpts', () => {
  const line = (words: number, word: string): string => Array.from({ length: words }, () => word).join(' ')

  it('stay within the line, cut between words, and say where they stand', () => {
    const text = `عنوان\n${line(40, 'كلمة')} مطار بنينة ${line(40, 'أخرى')}\nآخر`
    const [excerpt] = excerptsOf(text, termsOf('بنينة'), 2)
    const { context, start, marks } = excerpt ?? { context: '', start: 0, marks: [] }
    expect(text.slice(start, start + context.length)).toBe(context)
    expect(marks.map((mark) => context.slice(mark.start, mark.end))).toEqual(['بنينة'])
    expect(context.startsWith('كلمة')).toBe(true)
    expect(context.endsWith('أخرى')).toBe(true)
    expect(context.length).toBeLessThan(140)
  })

  it('show places that are close to each other once, and no more than asked for', () => {
    const text = `ليبيا وليبيا\n${line(60, 'س')}\nفي ليبيا\nعن ليبيا`
    expect(excerptsOf(text, termsOf('ليبيا'), 2).map(({ marks }) => marks.length)).toEqual([2, 1])
  })

  it('survive a place that is longer than its surroundings may be', () => {
    const long = line(60, 'طويل')
    expect(excerptsOf(long, [long], 1)[0]?.context).toBe(long)
  })
})

describe('the index', () => {
  const index = new TextIndex()
  index.put('a', 'قال المسماري إنّ الطائرة أقلعت')
  index.put('b', 'قالت مصادر إن الطائرات عادت')

  it('finds the texts that have every word', () => {
    expect(index.query('الطائرة')).toEqual(['a'])
    expect(index.query('طائر قال')).toEqual(['a', 'b'])
    expect(index.query('')).toEqual([])
  })

  it('follows what is put and dropped, by message too', () => {
    answer(index, { type: 'put', texts: [{ id: 'c', text: 'الطائرةُ' }] })
    expect(answer(index, { type: 'query', ask: 7, query: 'طائرة' })).toEqual({ type: 'found', ask: 7, ids: ['a', 'c'] })
    answer(index, { type: 'drop', ids: ['a'] })
    expect(index.query('طائرة')).toEqual(['c'])
    expect(answer(index, { type: 'excerpts', ask: 8, id: 'a', query: 'طائرة', most: 1 })).toMatchObject({
      excerpts: [],
    })
  })
})
