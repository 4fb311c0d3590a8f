import type { Format } from '../format.ts'
import { byId } from '../isnad/by-id.ts'
import { parseAttributions, unknownTime } from './parse.ts'
import { describeAttributions, writeAttributions } from './serialize.ts'

export const attributionsFormat: Format = {
  name: 'attributions',
  summary: 'the attributions of one article, without its text; several articles are written one a line',
  needsText: true,
  parse: (file, { articleText = '', articleName, at = unknownTime }) => {
    const name = articleName === undefined ? {} : { fileName: articleName }
    const read = parseAttributions(file, articleText, { at, ...name })
    return read.ok ? { ok: true, value: read.value.rows } : read
  },
  serialize: (tables) =>
    writeAttributions(byId(tables.all('article')).map(({ id }) => describeAttributions(tables, id))),
}
