import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '../isnad/integrity.ts'
import { parseIsnad } from '../isnad/parse.ts'
import { serializeIsnad } from '../isnad/serialize.ts'
import { tablesOf } from '../tables-of.ts'
import { randomAttributions } from '../testing/random-attributions.ts'
import { randomText } from '../testing/random-project.ts'
import { textSha256 } from '../text-hash.ts'
import type { AttributionDocument, AttributionsDocument, Span } from './document.ts'
import { parseAttributions, unknownTime } from './parse.ts'
import { describeAttributions, writeAttributions } from './serialize.ts'

const options = { at: unknownTime }

const convert = (document: unknown, text: string) => {
  const read = parseAttributions(JSON.stringify(document), text, options)
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1))
  return read.value
}

/** Through a project, the published document and back. */
const around = (document: AttributionsDocument, text: string) => {
  const { rows, articleId } = convert(document, text)
  const written = serializeIsnad(tablesOf(rows), { programVersion: '1.2.3' })
  const read = parseIsnad(written)
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1))
  return describeAttributions(read.value.tables, articleId)
}

const fields = ['cue', 'sources', 'implicit', 'antecedent', 'content', 'manner', 'kind', 'parent'] as const
const bare = (attributions: readonly AttributionDocument[]) =>
  attributions.map((one) => Object.fromEntries(fields.map((field) => [field, one[field]])))

const text = [
  'ميناء السروال يستأنف العمل 🚢',
  'قال مصدر أمني إن الميناء عاد إلى العمل، وأضاف أن السفن تنتظر.',
  '"لم نتلق شكوى"، قال سالم الورفلي وهدى المنصوري، "ولن نغلق الرصيف".',
  'ويُذكر أن الميناء أُغلق في مايو.',
].join('\n')

/** The code points of words in the fixture. */
const at = (words: string, from = 0): Span => {
  const start = [...text.slice(0, text.indexOf(words, from))].length
  return [start, start + [...words].length]
}

const fixture: AttributionsDocument = {
  article: 'port.txt',
  textSha256: textSha256(text),
  offsetUnit: 'codePoint',
  attributions: [
    {
      cue: at('قال'),
      sources: [at('مصدر أمني')],
      implicit: false,
      antecedent: null,
      content: [at('إن الميناء عاد إلى العمل')],
      manner: 'indirect',
      kind: 'anonymousPerson',
      parent: null,
    },
    {
      cue: at('أضاف'),
      sources: [],
      implicit: true,
      antecedent: at('مصدر أمني'),
      content: [at('أن السفن تنتظر')],
      manner: 'indirect',
      kind: 'anonymousPerson',
      parent: null,
    },
    {
      cue: at('قال سالم').map((offset, number) => (number === 0 ? offset : offset - 5)) as Span,
      sources: [at('سالم الورفلي'), at('هدى المنصوري')],
      implicit: false,
      antecedent: null,
      content: [at('"لم نتلق شكوى"'), at('"ولن نغلق الرصيف"')],
      manner: 'direct',
      kind: 'namedPerson',
      parent: 1,
    },
    {
      cue: null,
      sources: [],
      implicit: false,
      antecedent: null,
      content: [at('أن الميناء أُغلق في مايو')],
      manner: 'indirect',
      kind: 'impersonal',
      parent: null,
    },
  ],
}

describe('attributions', () => {
  test('come back as they were: no cue, two speakers, two pieces, nobody, somebody understood', () => {
    expect(bare(around(fixture, text).attributions)).toEqual(bare(fixture.attributions))
  })

  test('one speaker in one place is one mention; one name is one entry of the register', () => {
    const tables = tablesOf(convert(fixture, text).rows)
    const names = [...tables.all('source')].map((source) => ('name' in source ? source.name : source.words))
    expect(names).toEqual(['مصدر أمني', 'سالم الورفلي', 'هدى المنصوري'])
    expect(tables.size('mention')).toBe(5)
    const [anonymous] = tables.all('source')
    expect(anonymous).toMatchObject({ kind: 'anonymousPerson', descriptor: { sector: 'أمني' }, number: 'one' })
  })

  test('the same input gives the same bytes, and ids in the order of the file', () => {
    const once = convert(fixture, text).rows
    expect(convert(fixture, text).rows).toEqual(once)
    const ids = once.flatMap(({ table, value }) => (table === 'attribution' ? [value.id] : []))
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(once.map(({ value }) => value.id)).size).toBe(once.length - 1)
  })

  test('another reading of the same text has the same article and other attributions', () => {
    const other = { ...fixture, attributions: fixture.attributions.slice(0, 1) }
    const idsOf = (document: AttributionsDocument, table: string) =>
      convert(document, text).rows.flatMap((row) => (row.table === table ? [row.value.id] : []))
    expect(idsOf(other, 'article')).toEqual(idsOf(fixture, 'article'))
    expect(idsOf(fixture, 'attribution')).not.toContain(idsOf(other, 'attribution')[0])
  })

  test('offsets that were counted in a file with CRLF and a mark find their words', () => {
    const file = `\ufeff${text.replaceAll('\n', '\r\n')}`
    const shift = (offset: number) => offset + 1 + [...text].slice(0, offset).filter((one) => one === '\n').length
    const [first] = fixture.attributions
    const attributions = [
      { ...first!, cue: first!.cue!.map(shift), sources: [], content: first!.content.map((one) => one.map(shift)) },
    ]
    const { rows, articleId } = convert({ ...fixture, textSha256: textSha256(file), attributions }, file)
    const [told] = describeAttributions(tablesOf(rows), articleId).attributions
    expect([told?.cueText, told?.contentText]).toEqual(['قال', 'إن الميناء عاد إلى العمل'])
  })

  test('of several articles there is one object a line', () => {
    const one = convert(fixture, text)
    const two = convert({ ...fixture, textSha256: textSha256(`${text}\n`), article: 'b.txt' }, `${text}\n`)
    const tables = tablesOf([...one.rows, ...two.rows])
    const lines = writeAttributions([one, two].map(({ articleId }) => describeAttributions(tables, articleId)))
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => Reflect.get(JSON.parse(line), 'article'))).toEqual(['port.txt', 'b.txt'])
  })
})

describe('faults of attributions', () => {
  const faultsIn = (change: Partial<Record<keyof AttributionDocument, unknown>>) => {
    const attributions = [fixture.attributions[0], { ...fixture.attributions[1], ...change }]
    const read = parseAttributions(JSON.stringify({ ...fixture, attributions }), text, options)
    return read.ok ? [] : read.faults.map(({ key, path }) => [key, path])
  }
  const cases: readonly (readonly [string, Partial<Record<keyof AttributionDocument, unknown>>, string, string])[] = [
    ['an offset behind the text', { cue: [3, 9999] }, 'outside', '$.attributions[1].cue[1]'],
    ['an end before its start', { cue: [9, 3] }, 'emptySpan', '$.attributions[1].cue'],
    ['a span of three', { cue: [1, 2, 3] }, 'wrongType', '$.attributions[1].cue[2]'],
    ['a fraction', { cue: [1.5, 2] }, 'notAllowed', '$.attributions[1].cue[0]'],
    ['no content', { content: [] }, 'notAllowed', '$.attributions[1].content'],
    [
      'pieces that overlap',
      {
        content: [
          [30, 36],
          [33, 40],
        ],
      },
      'overlap',
      '$.attributions[1].content[1][0]',
    ],
    [
      'half a letter with its mark',
      { cue: at('يُ').map((o, n) => o - n) },
      'insideCharacter',
      '$.attributions[1].cue[1]',
    ],
    ['an unknown manner', { manner: 'loud' }, 'notAllowed', '$.attributions[1].manner'],
    ['itself as parent', { parent: 1 }, 'toItself', '$.attributions[1].parent'],
    ['a parent that is not there', { parent: 7 }, 'notAllowed', '$.attributions[1].parent'],
    [
      'a source twice',
      {
        sources: [
          [30, 36],
          [30, 36],
        ],
      },
      'repeatedEntry',
      '$.attributions[1].sources[1]',
    ],
  ]
  test.each(cases)('%s', (_, change, key, path) => expect(faultsIn(change)).toEqual([[key, path]]))

  test('parents in a circle', () => {
    const attributions = fixture.attributions.slice(0, 2).map((one, number) => ({ ...one, parent: 1 - number }))
    const read = parseAttributions(JSON.stringify({ ...fixture, attributions }), text, options)
    expect(read.ok ? [] : read.faults.map(({ key }) => key)).toEqual(['circle', 'circle'])
  })

  test('another text', () => {
    const read = parseAttributions(JSON.stringify(fixture), `${text}.`, options)
    expect(read.ok ? [] : read.faults.map(({ key, path }) => [key, path])).toEqual([['hash', '$.textSha256']])
  })
})

test('any attributions come back as they were', () => {
  fc.assert(
    fc.property(fc.gen(), (pick) => {
      // A mark at the very beginning is not stored, and the offsets would count one less.
      const random = `ن${pick(() => randomText)}`
      const document = randomAttributions(pick, random)
      expect(faultsOf(tablesOf(convert(document, random).rows))).toEqual([])
      expect(bare(around(document, random).attributions)).toEqual(bare(document.attributions))
    }),
    { numRuns: 60, endOnFailure: true },
  )
}, 60_000)

const folder = process.env['ISNAD_ARTICLES']
const given = folder !== undefined && existsSync(folder) ? readdirSync(folder) : []
const names = given.filter((name) => name.endsWith('.attributions.json'))

describe(`the given articles${names.length > 0 ? '' : ' WERE NOT THERE: set ISNAD_ARTICLES'}`, () => {
  for (const name of names) {
    test(`${name} comes back exactly`, () => {
      const article = readFileSync(join(folder ?? '', name.replace('.attributions.json', '.txt')), 'utf8')
      const document: AttributionsDocument = JSON.parse(readFileSync(join(folder ?? '', name), 'utf8'))
      const told = around(document, article)
      expect(bare(told.attributions)).toEqual(bare(document.attributions))
      expect([told.article, told.textSha256]).toEqual([document.article, document.textSha256])
    })
  }
  test('or else the fixture', () => expect(names.length > 0 || fixture.attributions.length > 0).toBe(true))
})
