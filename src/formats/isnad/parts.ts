import { emptyChange, isEmpty, type Change } from '../../core/change.ts'
import { tableNames, type Id, type Row, type TableName } from '../../core/entities.ts'
import { eachReference } from '../../core/references.ts'

/** What is smaller than this comes in as one part. */
const smallest = 2000
/** A part is full with so many rows, or so many UTF-16 code units of text. */
const rowsPerPart = 600
const unitsPerPart = 500_000

/** What every article may refer to; it comes before them. */
const shared: ReadonlySet<TableName> = new Set(['project', 'annotator', 'source'])

/** Ids that belong together, as trees: each knows one that it belongs to. */
class Clusters {
  readonly #above = new Map<Id, Id>()

  /** The one id that stands for all that belong together with this one. */
  of(id: Id): Id {
    let top = id
    for (let above = this.#above.get(top); above !== undefined; above = this.#above.get(top)) top = above
    for (let at = id; at !== top;) {
      const above = this.#above.get(at) ?? top
      this.#above.set(at, top)
      at = above
    }
    return top
  }

  join(one: Id, other: Id): void {
    const [a, b] = [this.of(one), this.of(other)]
    if (a !== b) this.#above.set(b, a)
  }
}

/** Rows that are added, in the order of their first ones, those together that refer to each other. */
const clustersOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const here = new Set(rows.map(({ value }) => value.id))
  const clusters = new Clusters()
  for (const row of rows) {
    eachReference(row, (_, table, id) => {
      if (!shared.has(table) && here.has(id)) clusters.join(row.value.id, id)
    })
  }
  const parts = new Map<Id, Row[]>()
  for (const row of rows) {
    const top = clusters.of(row.value.id)
    const part = parts.get(top)
    if (part) part.push(row)
    else parts.set(top, [row])
  }
  return [...parts.values()]
}

const unitsIn = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + (row.table === 'text' ? row.value.text.length : 0), 0)

const order = ({ table }: Row): number => tableNames.indexOf(table)

/**
 * A change that adds much, in parts that can be carried out one after the other: what all share first, then some
 * articles at a time with everything that refers to them. Nothing in a part refers to what comes after it. A small
 * change is one part, one that is nothing is none.
 */
export const partsOf = (change: Change): readonly Change[] => {
  if (isEmpty(change)) return []
  if (change.added.length < smallest) return [change]
  const first = { ...change, added: change.added.filter(({ table }) => shared.has(table)) }
  const parts = isEmpty(first) ? [] : [first]
  let rows: Row[] = []
  let units = 0
  const close = (): void => {
    if (rows.length > 0) parts.push({ ...emptyChange, added: rows.toSorted((a, b) => order(a) - order(b)) })
    rows = []
    units = 0
  }
  for (const cluster of clustersOf(change.added.filter(({ table }) => !shared.has(table)))) {
    for (const row of cluster) rows.push(row)
    units += unitsIn(cluster)
    if (rows.length >= rowsPerPart || units >= unitsPerPart) close()
  }
  close()
  return parts
}
