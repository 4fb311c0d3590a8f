import Papa from 'papaparse'
import { type Json, readJson } from '../../json/read.ts'
import type { Fault } from '../../fault.ts'
import { limits } from '../limits.ts'
import { Faulty, Refused } from '../refusal.ts'
import type { ListRecord } from './record.ts'

/** A list of articles: its fields, and a record for each, with the place where it stands in the file. */
export interface List {
  readonly fields: readonly string[]
  readonly records: readonly { readonly place: number; readonly record: ListRecord }[]
}

const requireFew = (found: number): void => {
  if (found > limits.articles) throw new Refused('tooManyArticles', { allowed: limits.articles })
}

/** The words of a value; lists of words are joined, and what has a name is called by it. */
const wordsOf = (value: Json | undefined): string | undefined => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value
      .map(wordsOf)
      .filter((words) => words !== undefined)
      .join('; ')
  return value !== null && typeof value === 'object' ? wordsOf(value.name ?? value.title) : undefined
}

const recordOf = (value: Json): ListRecord | undefined => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  const record = new Map<string, string>()
  for (const [name, field] of Object.entries(value)) {
    const words = wordsOf(field)
    if (words !== undefined) record.set(name, words)
  }
  return record
}

const fieldsOf = (records: readonly ListRecord[]): readonly string[] => [
  ...new Set(records.flatMap((one) => [...one.keys()])),
]

const typeOf = (value: Json): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)

const notARecord = (path: string, value: Json, line?: number): Fault => ({
  key: 'wrongType',
  path,
  found: typeOf(value),
  allowed: 'object',
  ...(line === undefined ? {} : { line }),
})

/** The names under which files of many articles keep their list. */
const wrappers = ['articles', 'documents', 'items', 'data', 'results', 'rows', 'records', 'posts']

/**
 * The articles of a JSON file: a list of objects, an object with such a list, or one article.
 * @throws Faulty when it is not the JSON that it should be; Refused when there are too many
 */
export const readJsonList = (source: string): List => {
  const read = readJson(source)
  if (!read.ok) throw new Faulty(read.faults)
  const { value } = read.value
  const wrapper =
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? wrappers.find((name) => Array.isArray(value[name]))
      : undefined
  const inner =
    wrapper !== undefined && value !== null && typeof value === 'object' && !Array.isArray(value)
      ? value[wrapper]
      : value
  const values = Array.isArray(inner) ? inner : [inner ?? null]
  requireFew(values.length)
  const path = `$${wrapper === undefined ? '' : `.${wrapper}`}`
  const faults: Fault[] = []
  const records = values.flatMap((one, at) => {
    const record = recordOf(one)
    if (record) return [{ place: at + 1, record }]
    faults.push(notARecord(Array.isArray(inner) ? `${path}[${at}]` : '$', one))
    return []
  })
  if (faults.length > 0) throw new Faulty(faults)
  return { fields: fieldsOf(records.map(({ record }) => record)), records }
}

/**
 * The articles of a JSON Lines file: an object in each line that is not blank.
 * @throws Faulty when a line is not; Refused when there are too many
 */
export const readJsonLines = (source: string): List => {
  const records: { place: number; record: ListRecord }[] = []
  const faults: Fault[] = []
  let line = 0
  for (const one of source.split('\n')) {
    line++
    if (one.trim() === '') continue
    const read = readJson(one)
    if (!read.ok) faults.push(...read.faults.map((fault) => ({ ...fault, line })))
    else {
      const record = recordOf(read.value.value)
      if (record) records.push({ place: line, record })
      else faults.push(notARecord('$', read.value.value, line))
    }
    requireFew(records.length)
  }
  if (faults.length > 0) throw new Faulty(faults)
  if (records.length === 0) throw new Refused('empty')
  return { fields: fieldsOf(records.map(({ record }) => record)), records }
}

/**
 * The rows of a table (CSV, TSV; the separator is found out), by the names in its first row.
 * @throws Refused when a quotation mark is not closed, or there are too many
 */
export const readTable = (source: string): List => {
  const { data, errors } = Papa.parse<string[]>(source, {
    skipEmptyLines: 'greedy',
    // One too many is enough to know.
    preview: limits.articles + 2,
    delimitersToGuess: [',', '\t', ';', '|', '،'],
  })
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes')
  if (unclosed) {
    const at = unclosed.index ?? 0
    throw new Refused('tableQuote', { line: source.slice(0, at).split('\n').length })
  }
  const [head = [], ...rows] = data
  requireFew(rows.length)
  const fields = head.map((name, at) => (name.trim() === '' ? `${at + 1}` : name.trim()))
  const records = rows.map((row, at) => ({
    // The head is the first.
    place: at + 2,
    record: new Map(row.slice(0, fields.length).map((cell, column) => [fields[column] ?? '', cell])),
  }))
  if (records.length === 0) throw new Refused('empty')
  return { fields: [...new Set(fields)], records }
}
