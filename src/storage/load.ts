import type { Id } from '../core/entities.ts'
import { entriesSince } from './journal.ts'
import { getMany, manyIds } from './many.ts'
import { Partition } from './partition.ts'
import { partsOf, type Parts } from './parts.ts'
import type { BroughtPage, Fold, Page } from './schema.ts'
import type { JournalEntry } from './storage.ts'
import type { Reading } from './transactions.ts'

/** An article as its pages and the journal since say. */
export interface LoadedArticle {
  readonly partition: Partition
  /** Up to where its pages say all. */
  readonly folded: Fold
  /** Up to where the journal was played on them. */
  readonly played: Fold
}

const beginning: Fold = { folded: 0 }

/** Of many articles, most have no pages: which have some is asked first. */
const readPages = async (
  tx: Reading,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, readonly (Page | BroughtPage)[]>> => {
  const store = tx.objectStore('pages')
  const keys = ids.length > manyIds ? await store.getAllKeys({ beginningWith: ids }) : undefined
  const having = keys && new Set(keys.map(([articleId]) => articleId))
  const found = ids.filter((id) => !having || having.has(id))
  const pages = await Promise.all(found.map((id) => store.getAll({ beginningWith: [id] })))
  return new Map(found.map((id, at) => [id, pages[at] ?? []]))
}

/** Plays entries on articles. One that touches several of them is taken apart once. */
class Player {
  private readonly parts = new Map<number, Parts>()

  private partsOf(entry: JournalEntry): Parts {
    let parts = this.parts.get(entry.seq)
    if (parts === undefined) this.parts.set(entry.seq, (parts = partsOf(entry)))
    return parts
  }

  play(articleId: Id, partition: Partition, folded: Fold, entries: readonly JournalEntry[]): LoadedArticle {
    let played = folded
    for (const entry of entries) {
      const part = this.partsOf(entry).articles.get(articleId)
      if (part) partition.apply(entry.id, part)
      played = { ...played, folded: entry.seq, ...(part ? { head: entry.id } : {}) }
    }
    return { partition, folded, played }
  }
}

/**
 * Loads articles as they were before an entry, or as they are. Those whose newest entry the caller knows are not
 * looked up in the journal when they are folded up to there.
 * @throws RangeError when an entry does not fit the text that it is played on
 */
export const loadArticles = async (
  tx: Reading,
  ids: readonly Id[],
  heads: Readonly<Record<Id, Id | undefined>> = {},
  before = Infinity,
): Promise<ReadonlyMap<Id, LoadedArticle>> => {
  const [marks, texts, pages] = await Promise.all([
    getMany(tx.objectStore('marks'), ids),
    getMany(tx.objectStore('texts'), ids),
    readPages(tx, ids),
  ])
  const player = new Player()
  const load = async (id: Id): Promise<[Id, LoadedArticle]> => {
    const [mark = beginning, text] = [marks.get(id), texts.get(id)]
    const { folded: at, head } = text && text.folded > mark.folded ? text : mark
    const folded: Fold = head === undefined ? { folded: at } : { folded: at, head }
    const isCurrent = head !== undefined && head === heads[id]
    const entries = isCurrent ? [] : await entriesSince(tx, id, at, before)
    return [id, player.play(id, new Partition(id, pages.get(id) ?? [], text), folded, entries)]
  }
  return new Map(await Promise.all(ids.map(load)))
}

/** An article that nothing is stored of. */
export const emptyArticle = (articleId: Id): LoadedArticle => ({
  partition: new Partition(articleId, [], undefined),
  folded: beginning,
  played: beginning,
})

/** Loads one article as it is. */
export const loadArticle = async (tx: Reading, articleId: Id): Promise<LoadedArticle> =>
  (await loadArticles(tx, [articleId])).get(articleId) ?? emptyArticle(articleId)
