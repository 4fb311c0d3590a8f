import type { Row } from '../../core/entities.ts'
import { shown, type Fault, type Result } from '../fault.ts'
import type { InputFile, ReadOptions } from '../format.ts'
import type { PlacedFault } from '../placed-fault.ts'
import { ownName } from '../span-graph/facts.ts'
import { assembleParts } from '../span-graph/read.ts'
import type { RawArticle, RawSpan } from '../span-graph/resolve.ts'

/** A document in the making: its text, and a span open in each column of tags. */
class DocumentMaker {
  readonly spans: RawSpan[] = []
  readonly line: number
  text = ''
  #length = 0
  readonly #open = new Map<number, { label: string; start: number; end: number; line: number }>()

  constructor(line: number) {
    this.line = line
  }

  /** Code points. */
  get length(): number {
    return this.#length
  }

  write(words: string): void {
    this.text += words
    this.#length += [...words].length
  }

  /** A tag of a token between two offsets, code points. */
  tag(column: number, tag: string, start: number, end: number, line: number): void {
    const [, prefix = 'O', label = ''] = /^([BIESLU])-(.+)$/.exec(tag) ?? []
    const open = this.#open.get(column)
    const goesOn = open !== undefined && open.label === label && (prefix === 'I' || prefix === 'E' || prefix === 'L')
    if (goesOn) open.end = end
    else {
      this.#close(column)
      if (label !== '') this.#open.set(column, { label, start, end, line })
    }
    if (prefix !== 'I' && prefix !== 'B') this.#close(column)
  }

  #close(column: number): void {
    const open = this.#open.get(column)
    this.#open.delete(column)
    if (!open) return
    const { label, start, end, line } = open
    this.spans.push({ id: `s${this.spans.length + 1}`, label, pieces: [[start, end]], place: [line] })
  }

  closeAll(): void {
    for (const column of [...this.#open.keys()]) this.#close(column)
  }
}

const unescaped = (text: string): string =>
  text.replaceAll(/\\([\\tr])/g, (_, sign: string) => (sign === 't' ? '\t' : sign === 'r' ? '\r' : '\\'))

class ConllReader {
  readonly faults: Fault[] = []
  readonly documents: DocumentMaker[] = []
  readonly #file: string
  #columns: readonly string[] | undefined
  #document: DocumentMaker | undefined
  /** The text of the sentence that is being read, where the file gives it, and how far its tokens have come. */
  #sentence: { text: string; readonly from: number; at: number } | undefined
  #lines = 0

  constructor(file: string) {
    this.#file = file
  }

  #fault(line: number, found: string, allowed: string): void {
    this.faults.push({ key: 'columns', file: this.#file, line, column: 1, found: shown(found), allowed })
  }

  #begin(line: number): DocumentMaker {
    this.#document?.closeAll()
    this.#document = new DocumentMaker(line)
    this.documents.push(this.#document)
    this.#lines = 0
    this.#sentence = undefined
    return this.#document
  }

  comment(line: string, number: number): void {
    const columns = /^# global\.columns = (.+)$/.exec(line)?.[1]
    if (columns !== undefined) this.#columns = columns.trim().split(/\s+/)
    if (line.startsWith('# newdoc')) this.#begin(number)
    const text = /^# text = ?(.*)$/s.exec(line)?.[1]
    if (text === undefined) return
    const document = this.#document ?? this.#begin(number)
    if (this.#lines++ > 0) document.write('\n')
    const words = unescaped(text)
    this.#sentence = { text: words, from: document.length, at: 0 }
    document.write(words)
  }

  /** Where a token stands in its sentence, or at the end of what was read so far. */
  #place(form: string, document: DocumentMaker, number: number): readonly [number, number] {
    const sentence = this.#sentence
    if (!sentence) {
      // No text is given: tokens stand a space apart.
      const isFirst = document.text === '' || document.text.endsWith('\n')
      if (!isFirst) document.write(' ')
      const start = document.length
      document.write(form)
      return [start, document.length]
    }
    const found = sentence.text.indexOf(form, sentence.at)
    if (found < 0) this.#fault(number, form, sentence.text.slice(sentence.at))
    const at = Math.max(found, sentence.at)
    sentence.at = at + form.length
    const start = sentence.from + [...sentence.text.slice(0, at)].length
    return [start, start + [...form].length]
  }

  token(line: string, number: number): void {
    const cells = line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/)
    if (cells[0] === '-DOCSTART-') {
      this.#begin(number)
      return
    }
    const columns = this.#columns
    const formAt = columns ? columns.indexOf('FORM') : 0
    const form = cells[formAt] ?? ''
    const tagged = columns
      ? columns.flatMap((column, at) => (/^ISNAD:(?:CLAIM|SOURCE|CUE)$|:ENTITY$|^NER$/.test(column) ? [at] : []))
      : [cells.length - 1]
    if (form === '' || (columns ? cells.length !== columns.length : cells.length < 2)) {
      this.#fault(number, `${cells.length} columns`, columns ? `${columns.length}` : '2 or more')
      return
    }
    const document = this.#document ?? this.#begin(number)
    const [start, end] = this.#place(form, document, number)
    for (const at of tagged) document.tag(at, cells[at] ?? 'O', start, end, number)
  }

  blank(): void {
    const document = this.#document
    this.#sentence = undefined
    // Where the file gives the text of each sentence, line breaks stand between those.
    if (this.#lines === 0 && document && document.text !== '' && !document.text.endsWith('\n')) document.write('\n')
  }

  end(): void {
    this.#document?.closeAll()
  }
}

/** Reads CoNLL-U Plus, and columns of a token and its tags in BIO or BIOES. */
export const parseConll = (files: readonly InputFile[], options: ReadOptions): Result<readonly Row[]> => {
  const early: Fault[] = []
  const parts = files.map(({ name, text }) => {
    const reader = new ConllReader(name)
    for (const [at, line] of (text.startsWith('\ufeff') ? text.slice(1) : text).split('\n').entries()) {
      const bare = line.endsWith('\r') ? line.slice(0, -1) : line
      if (bare.trim() === '') reader.blank()
      else if (bare.startsWith('# ')) reader.comment(bare, at + 1)
      else reader.token(bare, at + 1)
    }
    reader.end()
    for (const fault of reader.faults) early.push(fault)
    if (reader.documents.length === 0) {
      early.push({ key: 'empty', file: name, line: 1, column: 1, found: '', allowed: 'FORM … TAG' })
    }
    const articles = reader.documents.map(({ text: words, spans, line }): RawArticle => ({
      text: words,
      facts: { fileName: ownName(name) },
      spans,
      arrows: [],
      units: ['codePoint'],
      place: [line],
    }))
    const place = (faults: readonly PlacedFault[]): readonly Fault[] =>
      faults.map(({ path, key, found, allowed }) => ({
        key,
        found,
        allowed,
        file: name,
        line: Number(path[0] ?? 1),
        column: 1,
      }))
    return { articles, place }
  })
  return assembleParts(parts, early, options)
}
