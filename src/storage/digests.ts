import type { Id } from '../core/entities.ts'
import { areNewest } from './heads.ts'
import type { ArticleDigest } from './storage.ts'
import { read, send, write, type Database } from './transactions.ts'

/** Digests read in one transaction. */
const batchSize = 256

/** One batch of digests that are still true, and from where to go on. */
export const digestsAfter = (
  database: Database,
  after: Id | undefined,
): Promise<{ readonly digests: readonly ArticleDigest[]; readonly last: Id | undefined }> =>
  read(database, ['digests', 'journal'], async (tx) => {
    const span = after === undefined ? undefined : { after }
    const records = await tx.objectStore('digests').getAll(span, batchSize)
    const areTrue = await Promise.all(records.map(({ heads }) => areNewest(tx, heads)))
    const last = records.length < batchSize ? undefined : records.at(-1)?.id
    return { digests: records.filter((_, at) => areTrue[at]), last }
  })

export const writeDigests = (database: Database, digests: readonly ArticleDigest[]): Promise<void> =>
  write(database, ['digests'], async (tx) => {
    for (const digest of digests) send(tx.objectStore('digests').put(digest))
  })
