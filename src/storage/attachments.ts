import { read, send, write, type Database } from './transactions.ts'

export const readAttachment = (database: Database, sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  read(database, ['attachments'], async (tx) => (await tx.objectStore('attachments').get(sha256))?.bytes)

/** The bytes never change, since their hash is their name: what is there is left as it is. */
export const writeAttachment = (database: Database, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
  write(database, ['attachments'], async (tx) => {
    const store = tx.objectStore('attachments')
    if ((await store.getKey(sha256)) === undefined) send(store.put({ sha256, size: bytes.length, bytes }))
  })

/** All or none; one that is not there is passed over. */
export const removeAttachments = (database: Database, sha256s: readonly string[]): Promise<void> =>
  write(database, ['attachments'], async (tx) => {
    const store = tx.objectStore('attachments')
    for (const sha256 of sha256s) send(store.delete({ only: sha256 }))
  })

/** Through the index, which has the sizes: the files themselves are not read. */
export const listAttachments = (
  database: Database,
): Promise<readonly { readonly sha256: string; readonly size: number }[]> =>
  read(database, ['attachments'], async (tx) => {
    const files: { sha256: string; size: number }[] = []
    for await (const { key } of tx.objectStore('attachments').index('size').walk()) {
      const [sha256, size] = key
      files.push({ sha256, size })
    }
    return files
  })
