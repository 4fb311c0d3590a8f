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
import { smallProject } from './testing/small-project.ts'
import { randomProject, randomText } from './testing/random-project.ts'
import samples from '../../samples/samples.isnad.json?raw'
import { writeFormat } from './write.ts'
import type { Tables } from '../core/tables.ts'
import { relationTypes } from '../core/vocabulary.ts'

const options = { programVersion: '1.2.3' }

/** Read once: no test changes them. */
let readSamples: Tables | undefined
const sampleTables = (): Tables => {
  if (readSamples) return readSamples
  const read = parseIsnad(samples)
  if (!read.ok) throw new Error('samples')
  return (readSamples = read.value.tables)
}

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
  const whole = withoutSpans({ ...graph, spans }, ({ segments }) => segments.length > 0)
  // A cue goes with the words that it introduces.
  const used = new Set(whole.arrows.map(({ target }) => target))
  return withoutSpans(whole, (span) => span.label !== 'CUE' || used.has(whole.spans.indexOf(span)))
}

const graphFormats = ['w3c', 'brat', 'label-studio', 'doccano', 'prodigy', 'uima-json', 'pubannotation'] as const
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
    const tables = sampleTables()
    const back = around(format, tables)
    expect(comparable(back, reduce)).toEqual(comparable(tables, reduce))
    expect(writeFormat(format, around(format, tables), options, 'a')).toEqual(writeFormat(format, back, options, 'a'))
  })

  throughExactly(name)
})

function throughExactly(name: string): void {
  const format = named(name)
  test('attributions come through exactly', () => {
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const text = `ن${pick(() => randomText.filter((one) => name !== 'brat' || one.search(lineBreaks) < 0))}`
        const document = randomAttributions(pick, text)
        const read = parseAttributions(JSON.stringify(document), text, { at: unknownTime })
        if (!read.ok) throw new Error(JSON.stringify(read.faults))
        const before = describeAttributions(tablesOf(read.value.rows), read.value.articleId)
        // Without a claim there is no line to read.
        if (document.attributions.length === 0 && name === 'claims-jsonl') return
        const made = tablesOf(read.value.rows)
        const tables = around(format, made)
        const [article] = tables.all('article')
        expect(describeAttributions(tables, article?.id ?? '').attributions).toEqual(before.attributions)
        // Where several attributions share a mention, it comes back as one.
        expect(tables.size('mention')).toBeLessThanOrEqual(made.size('mention'))
      }),
      { numRuns: 20, endOnFailure: true },
    )
  }, 60_000)
}

/** A graph without what is said of its spans. */
const bare: Reduce = ({ spans }) => ({ spans: spans.map((span) => ({ ...span, properties: {} })), arrows: [] })
const isRelation = (type: string): boolean => relationTypes.some((one) => one === type)
const unrelated: Reduce = (graph) => ({ ...graph, arrows: graph.arrows.filter(({ type }) => !isRelation(type)) })

/** Tables have no row for a mention that nothing was said by, and one for equal ones. */
const inTables: Reduce = (graph) => {
  const arrows = graph.arrows.filter(({ type }) => type !== 'refersTo' && !isRelation(type))
  const used = new Set(arrows.map(({ target }) => target))
  return withoutSpans({ ...graph, arrows }, (span) => span.label !== 'SOURCE' || used.has(graph.spans.indexOf(span)))
}

/** The mentions that somebody said something by, and those that these, or sources that are understood, refer back to. */
const inUse: Reduce = (graph) => {
  const isCalled = (type: string): boolean => type === 'saidBy' || type === 'refersTo'
  const used = new Set(graph.arrows.filter(({ type }) => isCalled(type)).map(({ target }) => target))
  return withoutSpans(graph, (span) => span.label === 'SOURCE' && used.has(graph.spans.indexOf(span)))
}

type Comparable = ReturnType<typeof comparable>
const distinct = (articles: Comparable): Comparable =>
  articles.map(({ text, spans, arrows }) => ({ text, spans: [...new Set(spans)], arrows: [...new Set(arrows)] }))

/** With equal mentions as one; claims and cues, however equal, as many as there are. */
const mentionsOnce = (articles: Comparable): Comparable =>
  articles.map(({ text, spans, arrows }) => ({
    text,
    spans: spans.filter((one, at) => !one.startsWith('["SOURCE"') || spans.indexOf(one) === at),
    arrows: [...new Set(arrows)],
  }))

/** An article without claims has no line among lines of claims. */
const withLines = (name: string, articles: Comparable): Comparable =>
  name === 'csv' ? articles : articles.filter(({ spans }) => spans.some((one) => one.startsWith('["CLAIM"')))

describe.each(['claims-jsonl', 'csv'])('%s', (name) => {
  const format = named(name)

  test('claims and who is said to have said them come back', () => {
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const tables = randomProject(pick)
        if (tables.size('claim') === 0 || tables.size('anchor') === 0) return
        const files = writeFormat(format, tables, options, 'a')
        if (files[0]?.text === '') return
        const back = around(format, tables)
        expect(faultsOf(back)).toEqual([])
        const there = comparable(tables, inTables)
        expect(mentionsOnce(comparable(back, inTables))).toEqual(mentionsOnce(withLines(name, there)))
        // Where several attributions share a mention, it comes back as one.
        const mentions = (one: Tables): number =>
          comparable(one, inUse).reduce((sum, { spans }) => sum + spans.length, 0)
        expect(mentions(back)).toBeLessThanOrEqual(mentions(tables))
      }),
      { numRuns: 25, endOnFailure: true },
    )
  }, 60_000)

  test('the samples come back whole, with all that sources refer back to', () => {
    const tables = sampleTables()
    expect(comparable(around(format, tables), unrelated)).toEqual(comparable(tables, unrelated))
  })
})

describe.each(['claims-jsonl', 'csv'])('%s', (name) => {
  throughExactly(name)
})

describe('citron', () => {
  test('cues, sources, contents and what is referred back to come through', () => {
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const text = `ن${pick(() => randomText)}`
        const document = randomAttributions(pick, text)
        const read = parseAttributions(JSON.stringify(document), text, { at: unknownTime })
        if (!read.ok) throw new Error(JSON.stringify(read.faults))
        const tables = around(named('citron'), tablesOf(read.value.rows))
        const [article] = tables.all('article')
        const carried = ({ cue, sources, content, antecedent }: (typeof document.attributions)[number]) => {
          const back = antecedent
          return { cue, sources, content, back }
        }
        const told = describeAttributions(tables, article?.id ?? '').attributions
        expect(told.map(carried)).toEqual(document.attributions.map(carried))
      }),
      { numRuns: 20, endOnFailure: true },
    )
  }, 60_000)
})

describe('conll', () => {
  test('what was written once comes back the same, and its spans are spans of the project', () => {
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const tables = randomProject(pick)
        if (tables.size('article') === 0) return
        const once = around(named('conll'), tables)
        expect(faultsOf(once)).toEqual([])
        const spans = distinct(comparable(once, bare))
        expect(distinct(comparable(around(named('conll'), once), bare))).toEqual(spans)
        expect(spans.map(({ text }) => text)).toEqual(comparable(tables).map(({ text }) => text))
      }),
      { numRuns: 25, endOnFailure: true },
    )
  }, 60_000)

  test('every source of the samples that comes back is one of them', () => {
    const sources: Reduce = (graph) => {
      const kept = withoutSpans(graph, ({ label }) => label === 'SOURCE')
      return bare(
        { ...kept, spans: kept.spans.flatMap((span) => span.segments.map((one) => ({ ...span, segments: [one] }))) },
        '',
      )
    }
    const there = comparable(sampleTables(), sources)
    for (const [at, { spans }] of comparable(around(named('conll'), sampleTables()), sources).entries()) {
      expect(spans.length).toBeGreaterThan(0)
      expect(there[at]?.spans).toEqual(expect.arrayContaining(spans))
    }
  })
})

test('claims with a verdict go out as AVeriTeC and come back with their evidence', () => {
  const tables = smallProject()
  const [file] = writeFormat(named('averitec'), tables, options, 'a')
  expect(JSON.parse(file?.text ?? '')).toMatchObject([
    { claim: 'إن الجسر … أُغلق،', speaker: 'مصدر عسكري', label: 'Supported', questions: [{ question: 'قرار' }] },
  ])
  const back = around(named('averitec'), tables)
  expect(faultsOf(back)).toEqual([])
  expect([...back.all('verdict')]).toMatchObject([{ value: 'supported' }])
  expect([...back.all('evidence')]).toMatchObject([{ title: 'قرار', kind: 'document' }])
  const again = writeFormat(named('averitec'), back, options, 'a')
  expect(JSON.parse(again[0]?.text ?? '')).toMatchObject([{ claim: 'إن الجسر … أُغلق،', label: 'Supported' }])
})

test('claims with a verdict and a public address go out as ClaimReview and come back', () => {
  const tables = smallProject()
  const [file] = writeFormat(named('claimreview'), tables, options, 'a')
  // No article has an address.
  expect(JSON.parse(file?.text ?? '')['@graph']).toEqual([])
  for (const value of [...tables.all('article')])
    tables.put({ table: 'article', value: { ...value, url: 'https://example.org/1' } })
  expect(JSON.parse(writeFormat(named('claimreview'), tables, options, 'a')[0]?.text ?? '')['@graph']).toMatchObject([
    {
      claimReviewed: 'إن الجسر … أُغلق،',
      author: { name: 'ر.' },
      reviewRating: { alternateName: 'supported', ratingValue: 5 },
      itemReviewed: { author: [{ name: 'مصدر عسكري' }], appearance: [{ url: 'https://example.org/1' }, {}] },
    },
  ])
  const back = around(named('claimreview'), tables)
  expect([...back.all('claim')]).toMatchObject([{ statement: 'إن الجسر … أُغلق،' }])
  expect([...back.all('verdict')]).toMatchObject([{ value: 'supported' }])
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
  for (const format of formats) {
    const files = writeFormat(format, sampleTables(), options, 'a')
    const first = files.find((file) => formats.some(({ looksLike }) => looksLike(file)))
    expect([format.name, formats.find(({ looksLike }) => first && looksLike(first))?.name]).toEqual([
      format.name,
      format.name,
    ])
  }
})
