import type { Id } from '../core/entities.ts'
import type { Tables } from '../core/tables.ts'
import { writeCodebook } from '../formats/codebook.ts'
import type { Fault } from '../formats/fault.ts'
import type { Format, WriteOptions, WrittenFile } from '../formats/format.ts'
import { formatNamed } from '../formats/index.ts'
import { selectArticles } from '../formats/isnad/selection.ts'
import { ExportError } from '../formats/isnad/serialize.ts'
import { writeFormat } from '../formats/write.ts'
import { zipFiles } from '../formats/zip.ts'
import type { ExportReport } from './export-document.ts'
import { tellFault, type ToldFault } from './fault-report.ts'
import { safeFileName } from './file-name.ts'
import type { Session } from './session.ts'
import { withholdDescriptors } from './withhold.ts'

/** What to write, and how. */
export interface FormatRequest {
  /** Of the registry. */
  readonly format: string
  /** The articles; absent: the whole library with its register, archive included, bin not. */
  readonly articleIds?: readonly Id[]
  readonly nameAnnotators: boolean
  /** Whether what is known of anonymous sources, beside how articles call them, goes along. */
  readonly describeAnonymous: boolean
  readonly withText: boolean
  readonly byteOrderMark: boolean
  /** A codebook beside the files, with what the person says in it. */
  readonly codebook?: { readonly licence: string; readonly contact: string }
  readonly programVersion: string
  /** What the file is called, without its ending. */
  readonly name: string
}

export type FormatOutcome =
  | {
      readonly outcome: 'ready'
      readonly fileName: string
      readonly content: Blob
      /** How the first file begins. */
      readonly preview: string
      readonly report: ExportReport
      /** Whether the files were read back; what has no texts cannot be. */
      readonly checked: boolean
    }
  | { readonly outcome: 'faulty'; readonly faults: readonly ToldFault[] }
  | { readonly outcome: 'stopped' }

export interface FormatProgress {
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** So many articles are in memory at a time. */
const batchSize = 50
const previewUnits = 20_000

/** Lets the page answer between two pieces of work. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done))

/** The articles of a batch, and those of the request that claims reach to from them. */
const needed = (session: Session, batch: readonly Id[], wanted: ReadonlySet<Id>): readonly Id[] => {
  const ids = new Set(batch)
  for (const id of batch) {
    for (const neighbour of session.summaries.get(id)?.neighbours ?? []) if (wanted.has(neighbour)) ids.add(neighbour)
  }
  return [...ids]
}

class Exporter {
  readonly faults: Fault[] = []
  readonly #session: Session
  readonly #request: FormatRequest
  readonly #format: Format
  readonly #report = { articles: 0, claims: 0, attributions: 0, sources: 0, quotes: 0 }
  readonly #sources = new Set<Id>()
  #preview = ''

  constructor(session: Session, request: FormatRequest, format: Format) {
    this.#session = session
    this.#request = request
    this.#format = format
  }

  get #options(): WriteOptions {
    const { programVersion, nameAnnotators, withText, byteOrderMark } = this.#request
    return { programVersion, nameAnnotators, withText, byteOrderMark }
  }

  get checks(): boolean {
    const { needsText, options } = this.#format
    return !needsText && (this.#request.withText || !options.includes('withText'))
  }

  #part(articleIds: readonly Id[] | undefined): Tables {
    const part = selectArticles(this.#session.tables, articleIds)
    if (!this.#request.describeAnonymous) withholdDescriptors(part)
    return part
  }

  /** Counts what a batch adds; a claim with places in several articles counts where its first is. */
  #count(part: Tables, batch: ReadonlySet<Id> | undefined): void {
    const own = (articleId: Id | undefined): boolean =>
      batch === undefined || (articleId !== undefined && batch.has(articleId))
    for (const { id } of part.all('article')) if (own(id)) this.#report.articles++
    for (const { articleId } of part.all('attribution')) if (own(articleId)) this.#report.attributions++
    for (const { articleId } of part.all('anchor')) if (own(articleId)) this.#report.quotes++
    for (const { anchors } of part.all('claim')) {
      const [first] = anchors
      if (batch === undefined || own(part.get('anchor', first)?.articleId)) this.#report.claims++
    }
    for (const { id } of part.all('source')) this.#sources.add(id)
  }

  /** Reads files back. */
  #check(files: readonly WrittenFile[]): void {
    if (!this.checks || files.every(({ text }) => text === '')) return
    const read = this.#format.read(files, {})
    if (!read.ok) for (const fault of read.faults) this.faults.push(fault)
  }

  #show(text: string): void {
    if (this.#preview.length < previewUnits) this.#preview += text.slice(0, previewUnits - this.#preview.length)
  }

  /** All at once: the article's files, in memory. */
  async #whole(all: readonly Id[]): Promise<readonly WrittenFile[]> {
    const { articleIds, name } = this.#request
    return this.#session.withArticles(all, async () => {
      const part = this.#part(articleIds)
      this.#count(part, undefined)
      await breathe()
      const files = writeFormat(this.#format, part, this.#options, safeFileName(name))
      this.#check(files)
      this.#show(files[0]?.text ?? '')
      return files
    })
  }

  /** Article after article, a batch of them in memory at a time; what was written goes out of it as bytes. */
  async #inBatches(
    writing: Extract<Format['writing'], { form: 'articles' }>,
    all: readonly Id[],
    { progress, signal }: FormatProgress,
  ): Promise<Blob | undefined> {
    const wanted = new Set(all)
    const pieces: Blob[] = [new Blob([writing.open])]
    this.#show(writing.open)
    let written = 0
    for (let from = 0; from < all.length; from += batchSize) {
      const batch = all.slice(from, from + batchSize)
      const ids = needed(this.#session, batch, wanted)
      await this.#session.withArticles(ids, () => {
        const part = this.#part(ids)
        this.#count(part, new Set(batch))
        const texts: string[] = []
        for (const id of batch) {
          const text = writing.article(part, id, this.#options)
          if (text === '') continue
          texts.push(written++ === 0 ? text : `${writing.between}${text}`)
        }
        const joined = texts.join('')
        const alone = joined.startsWith(writing.between) ? joined.slice(writing.between.length) : joined
        // Claims may reach to the lines of another batch.
        if (ids.length === batch.length || this.#format.name !== 'jsonl') {
          this.#check([{ name: 'a', text: joined === '' ? '' : `${writing.open}${alone}${writing.close}` }])
        }
        this.#show(joined)
        pieces.push(new Blob([joined]))
      })
      progress?.(Math.min(from + batchSize, all.length), all.length)
      await breathe()
      if (signal?.aborted) return undefined
    }
    pieces.push(new Blob([writing.close]))
    return new Blob(pieces)
  }

  #codebook(all: readonly Id[]): Promise<readonly WrittenFile[]> {
    const { codebook, programVersion, articleIds } = this.#request
    if (codebook === undefined) return Promise.resolve([])
    return this.#session.withArticles(all, () => [
      {
        name: 'codebook.md',
        text: writeCodebook(this.#part(articleIds), this.#format, { ...codebook, programVersion }),
      },
    ])
  }

  async run(all: readonly Id[], options: FormatProgress): Promise<FormatOutcome> {
    const { name } = this.#request
    const { writing, ending, companion } = this.#format
    const stem = safeFileName(name)
    const beside = [...(companion ? [companion()] : []), ...(await this.#codebook(all))]
    let content: Blob | undefined
    let fileName = `${stem}${ending}`
    if (writing.form === 'articles' && beside.length === 0) content = await this.#inBatches(writing, all, options)
    else {
      const files = [...(await this.#whole(all)), ...beside]
      const [only] = files
      if (files.length === 1 && only) {
        content = new Blob([only.text])
        fileName = only.name
      } else {
        content = new Blob([new Uint8Array(zipFiles(files))], { type: 'application/zip' })
        fileName = ending.endsWith('.zip') ? fileName : `${stem}.${this.#format.name}.zip`
      }
    }
    if (content === undefined || options.signal?.aborted) return { outcome: 'stopped' }
    if (this.faults.length > 0) return { outcome: 'faulty', faults: this.faults.map(tellFault) }
    const report = { ...this.#report, sources: this.#sources.size }
    return { outcome: 'ready', fileName, content, preview: this.#preview, report, checked: this.checks }
  }
}

/**
 * Writes articles in a format and reads the result back before it is handed over. Formats of one file that are written
 * article by article take the memory of one batch.
 */
export const exportInFormat = async (
  session: Session,
  request: FormatRequest,
  options: FormatProgress = {},
): Promise<FormatOutcome> => {
  const format = formatNamed(request.format)
  if (!format) throw new RangeError(`There is no format ${request.format}`)
  const here = [...session.tables.all('article')].filter(({ deletedAt }) => deletedAt === undefined)
  const all = request.articleIds ?? here.map(({ id }) => id)
  try {
    return await new Exporter(session, request, format).run([...all].toSorted(), options)
  } catch (error) {
    if (error instanceof ExportError) return { outcome: 'faulty', faults: error.faults.map(tellFault) }
    throw error
  }
}
