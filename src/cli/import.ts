import { basename } from 'node:path'
import { isInstant, type Row } from '../core/entities.ts'
import { encodings, type Encoding } from '../formats/articles/encoding.ts'
import { limits } from '../formats/articles/limits.ts'
import { articleFields, type ArticleField, type FieldMap } from '../formats/articles/list/fields.ts'
import { writeFieldMap } from '../formats/articles/list/record.ts'
import { englishNotes, sayNote } from '../formats/articles/note-words.ts'
import { projectOf, type NamedArticle } from '../formats/articles/project.ts'
import { readArticles, type NamedBytes } from '../formats/articles/read.ts'
import type { Choices, Reading } from '../formats/articles/reading.ts'
import { englishRefusals, sayRefusal } from '../formats/articles/refusal-words.ts'
import type { ArticleFormat } from '../formats/articles/sniff.ts'
import { serializeIsnad } from '../formats/isnad/serialize.ts'
import { tablesOf } from '../formats/tables-of.ts'
import { readArguments, requireFiles } from './arguments.ts'
import { FellShort, WrongCall, type Command } from './command.ts'
import { faultLine } from './faults.ts'
import { isFolder, nameOf, readBytes, writeResult } from './files.ts'
import { filesIn } from './inputs.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** What somebody would be asked is answered by what is likeliest, and said. */
const answered = (choices: Choices, reading: Extract<Reading, { outcome: 'asks' }>, name: string): Choices => {
  const { question } = reading
  if (question.about === 'fields') {
    say(`${name}: read as ${writeFieldMap(question.map)}; --fields says otherwise`)
    return { ...choices, fields: question.map }
  }
  const encoding = question.candidates[0]?.encoding ?? 'utf-8'
  say(`${name}: read as ${encoding}; --encoding says otherwise`)
  return { ...choices, encoding }
}

/** What of a file is an article; the rest is said. */
const articlesOf = async (
  file: NamedBytes,
  name: string,
  choices: Choices,
): Promise<{ readonly articles: readonly NamedArticle[]; readonly sound: boolean }> => {
  const articles: NamedArticle[] = []
  let sound = true
  const fell = (line: string): void => {
    sound = false
    say(line)
  }
  for await (const reading of readArticles(file, choices)) {
    const { within, row } = reading
    const place = `${[name, ...within.map(nameOf)].join('/')}${row === undefined ? '' : `:${row}`}`
    switch (reading.outcome) {
      case 'article': {
        const fileName = [file.name, ...within].filter((part) => part !== undefined).join('/')
        articles.push({ article: reading.article, ...(fileName === '' ? {} : { fileName }) })
        for (const note of reading.article.notes) say(`${place}: ${sayNote(note, englishNotes)}`)
        break
      }
      case 'asks': {
        const bytes = reading.bytes ?? file.bytes
        const inside = [file.name, ...within].filter((part) => part !== undefined).join('/')
        const again = { bytes, ...(inside === '' ? {} : { name: inside }) }
        const inner = await articlesOf(again, place, answered(choices, reading, place))
        articles.push(...inner.articles)
        sound &&= inner.sound
        break
      }
      case 'document':
        fell(`${place}: This is an Isnad document; convert and validate read it.`)
        break
      case 'faulty':
        for (const fault of reading.faults) fell(faultLine(place, fault))
        break
      case 'refused':
        fell(`${place}: ${sayRefusal(reading.refusal, englishRefusals)}`)
    }
  }
  return { articles, sound }
}

async function* filesOf(names: readonly string[]): AsyncIterable<string> {
  for (const name of names) {
    if (name !== '-' && (await isFolder(name))) yield* await filesIn(name)
    else yield name
  }
}

/**
 * The rows of a project with the articles of files and folders, and whether all could be read; what could not is said.
 * @param at when they were made, an ISO 8601 instant
 */
export const readArticleFiles = async (
  names: readonly string[],
  choices: Choices,
  at: string,
): Promise<{ readonly ok: true; readonly value: readonly Row[]; readonly sound: boolean }> => {
  const articles: NamedArticle[] = []
  let sound = true
  for await (const name of filesOf(names)) {
    try {
      const bytes = await readBytes(name)
      const file = name === '-' ? { bytes } : { bytes, name: basename(name) }
      const read = await articlesOf(file, nameOf(name), choices)
      articles.push(...read.articles)
      sound &&= read.sound
    } catch (error) {
      if (!(error instanceof FellShort)) throw error
      say(error.message)
      sound = false
    }
  }
  return { ok: true, value: projectOf(articles, at), sound }
}

/** Formats of articles that `convert` reads; each as the name of a format. */
export const articleFormatNames = ['text', 'html', 'markdown', 'docx'] as const satisfies readonly ArticleFormat[]

const isEncoding = (name: string): name is Encoding => encodings.some((encoding) => encoding === name)
const isField = (name: string): name is ArticleField => articleFields.some((field) => field === name)

const fieldsNamed = (written: string): FieldMap => {
  const map: { [F in ArticleField]?: string } = {}
  for (const pair of written.split(',')) {
    const [field = '', ...name] = pair.split('=')
    if (!isField(field.trim()) || name.length === 0) {
      throw new WrongCall(`--fields is written as text=BODY,title=HEADLINE; fields are ${articleFields.join(', ')}`)
    }
    map[field.trim() as ArticleField] = name.join('=').trim()
  }
  if (map.text === undefined) throw new WrongCall('--fields does not say which is the text')
  return map
}

const options = {
  encoding: { type: 'string' },
  fields: { type: 'string' },
  at: { type: 'string' },
  out: { type: 'string' },
} as const

/** When articles of a call were made, unless it says when: the same files give the same bytes. */
export const beginning = '1970-01-01T00:00:00Z'

export const importArticles: Command = {
  name: 'import',
  summary: 'turn articles in files of any kind into an Isnad document without annotations',
  help: `Usage: isnad import [OPTIONS] FILE…

Reads articles and writes them as an Isnad document (JSON) with their texts and no annotations. A FILE is a text in
any of the encodings below, a web page (.html, .mhtml), Word (.docx), Markdown, a list of articles (.json, .jsonl,
.csv, .tsv), a .zip of such files, or a folder of them. - is standard input.

  --encoding NAME   ${encodings.join(', ')}; found out unless given
  --fields MAP      which fields of a list hold what: text=BODY,title=HEADLINE (${articleFields.join(', ')});
                    known by their usual names unless given
  --at TIME         when the articles were made, as 2026-11-22T08:30:00Z; 1970 unless given, so that the same files
                    give the same bytes
  --out FILE        write there, not to standard output

What cannot be read is said on standard error as FILE: message, and the rest is written. So is an encoding or a field
that was guessed. No file may be larger than ${limits.fileBytes / 1e6} MB; docs/formats/articles.md has the other limits.

Exit status: 0 done, 1 something could not be read, 2 wrong call.
`,
  run: async (args) => {
    const { positionals: files, values } = readArguments(args, options)
    requireFiles(files)
    const { encoding, fields, at = beginning } = values
    if (encoding !== undefined && !isEncoding(encoding.toLowerCase())) {
      throw new WrongCall(`There is no encoding '${encoding}'; encodings are ${encodings.join(', ')}`)
    }
    if (!isInstant(at)) throw new WrongCall(`'${at}' is not a time; it is written as 2026-11-22T08:30:00Z`)
    const named = encoding?.toLowerCase()
    const choices: Choices = {
      ...(named !== undefined && isEncoding(named) ? { encoding: named } : {}),
      ...(fields === undefined ? {} : { fields: fieldsNamed(fields) }),
    }
    const { value, sound } = await readArticleFiles(files, choices, at)
    const tables = tablesOf(value)
    if (tables.size('article') === 0) return 1
    await writeResult(serializeIsnad(tables, { programVersion: __APP_VERSION__ }), values.out)
    return sound ? 0 : 1
  },
}
