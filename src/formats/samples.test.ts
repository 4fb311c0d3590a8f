import { readdirSync, readFileSync } from 'node:fs'
import Ajv2020, { type AnySchema } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parseIsnad } from './isnad/parse.ts'
import { serializeIsnad } from './isnad/serialize.ts'

const schemaFile = new URL('../../schemas/isnad-1.schema.json', import.meta.url)
const schema: AnySchema = JSON.parse(readFileSync(schemaFile, 'utf8'))
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema)

const folder = new URL('../../samples/', import.meta.url)

describe('the samples', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.isnad.json'))) {
    test(`${name} is sound, and written again it is the same`, () => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([])
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
