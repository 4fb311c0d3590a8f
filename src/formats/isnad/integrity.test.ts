import { describe, expect, test } from 'vitest'
import type { Row } from '../../core/entities.ts'
import type { Tables } from '../../core/tables.ts'
import { id, smallProject } from '../testing/small-project.ts'
import { faultsOf } from './integrity.ts'

const told = (tables: Tables) => faultsOf(tables).map(({ table, id: of, field, key }) => [table, of, field, key])
const put = (row: Row | undefined): Tables => {
  const tables = smallProject()
  if (row) tables.put(row)
  return tables
}

describe('faultsOf', () => {
  test('a sound project has none', () => {
    expect(faultsOf(smallProject())).toEqual([])
  })

  test('an anchor that nothing uses', () => {
    const value = { id: id(50), articleId: id(4), segments: [{ start: 0, end: 5 }] }
    expect(told(put({ table: 'anchor', value }))).toEqual([['anchor', id(50), '', 'anchorUnused']])
  })

  test('an anchor with two owners', () => {
    const tables = smallProject()
    const claim = tables.get('claim', id(10))
    tables.put({ table: 'claim', value: { ...claim!, anchors: [id(9), id(6)] } })
    expect(told(tables)).toEqual([['claim', id(10), '', 'anchorShared']])
  })

  test('an anchor that is gone', () => {
    const tables = smallProject()
    tables.drop('anchor', id(14))
    expect(told(tables)).toEqual([['attribution', id(15), 'cue', 'unknownId']])
  })

  test.each([
    ['outside its text', [{ start: 0, end: 999 }], 'segments[0]', 'outside'],
    ['empty', [{ start: 3, end: 3 }], 'segments[0]', 'emptySpan'],
    [
      'in no order',
      [
        { start: 20, end: 24 },
        { start: 0, end: 5 },
      ],
      'segments[1]',
      'overlap',
    ],
    ['on half a pair', [{ start: 0, end: 13 }], 'segments[0].end', 'insideCharacter'],
    ['nowhere, without its quote', [], 'segments', 'lostQuote'],
  ])('an anchor %s', (_, segments, field, key) => {
    expect(told(put({ table: 'anchor', value: { id: id(9), articleId: id(4), segments } }))).toEqual([
      ['anchor', id(9), field, key],
    ])
  })

  test('an orphan with its quote is sound', () => {
    const lost = { exact: 'x', prefix: '', suffix: '' }
    expect(told(put({ table: 'anchor', value: { id: id(9), articleId: id(4), segments: [], lost } }))).toEqual([])
  })

  test('an article without its text, a text with another number of lines, a carriage return', () => {
    const tables = smallProject()
    tables.drop('text', id(5))
    tables.put({ table: 'text', value: { id: id(4), text: tables.get('text', id(4))?.text ?? '', kinds: [] } })
    expect(told(tables)).toContainEqual(['article', id(5), '', 'textMissing'])
    expect(told(tables)).toContainEqual(['text', id(4), '', 'lines'])
    const text = { id: id(5), text: 'الجسر مغلق.\r', kinds: ['paragraph' as const] }
    expect(told(put({ table: 'text', value: text }))).toEqual([['text', id(5), '', 'lineEnds']])
  })

  test('two projects, or none', () => {
    const tables = smallProject()
    const [project] = tables.all('project')
    tables.put({ table: 'project', value: { ...project!, id: id(51) } })
    expect(told(tables)).toEqual([['project', '', '', 'projectCount']])
    tables.drop('project', id(51))
    tables.drop('project', id(2))
    expect(told(tables)).toEqual([['project', '', '', 'projectCount']])
  })

  test('one id in two tables', () => {
    const tables = smallProject()
    const relation = tables.get('relation', id(20))
    tables.put({ table: 'relation', value: { ...relation!, id: id(8) } })
    expect(told(tables)).toEqual([['relation', id(8), 'id', 'repeatedId']])
  })
})
