import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatFacts } from '../facts.ts'
import { formatNamed } from '../index.ts'
import { byId } from '../isnad/by-id.ts'
import { randomProject } from '../testing/random-project.ts'
import { writeFormat } from '../write.ts'
import { Writing } from './writing.ts'

const options = { programVersion: '1.2.3' }
const utf8 = new TextDecoder()

describe.each(formatFacts.filter(({ grows }) => grows).map(({ name }) => name))('%s', (name) => {
  test('batch after batch is what is written at once, and what lines refer to elsewhere is read back', () => {
    const format = formatNamed(name)
    if (!format) throw new Error(name)
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const tables = randomProject(pick)
        const writing = new Writing({ format: name, options, describeAnonymous: true, stem: 'a' })
        const rows = [...tables.everything()]
        // Each article is a batch of its own; claims reach to the others.
        const pieces = byId(tables.all('article')).map(({ id }) => writing.batch(rows, [id]))
        const { bytes, faults, report, fileName } = writing.end()
        expect(faults).toEqual([])
        expect(report).toMatchObject({ articles: tables.size('article'), quotes: tables.size('anchor') })
        const [whole] = writeFormat(format, tables, options, 'a')
        expect(fileName).toBe(whole?.name)
        expect([...pieces, bytes].map((piece) => utf8.decode(piece)).join('')).toBe(
          utf8.decode(strToU8(whole?.text ?? '')),
        )
      }),
      { numRuns: 10, endOnFailure: true },
    )
  }, 60_000)
})
