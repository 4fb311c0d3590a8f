import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseIsnad } from './isnad/parse.ts'
import { serializeIsnad } from './isnad/serialize.ts'

const folder = new URL('../../samples/', import.meta.url)

describe('the samples', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.isnad.json'))) {
    test(`${name} is sound, and written again it is the same`, () => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      const read = parseIsnad(text)
      if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1))
      const { tables, document } = read.value
      expect(serializeIsnad(tables, { programVersion: document.program.version })).toBe(text)
    })
  }

  test('there are some', () => {
    expect(readdirSync(folder).some((file) => file.endsWith('.isnad.json'))).toBe(true)
  })
})
