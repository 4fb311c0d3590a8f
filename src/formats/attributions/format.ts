import { factsOf } from '../facts.ts'
import type { Format } from '../format.ts'
import { byId } from '../isnad/by-id.ts'
import { parseAttributions, unknownTime } from './parse.ts'
import { describeAttributions, writeAttributions } from './serialize.ts'

export const attributionsFormat: Format = {
  ...factsOf('attributions'),
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
