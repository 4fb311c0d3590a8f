import { factsOf } from '../facts.ts'
import type { Format } from '../format.ts'
import { mergeReadings } from '../merge-readings.ts'
import { lineFormat } from './document.ts'
import { parseLines } from './parse.ts'
import { writeLine } from './serialize.ts'

export const jsonlFormat: Format = {
  ...factsOf('jsonl'),
  looksLike: ({ text }) => new RegExp(`^\\ufeff?\\s*\\{[^\\n]{0,200}"${lineFormat}"`).test(text),
  read: (files) => mergeReadings(files.map(({ name, text }) => ({ name, result: parseLines(text) }))),
  writing: { form: 'articles', open: '', between: '', close: '', article: writeLine },
}
