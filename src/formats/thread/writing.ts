import { strToU8 } from 'fflate'
import type { Id, Row } from '../../core/entities.ts'
import type { Tables } from '../../core/tables.ts'
import { writeCodebook } from '../codebook.ts'
import type { Fault } from '../fault.ts'
import type { Format, WriteOptions, WrittenFile } from '../format.ts'
import { formatNamed } from '../index.ts'
import { selectArticles } from '../isnad/selection.ts'
import { ExportError } from '../isnad/serialize.ts'
import { tablesOf } from '../tables-of.ts'
import { distinct, writeFormat } from '../write.ts'
import { zipFiles } from '../zip.ts'
import { withholdDescriptors } from './withhold.ts'

/** What is to be written, and how. */
export interface WritingTask {
  /** Of the registry. */
  readonly format: string
  /** Absent: all that come. */
  readonly articleIds?: readonly Id[]
  readonly options: WriteOptions
  /** Whether what is known of anonymous sources, beside how articles call them, goes along. */
  readonly describeAnonymous: boolean
  /** A codebook beside the files, with what the person says in it. */
  readonly codebook?: { readonly licence: string; readonly contact: string }
  /** What the file is called, without its ending. */
  readonly stem: string
}

/** What was written holds so much. */
export interface WritingReport {
  readonly articles: number
  readonly claims: number
  readonly attributions: number
  readonly sources: number
  /** Every one was cut from its text again and compared. */
  readonly quotes: number
}

export interface Written {
  readonly fileName: string
  /** What comes after the pieces that were handed over before. */
  readonly bytes: Uint8Array
  /** How the first file begins. */
  readonly preview: string
  readonly report: WritingReport
  /** Whether what was written was read back; what has no texts cannot be. */
  readonly checked: boolean
  readonly faults: readonly Fault[]
}

const previewUnits = 20_000

/** @throws RangeError when there is no such format */
const formatOf = (name: string): Format => {
  const format = formatNamed(name)
  if (!format) throw new RangeError(`There is no format ${name}`)
  return format
}

/** Writes articles in a format, from rows that come piece by piece, and reads back what it has written. */
export class Writing {
  readonly #task: WritingTask
  readonly #format: Format
  readonly #report = { articles: 0, claims: 0, attributions: 0, quotes: 0 }
  readonly #sources = new Set<Id>()
  readonly #faults: Fault[] = []
  readonly #rows: Row[] = []
  readonly #files: WrittenFile[] = []
  /** Of one file that is packed with others. */
  readonly #pieces: string[] = []
  #isOpen = false
  #hasArticle = false
  #preview = ''

  /** @throws RangeError when there is no such format */
  constructor(task: WritingTask) {
    this.#task = task
    this.#format = formatOf(task.format)
  }

  /** Whether rows are to come a batch of articles after the other, or all of them before anything is written. */
  get inBatches(): boolean {
    return this.#task.codebook === undefined && this.#format.writing.form !== 'whole'
  }

  get #checks(): boolean {
    const { needsText, options } = this.#format
    return !needsText && (this.#task.options.withText !== false || !options.includes('withText'))
  }

  /** Counts what a batch adds; a claim with places in several articles counts where its first is. */
  #note(part: Tables, batch: ReadonlySet<Id> | undefined): void {
    const own = (articleId: Id | undefined): boolean =>
      batch === undefined || (articleId !== undefined && batch.has(articleId))
    const report = this.#report
    for (const { id } of part.all('article')) if (own(id)) report.articles++
    for (const { articleId } of part.all('attribution')) if (own(articleId)) report.attributions++
    for (const { articleId } of part.all('anchor')) if (own(articleId)) report.quotes++
    for (const { anchors } of part.all('claim')) if (own(part.get('anchor', anchors[0])?.articleId)) report.claims++
    for (const { id } of part.all('source')) this.#sources.add(id)
  }

  /** Reads files back. */
  #check(files: readonly WrittenFile[]): void {
    if (!this.#checks || files.every(({ text }) => text === '')) return
    const read = this.#format.read(files, {})
    if (!read.ok) this.#faults.push(...read.faults)
  }

  #show(text: string): void {
    if (this.#preview.length < previewUnits) this.#preview += text.slice(0, previewUnits - this.#preview.length)
  }

  /** Keeps rows for a format that is written all at once. */
  keep(rows: readonly Row[]): void {
    for (const row of rows) this.#rows.push(row)
  }

  /**
   * Writes a batch of articles.
   * @param rows a project of the batch and of the articles that its claims reach to
   * @returns what the file goes on with; nothing where files are packed at the end
   */
  batch(rows: readonly Row[], articleIds: readonly Id[]): Uint8Array {
    const part = tablesOf(rows)
    if (!this.#task.describeAnonymous) withholdDescriptors(part)
    this.#note(part, new Set(articleIds))
    return strToU8(this.#caught(() => this.#writeBatch(part, articleIds), ''))
  }

  #writeBatch(part: Tables, articleIds: readonly Id[]): string {
    const { writing, companion } = this.#format
    const { options } = this.#task
    if (writing.form === 'files') {
      const files = articleIds.flatMap((id) => writing.article(part, id, options))
      this.#check([...files, ...(writing.common?.(options) ?? [])])
      this.#show(files[0]?.text ?? '')
      this.#files.push(...files)
    }
    if (writing.form !== 'articles') return ''
    const { open, between, close } = writing
    const texts = articleIds.map((id) => writing.article(part, id, options)).filter((text) => text !== '')
    // What claims reach to is written along, only to be read back with them.
    const around = [...part.all('article')].flatMap(({ id }) =>
      articleIds.includes(id) ? [] : [writing.article(part, id, options)],
    )
    const read = [...texts, ...around.filter((text) => text !== '')].join(between)
    this.#check([{ name: 'a', text: read === '' ? '' : `${open}${read}${close}` }])
    const before = this.#isOpen ? (this.#hasArticle && texts.length > 0 ? between : '') : open
    this.#isOpen = true
    this.#hasArticle ||= texts.length > 0
    const piece = `${before}${texts.join(between)}`
    this.#show(piece)
    if (!companion) return piece
    this.#pieces.push(piece)
    return ''
  }

  #caught<R>(work: () => R, otherwise: R): R {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof ExportError)) throw error
      this.#faults.push(...error.faults)
      return otherwise
    }
  }

  #whole(): readonly WrittenFile[] {
    const { articleIds, describeAnonymous, options, stem, codebook } = this.#task
    const part = selectArticles(tablesOf(this.#rows), articleIds)
    if (!describeAnonymous) withholdDescriptors(part)
    this.#note(part, undefined)
    const files = writeFormat(this.#format, part, options, stem)
    this.#check(files)
    this.#show(files[0]?.text ?? '')
    const { companion } = this.#format
    const beside = companion ? [companion()] : []
    if (codebook === undefined) return [...files, ...beside]
    const text = writeCodebook(part, this.#format, { ...codebook, programVersion: options.programVersion })
    return [...files, ...beside, { name: 'codebook.md', text }]
  }

  /** What batches made, but for what was handed over already. */
  #batched(): readonly WrittenFile[] {
    const { writing, companion, ending } = this.#format
    const { stem, options } = this.#task
    if (writing.form === 'files') return [...distinct(this.#files), ...(writing.common?.(options) ?? [])]
    if (writing.form !== 'articles') return []
    const text = `${this.#pieces.join('')}${this.#isOpen ? '' : writing.open}${writing.close}`
    return [{ name: `${stem}${ending}`, text }, ...(companion ? [companion()] : [])]
  }

  /** The end of what is written, or all of it. */
  end(): Written {
    const files = this.#caught(() => (this.inBatches ? this.#batched() : this.#whole()), [])
    const [only] = files
    const { ending, name } = this.#format
    const { stem } = this.#task
    const alone = files.length === 1 && only ? only : undefined
    const packed = ending.endsWith('.zip') ? `${stem}${ending}` : `${stem}.${name}.zip`
    return {
      fileName: alone?.name ?? packed,
      bytes: alone ? strToU8(alone.text) : zipFiles(files),
      preview: this.#preview,
      report: { ...this.#report, sources: this.#sources.size },
      checked: this.#checks,
      faults: this.#faults,
    }
  }
}
