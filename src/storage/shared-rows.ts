import type { Id, TableName } from '../core/entities.ts'
import type { SharedRecord, SharedBucket } from './schema.ts'
import type { Summary } from './storage.ts'
import { send, type Reading, type Writing } from './transactions.ts'

/**
 * Rows of a table are spread over so many records: few enough that 10,000 articles are read at once (256 took half as
 * long again), and so many that a change to one of them rewrites 150 kB. What is stored depends on it: another number
 * needs a migration.
 */
const bucketCount = 64

const bucketOf = (id: Id): number => {
  let hash = 0
  for (let at = 0; at < id.length; at++) hash = (hash * 31 + id.charCodeAt(at)) % 65_521
  return hash % bucketCount
}

const sharedTables = ['annotator', 'article', 'project', 'rejection', 'source'] as const satisfies readonly TableName[]
/** So many records of a table are turned into objects in one task: all at once would keep the page from answering. */
const recordsAtOnce = 8

/** All records of the shared tables, in spans that are asked for at the same time. */
export const allShared: readonly { readonly first: [TableName, number]; readonly last: [TableName, number] }[] =
  sharedTables.flatMap((table) =>
    Array.from({ length: bucketCount / recordsAtOnce }, (_, part) => ({
      first: [table, part * recordsAtOnce] as [TableName, number],
      last: [table, (part + 1) * recordsAtOnce - 1] as [TableName, number],
    })),
  )

interface Key {
  readonly table: TableName
  readonly id: Id
}

const keyOf = ({ table, id }: Key): [TableName, number] => [table, bucketOf(id)]

/** Some rows that belong to the whole library, as a transaction finds them and as it leaves them. */
export class SharedRows {
  private readonly buckets = new Map<
    string,
    { readonly key: [TableName, number]; readonly rows: Map<Id, SharedRecord> }
  >()
  private readonly changed = new Set<string>()

  /** Loads what is stored near these keys; the requests are sent before this returns. */
  static load(tx: Reading, keys: readonly Key[]): Promise<SharedRows> {
    const loaded = new SharedRows()
    const wanted = new Map(keys.map((key) => [keyOf(key).join(), keyOf(key)]))
    const requests = [...wanted].map(async ([name, key]) => {
      const bucket = await tx.objectStore('shared').get(key)
      loaded.buckets.set(name, { key, rows: new Map(bucket?.rows.map((row) => [row.id, row])) })
    })
    return Promise.all(requests).then(() => loaded)
  }

  get(key: Key): SharedRecord | undefined {
    return this.buckets.get(keyOf(key).join())?.rows.get(key.id)
  }

  /** Takes a row in, in place of the one with its key, which was among those loaded. */
  put(row: SharedRecord): void {
    const name = keyOf(row).join()
    this.buckets.get(name)?.rows.set(row.id, row)
    this.changed.add(name)
  }

  /** Gives an article its summary, or takes it away; where there is no article there is none. */
  describe(articleId: Id, summary: Summary | undefined): void {
    const { summary: _, ...row } = this.get({ table: 'article', id: articleId }) ?? {}
    if (!('value' in row)) return
    this.put(summary ? { ...row, summary } : row)
  }

  /** Writes what was changed. */
  save(tx: Writing): void {
    for (const name of this.changed) {
      const bucket = this.buckets.get(name)
      if (!bucket) continue
      const [table, number] = bucket.key
      const record: SharedBucket = { table, bucket: number, rows: [...bucket.rows.values()] }
      send(tx.objectStore('shared').put(record))
    }
  }
}
