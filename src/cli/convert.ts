import { basename, join } from 'node:path'
import { isInstant } from '../core/entities.ts'
import type { WrittenFile } from '../formats/format.ts'
import { formats } from '../formats/index.ts'
import { ExportError } from '../formats/isnad/serialize.ts'
import { englishLosses } from '../formats/loss.ts'
import { tablesOf } from '../formats/tables-of.ts'
import { writeFormat } from '../formats/write.ts'
import { zipFiles } from '../formats/zip.ts'
import { readArguments, requireFiles } from './arguments.ts'
import { WrongCall, type Command } from './command.ts'
import { sayFaults } from './faults.ts'
import { isFolder, makeFolder, readText, writeResult } from './files.ts'
import { articleFormatNames, beginning, readArticleFiles } from './import.ts'
import { readInputs, requireFormat } from './inputs.ts'

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  text: { type: 'string' },
  at: { type: 'string' },
  out: { type: 'string' },
  'no-names': { type: 'boolean' },
  'no-text': { type: 'boolean' },
  bom: { type: 'boolean' },
} as const

/**
 * Writes files: one to standard output or a file; several, or into a folder that is there, to a folder or a zip archive.
 * @throws WrongCall when several have no place to go
 */
const writeFiles = async (
  files: readonly WrittenFile[],
  companions: readonly WrittenFile[],
  out: string | undefined,
): Promise<void> => {
  const [first, ...others] = files
  const all = [...files, ...companions]
  if (out?.endsWith('.zip')) return writeResult(zipFiles(all), out)
  const intoFolder =
    out !== undefined && out !== '-' && (others.length > 0 || out.endsWith('/') || (await isFolder(out)))
  if (intoFolder) {
    await makeFolder(out)
    for (const { name, text } of all) await writeResult(text, join(out, name))
    return
  }
  if (others.length > 0) throw new WrongCall('Several files are written; --out names a folder or a .zip for them')
  await writeResult(first?.text ?? '', out)
}

export const convert: Command = {
  name: 'convert',
  summary: 'turn annotations from one format into another',
  help: `Usage: isnad convert [--from FORMAT] --to FORMAT [OPTIONS] FILE…

Reads files, folders and zip archives as one project, checks it, and writes it in another format. - is standard
input. What the new format cannot carry is left out; docs/formats says for each what that is.

  --from FORMAT   what the files are; recognised by their content unless given
  --to FORMAT     what to write
  --text ARTICLE  the article's text file, for formats that hold annotations alone
  --at TIME       when what is new in the result was made, as 2026-11-22T08:30:00Z; 1970 unless given, so that
                  the same files give the same bytes
  --no-names      leave out annotators' names
  --no-text       leave out articles' texts (${formats
    .filter((one) => one.options.includes('withText'))
    .map(({ name }) => name)
    .join(', ')})
  --bom           begin tables with a byte order mark, for spreadsheets (${formats
    .filter((one) => one.options.includes('byteOrderMark'))
    .map(({ name }) => name)
    .join(', ')})
  --out PATH      write there, not to standard output: a file, or a folder or FILE.zip for formats of several
                  files

Formats:
${formats.map(({ name, summary, needsText }) => `  ${name.padEnd(14)}${summary}${needsText ? '; needs --text to read' : ''}`).join('\n')}

To read only: ${articleFormatNames.join(', ')} (articles without annotations; the import command reads more)

  isnad convert --to FORMAT --help   what that format cannot carry

Exit status: 0 done, 1 a file is not sound, 2 wrong call.
`,
  helpFor: (args) => {
    const at = args.indexOf('--to')
    const format = at < 0 ? undefined : formats.find(({ name }) => name === args[at + 1])
    if (!format) return undefined
    const losses = format.losses.map((loss) => `  - ${englishLosses[loss]}\n`).join('')
    return `${format.name}: ${format.summary}\nFiles end in ${format.ending}\n\nIt cannot carry:\n${losses || '  nothing is lost\n'}`
  },
  run: async (args) => {
    const { positionals: files, values } = readArguments(args, options)
    const articles = articleFormatNames.find((name) => name === values.from)
    const from = values.from === undefined || articles ? undefined : requireFormat(values.from, '--from')
    const to = requireFormat(values.to, '--to')
    requireFiles(files)
    if (from?.needsText && values.text === undefined)
      throw new WrongCall(`--text ARTICLE is missing; ${from.name} needs it`)
    if (from && !from.needsText && !['brat', 'w3c', 'csv'].includes(from.name) && values.text !== undefined)
      throw new WrongCall(`--text has no use; ${from.name} holds its texts`)
    if (values.text !== undefined && files.length > 1) throw new WrongCall('With --text, convert takes one file')
    if (values.text === '-' && files.includes('-')) throw new WrongCall('Standard input can be read only once')
    if (values.at !== undefined && !isInstant(values.at)) {
      throw new WrongCall(`'${values.at}' is not a time; it is written as 2026-11-22T08:30:00Z`)
    }
    const article =
      values.text === undefined ? {} : { articleText: await readText(values.text), articleName: basename(values.text) }
    const read = articles
      ? await readArticleFiles(files, { format: articles }, values.at ?? beginning)
      : await readInputs(files, from, { ...article, ...(values.at === undefined ? {} : { at: values.at }) })
    const [file = ''] = files
    if (!read.ok) {
      sayFaults(file, read.faults)
      if (read.faults.some(({ key }) => key === 'unknownFormat')) {
        process.stderr.write(`Articles without annotations are read with --from ${articleFormatNames.join(', ')}.\n`)
      }
      return 1
    }
    if ('leftOut' in read && read.leftOut) sayFaults(file, read.leftOut)
    try {
      const stem = file === '-' ? 'isnad' : basename(file).replace(/\..*$/, '')
      const written = writeFormat(
        to,
        tablesOf(read.value),
        {
          programVersion: __APP_VERSION__,
          nameAnnotators: values['no-names'] !== true,
          withText: values['no-text'] !== true,
          byteOrderMark: values.bom === true,
        },
        stem === '' ? 'isnad' : stem,
      )
      await writeFiles(written, to.companion ? [to.companion()] : [], values.out)
      return 'sound' in read && !read.sound ? 1 : 0
    } catch (error) {
      if (!(error instanceof ExportError)) throw error
      sayFaults(file, error.faults)
      return 1
    }
  },
}
