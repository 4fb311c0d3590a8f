import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { randomText } from '../testing/random-project.ts'
import { readTable, writeTable } from './table.ts'

const cell = fc.oneof(
  randomText,
  fc.constantFrom('', '=1+1', "'=x", "''@y", '-', '+٣', '\ttab', 'a,b', 'a"b', 'a\nb', '＝A1'),
)

describe('tables', () => {
  test('what is written is read, and another reader sees the same cells', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: cell, b: cell, c: cell }), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = writeTable(['a', 'b', 'c'], [{ a: 'x', b: 'y', c: 'z' }, ...rows], false)
        const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true })
        expect(errors).toEqual([])
        expect(
          data.slice(2).map((cells) => cells.map((one) => one.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''))),
        ).toEqual(rows.map(({ a, b, c }) => [a, b, c]))
        const read = readTable(text).rows.slice(1)
        // A row without anything is no row.
        const kept = rows.filter((row) => Object.values(row).some((one) => one.trim() !== ''))
        expect(read.map(({ cells }) => cells)).toEqual(kept)
      }),
      { numRuns: 100 },
    )
  })

  test('no cell is a formula for a spreadsheet', () => {
    const text = writeTable(
      ['a'],
      ['=1', '+1', '-1', '@A', '\t=1', '\r=1', '＝1'].map((a) => ({ a })),
      true,
    )
    expect(text.startsWith('\ufeffa\r\n')).toBe(true)
    for (const line of text.slice(4).trimEnd().split('\r\n')) expect(line).toMatch(/^"?'/)
  })

  test('semicolons, tabs, a mark and Windows’ line ends are read; lines are counted', () => {
    const { columns, rows } = readTable('\ufeffclaim_id;quote\r\n1;"a\r\nb"\r\n2;c\r\n')
    expect(columns).toEqual(['claim_id', 'quote'])
    expect(rows).toEqual([
      { line: 2, cells: { claim_id: '1', quote: 'a\r\nb' } },
      { line: 4, cells: { claim_id: '2', quote: 'c' } },
    ])
  })
})
