import { normaliseLineEndings } from '../../core/lines.ts'
import { recogniseBlocks } from '../../core/recognise-blocks.ts'
import { withProposals, type ReadArticle } from './article.ts'
import { encodings, guessEncoding, type Encoding, type Guess } from './encoding.ts'
import { limits } from './limits.ts'
import { guessPageEncoding, encodingNamed } from './page/encoding.ts'
import { openMhtml, type MailedPage } from './page/mhtml.ts'
import { decode, readPlainText } from './plain-text.ts'
import type { Choices, Outcome, Question, Reading } from './reading.ts'
import { Faulty, Refused } from './refusal.ts'
import { formatOf, type ArticleFormat } from './sniff.ts'

/** A file's name and bytes; what was pasted has no name. */
export interface NamedBytes {
  readonly name?: string
  readonly bytes: Uint8Array
}

type Found = Outcome & Partial<Omit<Reading, keyof Outcome>>

/** So much of a text is shown to whoever is asked about its encoding. */
const previewUnits = 400

class Asks extends Error {
  readonly question: Question

  constructor(question: Question) {
    super('Somebody has to say')
    this.question = question
  }
}

/** What is shown of a text: its words, also of a page. */
const previewOf = (text: string): string =>
  text
    .replaceAll(/<(script|style)\b[^]*?<\/\1>|<[^>]*>/gi, ' ')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/\s*\n\s*/gu, '\n')
    .trim()
    .slice(0, previewUnits)

const candidatesFor = (bytes: Uint8Array, likely: Encoding): Extract<Question, { about: 'encoding' }>['candidates'] =>
  [...new Set([likely, ...encodings])].flatMap((encoding) => {
    try {
      const preview = previewOf(decode(bytes, encoding).text)
      return [{ encoding, preview }]
    } catch (error) {
      if (error instanceof Refused) return []
      throw error
    }
  })

/** The encoding that was chosen or is certain. @throws Asks when neither is so */
const settle = (bytes: Uint8Array, guess: Guess, chosen: Encoding | undefined): Encoding => {
  if (chosen !== undefined) return chosen
  if (guess.certain) return guess.encoding
  throw new Asks({ about: 'encoding', candidates: candidatesFor(bytes, guess.encoding) })
}

type Read = Pick<ReadArticle, 'text' | 'kinds' | 'known' | 'notes'>

/** An article out of characters that a format has read, with how they were written. */
const fromText = async (
  bytes: Uint8Array,
  guess: Guess,
  choices: Choices,
  read: (text: string) => Read | Promise<Read>,
): Promise<Outcome> => {
  const encoding = settle(bytes, guess, choices.encoding)
  const { text: decoded, byteOrderMark } = decode(bytes, encoding)
  const { text, lineEndings } = normaliseLineEndings(decoded)
  return { outcome: 'article', article: { ...(await read(text)), encoding, byteOrderMark, lineEndings } }
}

const plain = async ({ name, bytes }: NamedBytes, choices: Choices): Promise<Outcome> => {
  const zero = bytes.subarray(0, limits.fileBytes).indexOf(0)
  const guess = guessEncoding(bytes)
  const encoding = zero >= 0 && guess.encoding === 'utf-8' ? 'utf-8' : settle(bytes, guess, choices.encoding)
  const read = readPlainText(bytes, encoding)
  const kinds = recogniseBlocks(read.text)
  return {
    outcome: 'article',
    article: { ...read, kinds, known: withProposals({}, read.text, kinds, name), notes: [] },
  }
}

const mailed = ({ bytes, isHtml, charset, address }: MailedPage, name: string | undefined, choices: Choices) =>
  isHtml
    ? fromText(bytes, guessPageEncoding(bytes, charset), choices, async (text) =>
        (await import('./page/read.ts')).readPage(text, name, address),
      )
    : plain({ bytes, ...(name === undefined ? {} : { name }) }, withCharset(choices, charset))

const withCharset = (choices: Choices, charset: string | undefined): Choices => {
  const encoding = encodingNamed(charset)
  return encoding === undefined || encoding === 'utf-8' ? choices : { encoding, ...choices }
}

async function* listed(bytes: Uint8Array, format: 'json' | 'jsonl' | 'csv', choices: Choices): AsyncIterable<Found> {
  const { articleOfRecord, readJsonLines, readJsonList, readTable, understandFields, writeFieldMap } =
    await import('./list/list.ts')
  const encoding = settle(bytes, guessEncoding(bytes), choices.encoding)
  const { text, byteOrderMark } = decode(bytes, encoding)
  const read = { json: readJsonList, jsonl: readJsonLines, csv: readTable }[format]
  const { fields, records } = read(text)
  const samples = fields.map((field) => records.slice(0, 20).map(({ record }) => record.get(field) ?? ''))
  const understood = understandFields(fields, samples)
  if (understood === undefined) throw new Refused('noTextField')
  if (choices.fields === undefined && !understood.certain) {
    const shown = fields.map((name, at) => ({
      name,
      sample: (samples[at]?.find((words) => words !== '') ?? '').slice(0, 120),
    }))
    throw new Asks({ about: 'fields', map: understood.map, fields: shown, records: records.length })
  }
  const map = choices.fields ?? understood.map
  for (const [number, { place: row, record }] of records.entries()) {
    try {
      const article = articleOfRecord(record, map)
      // Once for all of them.
      const notes = number > 0 ? article.notes : [{ key: 'columns', found: writeFieldMap(map) } as const]
      yield { outcome: 'article', row, article: { ...article, notes, encoding, byteOrderMark } }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      yield { outcome: 'refused', row, refusal: error.refusal }
    }
  }
}

/** What systems put beside the files of an archive, and nobody has written. */
const furniture = /(?:^|\/)(?:__MACOSX\/|\.[^/]|Thumbs\.db$|desktop\.ini$)/i

async function* unpacked(bytes: Uint8Array, choices: Choices): AsyncIterable<Found> {
  const { openZip } = await import('./zip.ts')
  for (const entry of openZip(bytes)) {
    if (furniture.test(entry.name)) continue
    const within = [entry.name]
    try {
      const file = { name: entry.name, bytes: entry.read() }
      if (formatOf(file.bytes, file.name) === 'zip') throw new Refused('zipInZip')
      for await (const found of look(file, choices)) {
        yield { ...found, within }
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      yield { outcome: 'refused', refusal: error.refusal, within }
    }
  }
}

const single = async (
  file: NamedBytes,
  format: Exclude<ArticleFormat, 'json' | 'jsonl' | 'csv' | 'zip'>,
  choices: Choices,
): Promise<Outcome> => {
  const { name, bytes } = file
  switch (format) {
    case 'text':
      return plain(file, choices)
    case 'html':
      return fromText(bytes, guessPageEncoding(bytes), choices, async (text) =>
        (await import('./page/read.ts')).readPage(text, name),
      )
    case 'mhtml':
      return mailed(openMhtml(bytes), name, choices)
    case 'markdown': {
      const { readMarkdown } = await import('./markdown.ts')
      return fromText(bytes, guessEncoding(bytes), choices, (text) => readMarkdown(text, name))
    }
    case 'docx': {
      const { readWord } = await import('./word/read.ts')
      const read = await readWord(bytes, name)
      return { outcome: 'article', article: { ...read, encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } }
    }
  }
}

async function* look(file: NamedBytes, choices: Choices): AsyncIterable<Found> {
  try {
    const { bytes } = file
    if (bytes.length > limits.fileBytes) throw new Refused('tooLarge', { allowed: limits.fileBytes / 1e6 })
    const format = choices.format ?? formatOf(bytes, file.name)
    if (format === 'isnad') yield { outcome: 'document', bytes }
    else if (typeof format === 'object') throw new Refused('otherFormat', { format: format.other })
    else if (format === 'zip') yield* unpacked(bytes, choices)
    else if (format === 'json' || format === 'jsonl' || format === 'csv') yield* listed(bytes, format, choices)
    else yield await single(file, format, choices)
  } catch (error) {
    if (error instanceof Refused) yield { outcome: 'refused', refusal: error.refusal }
    else if (error instanceof Faulty) yield { outcome: 'faulty', faults: error.faults }
    else if (error instanceof Asks) yield { outcome: 'asks', question: error.question, bytes: file.bytes }
    else throw error
  }
}

/**
 * Everything that a file holds, one by one: the articles, what is refused, and what somebody has to be asked about.
 * @param choices what somebody has said of it already
 */
export async function* readArticles(file: NamedBytes, choices: Choices = {}): AsyncIterable<Reading> {
  for await (const found of look(file, choices)) yield { within: [], ...found }
}

/** A piece of a page that was pasted, as an article. */
export const readPasted = async (markup: string): Promise<Reading> => {
  try {
    const { readPiece } = await import('./page/read.ts')
    const read = readPiece(normaliseLineEndings(markup).text)
    const article: ReadArticle = { ...read, encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' }
    return { outcome: 'article', article, within: [] }
  } catch (error) {
    if (error instanceof Refused) return { outcome: 'refused', refusal: error.refusal, within: [] }
    throw error
  }
}
