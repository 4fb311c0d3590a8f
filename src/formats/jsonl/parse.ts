import { sameValue } from '../../core/draft.ts'
import type { Id, Row } from '../../core/entities.ts'
import type { Fault, Result } from '../fault.ts'
import { formatName, listNames, schemaVersion, type IsnadDocument } from '../isnad/document.ts'
import { checkDocument } from '../isnad/parse.ts'
import { linesOfFile } from '../json/lines.ts'
import { writePath, type Path } from '../json/path.ts'
import { readJson } from '../json/read.ts'
import { placeFaults, type PlacedFault } from '../placed-fault.ts'
import { checkForm } from '../schema-faults.ts'
import { lineSchema, type Line } from './document.ts'

type ListName = (typeof listNames)[keyof typeof listNames]
type Entries = { readonly [L in ListName]: NonNullable<IsnadDocument[L]>[number] }
type Lists = { readonly [L in ListName]: Entries[L][] }
/** Those that a line has under the name that the document gives them. */
const lists = Object.values(listNames).filter((list) => list !== 'articles')

interface ReadLine {
  readonly number: number
  readonly text: string
  readonly value: Line
  readonly oddIntegers: readonly Path[]
}

/** One document in the making, of the lines of a file. */
class Merger {
  readonly faults: Fault[] = []
  readonly #lines: readonly ReadLine[]
  readonly #document: Lists = {
    annotators: [],
    sources: [],
    articles: [],
    claims: [],
    mentions: [],
    attributions: [],
    evidence: [],
    verdicts: [],
    reviews: [],
    relations: [],
    rejections: [],
  }
  /** Where each entry of the document's lists stands: the line, and its path there. */
  readonly #origins = new Map<string, { readonly line: ReadLine; readonly path: Path }[]>()
  readonly #known = new Map<Id, { readonly value: unknown; readonly line: ReadLine }>()

  constructor(lines: readonly ReadLine[]) {
    this.#lines = lines
    for (const line of lines) this.#take(line)
  }

  #fault(line: ReadLine, fault: PlacedFault): void {
    for (const one of placeFaults(line.text, [fault]).faults) {
      this.faults.push({ ...one, record: line.number, line: line.number })
    }
  }

  /** Whether an entity is new; one that stands on several lines must be the same on all. */
  #isNew(line: ReadLine, path: Path, value: { readonly id: Id }): boolean {
    const known = this.#known.get(value.id)
    if (!known) {
      this.#known.set(value.id, { value, line })
      return true
    }
    if (known.line === line || !sameValue(known.value, value)) {
      const found = writePath(path)
      if (known.line === line) this.#fault(line, { path, key: 'repeatedId', found: value.id, allowed: '' })
      else {
        const [fault] = placeFaults(line.text, [{ path, key: 'differs', found, allowed: '' }]).faults
        if (fault) this.faults.push({ ...fault, record: line.number, line: line.number, other: `${known.line.number}` })
      }
    }
    return false
  }

  #take(line: ReadLine): void {
    const { value } = line
    const [first] = this.#lines
    if (first && !sameValue(first.value.project, value.project)) {
      this.#fault(line, { path: ['project'], key: 'projectCount', found: '2', allowed: '1' })
    }
    const { text, ...described } = value.article
    if (text === undefined) this.#fault(line, { path: ['article'], key: 'textMissing', found: '', allowed: '' })
    this.#add(line, 'articles', [{ ...described, text: text ?? '' }], () => ['article'])
    for (const list of lists) this.#add(line, list, value[list])
  }

  /** Adds what the document does not have yet. */
  #add<L extends ListName>(
    line: ReadLine,
    list: L,
    entries: readonly Entries[L][],
    pathOf: (at: number) => Path = (at) => [list, at],
  ): void {
    const origins = this.#origins.get(list) ?? []
    this.#origins.set(list, origins)
    for (const [at, entry] of entries.entries()) {
      const path = pathOf(at)
      if (!this.#isNew(line, path, entry)) continue
      this.#document[list].push(entry)
      origins.push({ line, path })
    }
  }

  rows(): readonly Row[] {
    const [first] = this.#lines
    if (!first || this.faults.length > 0) return []
    // Every list was checked line by line, articles have their texts.
    const { rejections, ...others } = this.#document
    const document: IsnadDocument = {
      format: formatName,
      schemaVersion,
      offsetUnit: 'codePoint',
      program: first.value.program,
      project: first.value.project,
      ...others,
      ...(rejections.length > 0 ? { rejections } : {}),
      computed: { rules: first.value.computed.rules, claims: [], articles: [] },
    }
    const checked = checkDocument(document, [])
    if ('value' in checked) return checked.value.rows
    for (const fault of checked.faults) {
      const [list, at, ...rest] = fault.path
      const origin = typeof at === 'number' ? this.#origins.get(`${list}`)?.[at] : undefined
      const { other: _, ...alone } = fault
      this.#fault(origin?.line ?? first, { ...alone, path: origin ? [...origin.path, ...rest] : fault.path })
    }
    return []
  }
}

/** Reads a file of one article a line, and checks all of it as a document is checked. */
export const parseLines = (file: string): Result<readonly Row[]> => {
  const lines: ReadLine[] = []
  const faults: Fault[] = []
  const told = (number: number, found: readonly Fault[]): void => {
    for (const fault of found) faults.push({ ...fault, record: number, line: number })
  }
  for (const { number, text } of linesOfFile(file)) {
    const json = readJson(text)
    if (!json.ok) {
      told(number, json.faults)
      continue
    }
    const form = checkForm(lineSchema, json.value.value)
    if ('faults' in form) told(number, placeFaults(text, form.faults).faults)
    else lines.push({ number, text, value: form.output, oddIntegers: json.value.oddIntegers })
  }
  if (faults.length === 0 && lines.length === 0)
    faults.push({ key: 'empty', found: '', allowed: '{', line: 1, column: 1 })
  if (faults.length > 0) return { ok: false, faults }
  const merger = new Merger(lines)
  const rows = merger.rows()
  return merger.faults.length > 0 ? { ok: false, faults: merger.faults } : { ok: true, value: rows }
}
