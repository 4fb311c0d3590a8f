import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JournalEntry } from '../storage.ts'
import { briefIn, payloadOf, recordIn } from './records.ts'

const entries = fc.record({
  id: fc.string({ unit: 'binary' }),
  seq: fc.nat(),
  at: fc.string({ unit: 'binary' }),
  annotatorId: fc.uuid(),
  windowId: fc.uuid(),
  label: fc.record({ act: fc.string() }),
  change: fc.constant({ added: [], updated: [], removed: [] }),
  homes: fc.constant({}),
})

test('an entry is known without parsing it, whatever its id, and as an earlier program wrote it', () => {
  fc.assert(
    fc.property(entries, (entry: JournalEntry) => {
      const { seq, id } = entry
      const before = new TextEncoder().encode(JSON.stringify({ type: 'entry', entry }))
      for (const payload of [payloadOf({ type: 'entry', entry }), before]) {
        expect(briefIn(payload)).toMatchObject({ type: 'entry', entry: { seq, id } })
        expect(recordIn(payload)).toMatchObject({ type: 'entry', entry })
      }
      expect(briefIn(payloadOf({ type: 'base', entry }))).toEqual({ type: 'base' })
    }),
  )
})

test('what else stands in a copy is read as it is', () => {
  const head = { type: 'head', format: 'isnad-copy', version: 1, generation: 3 } as const
  const ready = { type: 'ready', seq: 7, id: 'an id' } as const
  for (const record of [head, ready]) expect(briefIn(payloadOf(record))).toEqual(record)
})
