import type { IDBPDatabase } from 'idb'
import type { Codec } from './codec.ts'
import type { StoreName } from './schema.ts'
import { Reading, Writing } from './stores.ts'

export type { Reading, StoreName, Writing }

/** An open database, and how rows lie in it. */
export interface Database {
  readonly idb: IDBPDatabase
  readonly codec: Codec
}

const nothing = (): undefined => undefined

/** Leaves a request to its transaction, which tells how all of it ended. */
export const send = (request: Promise<unknown>): void => void request.catch(nothing)

/** Reads in one transaction, so that everything read is of one moment. */
export const read = <T>(database: Database, stores: StoreName[], body: (tx: Reading) => Promise<T>): Promise<T> => {
  const tx = database.idb.transaction(stores, 'readonly')
  send(tx.done)
  return body(new Reading(tx, database.codec))
}

const abort = (tx: Pick<IDBTransaction, 'abort'>): void => {
  try {
    tx.abort()
  } catch (error) {
    // It has ended by itself already, which is what was wanted.
    if (!(error instanceof DOMException)) throw error
  }
}

/**
 * Writes what nobody is told of, in the task of the caller, the commit too. It outlives the page and not the power, and
 * so costs no way to the disk: relaxed, as nothing else may be.
 */
export const hint = async (
  database: Database,
  stores: StoreName[],
  body: (tx: Writing) => Promise<unknown>,
): Promise<void> => {
  // oxlint-disable-next-line isnad/strict-durability -- it acknowledges nothing; see above
  const tx = database.idb.transaction(stores, 'readwrite', { durability: 'relaxed' })
  const writing = new Writing(tx, database.codec)
  send(body(writing))
  writing.commit()
  await tx.done
}

/**
 * Writes in one transaction, all or nothing. Resolves when it is on the disk: a request that succeeded is not saved
 * yet, since the quota is checked and the disk is reached only at the end. Whatever goes wrong, nothing is written.
 * `body` runs in the task of the caller as far as its first await.
 */
export const write = async <T>(
  database: Database,
  stores: StoreName[],
  body: (tx: Writing) => Promise<T>,
): Promise<T> => {
  const tx = database.idb.transaction(stores, 'readwrite', { durability: 'strict' })
  send(tx.done)
  // Chromium does not answer a request any more when the disk refuses the commit that was sent after it: the end of the
  // transaction is then all that is ever told, and nothing may wait for the request.
  const failed = tx.done.then(() => new Promise<never>(() => undefined))
  send(failed)
  try {
    const result = await Promise.race([body(new Writing(tx, database.codec.once())), failed])
    await tx.done
    return result
  } catch (error) {
    abort(tx)
    // A request only says that its transaction was aborted; the transaction says why.
    throw error instanceof DOMException ? (tx.error ?? error) : error
  }
}
