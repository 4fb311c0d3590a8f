import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBreaks, lineBreaks } from './brat/line-breaks.ts'
import type { Segment } from '../core/entities.ts'
import { faultsOf } from './isnad/integrity.ts'
import { serializeIsnad } from './isnad/serialize.ts'
import { parseIsnad } from './isnad/parse.ts'
import type { Format } from './format.ts'
import { formatNamed, formats } from './index.ts'
import { selectArticles } from './isnad/selection.ts'
import { describeAttributions } from './attributions/serialize.ts'
import { parseAttributions, unknownTime } from './attributions/parse.ts'
import { tablesOf } from './tables-of.ts'
import { comparable, withoutSpans, type Reduce } from './testing/comparable.ts'
import { randomAttributions } from './testing/random-attributions.ts'
import { randomProject, randomText } from './testing/random-project.ts'
import samples from '../../samples/samples.isnad.json?raw'
import { writeFormat } from './write.ts'
import type { Tables } from '../core/tables.ts'

const options = { programVersion: '1.2.3' }

const around = (format: Format, tables: Tables): Tables => {
  const read = format.read(writeFormat(format, tables, options, 'a'), { at: unknownTime })
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3), null, 1))
  return tablesOf(read.value)
}

/** brat cannot tell a piece that ends with a line from one that goes on behind it. */
const unbroken: Reduce = (graph, text) => {
  const isBreak = (at: number): boolean => isBreaks(text.charAt(at))
  const trim = ({ start, end }: Segment): Segment[] => {
    let [from, until] = [start, end]
    while (from < until && isBreak(from)) from++
    while (until > from && isBreak(until - 1)) until--
    return from < until ? [{ start: from, end: until }] : []
  }
  const join = (segments: readonly Segment[]): Segment[] => {
    const joined: Segment[] = []
    for (const segment of segments) {
      const last = joined.at(-1)
      const between = last ? text.slice(last.end, segment.start) : ''
      if (last && isBreaks(between)) {
        joined[joined.length - 1] = { start: last.start, end: segment.end }
      } else joined.push(segment)
    }
    return joined
  }
  const spans = graph.spans.map((span) => ({
    ...span,
    segments: join(span.segments.flatMap(trim)),
    properties: Object.fromEntries(
      Object.entries(span.properties).map(([name, value]) => [
        name,
        value.replaceAll(lineBreaks, ' ').replaceAll('\t', ' '),
      ]),
    ),
  }))
  return withoutSpans({ ...graph, spans }, ({ segments }) => segments.length > 0)
}

const graphFormats = ['brat', 'label-studio', 'doccano', 'prodigy', 'uima-json', 'pubannotation'] as const
const reductions: Readonly<Record<string, Reduce>> = { brat: unbroken }
const named = (name: string): Format => {
  const format = formatNamed(name)
  if (!format) throw new Error(name)
  return format
}

describe.each(graphFormats)('%s', (name) => {
  const format = named(name)
  const reduce = reductions[name]

  test('what is marked comes back', () => {
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const tables = randomProject(pick)
        // A file without a line is told to be empty.
        if (tables.size('article') === 0) return
        const back = around(format, tables)
        expect(faultsOf(back)).toEqual([])
        expect(comparable(back, reduce)).toEqual(comparable(tables, reduce))
      }),
      { numRuns: 25, endOnFailure: true },
    )
  }, 60_000)

  test('the samples come back, and the same input gives the same bytes', () => {
    const read = parseIsnad(samples)
    if (!read.ok) throw new Error('samples')
    const { tables } = read.value
    expect(comparable(around(format, tables), reduce)).toEqual(comparable(tables, reduce))
    expect(writeFormat(format, around(format, tables), options, 'a')).toEqual(
      writeFormat(format, around(format, tables), options, 'a'),
    )
  })

  test('attributions come through exactly', () => {
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const text = `ن${pick(() => randomText.filter((one) => name !== 'brat' || one.search(lineBreaks) < 0))}`
        const document = randomAttributions(pick, text)
        const read = parseAttributions(JSON.stringify(document), text, { at: unknownTime })
        if (!read.ok) throw new Error(JSON.stringify(read.faults))
        const before = describeAttributions(tablesOf(read.value.rows), read.value.articleId)
        const tables = around(format, tablesOf(read.value.rows))
        const [article] = tables.all('article')
        expect(describeAttributions(tables, article?.id ?? '').attributions).toEqual(before.attributions)
      }),
      { numRuns: 20, endOnFailure: true },
    )
  }, 60_000)
})

test('one article a line loses nothing but what hangs on no article', () => {
  fc.assert(
    fc.property(fc.gen(), (pick) => {
      const tables = randomProject(pick)
      const ids = [...tables.all('article')].map(({ id }) => id)
      // A selection of all articles has neither unused sources nor claims without a place.
      const part = selectArticles(tables, ids)
      if (ids.length === 0) return
      expect(serializeIsnad(around(named('jsonl'), part), options)).toBe(serializeIsnad(part, options))
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 60_000)

test('every format knows its own files, and no other takes them', () => {
  const read = parseIsnad(samples)
  if (!read.ok) throw new Error('samples')
  for (const format of formats) {
    const files = writeFormat(format, read.value.tables, options, 'a')
    const first = files.find((file) => formats.some(({ looksLike }) => looksLike(file)))
    expect([format.name, formats.find(({ looksLike }) => first && looksLike(first))?.name]).toEqual([
      format.name,
      format.name,
    ])
  }
})
