import type { Change } from '../change.ts'
import { Draft, stampOf, type Author } from '../draft.ts'
import type { Article, Id, Source } from '../entities.ts'
import type { ReadonlyTables } from '../tables.ts'
import type { BlockKind, IdentifiedKind } from '../vocabulary.ts'

/** An article on its way into the library: its text with LF line ends, and what is known about it. */
export interface NewArticle {
  readonly text: string
  /** One for each line of the text. */
  readonly kinds: readonly BlockKind[]
  readonly original: Article['original']
  readonly title?: string
  readonly outletId?: Id
  readonly authors?: readonly string[]
  readonly publishedAt?: string
  readonly url?: string
  readonly language?: string
}

/** A named entry of the register as it is before anybody has said more about it. */
export const newNamedSource = (author: Author, kind: IdentifiedKind, name: string): Source => ({
  ...stampOf(author),
  kind,
  name,
  aliases: [],
})

/** Articles come into the library as one change; `outlets` are the register's new entries that they refer to. */
export const addArticles = (
  tables: ReadonlyTables,
  author: Author,
  articles: readonly NewArticle[],
  outlets: readonly Source[] = [],
): { readonly change: Change; readonly articleIds: readonly Id[] } => {
  const draft = new Draft(tables, author)
  for (const outlet of outlets) draft.put('source', outlet)
  const articleIds = articles.map(({ text, kinds, authors = [], language = 'ar', ...known }) => {
    const article: Article = {
      ...stampOf(author),
      ...known,
      authors: [...authors],
      language,
      revision: 1,
      tags: [],
    }
    draft.put('article', article)
    draft.put('text', { id: article.id, text, kinds })
    return article.id
  })
  return { change: draft.change(), articleIds }
}

/** Articles go to the archive or the bin, or come back from there. */
export const shelve = (
  tables: ReadonlyTables,
  author: Author,
  articleIds: readonly Id[],
  shelf: 'library' | 'archive' | 'bin',
): Change => {
  const draft = new Draft(tables, author)
  for (const id of articleIds) {
    const article = tables.get('article', id)
    if (!article) continue
    const { archivedAt, deletedAt: _, ...rest } = article
    if (shelf === 'library') draft.put('article', rest)
    else if (shelf === 'archive') draft.put('article', { ...rest, archivedAt: archivedAt ?? author.now })
    else draft.put('article', { ...article, deletedAt: author.now })
  }
  return draft.change()
}
