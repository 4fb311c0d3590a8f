import type { Id, Segment } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import * as words from '../../core/vocabulary.ts'
import type { WrittenFile } from '../format.ts'
import { describeMarked } from '../span-graph/describe.ts'
import { fileStem } from '../span-graph/file-stem.ts'
import { WrittenOffsets } from '../span-graph/offsets.ts'
import { lineBreaks } from './line-breaks.ts'
import { arrowTypes, spanLabels, type PropertyName } from '../span-graph/span-graph.ts'

/*
 * brat standoff (https://brat.nlplab.org/standoff.html): a text, and beside it a line for each span (T), relation (R),
 * attribute (A) and note (#). Offsets are code points. brat draws a span that holds a line break over the whole screen,
 * so that a span ends at each and goes on behind it.
 */

/** The values of the attributes that brat offers. */
export const bratAttributes: Readonly<Partial<Record<PropertyName, readonly string[]>>> = {
  nature: words.claimNatures,
  level: words.supportLevels,
  manner: words.manners,
  stance: words.stances,
  channel: words.channels,
  voices: words.voices,
  checked: words.attributionChecks,
  decision: words.decisions,
  silent: words.silentMentionTypes,
  silentKind: words.sourceKinds,
  type: words.spokenMentionTypes,
  kind: words.sourceKinds,
  sourceKind: words.sourceKinds,
}

/** Pieces without line breaks. */
const unbroken = (text: string, { start, end }: Segment): readonly Segment[] => {
  const pieces: Segment[] = []
  let from = start
  for (const { 0: found, index } of text.slice(start, end).matchAll(lineBreaks)) {
    if (start + index > from) pieces.push({ start: from, end: start + index })
    from = start + index + found.length
  }
  if (end > from) pieces.push({ start: from, end })
  return pieces
}

const inOneLine = (text: string): string => text.replaceAll(lineBreaks, ' ').replaceAll('\t', ' ')

/** The two files of an article. */
export const writeBrat = (tables: ReadonlyTables, articleId: Id): readonly WrittenFile[] => {
  const marked = describeMarked(tables, articleId)
  const { text, graph } = marked
  const offsets = new WrittenOffsets(text, 'codePoint')
  const lines: string[] = []
  const names: (string | undefined)[] = []
  let attributes = 0
  let notes = 0
  for (const { label, segments, properties } of graph.spans) {
    const pieces = segments.flatMap((segment) => unbroken(text, segment))
    if (pieces.length === 0) {
      names.push(undefined)
      continue
    }
    const name = `T${names.length + 1}`
    names.push(name)
    const places = pieces.map(({ start, end }) => `${offsets.of(start)} ${offsets.of(end)}`).join(';')
    lines.push(`${name}\t${label} ${places}\t${pieces.map(({ start, end }) => text.slice(start, end)).join(' ')}`)
    for (const [property, values] of Object.entries(bratAttributes)) {
      const value = properties[property as PropertyName]
      if (value !== undefined && values.includes(value)) lines.push(`A${++attributes}\t${property} ${name} ${value}`)
    }
    for (const property of ['source', 'statement'] as const) {
      const value = properties[property]
      if (value !== undefined) lines.push(`#${++notes}\t${property} ${name}\t${inOneLine(value)}`)
    }
  }
  let relations = 0
  for (const { type, source, target } of graph.arrows) {
    const [from, to] = [names[source], names[target]]
    if (from !== undefined && to !== undefined) lines.push(`R${++relations}\t${type} Arg1:${from} Arg2:${to}`)
  }
  const stem = fileStem(marked)
  return [
    { name: `${stem}.txt`, text },
    { name: `${stem}.ann`, text: lines.map((line) => `${line}\n`).join('') },
  ]
}

const arrowsBetween: Readonly<Record<string, readonly [string, string]>> = {
  saidBy: ['CLAIM', 'SOURCE'],
  cuedBy: ['CLAIM', 'CUE'],
  refersTo: ['CLAIM|SOURCE', 'SOURCE'],
}

const annotationConf = (): string =>
  [
    '[entities]',
    ...spanLabels,
    '',
    '[relations]',
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    ...arrowTypes
      .filter((type) => type !== 'continues')
      .map((type) => {
        const [from, to] = arrowsBetween[type] ?? ['CLAIM', 'CLAIM']
        return `${type}\tArg1:${from}, Arg2:${to}`
      }),
    '',
    '[events]',
    '',
    '[attributes]',
    ...Object.entries(bratAttributes).map(([name, values]) => {
      const of = ['type', 'kind', 'sourceKind'].includes(name) ? 'SOURCE' : 'CLAIM'
      return `${name}\tArg:${of}, Value:${values.join('|')}`
    }),
    '',
  ].join('\n')

const visualConf = (): string =>
  [
    '[labels]',
    'CLAIM | ادعاء | Claim',
    'SOURCE | مصدر | Source',
    'CUE | فعل الإسناد | Cue',
    '',
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken',
    'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
    'CLAIM\tbgColor:#fbe3c4',
    'SOURCE\tbgColor:#c9e2f5',
    'CUE\tbgColor:#e3d5f2',
    ...Object.keys(bratAttributes).map((name) => `${name}\tglyph:*`),
    '',
  ].join('\n')

/** What brat needs to know of the labels: without these files it shows none of them. */
export const bratConfiguration = (): readonly WrittenFile[] => [
  { name: 'annotation.conf', text: annotationConf() },
  { name: 'visual.conf', text: visualConf() },
]
