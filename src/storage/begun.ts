import { appendEntry } from './append.ts'
import { ConflictError } from './storage.ts'
import { hint, read, send, type Database } from './transactions.ts'

/**
 * Carries out what pages that have gone had begun, in the order in which it was done. An act that is on its way in another
 * window is not done twice; one that no longer fits what others did meanwhile is let go. What the disk refuses is left for
 * another start: it must not keep anybody from the library.
 */
export const carryOutBegun = async (database: Database): Promise<void> => {
  const begun = await read(database, ['begun'], (tx) => tx.objectStore('begun').getAll())
  for (const { id, entry, options } of begun.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    try {
      await appendEntry(database, entry, options, new Map(), undefined)
    } catch (error) {
      if (!(error instanceof ConflictError)) return
    }
    send(hint(database, ['begun'], (tx) => tx.objectStore('begun').delete({ only: id })))
  }
}
