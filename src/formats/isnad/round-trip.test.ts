import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomProject } from '../testing/random-project.ts'
import { faultsOf } from './integrity.ts'
import { parseIsnad } from './parse.ts'
import { serializeIsnad } from './serialize.ts'

const options = { programVersion: '1.2.3' }

test('what is written is read back to the same bytes', () => {
  fc.assert(
    fc.property(fc.gen(), (pick) => {
      const tables = randomProject(pick)
      expect(faultsOf(tables)).toEqual([])
      const text = serializeIsnad(tables, options)
      const read = parseIsnad(text)
      if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1))
      expect(serializeIsnad(read.value.tables, options)).toBe(text)
    }),
    { numRuns: 100, endOnFailure: true },
  )
}, 60_000)
