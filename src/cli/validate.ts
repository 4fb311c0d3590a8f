import { isnadFormat } from '../formats/isnad/format.ts'
import { tablesOf } from '../formats/tables-of.ts'
import { readArguments, requireFiles } from './arguments.ts'
import { FellShort, type Command } from './command.ts'
import { sayFaults } from './faults.ts'
import { nameOf } from './files.ts'
import { readInputs, requireFormat } from './inputs.ts'

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

export const validate: Command = {
  name: 'validate',
  summary: 'check files: form, references, and every quote against its text',
  help: `Usage: isnad validate [--from FORMAT] FILE…

Checks Isnad documents, and files of every other format that holds its texts: their form, that every id they refer
to is there, that every text has the hash and length it is said to have, and that every quote is what its text says
at its offsets. A folder or a zip archive is checked as one project. - is standard input.

  --from FORMAT   what the files are; recognised by their content unless given

A line for each sound file goes to standard output; a line for each fault, and for each kind of thing that is left out
of another program's file, to standard error:
  FILE: $.path: message              a fault in a document
  FILE:LINE:COLUMN: message          the file is not JSON, or of lines
  FILE:LINE:COLUMN: $.path: message  a fault in one of many documents, one a line

Exit status: 0 all files are sound, 1 some are not, 2 wrong call.
`,
  run: async (args) => {
    const { positionals: files, values } = readArguments(args, { from: { type: 'string' } })
    const from = values.from === undefined ? undefined : requireFormat(values.from, '--from')
    requireFiles(files)
    let status = 0
    for (const file of files) {
      try {
        const read = await readInputs([file], from, {}, isnadFormat)
        if (!read.ok) {
          sayFaults(file, read.faults)
          status = 1
          continue
        }
        sayFaults(file, read.leftOut ?? [])
        const tables = tablesOf(read.value)
        const parts = [
          count(tables.size('article'), 'article'),
          count(tables.size('claim'), 'claim'),
          count(tables.size('attribution'), 'attribution'),
          count(tables.size('anchor'), 'quote'),
        ]
        process.stdout.write(`${nameOf(file)}: sound; ${parts.join(', ')}\n`)
      } catch (error) {
        if (!(error instanceof FellShort)) throw error
        process.stderr.write(`${error.message}\n`)
        status = 1
      }
    }
    return status
  },
}
