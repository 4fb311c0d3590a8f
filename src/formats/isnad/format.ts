import type { Format } from '../format.ts'
import { formatName } from './document.ts'
import { parseIsnad } from './parse.ts'
import { serializeIsnad } from './serialize.ts'

export const isnadFormat: Format = {
  name: formatName,
  summary: 'a whole project: texts, claims, attributions, evidence, verdicts (schemas/isnad-1.schema.json)',
  needsText: false,
  parse: (file) => {
    const read = parseIsnad(file)
    return read.ok ? { ok: true, value: read.value.rows } : read
  },
  serialize: serializeIsnad,
}
