import type { Id, Row } from '../../core/entities.ts'
import { markClaim } from '../../core/operations/claim.ts'
import type { Entry, Storage } from '../storage.ts'
import { idMaker, sorted } from './values.ts'
import { Writer } from './writer.ts'

/** Something that keeps a library while stores come and go: each `connect` is one more window on it. */
export interface Disk {
  connect(): Promise<Storage>
}

/** What a store says belongs to an article. */
export const readRows = async (storage: Storage, articleId: Id): Promise<readonly Row[]> =>
  sorted((await storage.readArticle(articleId)).rows)

/** Every text that a store has, by id. */
export const readAllTexts = async (storage: Storage, ids?: readonly Id[]): Promise<Readonly<Record<Id, string>>> => {
  const texts: Record<Id, string> = {}
  for await (const batch of storage.readTexts(ids)) for (const { id, text } of batch) texts[id] = text
  return texts
}

/** What most articles of the suite say. */
export const sentence = 'قال المتحدث إن الطريق مفتوح'

/** Another window: a store of its own on the same disk, and a memory of its own that has read everything. */
export const follow = async (disk: Disk, newId: () => string): Promise<Writer> => {
  const writer = new Writer(await disk.connect(), newId)
  const { rows, summaries } = await writer.storage.readLibrary(0)
  for (const row of rows) writer.tables.put(row)
  for (const { id } of summaries) {
    const { rows: own, head } = await writer.storage.readArticle(id)
    for (const row of own) {
      writer.tables.put(row)
      writer.homes.set(row.value.id, id)
    }
    if (head !== undefined) writer.heads.set(id, head)
  }
  return writer
}

/** Brings one article in. */
export const articleOf = async (writer: Writer): Promise<string> => {
  const [id] = await writer.bring(sentence)
  if (id === undefined) throw new Error('No article')
  return id
}

/** Marks the last words of an article as a claim. */
export const claimIn = (writer: Writer, articleId: string): Promise<Entry> => {
  const end = writer.tables.get('text', articleId)?.text.length ?? 0
  return writer.act(markClaim(writer.tables, writer.author, articleId, [{ start: end - 12, end }]).change, articleId)
}

/** An empty disk, with one window on it. */
export const start = async (make: () => Disk) => {
  const disk = make()
  const storage = await disk.connect()
  const newId = idMaker()
  return { disk, storage, writer: new Writer(storage, newId), newId }
}
