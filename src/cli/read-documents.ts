import { parseIsnad, type ParsedIsnad } from '../formats/isnad/parse.ts'
import { FellShort } from './command.ts'
import { sayFaults } from './faults.ts'
import { readText } from './files.ts'

/** A file and the sound document in it, or nothing when it was found wanting and that was said. */
export interface ReadDocument {
  readonly file: string
  readonly document: ParsedIsnad | undefined
}

/** Reads Isnad documents one after the other; what is wrong with one is said, and the others are still read. */
export async function* readDocuments(files: readonly string[]): AsyncIterable<ReadDocument> {
  for (const file of files) {
    try {
      const read = parseIsnad(await readText(file))
      if (!read.ok) sayFaults(file, read.faults)
      yield { file, document: read.ok ? read.value : undefined }
    } catch (error) {
      if (!(error instanceof FellShort)) throw error
      process.stderr.write(`${error.message}\n`)
      yield { file, document: undefined }
    }
  }
}
