import type { RowRecord } from './schema.ts'

/*
 * How rows that come in great number are written: each once, row by row, which in Chromium 156 takes 26 to 37 ms for 20,000
 * rows where the whole change at once takes 65 to 170, and the same text serves the journal and the article's pages.
 */

/** Fewer rows are written as they come. */
const manyRows = 64
/** A library that is restored in one transaction has more rows than should be remembered. */
const mostRemembered = 50_000
/** Tables whose rows hold words, in letters that take two bytes. */
const inWords: ReadonlySet<unknown> = new Set(['text', 'article', 'source'])

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The values of rows, as `{ table, value }` in JSON. Remembers what it wrote, for one transaction. */
export class RowTexts {
  private readonly written = new Map<object, string>()

  private of({ table, value }: Pick<RowRecord, 'table'> & { readonly value: object }): string {
    const known = this.written.get(value)
    if (known !== undefined) return known
    const text = JSON.stringify({ table, value })
    if (this.written.size >= mostRemembered) this.written.clear()
    this.written.set(value, text)
    return text
  }

  private list(rows: readonly unknown[]): readonly string[] | undefined {
    return rows.every(isRow) ? rows.map((row) => this.of(row)) : undefined
  }

  /**
   * The fields of an entry that brings many rows as one JSON text, in pieces: a browser keeps a text in two bytes a letter as
   * soon as one letter needs them, so that rows with words stand by themselves. Undefined for other entries.
   */
  entry(heavy: object): readonly string[] | undefined {
    const [[first, change] = [], ...others] = Object.entries(heavy)
    if (first !== 'change' || !isObject(change)) return undefined
    const [[second, added] = [], ...rest] = Object.entries(change)
    if (second !== 'added' || !Array.isArray(added) || added.length < manyRows) return undefined
    const texts = this.list(added)
    if (!texts) return undefined
    const after = JSON.stringify(Object.fromEntries(rest)).slice(1)
    const end = JSON.stringify(Object.fromEntries(others)).slice(1)
    const closing = `${after === '}' ? '' : ','}${after}${end === '}' ? '' : ','}${end}`
    return [`{"change":{"added":[`, ...piecesOf(added, texts), `]${closing}`]
  }

  /** The one field of a page that an entry has brought, as JSON; undefined for other pages. */
  page(heavy: object): string | undefined {
    const texts = 'brought' in heavy && Array.isArray(heavy.brought) ? this.list(heavy.brought) : undefined
    return texts && `{"brought":[${texts.join(',')}]}`
  }
}

const hasFields = (row: object, names: readonly string[]): boolean => {
  const keys = Object.keys(row)
  return keys.length === names.length && names.every((name, at) => keys[at] === name)
}

const isRow = (row: unknown): row is { readonly table: RowRecord['table']; readonly value: object } =>
  isObject(row) && hasFields(row, ['table', 'value']) && 'value' in row && isObject(row.value)

/** Texts of rows with commas between them; those in words are pieces apart. */
const piecesOf = (rows: readonly unknown[], texts: readonly string[]): readonly string[] => {
  const pieces: string[] = []
  let from = 0
  const close = (to: number): void => {
    if (to > from) pieces.push(`${pieces.length > 0 ? ',' : ''}${texts.slice(from, to).join(',')}`)
    from = to
  }
  let wasInWords = false
  for (const [at, row] of rows.entries()) {
    const isInWords = isRow(row) && inWords.has(row.table)
    if (isInWords !== wasInWords) close(at)
    wasInWords = isInWords
  }
  close(texts.length)
  return pieces
}
