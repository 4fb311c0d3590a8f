import { factsOf } from '../facts.ts'
import type { Format } from '../format.ts'
import { parseConll } from './parse.ts'
import { columns, writeConll } from './serialize.ts'

export const conllFormat: Format = {
  ...factsOf('conll'),
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
