import type { Id, Row } from '../../core/entities.ts'
import type { Tables } from '../../core/tables.ts'
import { shownValue, type Fault, type Result } from '../fault.ts'
import { locate } from '../json/locate.ts'
import { writePath, type Path } from '../json/path.ts'
import { readJson, type Json } from '../json/read.ts'
import { formatName, schemaVersion, type IsnadDocument } from './document.ts'
import { faultsOf } from './integrity.ts'
import { Places } from './places.ts'
import { rowsOf, type PlacedFault } from './rows.ts'
import { tablesOf } from '../tables-of.ts'
import { checkForm, offsetRange } from './schema-faults.ts'

/** What a sound document holds. */
export interface ParsedIsnad {
  readonly document: IsnadDocument
  /** Its rows, each after those that it refers to but within its own table. */
  readonly rows: readonly Row[]
  /** The same rows in tables of their own. */
  readonly tables: Tables
}

/** More faults of one file than this are counted, not told. */
const toldFaults = 1000

const placed = (
  text: string,
  faults: readonly PlacedFault[],
): { readonly ok: false; readonly faults: readonly Fault[] } => {
  const told = faults.slice(0, toldFaults)
  const positions = locate(
    text,
    told.map(({ path }) => path),
  )
  const written: Fault[] = told.map(({ path, other, ...fault }, at) => ({
    ...fault,
    path: writePath(path),
    ...positions[at],
    ...(other === undefined ? {} : { other: writePath(other) }),
  }))
  const more = faults.length - told.length
  if (more > 0) written.push({ key: 'more', path: '$', found: `${more}`, allowed: '' })
  return { ok: false, faults: written }
}

const fieldOf = (value: Json, field: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[field] : undefined

/** Whether the file says that it is one of ours, and of a version that is known here. */
const headFault = (value: Json): PlacedFault | undefined => {
  const format = fieldOf(value, 'format')
  if (format !== formatName) {
    const found = format === undefined ? shownValue(value) : shownValue(format)
    return {
      path: format === undefined ? [] : ['format'],
      key: 'otherFormat',
      found,
      allowed: `"format": "${formatName}"`,
    }
  }
  const version = fieldOf(value, 'schemaVersion')
  if (version === schemaVersion) return undefined
  const newer = typeof version === 'number' && Number.isInteger(version) && version > schemaVersion
  const key = newer ? 'newerVersion' : version === undefined ? 'missing' : 'notAllowed'
  return { path: ['schemaVersion'], key, found: shownValue(version), allowed: `${schemaVersion}` }
}

/** Offsets that are whole numbers in a form that only other readers take for one; scores may be written so. */
const oddOffsets = (paths: readonly Path[]): readonly PlacedFault[] =>
  paths
    .filter((path) => path.at(-1) !== 'score')
    .map((path) => ({ path, key: 'notInteger', found: '', allowed: offsetRange }))

const repeatedIds = (places: Places): readonly PlacedFault[] => {
  const ids = new Set<Id>()
  let count = 0
  for (const id of places.ids()) {
    ids.add(id)
    count++
  }
  if (ids.size === count) return []
  const first = new Map<Id, Path>()
  return [...places.all()].flatMap(([id, path]) => {
    const other = first.get(id)
    if (!other) first.set(id, path)
    return other ? [{ path: [...path, 'id'], key: 'repeatedId', found: id, allowed: '', other }] : []
  })
}

/**
 * Reads a document and checks all of it: its form, its references, its quotes against its texts. Nothing of it is used
 * before all is well.
 */
export const parseIsnad = (file: string): Result<ParsedIsnad> => {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file
  const json = readJson(text)
  if (!json.ok) return json
  const { value, oddIntegers } = json.value
  const head = headFault(value)
  if (head) return placed(text, [head])
  const form = checkForm(value)
  if ('faults' in form) return placed(text, form.faults)
  const document = form.output
  const places = new Places(document)
  const { rows, faults } = rowsOf(document)
  const early = [...oddOffsets(oddIntegers), ...repeatedIds(places), ...faults]
  if (early.length > 0) return placed(text, early)
  const tables = tablesOf(rows)
  const broken = faultsOf(tables)
  if (broken.length > 0)
    return placed(
      text,
      broken.map((fault) => places.place(fault)),
    )
  return { ok: true, value: { document, rows, tables } }
}
