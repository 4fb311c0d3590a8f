import type { Format } from '../format.ts'
import { mergeReadings } from '../merge-readings.ts'
import { formatName } from './document.ts'
import { parseIsnad } from './parse.ts'
import { serializeIsnad } from './serialize.ts'

export const isnadFormat: Format = {
  name: formatName,
  summary: 'a whole project: texts, claims, attributions, evidence, verdicts (schemas/isnad-1.schema.json)',
  ending: '.isnad.json',
  losses: [],
  options: [],
  needsText: false,
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
