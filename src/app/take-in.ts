import { addTexts, type AddOptions, type AddReport, type TextInput } from './add-texts.ts'
import type { ImportOutcome } from './import-document.ts'
import { readFile } from './read-file.ts'
import { largestFile } from './read-text.ts'
import type { Session } from './session.ts'

/** What became of one file: it was added as an article, or imported as a document. */
export type TakenReport = Exclude<AddReport, { outcome: 'document' }> | ImportOutcome

/** One file, what became of it, and its bytes where they could be read. */
export interface Taken {
  readonly name?: string
  readonly bytes?: Uint8Array
  readonly report: TakenReport
}

export interface TakeInOptions extends AddOptions {
  /** Imports an Isnad document; given so that the reader of documents is loaded only when one comes. */
  readonly importDocument: (session: Session, file: Uint8Array, name: string) => Promise<ImportOutcome>
}

interface Read {
  readonly name: string
  readonly result: Awaited<ReturnType<typeof readFile>>
}

/**
 * Takes files into the library, whatever they are: texts are added, all of them as one act; then Isnad documents are
 * imported, each as its own. Every file has its report, in the order in which they came.
 */
export const takeIn = async (
  session: Session,
  files: readonly File[],
  options: TakeInOptions,
): Promise<readonly Taken[]> => {
  const { progress, signal } = options
  const read: Read[] = []
  for (const file of files) {
    read.push({ name: file.name, result: await readFile(file, largestFile) })
    await progress?.(read.length, files.length)
    if (signal?.aborted) return []
  }
  const inputs: (TextInput & { readonly at: number })[] = []
  for (const [at, { name, result }] of read.entries()) if (result.ok) inputs.push({ at, name, bytes: result.bytes })
  const added = await addTexts(session, inputs, options)
  if (signal?.aborted) return []
  const reports = new Map<number, TakenReport>()
  for (const [number, { at, name = '', bytes }] of inputs.entries()) {
    const report = added[number]
    if (report?.outcome === 'document') reports.set(at, await options.importDocument(session, bytes, name))
    else if (report) reports.set(at, report)
  }
  return read.map(({ name, result }, at): Taken => {
    if (!result.ok) return { name, report: { outcome: 'refused', refusal: result.refusal } }
    const report = reports.get(at) ?? { outcome: 'refused', refusal: { reason: 'unreadable' } }
    return { name, bytes: result.bytes, report }
  })
}
