import type { Format } from '../format.ts'
import { graphLosses } from '../loss.ts'
import { parseBrat } from './parse.ts'
import { bratConfiguration, writeBrat } from './serialize.ts'

export const bratFormat: Format = {
  name: 'brat',
  summary: 'standoff for brat: .txt and .ann for each article, annotation.conf and visual.conf',
  ending: '.brat.zip',
  losses: [...graphLosses, 'metadata', 'breaks'],
  options: [],
  needsText: false,
  looksLike: ({ name, text }) =>
    name.endsWith('.ann') && /^(?:[TREAMN#*][^\t\n]*\t|$)/.test(text.replace(/^\ufeff/, '')),
  readsBeside: /\.txt$/,
  read: parseBrat,
  writing: { form: 'files', article: writeBrat, common: bratConfiguration },
}
