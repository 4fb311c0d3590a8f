import Papa from 'papaparse'

/*
 * Tables as RFC 4180 has them: commas, CRLF, quotation marks doubled. A cell that a spreadsheet would run as a formula
 * gets an apostrophe before it, which reading takes away again; one that begins with apostrophes before such a sign gets
 * one more, so that what is read is always what was written.
 */

const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

const cell = (value: string | number): string => {
  const text = `${value}`
  const guarded = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

const unguarded = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text)

/** A table with its head. */
export const writeTable = (
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number>>[],
  byteOrderMark: boolean,
): string => {
  const lines = [columns.map(cell), ...rows.map((row) => columns.map((column) => cell(row[column] ?? '')))]
  return `${byteOrderMark ? '\ufeff' : ''}${lines.map((line) => `${line.join(',')}\r\n`).join('')}`
}

/** A row of a table and the line, from 1, on which it stands. */
export interface TableRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

/** A table of commas, semicolons or tabs with a head; cells that are not there are empty. */
export const readTable = (text: string): Table => {
  const { data } = Papa.parse<string[]>(text.startsWith('\ufeff') ? text.slice(1) : text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
  })
  const [head = [], ...body] = data
  // Spreadsheets and people write «Claim ID» for claim_id.
  const columns = head.map((name) =>
    unguarded(name.trim())
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  )
  let line = 1 + lineBreaksIn(head)
  const rows = body.map((values): TableRow => {
    line++
    const at = line
    line += lineBreaksIn(values)
    const cells = Object.fromEntries(columns.map((column, number) => [column, unguarded(values[number] ?? '')]))
    return { line: at, cells }
  })
  return { columns, rows }
}

const lineBreaksIn = (cells: readonly string[]): number =>
  cells.reduce((total, text) => total + (text.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
