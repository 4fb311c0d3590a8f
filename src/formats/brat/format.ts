import { factsOf } from '../facts.ts'
import type { Format } from '../format.ts'
import { parseBrat } from './parse.ts'
import { bratConfiguration, writeBrat } from './serialize.ts'

export const bratFormat: Format = {
  ...factsOf('brat'),
  looksLike: ({ name, text }) =>
    name.endsWith('.ann') && /^(?:[TREAMN#*][^\t\n]*\t|$)/.test(text.replace(/^\ufeff/, '')),
  readsBeside: /\.txt$/,
  read: parseBrat,
  writing: { form: 'files', article: writeBrat, common: bratConfiguration },
}
