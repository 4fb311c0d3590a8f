import { factsOf } from '../facts.ts'
import type { Format } from '../format.ts'
import { mergeReadings } from '../merge-readings.ts'
import { parseIsnad } from './parse.ts'
import { serializeIsnad } from './serialize.ts'

export const isnadFormat: Format = {
  ...factsOf('isnad'),
  looksLike: ({ text }) => /^\ufeff?\s*\{[^]{0,2000}?"format"\s*:\s*"isnad"/.test(text.slice(0, 4096)),
  read: (files) =>
    mergeReadings(
      files.map(({ name, text }) => {
        const read = parseIsnad(text)
        return { name, result: read.ok ? { ok: true, value: read.value.rows } : read }
      }),
    ),
  writing: {
    form: 'whole',
    write: (tables, options) => [{ name: '', text: serializeIsnad(tables, options) }],
  },
}
