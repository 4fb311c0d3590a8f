import type { Change } from '../../../core/change.ts'
import type { Anchor, Row, Segment } from '../../../core/entities.ts'
import type { Splice } from '../../../core/splice.ts'

type Rows = ReadonlyMap<string, Row>

const keyOf = ({ table, value }: Row): string => `${table} ${value.id}`

const known = new WeakMap<object, string>()

/** A row in words that do not depend on the order of its fields. */
export const sayRow = (row: Row): string => {
  const before = known.get(row.value)
  if (before !== undefined) return before
  const ordered = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value
  const said = `${row.table} ${JSON.stringify(row.value, ordered)}`
  known.set(row.value, said)
  return said
}

/** Where words stand that a correction does not reach: before it, behind it, or around it. */
const shifted = ({ start, end }: Segment, { start: from, removed, inserted }: Splice): Segment => {
  const by = inserted.length - removed.length
  return { start: start >= from + removed.length ? start + by : start, end: end > from ? end + by : end }
}

interface Moment {
  readonly before: Rows
  readonly after: Rows
  readonly group: string | undefined
  /** Who did it. */
  readonly by: string
}

/**
 * A library without any of the program's cleverness: all rows in one map, a map for each moment. Undo goes back to the
 * map of before.
 */
export class PlainLibrary {
  rows: Rows
  private readonly done: Moment[] = []
  private readonly undone: Moment[] = []

  constructor(rows: Iterable<Row>) {
    this.rows = new Map([...rows].map((row) => [keyOf(row), row]))
  }

  act(change: Change, group: string | undefined, by: string): void {
    const rows = new Map(this.rows)
    const named = new Set<string>()
    for (const row of change.removed) {
      rows.delete(keyOf(row))
      named.add(keyOf(row))
    }
    for (const { table, after } of change.updated) {
      const row = { table, value: after } as Row
      rows.set(keyOf(row), row)
      named.add(keyOf(row))
    }
    for (const row of change.added) {
      rows.set(keyOf(row), row)
      named.add(keyOf(row))
    }
    for (const splice of change.text?.splices ?? []) this.correct(rows, change.text?.articleId ?? '', splice, named)
    this.done.push({ before: this.rows, after: rows, group, by })
    this.undone.length = 0
    this.rows = rows
  }

  private correct(rows: Map<string, Row>, articleId: string, splice: Splice, named: ReadonlySet<string>): void {
    for (const [key, row] of rows) {
      if (row.table === 'text' && row.value.id === articleId) {
        const { id, text, kinds } = row.value
        const first = text.slice(0, splice.start).split('\n').length - 1
        const value = {
          id,
          text: text.slice(0, splice.start) + splice.inserted + text.slice(splice.start + splice.removed.length),
          kinds: kinds.toSpliced(first, splice.kindsBefore.length, ...splice.kindsAfter),
        }
        rows.set(key, { table: 'text', value })
      }
      if (row.table !== 'anchor' || row.value.articleId !== articleId || named.has(key)) continue
      const value: Anchor = { ...row.value, segments: row.value.segments.map((segment) => shifted(segment, splice)) }
      rows.set(key, { table: 'anchor', value })
    }
  }

  /** Who did what would be taken back next. */
  get doer(): string | undefined {
    return this.done.at(-1)?.by
  }

  /** Who did what would be done again next. */
  get redoer(): string | undefined {
    return this.undone.at(-1)?.by
  }

  /** Goes back before the newest act and those of its group. @returns whether there was one, and whoever asks did it */
  undo(by: string): boolean {
    return this.doer === by && this.travel(this.done, this.undone, ({ before }) => before)
  }

  redo(by: string): boolean {
    return this.redoer === by && this.travel(this.undone, this.done, ({ after }) => after)
  }

  private travel(from: Moment[], to: Moment[], there: (moment: Moment) => Rows): boolean {
    let moment = from.pop()
    if (!moment) return false
    const { group } = moment
    for (;;) {
      to.push(moment)
      this.rows = there(moment)
      const next = from.at(-1)
      if (!next || group === undefined || next.group !== group) return true
      moment = next
      from.pop()
    }
  }

  /** Whether a row names an id anywhere, itself included. */
  names(id: string): boolean {
    for (const row of this.rows.values()) if (sayRow(row).includes(id)) return true
    return false
  }

  /** All of it, in an order of its own. */
  get picture(): readonly string[] {
    return [...this.rows.values()].map(sayRow).toSorted()
  }
}
