import type { Row } from '../../core/entities.ts'
import { shown, type Fault, type Result } from '../fault.ts'
import type { InputFile, ReadOptions } from '../format.ts'
import type { PlacedFault } from '../placed-fault.ts'
import { readFacts } from '../span-graph/facts.ts'
import { assembleParts } from '../span-graph/read.ts'
import { fromRows, type Pieces, type SaidRow, type SaidSpan } from '../span-graph/sayings.ts'
import type { Properties } from '../span-graph/span-graph.ts'
import { readTable, type Table, type TableRow } from './table.ts'

const splitCell = (cell: string): readonly string[] =>
  cell === '' ? [] : cell.split(' | ').map((value) => value.replaceAll('||', '|'))

const piecesOf = (cell: string): Pieces =>
  cell.split(';').flatMap((piece) => {
    const [, start, end] = /^\s*(\d+)-(\d+)\s*$/.exec(piece) ?? []
    return start === undefined || end === undefined ? [] : [[Number(start), Number(end)] as const]
  })

const isSpans = (cell: string): boolean => cell === '' || /^\s*\d+-\d+\s*(?:;\s*\d+-\d+\s*)*$/.test(cell)

const needed = ['claim_id', 'article_id', 'id', 'quote', 'spans'] as const

/** What a row tells of its mentions, in the columns of these names. */
const toldOf = (
  at: (column: string) => string,
  [sources, kinds, types, registered]: readonly [string, string, string, string],
): ((number: number) => Properties) => {
  const [source, kind] = [splitCell(at(sources)), splitCell(at(kinds))]
  const [type, sourceKind] = [splitCell(at(types)), splitCell(at(registered))]
  return (number) => ({
    source: source[number] ?? '',
    kind: kind[number] ?? '',
    type: type[number] ?? '',
    sourceKind: sourceKind[number] ?? '',
  })
}

const readRow = ({ line, cells }: TableRow): SaidRow => {
  const at = (column: string): string => cells[column] ?? ''
  const told = toldOf(at, ['sources', 'source_kinds', 'source_types', 'register_kinds'])
  const toldBefore = toldOf(at, [
    'source_refers_to_names',
    'source_refers_to_kinds',
    'source_refers_to_types',
    'source_refers_to_register_kinds',
  ])
  const words = splitCell(at('source_words'))
  const spans = at('source_spans') === '' ? [] : at('source_spans').split('|')
  const backs = at('source_refers_to_spans').split('|')
  const back: SaidSpan | undefined =
    at('refers_to_spans') === ''
      ? undefined
      : {
          pieces: piecesOf(at('refers_to_spans')),
          properties: {
            source: at('refers_to_name'),
            kind: at('refers_to_kind'),
            type: at('refers_to_type'),
            sourceKind: at('refers_to_register_kind'),
          },
        }
  return {
    id: at('id'),
    claim: at('claim_id'),
    sameWords: at('same_words_as'),
    within: at('within'),
    place: [line],
    content: {
      pieces: piecesOf(at('spans')),
      exact: at('quote'),
      properties: {
        statement: at('statement'),
        nature: at('nature'),
        manner: at('manner'),
        stance: at('stance'),
        channel: at('channel'),
        voices: at('voices'),
        checked: at('checked'),
        decision: at('decision'),
        silent: at('silent'),
        silentKind: at('silent_kind'),
      },
    },
    ...(at('cue_spans') === '' ? {} : { cue: { pieces: piecesOf(at('cue_spans')), exact: at('cue') } }),
    sources: spans.map((span, number) => ({
      pieces: piecesOf(span),
      exact: words[number] ?? '',
      properties: told(number),
      ...(backs[number] ? { refersTo: { pieces: piecesOf(backs[number] ?? ''), properties: toldBefore(number) } } : {}),
    })),
    ...(back ? { refersTo: back } : {}),
  }
}

const wrongCells = ({ cells, line }: TableRow, file: string): readonly Fault[] =>
  ['spans', 'cue_spans', 'refers_to_spans'].flatMap((column): Fault[] =>
    isSpans(cells[column] ?? '')
      ? []
      : [
          {
            key: 'columns',
            file,
            line,
            column: 1,
            found: `${column} ${shown(cells[column] ?? '')}`,
            allowed: '12-30;40-52',
          },
        ],
  )

/** Reads tables of claims with the table of their articles, which has the texts. */
export const parseTables = (files: readonly InputFile[], options: ReadOptions): Result<readonly Row[]> => {
  const tables = files.map(({ name, text }) => ({ name, table: readTable(text) }))
  const has = (table: Table, column: string): boolean => table.columns.includes(column)
  const articles = tables.filter(
    ({ table }) => has(table, 'text') && has(table, 'article_id') && !has(table, 'claim_id'),
  )
  const claims = tables.filter(({ table }) => has(table, 'claim_id'))
  const early: Fault[] = []
  const [firstClaims] = claims
  if (articles.length === 0 && options.articleText === undefined) {
    early.push({
      key: 'fileMissing',
      file: firstClaims?.name ?? files[0]?.name ?? '',
      found: 'articles.csv',
      allowed: '',
    })
  }
  for (const { name, table } of claims) {
    const lacking = needed.filter((column) => !has(table, column))
    if (lacking.length > 0) {
      const found = shown(table.columns.join(', '))
      early.push({ key: 'columns', file: name, line: 1, column: 1, found, allowed: needed.join(', ') })
    }
    for (const row of table.rows) early.push(...wrongCells(row, name))
  }
  const rowsOf = new Map<string, { readonly name: string; readonly rows: SaidRow[] }>()
  for (const { name, table } of claims) {
    for (const row of table.rows) {
      const key = row.cells['article_id'] ?? ''
      const known = rowsOf.get(key) ?? { name, rows: [] }
      rowsOf.set(key, known)
      known.rows.push(readRow(row))
    }
  }
  const described = articles.flatMap(({ name, table }) => table.rows.map(({ cells, line }) => ({ name, cells, line })))
  const known = new Set(described.map(({ cells }) => cells['article_id'] ?? ''))
  for (const [key, { name, rows }] of rowsOf) {
    if (known.has(key) || options.articleText !== undefined) continue
    early.push({
      key: 'unknownId',
      file: name,
      line: Number(rows[0]?.place[0] ?? 1),
      column: 1,
      found: shown(key),
      allowed: 'article',
    })
  }
  const alone = options.articleText === undefined ? [] : [...rowsOf.keys()].filter((key) => !known.has(key))
  const all = [
    ...described.map(({ cells, line, name }) => ({ key: cells['article_id'] ?? '', cells, line, name })),
    ...alone.map((key) => ({
      key,
      cells: { text: options.articleText ?? '' },
      line: 1,
      name: options.articleName ?? '',
    })),
  ]
  const parts = all.map(({ key, cells, line, name }) => {
    const found = rowsOf.get(key)
    const said: Readonly<Record<string, string>> = cells
    const facts = readFacts({ ...said, authors: splitCell(said['authors'] ?? '') as string[] }, name)
    const place = (faults: readonly PlacedFault[]): readonly Fault[] =>
      faults.map(({ path, key: fault, found: what, allowed }) => ({
        key: fault,
        found: what,
        allowed,
        file: found?.name ?? name,
        line: Number(path[0] ?? 1),
        column: 1,
      }))
    const raw = {
      text: said['text'] ?? '',
      facts,
      ...fromRows(found?.rows ?? []),
      units: ['codePoint'] as const,
      place: [line],
    }
    return { articles: [raw], place }
  })
  return assembleParts(parts, early, options)
}
