import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainCodec } from './codec.ts'
import type { StoreName } from './schema.ts'

const stores: readonly StoreName[] = ['shared', 'journal', 'pages', 'digests', 'texts', 'settings']
const rows = fc.record({
  id: fc.uuid(),
  heads: fc.dictionary(fc.uuid(), fc.uuid()),
  rows: fc.array(fc.jsonValue()),
  change: fc.jsonValue(),
  homes: fc.dictionary(fc.uuid(), fc.uuid()),
  claims: fc.array(fc.string({ unit: 'binary' })),
  at: fc.string(),
})

const lie = (store: StoreName, row: object): object => structuredClone(plainCodec.seal(store, row))

describe('a row that anybody can read', () => {
  it('comes back from the disk as it was, whoever reads or copies it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stores), rows, (store, row) => {
        // What JSON cannot write, a negative zero, no row has.
        const given: object = JSON.parse(JSON.stringify(row))
        const stored = lie(store, given)
        expect(plainCodec.open(store, structuredClone(stored))).toEqual(given)
        expect(structuredClone(plainCodec.open(store, structuredClone(stored)))).toEqual(given)
        // The order of fields too: entries are compared by what is written of them.
        expect(JSON.stringify({ ...plainCodec.open(store, stored) })).toBe(JSON.stringify(given))
      }),
    )
  })

  it('comes back the same where an entry brings many rows, and where one has brought a page', () => {
    const row = fc.record({
      table: fc.constantFrom('anchor', 'text', 'source', 'claim'),
      value: fc.record({ id: fc.uuid(), words: fc.string({ unit: 'binary' }) }),
    })
    const many = fc.array(row, { minLength: 60, maxLength: 300, size: 'max' })
    fc.assert(
      fc.property(many, fc.array(fc.record({ text: fc.jsonValue() })), fc.uuid(), (added, updated, id) => {
        const entry = { id, change: { added, updated, removed: [] }, homes: { [id]: 'ب' }, at: 'now' }
        const codec = plainCodec.once()
        for (const [store, row] of [
          ['journal', entry],
          ['pages', { articleId: id, page: 1, rev: id, brought: added }],
        ] as const) {
          const given: object = JSON.parse(JSON.stringify(row))
          const stored = structuredClone(codec.seal(store, row))
          expect(JSON.stringify({ ...codec.open(store, stored) })).toBe(JSON.stringify(given))
        }
      }),
      { numRuns: 50 },
    )
  })

  it('is parsed only when what is large in it is asked for', () => {
    const damaged = { ...lie('journal', { id: 'a', change: {}, homes: {} }), text: 'not JSON' }
    const entry = plainCodec.open('journal', damaged)
    expect(Reflect.get(entry, 'id')).toBe('a')
    expect(() => Reflect.get(entry, 'change')).toThrow(SyntaxError)
  })

  it('is read as it lies where an older version has written it', () => {
    const row = { table: 'source', bucket: 1, rows: [{ id: 'a' }] }
    expect(plainCodec.open('shared', row)).toEqual(row)
  })
})
