import { readArguments, requireFiles } from './arguments.ts'
import type { Command } from './command.ts'
import { nameOf } from './files.ts'
import { readDocuments } from './read-documents.ts'

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

export const validate: Command = {
  name: 'validate',
  summary: 'check Isnad documents: form, references, and every quote against its text',
  help: `Usage: isnad validate FILE…

Checks Isnad documents (JSON): their form, that every id they refer to is there, that every text has the hash
and length it is said to have, and that every quote is what its text says at its offsets. - is standard input.

A line for each sound file goes to standard output; a line for each fault to standard error:
  FILE: $.path: message           a fault in the document
  FILE:LINE:COLUMN: message       the file is not JSON

Exit status: 0 all files are sound, 1 some are not, 2 wrong call.
`,
  run: async (args) => {
    const { positionals: files } = readArguments(args, {})
    requireFiles(files)
    let status = 0
    for await (const { file, document } of readDocuments(files)) {
      if (document === undefined) {
        status = 1
        continue
      }
      const { tables } = document
      const parts = [
        count(tables.size('article'), 'article'),
        count(tables.size('claim'), 'claim'),
        count(tables.size('attribution'), 'attribution'),
        count(tables.size('anchor'), 'quote'),
      ]
      process.stdout.write(`${nameOf(file)}: sound; ${parts.join(', ')}\n`)
    }
    return status
  },
}
