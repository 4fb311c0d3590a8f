import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { invalidUtf8At } from '../core/utf8.ts'
import type { Row } from '../core/entities.ts'
import type { Fault, Result } from '../formats/fault.ts'
import type { Format, InputFile, ReadOptions } from '../formats/format.ts'
import { formats } from '../formats/index.ts'
import { mergeReadings, type Reading } from '../formats/merge-readings.ts'
import { isZip, unzipFiles } from '../formats/zip.ts'
import { FellShort, WrongCall } from './command.ts'
import { decode, isFolder, readBytes } from './files.ts'

/** A file of a call; one that was found in a folder or an archive may be left aside when it is of no format. */
interface Found extends InputFile {
  readonly named: boolean
}

const decodeMember = (bytes: Uint8Array): string | undefined =>
  invalidUtf8At(bytes) >= 0 ? undefined : withoutMark(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text)

/** Every file in a folder and those below, in the order of their names; hidden ones stay where they are. */
export const filesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

async function* find(
  file: string,
  named = true,
): AsyncIterable<{ readonly files: readonly Found[]; readonly faults: readonly Fault[] }> {
  if (file !== '-' && (await isFolder(file))) {
    for (const name of await filesIn(file)) yield* find(name, false)
    return
  }
  const bytes = await readBytes(file)
  if (isZip(bytes)) {
    const read = unzipFiles(bytes, decodeMember)
    if (!read.ok) yield { files: [], faults: read.faults.map((fault) => ({ ...fault, file })) }
    else yield { files: read.value.map((one) => ({ ...one, named: false })), faults: [] }
    return
  }
  yield { files: [{ name: file, text: withoutMark(decode(file, bytes)), named }], faults: [] }
}

const names = formats.map(({ name }) => name).join(', ')

/** @throws WrongCall when there is no format of that name */
export const requireFormat = (name: string | undefined, option: string): Format => {
  if (name === undefined) throw new WrongCall(`${option} is missing; formats are ${names}`)
  const format = formats.find((one) => one.name === name)
  if (!format) throw new WrongCall(`There is no format '${name}'; formats are ${names}`)
  return format
}

/** Files by the format that they look like; what looks like none goes along with brat's, whose texts are plain. */
const sorted = (files: readonly Found[], from: Format | undefined) => {
  const groups = new Map<Format, Found[]>()
  const others: Found[] = []
  for (const file of files) {
    const format =
      from === undefined
        ? formats.find((one) => one.looksLike(file))
        : file.named || from.looksLike(file)
          ? from
          : undefined
    if (!format) others.push(file)
    else if (groups.get(format)?.push(file) === undefined) groups.set(format, [file])
  }
  const together = [...groups].map(([format, own]) => ({
    format,
    files:
      format.readsBeside === undefined ? own : [...own, ...others.filter(({ name }) => format.readsBeside?.test(name))],
  }))
  const used = new Set(together.flatMap(({ files: all }) => all))
  return { together, unknown: others.filter((file) => file.named && !used.has(file)) }
}

/**
 * Reads all files of a call as one project: files, folders and zip archives, in their formats or in the one named.
 * @param fallback reads what looks like no format, so that it says what is wrong
 * @throws FellShort when a file cannot be read
 * @throws WrongCall when a format needs its article's text beside it
 */
export const readInputs = async (
  names: readonly string[],
  from: Format | undefined,
  options: ReadOptions,
  fallback?: Format,
): Promise<Result<readonly Row[]>> => {
  const files: Found[] = []
  const faults: Fault[] = []
  for (const name of names) {
    for await (const found of find(name)) {
      files.push(...found.files)
      faults.push(...found.faults)
    }
  }
  if (files.length === 0 && faults.length === 0) throw new FellShort(`${names.join(', ')}: there is no file in it`)
  const { together, unknown } = sorted(files, from)
  if (fallback && unknown.length > 0) together.push({ format: fallback, files: unknown })
  else {
    for (const { name } of unknown) {
      faults.push({ key: 'unknownFormat', file: name, found: '', allowed: formats.map((one) => one.name).join(', ') })
    }
  }
  if (faults.length > 0) return { ok: false, faults }
  if (together.length === 0) {
    const allowed = formats.map((one) => one.name).join(', ')
    return { ok: false, faults: [{ key: 'unknownFormat', found: '', allowed, file: names[0] ?? '-' }] }
  }
  for (const { format } of together) {
    if (format.needsText && options.articleText === undefined)
      throw new WrongCall(`--text ARTICLE is missing; ${format.name} needs it`)
  }
  const readings: Reading[] = together.map(({ format, files: own }) => ({
    name: own[0]?.name ?? '',
    result: format.read(own, options),
  }))
  return mergeReadings(readings)
}
