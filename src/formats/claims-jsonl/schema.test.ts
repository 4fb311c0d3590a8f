import { readFileSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import Ajv2020, { type AnySchema } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomProject } from '../testing/random-project.ts'
import { claimLineSchema } from './document.ts'
import { writeFormat } from '../write.ts'
import { claimsJsonlFormat } from './format.ts'

/* After changing the schema: UPDATE_SCHEMAS=1 npx vitest run src/formats/claims-jsonl/schema.test.ts */

const file = new URL('../../../schemas/isnad-claims-1.schema.json', import.meta.url)

test('the published schema is the one that the program uses', () => {
  const published = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:isnad:schema:isnad-claims-1',
    title: 'Isnad claims, a line each, schema version 1',
    description: 'One claim of an article: a line of a .claims.jsonl file. Offsets count code points.',
    ...toJsonSchema(claimLineSchema, { target: 'draft-2020-12' }),
  }
  const current = `${JSON.stringify(published, null, 1)}\n`
  if (process.env['UPDATE_SCHEMAS'] === '1') writeFileSync(file, current)
  expect(readFileSync(file, 'utf8')).toBe(current)
})

test('another validator accepts what is written, with and without text', () => {
  const schema: AnySchema = JSON.parse(readFileSync(file, 'utf8'))
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema)
  fc.assert(
    fc.property(fc.gen(), fc.boolean(), (pick, withText) => {
      const tables = randomProject(pick)
      const [file] = writeFormat(claimsJsonlFormat, tables, { programVersion: '1.2.3', withText }, 'a')
      for (const line of (file?.text ?? '').split('\n').filter((one) => one !== '')) {
        const claim: unknown = JSON.parse(line)
        expect(validate(claim) ? [] : validate.errors).toEqual([])
      }
    }),
    { numRuns: 20, endOnFailure: true },
  )
}, 60_000)
