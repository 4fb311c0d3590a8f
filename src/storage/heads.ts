import type { Id } from '../core/entities.ts'
import { manyIds } from './many.ts'
import type { AppendOptions } from './storage.ts'
import type { Reading } from './transactions.ts'

type Heads = AppendOptions['heads']

/** What an entry has done on an article, as a key. */
const keyOn = (articleId: Id, entryId: Id | undefined): string => `${articleId} ${entryId ?? ''}`

/** The article of such a key. */
export const articleOfTouch = (key: string): Id => key.slice(0, key.indexOf(' '))

/** Keys by which the journal finds that an entry touches these articles. */
export const touchKeys = (articleIds: Iterable<Id>, entryId: Id): readonly string[] =>
  Array.from(articleIds, (id) => keyOn(id, entryId))

/**
 * Keys by which the journal finds what an entry follows on each article: the entry before it, or the beginning. The
 * index is unique: two entries never follow the same one, whatever two windows do at once.
 */
export const followKeys = (articleIds: Iterable<Id>, heads: Heads): readonly string[] =>
  Array.from(articleIds, (id) => keyOn(id, heads[id]))

/** Whether nothing at all follows anything on these articles, or on any that lies between them. */
const allNew = async (tx: Reading, articleIds: readonly Id[]): Promise<boolean> => {
  const inOrder = articleIds.toSorted()
  const follows = tx.objectStore('journal').index('follows')
  const [first, last] = [keyOn(inOrder[0] ?? '', undefined), keyOn(inOrder.at(-1) ?? '', '\uffff')]
  return (await follows.getKeyBetween(first, last)) === undefined
}

/** Articles on which a head is not the newest entry: another follows it, or it is not there. */
export const passedArticles = async (
  tx: Reading,
  articleIds: readonly Id[],
  heads: Heads,
  known: ReadonlyMap<Id, Id>,
): Promise<readonly Id[]> => {
  const journal = tx.objectStore('journal')
  const isPassed = async (id: Id): Promise<boolean> => {
    const head = heads[id]
    const isThere = head === undefined || known.get(id) === head
    const [follower, touch] = await Promise.all([
      journal.index('follows').getKey(keyOn(id, head)),
      isThere ? true : journal.index('touches').getKey(keyOn(id, head)),
    ])
    return follower !== undefined || touch === undefined
  }
  const fresh = tx.keepsOrder && articleIds.length > manyIds && articleIds.every((id) => heads[id] === undefined)
  if (fresh && (await allNew(tx, articleIds))) return []
  const passed = await Promise.all(articleIds.map(isPassed))
  return articleIds.filter((_, at) => passed[at])
}

/** Whether nothing follows these entries on their articles: what was made of them is still true. */
export const areNewest = async (tx: Reading, heads: Readonly<Record<Id, Id>>): Promise<boolean> => {
  const follows = tx.objectStore('journal').index('follows')
  const followers = await Promise.all(Object.entries(heads).map(([id, head]) => follows.getKey(keyOn(id, head))))
  return followers.every((follower) => follower === undefined)
}
