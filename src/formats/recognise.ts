import { limits } from './articles/limits.ts'
import { decodeUtf8 } from './articles/plain-text.ts'
import type { Format, InputFile } from './format.ts'
import { formats } from './index.ts'
import { isZip, unzipFiles } from './zip.ts'

/** A file as a browser hands it out. */
export interface GivenFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** Files whose annotations can be brought in, and the format that they look like. */
export interface AnnotationFiles {
  /** What was chosen, for messages and for undo. */
  readonly name: string
  readonly format: string
  readonly files: readonly InputFile[]
}

export interface Recognised {
  readonly annotations: readonly AnnotationFiles[]
  /** The places of the files that are something else: articles or documents. */
  readonly others: readonly number[]
}

const textOf = (bytes: Uint8Array): string | undefined => {
  const decoded = decodeUtf8(bytes)
  if (!decoded.ok) return undefined
  return decoded.text.startsWith('\ufeff') ? decoded.text.slice(1) : decoded.text
}

/** Formats that are brought in by way of this question; documents have theirs. */
const asked: readonly Format[] = formats.filter(({ name, needsText }) => name !== 'isnad' && !needsText)

const lookOf = (files: readonly InputFile[]): Format | undefined =>
  asked.find((format) => files.some((file) => format.looksLike(file)))

/** Those that hold annotations in a format that is known, together by format, and the others. */
export const recogniseAnnotations = async (chosen: readonly GivenFile[]): Promise<Recognised> => {
  const annotations: AnnotationFiles[] = []
  const others: number[] = []
  const loose: { readonly at: number; readonly input: InputFile; readonly format: Format | undefined }[] = []
  for (const [at, file] of chosen.entries()) {
    const bytes = file.size > limits.fileBytes ? undefined : new Uint8Array(await file.arrayBuffer())
    if (bytes && isZip(bytes)) {
      const read = unzipFiles(bytes, textOf)
      const format = read.ok ? lookOf(read.value) : undefined
      if (read.ok && format) {
        const own = read.value.filter((one) => format.looksLike(one) || format.readsBeside?.test(one.name))
        annotations.push({ name: file.name, format: format.name, files: own })
      } else others.push(at)
      continue
    }
    const text = bytes && textOf(bytes)
    const input = text === undefined ? undefined : { name: file.name, text }
    if (input) loose.push({ at, input, format: lookOf([input]) })
    else others.push(at)
  }
  const taken = new Set<number>()
  for (const format of asked) {
    const own = loose.filter((one) => one.format === format && !taken.has(one.at))
    if (own.length === 0) continue
    const beside = loose.filter((one) => format.readsBeside?.test(one.input.name) && !own.includes(one))
    const all = [...own, ...beside]
    for (const { at } of all) taken.add(at)
    const name = own.map(({ input }) => input.name).join('، ')
    annotations.push({ name, format: format.name, files: all.map(({ input }) => input) })
  }
  others.push(...loose.flatMap(({ at }) => (taken.has(at) ? [] : [at])))
  return { annotations, others: others.toSorted((a, b) => a - b) }
}
