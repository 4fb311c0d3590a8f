import { describe, expect, test } from 'vitest'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { type ExampleName, examples } from './examples.ts'
import { parseMarked, spansOf, wordsOf } from './marked-text.ts'
import { type Block, sectionKeys, type Sections } from './section.ts'

const blocksOf = (sections: Sections): readonly Block[] => sectionKeys.flatMap((key) => sections[key].body)

const shapeOf = (block: Block): unknown =>
  typeof block === 'string' ? 'text' : 'list' in block ? ['list', block.list.length] : { ...block, note: undefined }

describe('the guidelines', () => {
  test('say the same in both languages, block by block', () => {
    expect(blocksOf(en).map(shapeOf)).toEqual(blocksOf(ar).map(shapeOf))
  })

  test('use every example, and no example twice', () => {
    const used = blocksOf(ar).flatMap((block) =>
      typeof block === 'object' && 'example' in block ? [block.example] : [],
    )
    expect(used.toSorted()).toEqual(Object.keys(examples).toSorted())
  })
})

describe('an example', () => {
  const names = Object.keys(examples).filter((name): name is ExampleName => name in examples)
  test.each(names)('%s is marked in closed spans that begin and end with words', (name) => {
    const pieces = parseMarked(examples[name].marked)
    expect(wordsOf(pieces)).not.toContain('<')
    for (const { words } of spansOf(pieces)) expect(words).toBe(words.trim())
  })

  test('keeps the inner attribution inside of the outer content', () => {
    expect(parseMarked('<q>قال</q> <c>إن <s>زيدًا</s> <q>نفى</q></c>.')).toEqual([
      { part: 'cue', pieces: ['قال'] },
      ' ',
      {
        part: 'content',
        pieces: ['إن ', { part: 'source', pieces: ['زيدًا'] }, ' ', { part: 'cue', pieces: ['نفى'] }],
      },
      '.',
    ])
  })

  test('that is not closed is refused', () => {
    expect(() => parseMarked('<q>قال')).toThrow(RangeError)
    expect(() => parseMarked('<q>قال</c>')).toThrow(RangeError)
  })
})
