import type { Change } from '../core/change.ts'
import type { Anchor, ArticleText, Id, Row, TableName } from '../core/entities.ts'
import { Tables } from '../core/tables.ts'
import { rowSteps } from './check.ts'
import { nextRevision, type Revision } from './revisions.ts'
import type { BroughtPage, Fold, Page, RowRecord, TextRecord } from './schema.ts'

/** Rows on a page: few enough to rewrite at once, enough that 10,000 rows are read in 40 requests. */
export const pageSize = 256

/** The rows of a page with their versions. */
const recordsOn = (page: Page | BroughtPage): readonly RowRecord[] =>
  'rows' in page
    ? page.rows
    : page.brought.map(({ table, value }) => ({ table, id: value.id, value, rev: page.rev, ancestors: [] }))

interface Slot {
  readonly table: TableName
  readonly id: Id
  value: Row['value'] | undefined
  revision: Revision
  changed: boolean
}

const movesWithText = ({ table }: { readonly table: TableName }): boolean => table === 'anchor' || table === 'text'

const rowsOf = (records: readonly (Slot | RowRecord)[]): readonly Row[] =>
  records.flatMap(({ table, value }) => (value ? [{ table, value } as Row] : []))

/**
 * What belongs to one article, out of its pages: the journal is played on it, and it tells which pages came to be
 * different. A row keeps its version while only the text moves it, since where it stands then follows from the
 * version of the text. Nothing is unpacked before something is played: most articles are read as they are stored.
 */
export class Partition {
  private readonly articleId: Id
  private readonly pages: readonly (Page | BroughtPage)[]
  private slots: Map<string, Slot> | undefined
  private text: ArticleText | undefined
  private textRevision: Revision | undefined
  private textChanged = false
  /** The text and the anchors, from the first correction on: the core knows how they move. */
  private moving: Tables | undefined

  constructor(articleId: Id, pages: readonly (Page | BroughtPage)[], text: TextRecord | undefined) {
    this.articleId = articleId
    this.pages = pages
    this.text = text?.value
    this.textRevision = text && { rev: text.rev, ancestors: text.ancestors }
  }

  /** How many pages it was loaded from. */
  get loadedPages(): number {
    return this.pages.length
  }

  get hasText(): boolean {
    return this.text !== undefined
  }

  /** Whether nothing is left of the article; its pages can then go. */
  get isGone(): boolean {
    return this.rows().length === 0
  }

  private unpack(): Map<string, Slot> {
    if (this.slots) return this.slots
    const slots = new Map<string, Slot>()
    for (const page of this.pages) {
      for (const { table, id, value, rev, ancestors } of recordsOn(page)) {
        slots.set(`${table} ${id}`, { table, id, value, revision: { rev, ancestors }, changed: false })
      }
    }
    this.slots = slots
    return slots
  }

  /**
   * Carries out what an entry says to this article.
   * @throws RangeError when the text is not the one that the entry was made on
   */
  apply(entryId: Id, part: Change): void {
    if (part.text) this.moving ??= this.movable()
    this.moving?.apply({
      ...part,
      added: part.added.filter(movesWithText),
      updated: part.updated.filter(movesWithText),
      removed: part.removed.filter(movesWithText),
    })
    let textChanged = part.text !== undefined
    for (const { table, id, after } of rowSteps(part)) {
      if (table === 'text') {
        textChanged = true
        this.text = after as ArticleText | undefined
      } else this.put(table, id, after, entryId)
    }
    if (this.moving) this.text = this.moving.get('text', this.articleId)
    if (!textChanged) return
    this.textRevision = nextRevision(this.textRevision, entryId)
    this.textChanged = true
  }

  private put(table: TableName, id: Id, value: Row['value'] | undefined, entryId: Id): void {
    const slots = this.unpack()
    const key = `${table} ${id}`
    const revision = nextRevision(slots.get(key)?.revision, entryId)
    slots.set(key, { table, id, value, revision, changed: true })
  }

  private movable(): Tables {
    const tables = new Tables()
    if (this.text) tables.put({ table: 'text', value: this.text })
    for (const { table, value } of this.unpack().values()) {
      if (table === 'anchor' && value) tables.put({ table, value: value as Anchor })
    }
    return tables
  }

  /** The slots with every anchor where it has come to stand. */
  private settled(): ReadonlyMap<string, Slot> {
    const slots = this.unpack()
    if (!this.moving) return slots
    for (const slot of slots.values()) {
      if (slot.table !== 'anchor') continue
      const value = this.moving.get('anchor', slot.id)
      if (value === slot.value) continue
      slot.value = value
      slot.changed = true
    }
    return slots
  }

  rows(): readonly Row[] {
    const rows = this.slots
      ? rowsOf([...this.settled().values()])
      : this.pages.flatMap((page) => ('rows' in page ? rowsOf(page.rows) : page.brought))
    return this.text ? [{ table: 'text', value: this.text }, ...rows] : rows
  }

  /** The text's record when it is not the loaded one; `played` is up to where entries were applied. */
  changedText({ folded, head }: Fold): TextRecord | undefined {
    if (!this.textChanged || !this.textRevision) return undefined
    const { text } = this
    const played = head === undefined ? { folded } : { folded, head }
    return { id: this.articleId, ...played, ...(text ? { value: text } : {}), ...this.textRevision }
  }

  /** Pages that are not as they were loaded, and new ones. */
  changedPages(): readonly Page[] {
    const slots = [...this.settled().values()]
    const changed: Page[] = []
    for (let page = 0; page * pageSize < slots.length; page++) {
      const onPage = slots.slice(page * pageSize, (page + 1) * pageSize)
      if (!onPage.some((slot) => slot.changed)) continue
      const rows = onPage.map(({ table, id, value, revision }): RowRecord => ({
        table,
        id,
        ...(value ? { value } : {}),
        ...revision,
      }))
      changed.push({ articleId: this.articleId, page, rows })
    }
    return changed
  }
}
