import type { Id, Row } from '../../core/entities.ts'
import type { Tables } from '../../core/tables.ts'
import { oddOffsets } from '../code-point-offset.ts'
import { shownValue, type Result } from '../fault.ts'
import type { Path } from '../json/path.ts'
import { readJson, type Json } from '../json/read.ts'
import { placeFaults, type PlacedFault } from '../placed-fault.ts'
import { checkForm } from '../schema-faults.ts'
import { tablesOf } from '../tables-of.ts'
import { documentSchema, formatName, schemaVersion, type IsnadDocument } from './document.ts'
import { faultsOf } from './integrity.ts'
import { Places } from './places.ts'
import { rowsOf } from './rows.ts'

/** What a sound document holds. */
export interface ParsedIsnad {
  readonly document: IsnadDocument
  /** Its rows, each after those that it refers to but within its own table. */
  readonly rows: readonly Row[]
  /** The same rows in tables of their own. */
  readonly tables: Tables
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

/** The rows of a document of the right form, when its ids, references and quotes are sound. */
export const checkDocument = (
  document: IsnadDocument,
  oddIntegers: readonly Path[],
): { readonly value: Pick<ParsedIsnad, 'rows' | 'tables'> } | { readonly faults: readonly PlacedFault[] } => {
  const places = new Places(document)
  const { rows, faults } = rowsOf(document)
  const early = [...oddOffsets(oddIntegers), ...repeatedIds(places), ...faults]
  if (early.length > 0) return { faults: early }
  const tables = tablesOf(rows)
  const broken = faultsOf(tables)
  return broken.length > 0 ? { faults: broken.map((fault) => places.place(fault)) } : { value: { rows, tables } }
}

/**
 * Reads a document and checks all of it: its form, its references, its quotes against its texts. Nothing of it is used
 * before all is well.
 */
export const parseIsnad = (file: string): Result<ParsedIsnad> => {
  const json = readJson(file)
  if (!json.ok) return json
  const { text, value, oddIntegers } = json.value
  const head = headFault(value)
  if (head) return placeFaults(text, [head])
  const form = checkForm(documentSchema, value)
  if ('faults' in form) return placeFaults(text, form.faults)
  const document = form.output
  const checked = checkDocument(document, oddIntegers)
  if ('faults' in checked) return placeFaults(text, checked.faults)
  return { ok: true, value: { document, ...checked.value } }
}
