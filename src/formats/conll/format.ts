import type { Format } from '../format.ts'
import { graphLosses } from '../loss.ts'
import { parseConll } from './parse.ts'
import { columns, writeConll } from './serialize.ts'

export const conllFormat: Format = {
  name: 'conll',
  summary: 'a token a line with BIO columns for claims, sources and cues (CoNLL-U Plus)',
  ending: '.conllup',
  losses: [
    ...graphLosses,
    'arrows',
    'cues',
    'silentSources',
    'properties',
    'register',
    'pieces',
    'overlaps',
    'whitespace',
    'claimRelations',
    'metadata',
  ],
  options: [],
  needsText: false,
  looksLike: ({ text }) =>
    /^(?:# global\.columns|# newdoc|-DOCSTART-)/.test(text) ||
    /^[^\s{}[\],]+[ \t](?:[^\n]*[ \t])?(?:O|[BIESLU]-\S+)\r?\n/.test(text),
  read: parseConll,
  writing: {
    form: 'articles',
    open: `# global.columns = ${columns.join(' ')}\n`,
    between: '',
    close: '',
    article: writeConll,
  },
}
