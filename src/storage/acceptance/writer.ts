import { invert, type Change } from '../../core/change.ts'
import type { Author } from '../../core/draft.ts'
import type { Id, Row } from '../../core/entities.ts'
import { addArticles } from '../../core/operations/article.ts'
import { Tables } from '../../core/tables.ts'
import type { AppendOptions, Entry, Storage, Summary } from '../storage.ts'
import { sorted, summaryOf } from './values.ts'

/**
 * A window as the session keeps one: what it has in memory, and what it appends. The whole library is loaded, and rows
 * without an article of their own are kept with the article they were made in.
 */
export class Writer {
  readonly tables = new Tables()
  readonly newId: () => Id
  readonly author: Author
  readonly heads = new Map<Id, Id>()
  readonly homes = new Map<Id, Id>()
  storage: Storage

  constructor(storage: Storage, newId: () => Id) {
    this.storage = storage
    this.newId = newId
    this.author = { annotatorId: newId(), now: '2026-01-01T00:00:00Z', newId }
  }

  /** The article that keeps a row; `home` for rows that are new. */
  private homeOf(row: Row, home: Id | undefined): Id | undefined {
    switch (row.table) {
      case 'project':
      case 'annotator':
      case 'rejection':
      case 'source':
      case 'article':
        return undefined
      case 'text':
        return row.value.id
      case 'anchor':
      case 'mention':
      case 'attribution':
        return row.value.articleId
      default: {
        const known = this.homes.get(row.value.id) ?? home
        if (known !== undefined) this.homes.set(row.value.id, known)
        return known
      }
    }
  }

  /** An entry for a change, whose new rows are at home in `home`. */
  entry(change: Change, home?: Id): { readonly entry: Entry; readonly touched: readonly Id[] } {
    const touched = new Set<Id>()
    const homes: Record<Id, Id> = {}
    const afters = change.updated.map(({ table, after }) => ({ table, value: after }) as Row)
    for (const row of [...change.added, ...afters, ...change.removed]) {
      const at = this.homeOf(row, home)
      if (at === undefined) continue
      touched.add(at)
      homes[row.value.id] = at
    }
    if (change.text) touched.add(change.text.articleId)
    const entry: Entry = {
      id: this.newId(),
      at: this.author.now,
      annotatorId: this.author.annotatorId,
      windowId: this.author.annotatorId,
      label: { act: 'test' },
      change,
      homes,
    }
    return { entry, touched: [...touched] }
  }

  /** Applies a change in memory; gives what is to be appended, which sees only what this window has seen. */
  prepare(change: Change, home?: Id, summaries: readonly Summary[] = []): readonly [Entry, AppendOptions] {
    const { entry, touched } = this.entry(change, home)
    const heads = Object.fromEntries(touched.map((id) => [id, this.heads.get(id)]))
    this.tables.apply(change)
    for (const id of touched) this.heads.set(id, entry.id)
    return [entry, { heads, summaries }]
  }

  async act(change: Change, home?: Id, summaries?: readonly Summary[]): Promise<Entry> {
    const prepared = this.prepare(change, home, summaries)
    await this.storage.append(...prepared)
    return prepared[0]
  }

  async undo({ change }: Entry): Promise<Entry> {
    return this.act(invert(change))
  }

  /** Brings articles in; `texts` with LF line ends. */
  async bring(...texts: readonly string[]): Promise<readonly Id[]> {
    const { change, articleIds } = addArticles(
      this.tables,
      this.author,
      texts.map((text) => ({
        text,
        kinds: text.split('\n').map(() => 'paragraph' as const),
        original: { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' },
      })),
    )
    await this.act(
      change,
      undefined,
      articleIds.map((id, at) => summaryOf(id, texts[at])),
    )
    return articleIds
  }

  /** What the store should say belongs to an article. */
  rowsOf(articleId: Id): readonly Row[] {
    return sorted([...this.tables.everything()].filter((row) => this.homeOf(row, undefined) === articleId))
  }
}
