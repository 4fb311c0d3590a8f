import type { Format } from '../format.ts'
import { byId } from '../isnad/by-id.ts'
import { parseAttributions, unknownTime } from './parse.ts'
import { describeAttributions, writeAttributions } from './serialize.ts'

export const attributionsFormat: Format = {
  name: 'attributions',
  summary: 'the attributions of one article, without its text; several articles are written one a line',
  ending: '.attributions.json',
  losses: [
    'text',
    'metadata',
    'lineKinds',
    'register',
    'unusedSources',
    'placelessClaims',
    'unattributed',
    'unusedMentions',
    'undecided',
    'lostQuotes',
    'descriptions',
    'bearing',
    'acrossArticles',
    'authorship',
    'claimDetails',
    'rejections',
  ],
  options: [],
  needsText: true,
  looksLike: ({ text }) => /"offsetUnit"\s*:\s*"codePoint"/.test(text) && /"attributions"\s*:\s*\[/.test(text),
  read: ([file], { articleText = '', articleName, at = unknownTime }) => {
    const name = articleName === undefined ? {} : { fileName: articleName }
    const read = parseAttributions(file?.text ?? '', articleText, { at, ...name })
    return read.ok ? { ok: true, value: read.value.rows } : read
  },
  writing: {
    form: 'whole',
    write: (tables) => [
      {
        name: '',
        text: writeAttributions(byId(tables.all('article')).map(({ id }) => describeAttributions(tables, id))),
      },
    ],
  },
}
