import type * as v from 'valibot'
import type { Evidence, Row, Verdict } from '../../core/entities.ts'
import type { Fault, Result } from '../fault.ts'
import type { InputFile } from '../format.ts'
import type { Assembler } from './assemble.ts'
import { readForm } from './read.ts'

/** A claim with its verdict, as formats have it that know no texts. */
export interface ReadVerdict {
  readonly statement: string
  readonly value: Verdict['value']
  readonly justification: string
  readonly note: string
  readonly evidence: readonly Pick<Evidence, 'title' | 'kind' | 'locator' | 'quote'>[]
}

/** Reads files of claims with verdicts: claims without a place in a text. */
export const readVerdicts = <S extends v.GenericSchema>(
  files: readonly InputFile[],
  assembler: Assembler,
  schema: S,
  verdictsOf: (value: v.InferOutput<S>) => readonly ReadVerdict[],
): Result<readonly Row[]> => {
  const faults: Fault[] = []
  for (const { name, text } of files) {
    const read = readForm(text, schema)
    if (!read.ok) {
      for (const fault of read.faults) faults.push(files.length > 1 ? { ...fault, file: name } : fault)
      continue
    }
    for (const { statement, value, justification, note, evidence } of verdictsOf(read.value.value)) {
      const claim = {
        ...assembler.stamp(statement),
        statement,
        anchors: [],
        nature: 'fact' as const,
        checkWorthiness: {},
        tags: [],
        ...(note === '' ? {} : { note }),
      }
      assembler.put({ table: 'claim', value: claim })
      const evidenceIds = evidence.map((one) => {
        const row = { ...assembler.stamp(statement), claimId: claim.id, stance: 'context' as const, ...one }
        assembler.put({ table: 'evidence', value: row })
        return row.id
      })
      const verdict = { ...assembler.stamp(statement), claimId: claim.id, value, justification, evidenceIds }
      assembler.put({ table: 'verdict', value: verdict })
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: assembler.rows() }
}
