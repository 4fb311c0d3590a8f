import type * as v from 'valibot'
import type { Row } from '../../core/entities.ts'
import type { Fault, Result } from '../fault.ts'
import type { InputFile, ReadOptions } from '../format.ts'
import { readJson } from '../json/read.ts'
import { linesOfFile } from '../json/lines.ts'
import { placeFaults, type PlacedFault } from '../placed-fault.ts'
import { checkForm } from '../schema-faults.ts'
import { Assembler } from './assemble.ts'
import { resolveArticle, type RawArticle } from './resolve.ts'

/** A part of a file that holds articles, and how faults in it are placed. */
interface ReadPart {
  readonly articles: readonly RawArticle[]
  readonly place: (faults: readonly PlacedFault[]) => readonly Fault[]
}

/** Makes one project of all articles that parts hold, if nothing is wrong with any. */
export const assembleParts = (
  parts: readonly ReadPart[],
  early: readonly Fault[],
  { at, articleName }: ReadOptions,
): Result<readonly Row[]> => {
  const assembler = new Assembler(at, articleName ?? '')
  const resolved = parts.map(({ articles, place }) => ({ place, found: articles.map(resolveArticle) }))
  const sound = early.length === 0 && resolved.every(({ found }) => found.every(({ faults }) => faults.length === 0))
  if (sound) for (const { found } of resolved) for (const { article } of found) assembler.add(article)
  const rows = sound ? assembler.rows() : []
  const faults = [...early, ...resolved.flatMap(({ place, found }) => place(found.flatMap((one) => one.faults)))]
  if (faults.length > 0) return { ok: false, faults }
  const leftOut = resolved.flatMap(({ place, found }) => place(firstOfEach(found.flatMap((one) => one.leftOut))))
  return leftOut.length > 0 ? { ok: true, value: rows, leftOut } : { ok: true, value: rows }
}

/** What is left out for the same reason, told once with its number. */
const firstOfEach = (leftOut: readonly PlacedFault[]): readonly PlacedFault[] => {
  const firsts = new Map<string, { readonly first: PlacedFault; count: number }>()
  for (const one of leftOut) {
    const key = `${one.key} ${one.found}`
    const known = firsts.get(key)
    if (known) known.count++
    else firsts.set(key, { first: one, count: 1 })
  }
  return [...firsts.values()].map(({ first, count }) => ({ ...first, found: `${first.found} × ${count}` }))
}

/** Reads one value that a schema describes. */
export const readForm = <S extends v.GenericSchema>(
  text: string,
  schema: S,
): Result<{ readonly text: string; readonly value: v.InferOutput<S> }> => {
  const json = readJson(text)
  if (!json.ok) return json
  const form = checkForm(schema, json.value.value)
  if ('faults' in form) return placeFaults(json.value.text, form.faults)
  return { ok: true, value: { text: json.value.text, value: form.output } }
}

const inFile =
  (files: readonly InputFile[], name: string, record?: number) =>
  (fault: Fault): Fault => ({
    ...fault,
    ...(files.length > 1 ? { file: name } : {}),
    ...(record === undefined ? {} : { record, line: record }),
  })

/** Reads files that are one JSON document each. */
export const readDocuments = <S extends v.GenericSchema>(
  files: readonly InputFile[],
  options: ReadOptions,
  schema: S,
  articlesOf: (value: v.InferOutput<S>, name: string) => readonly RawArticle[],
): Result<readonly Row[]> => {
  const parts: ReadPart[] = []
  const early: Fault[] = []
  for (const { name, text } of files) {
    const told = inFile(files, name)
    const read = readForm(text, schema)
    if (!read.ok) early.push(...read.faults.map(told))
    else {
      const place: ReadPart['place'] = (faults) =>
        faults.length === 0 ? [] : placeFaults(read.value.text, faults).faults.map(told)
      parts.push({ articles: articlesOf(read.value.value, name), place })
    }
  }
  return assembleParts(parts, early, options)
}

/** Reads files that hold a JSON document a line. */
export const readLines = <S extends v.GenericSchema>(
  files: readonly InputFile[],
  options: ReadOptions,
  schema: S,
  articlesOf: (values: readonly v.InferOutput<S>[], name: string) => readonly RawArticle[],
): Result<readonly Row[]> => {
  const parts: ReadPart[] = []
  const early: Fault[] = []
  for (const { name, text } of files) {
    const lines = linesOfFile(text)
    const values: v.InferOutput<S>[] = []
    for (const line of lines) {
      const read = readForm(line.text, schema)
      if (read.ok) values.push(read.value.value)
      else early.push(...read.faults.map(inFile(files, name, line.number)))
    }
    if (lines.length === 0)
      early.push(inFile(files, name)({ key: 'empty', found: '', allowed: '{', line: 1, column: 1 }))
    // The first step of a path is the line's place among those that are read.
    const place: ReadPart['place'] = (faults) =>
      lines.flatMap((line, at) => {
        const own = faults
          .filter(({ path }) => path[0] === at)
          .map((fault) => ({ ...fault, path: fault.path.slice(1) }))
        return own.length === 0 ? [] : placeFaults(line.text, own).faults.map(inFile(files, name, line.number))
      })
    if (early.length === 0) parts.push({ articles: articlesOf(values, name), place })
  }
  return assembleParts(parts, early, options)
}
