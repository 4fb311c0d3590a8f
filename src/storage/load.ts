import type { Id } from '../core/entities.ts'
import { entriesSince } from './journal.ts'
import { getMany, manyIds } from './many.ts'
import { Partition } from './partition.ts'
import { partsOf, type Parts } from './parts.ts'
import type { Page } from './schema.ts'
import type { JournalEntry } from './storage.ts'
import type { Either } from './transactions.ts'

/** An article as its pages and the journal since say. */
export interface LoadedArticle {
  readonly partition: Partition
  /** Up to which entry its pages say all. */
  readonly folded: number
  /** The last entry that was played on them. */
  readonly upTo: number
}

/** All pages of these articles. */
export const pagesOf = (first: Id, last = first): IDBKeyRange => IDBKeyRange.bound([first], [last, []])

/** Of many articles, most have no pages: which have some is asked first. */
const readPages = async (tx: Either, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly Page[]>> => {
  const store = tx.objectStore('pages')
  const inOrder = ids.toSorted()
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  const keys = ids.length > manyIds && first !== undefined ? await store.getAllKeys(pagesOf(first, last)) : undefined
  const having = keys && new Set(keys.map(([articleId]) => articleId))
  const found = ids.filter((id) => !having || having.has(id))
  const pages = await Promise.all(found.map((id) => store.getAll(pagesOf(id))))
  return new Map(found.map((id, at) => [id, pages[at] ?? []]))
}

/** Loads articles in one transaction. An entry that touches several of them is taken apart once. */
class Loader {
  private readonly tx: Either
  private readonly seqs = new Map<Id, Promise<number>>()
  private readonly parts = new Map<number, Parts>()

  constructor(tx: Either) {
    this.tx = tx
  }

  private seqOf(entryId: Id): Promise<number> {
    let seq = this.seqs.get(entryId)
    if (seq === undefined) {
      seq = this.tx
        .objectStore('journal')
        .index('id')
        .getKey(entryId)
        .then((key) => key ?? 0)
      this.seqs.set(entryId, seq)
    }
    return seq
  }

  private partsOf(entry: JournalEntry): Parts {
    let parts = this.parts.get(entry.seq)
    if (parts === undefined) this.parts.set(entry.seq, (parts = partsOf(entry)))
    return parts
  }

  /** Plays what is newer than `folded`, up to the article's head. */
  async play(articleId: Id, head: Id, partition: Partition, folded: number): Promise<LoadedArticle> {
    const upTo = await this.seqOf(head)
    if (upTo <= folded) return { partition, folded, upTo: folded }
    for (const entry of await entriesSince(this.tx, articleId, folded, upTo)) {
      const part = this.partsOf(entry).articles.get(articleId)
      if (part) partition.apply(entry.id, part)
    }
    return { partition, folded, upTo }
  }
}

/**
 * Loads articles whose heads are given, each as it is when that is its newest entry.
 * @throws RangeError when an entry does not fit the text that it is played on
 */
export const loadArticles = async (tx: Either, heads: ReadonlyMap<Id, Id>): Promise<ReadonlyMap<Id, LoadedArticle>> => {
  const ids = [...heads.keys()]
  const [marks, texts, pages] = await Promise.all([
    getMany(tx.objectStore('marks'), ids),
    getMany(tx.objectStore('texts'), ids),
    readPages(tx, ids),
  ])
  const loader = new Loader(tx)
  const loaded = await Promise.all(
    [...heads].map(async ([id, head]) => {
      const text = texts.get(id)
      const folded = Math.max(marks.get(id)?.folded ?? 0, text?.folded ?? 0)
      return [id, await loader.play(id, head, new Partition(id, pages.get(id) ?? [], text), folded)] as const
    }),
  )
  return new Map(loaded)
}
