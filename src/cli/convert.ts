import { basename } from 'node:path'
import { isInstant } from '../core/entities.ts'
import type { Format } from '../formats/format.ts'
import { formats } from '../formats/index.ts'
import { ExportError } from '../formats/isnad/serialize.ts'
import { tablesOf } from '../formats/tables-of.ts'
import { readArguments, requireFiles } from './arguments.ts'
import { WrongCall, type Command } from './command.ts'
import { sayFaults } from './faults.ts'
import { readText, writeResult } from './files.ts'

const names = formats.map(({ name }) => name).join(', ')

const formatNamed = (name: string | undefined, option: string): Format => {
  if (name === undefined) throw new WrongCall(`${option} is missing; formats are ${names}`)
  const format = formats.find((one) => one.name === name)
  if (!format) throw new WrongCall(`There is no format '${name}'; formats are ${names}`)
  return format
}

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  text: { type: 'string' },
  at: { type: 'string' },
  out: { type: 'string' },
} as const

export const convert: Command = {
  name: 'convert',
  summary: 'turn annotations from one format into another',
  help: `Usage: isnad convert --from FORMAT --to FORMAT [--text ARTICLE] [--at TIME] [--out FILE] FILE

Reads FILE in one format, checks it, and writes it in another. - is standard input.

  --from FORMAT   what FILE is
  --to FORMAT     what to write
  --text ARTICLE  the article's text file, for formats that hold annotations alone
  --at TIME       when what is new in the result was made, as 2026-11-22T08:30:00Z; 1970 unless given, so that
                  the same files give the same bytes
  --out FILE      write there, not to standard output

Formats:
${formats.map(({ name, summary, needsText }) => `  ${name.padEnd(14)}${summary}${needsText ? '; needs --text to read' : ''}`).join('\n')}

Exit status: 0 done, 1 the file is not sound, 2 wrong call.
`,
  run: async (args) => {
    const { positionals: files, values } = readArguments(args, options)
    const from = formatNamed(values.from, '--from')
    const to = formatNamed(values.to, '--to')
    requireFiles(files)
    const [file = '', ...others] = files
    if (others.length > 0) throw new WrongCall('convert takes one file')
    if (from.needsText && values.text === undefined)
      throw new WrongCall(`--text ARTICLE is missing; ${from.name} needs it`)
    if (!from.needsText && values.text !== undefined)
      throw new WrongCall(`--text has no use; ${from.name} holds its texts`)
    if (values.text === '-' && file === '-') throw new WrongCall('Standard input can be read only once')
    if (values.at !== undefined && !isInstant(values.at)) {
      throw new WrongCall(`'${values.at}' is not a time; it is written as 2026-11-22T08:30:00Z`)
    }
    const article =
      values.text === undefined ? {} : { articleText: await readText(values.text), articleName: basename(values.text) }
    const read = from.parse(await readText(file), { ...article, ...(values.at === undefined ? {} : { at: values.at }) })
    if (!read.ok) {
      sayFaults(file, read.faults)
      return 1
    }
    try {
      await writeResult(to.serialize(tablesOf(read.value), { programVersion: __APP_VERSION__ }), values.out)
      return 0
    } catch (error) {
      if (!(error instanceof ExportError)) throw error
      sayFaults(file, error.faults)
      return 1
    }
  },
}
