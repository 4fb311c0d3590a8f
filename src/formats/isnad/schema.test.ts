import { readFileSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import Ajv2020, { type AnySchema } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  annotatorSchema,
  dateSchema,
  evidenceSchema,
  idSchema,
  instantSchema,
  projectSchema,
  relationSchema,
  reviewSchema,
  sourceSchema,
  verdictSchema,
} from '../../core/entities.ts'
import { randomProject } from '../testing/random-project.ts'
import * as form from './document.ts'
import { serializeIsnad } from './serialize.ts'

/*
 * The published schema is made from the schemas that the program itself uses. After changing those:
 * UPDATE_SCHEMAS=1 npx vitest run src/formats/isnad/schema.test.ts
 */

const file = new URL('../../../schemas/isnad-1.schema.json', import.meta.url)

const definitions = {
  id: idSchema,
  instant: instantSchema,
  date: dateSchema,
  segment: form.segmentSchema,
  anchor: form.anchorSchema,
  block: form.blockSchema,
  project: projectSchema,
  annotator: annotatorSchema,
  source: sourceSchema,
  article: form.articleDocumentSchema,
  claim: form.claimDocumentSchema,
  mention: form.mentionDocumentSchema,
  attribution: form.attributionDocumentSchema,
  evidence: evidenceSchema,
  verdict: verdictSchema,
  review: reviewSchema,
  relation: relationSchema,
  chain: form.chainSchema,
  computed: form.computedSchema,
}

const published = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:isnad:schema:isnad-1',
  title: 'Isnad document, schema version 1',
  description:
    'A project of source verification: articles, sources, claims, attributions, evidence, verdicts. Offsets count ' +
    'Unicode code points, half-open. References, quotes and hashes are checked by `isnad validate`; a JSON Schema cannot.',
  ...toJsonSchema(form.documentSchema, { target: 'draft-2020-12', definitions }),
})

test('the published schema is the one that the program uses', () => {
  const current = `${JSON.stringify(published(), null, 1)}\n`
  if (process.env['UPDATE_SCHEMAS'] === '1') writeFileSync(file, current)
  expect(readFileSync(file, 'utf8')).toBe(current)
})

test('every object of the schema is closed to fields that it does not name', () => {
  const open: string[] = []
  const look = (at: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Reflect.get(value, 'type') === 'object' && Reflect.get(value, 'additionalProperties') !== false) open.push(at)
    for (const [key, part] of Object.entries(value)) look(`${at}/${key}`, part)
  }
  look('#', published())
  expect(open).toEqual([])
})

test('another validator accepts what is written', () => {
  const schema: AnySchema = JSON.parse(readFileSync(file, 'utf8'))
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema)
  fc.assert(
    fc.property(fc.gen(), (pick) => {
      const written: unknown = JSON.parse(serializeIsnad(randomProject(pick), { programVersion: '1.2.3' }))
      expect(validate(written) ? [] : validate.errors).toEqual([])
    }),
    { numRuns: 50, endOnFailure: true },
  )
}, 60_000)
