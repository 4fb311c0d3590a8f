import type { Id, Row } from '../core/entities.ts'
import { limits } from '../formats/articles/limits.ts'
import { decodeUtf8 } from '../formats/articles/plain-text.ts'
import type { Fault } from '../formats/fault.ts'
import type { Format, InputFile } from '../formats/format.ts'
import { formatNamed, formats } from '../formats/index.ts'
import { isZip, unzipFiles } from '../formats/zip.ts'
import { textSha256 } from '../formats/text-hash.ts'
import { tellFault } from './fault-report.ts'
import { bringIn, type ImportOutcome } from './import-document.ts'
import type { Session } from './session.ts'

/** Files whose annotations can be brought in, and the format that they look like. */
export interface AnnotationFiles {
  /** What was chosen, for messages and for undo. */
  readonly name: string
  readonly format: string
  readonly files: readonly InputFile[]
}

const textOf = (bytes: Uint8Array): string | undefined => {
  const decoded = decodeUtf8(bytes)
  if (!decoded.ok) return undefined
  return decoded.text.startsWith('\ufeff') ? decoded.text.slice(1) : decoded.text
}

/** Formats that are brought in by way of this screen's own question; documents have theirs. */
const asked: readonly Format[] = formats.filter(({ name, needsText }) => name !== 'isnad' && !needsText)

const lookOf = (files: readonly InputFile[]): Format | undefined =>
  asked.find((format) => files.some((file) => format.looksLike(file)))

/** The formats that a person may say files are of. */
export const annotationFormats = asked.map(({ name }) => name)

/**
 * Sorts files: those that hold annotations in a format that is known, together by format, and the others, which are
 * articles or documents.
 */
export const recogniseAnnotations = async (
  chosen: readonly File[],
): Promise<{ readonly annotations: readonly AnnotationFiles[]; readonly others: readonly File[] }> => {
  const annotations: AnnotationFiles[] = []
  const loose: { readonly file: File; readonly input: InputFile | undefined }[] = []
  for (const file of chosen) {
    if (file.size > limits.fileBytes) {
      loose.push({ file, input: undefined })
      continue
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (isZip(bytes)) {
      const read = unzipFiles(bytes, textOf)
      const format = read.ok ? lookOf(read.value) : undefined
      if (read.ok && format) {
        const own = read.value.filter((one) => format.looksLike(one) || format.readsBeside?.test(one.name))
        annotations.push({ name: file.name, format: format.name, files: own })
      } else loose.push({ file, input: undefined })
    } else {
      const text = textOf(bytes)
      loose.push({ file, input: text === undefined ? undefined : { name: file.name, text } })
    }
  }
  const taken = new Set<File>()
  for (const format of asked) {
    const own = loose.filter(
      ({ file, input }) => !taken.has(file) && input !== undefined && lookOf([input])?.name === format.name,
    )
    if (own.length === 0) continue
    const beside = loose.filter(
      ({ file }) => format.readsBeside?.test(file.name) && !own.some((one) => one.file === file),
    )
    const all = [...own, ...beside]
    for (const { file } of all) taken.add(file)
    const files = all.flatMap(({ input }) => input ?? [])
    annotations.push({ name: own.map(({ file }) => file.name).join('، '), format: format.name, files })
  }
  return { annotations, others: loose.flatMap(({ file }) => (taken.has(file) ? [] : [file])) }
}

/** Annotations of a text that the library has come to the article that is there; the others bring theirs. */
const ontoKnownTexts = (session: Session, rows: readonly Row[]): readonly Row[] => {
  const known = new Map<string, Id>()
  for (const { id, deletedAt } of session.tables.all('article')) {
    const hash = session.summaries.get(id)?.textSha256
    if (deletedAt === undefined && hash !== undefined) known.set(hash, id)
  }
  const moved = new Map<Id, Id>()
  for (const row of rows) {
    if (row.table !== 'text') continue
    const here = known.get(textSha256(row.value.text))
    if (here !== undefined && here !== row.value.id) moved.set(row.value.id, here)
  }
  if (moved.size === 0) return rows
  return rows.flatMap((row): readonly Row[] => {
    if ((row.table === 'article' || row.table === 'text') && moved.has(row.value.id)) return []
    if (!('articleId' in row.value)) return [row]
    const articleId = moved.get(row.value.articleId)
    return articleId === undefined ? [row] : [{ ...row, value: { ...row.value, articleId } } as Row]
  })
}

const faulty = (faults: readonly Fault[]): ImportOutcome => ({ outcome: 'faulty', faults: faults.map(tellFault) })

/**
 * Brings annotations into the library as one act; onto the article where its text is here already. With a fault nothing
 * is changed.
 */
export const importAnnotations = async (
  session: Session,
  { name, format: wanted, files }: AnnotationFiles,
): Promise<ImportOutcome> => {
  const format = formatNamed(wanted)
  if (!format) throw new RangeError(`There is no format ${wanted}`)
  const read = format.read(files, { at: session.author().now })
  return read.ok ? bringIn(session, ontoKnownTexts(session, read.value), name) : faulty(read.faults)
}
