import type { Change } from '../core/change.ts'
import type { ArticleText, Id, Row, TableName } from '../core/entities.ts'
import { Tables } from '../core/tables.ts'
import { rowSteps } from './check.ts'
import { nextRevision, type Revision } from './revisions.ts'
import type { Fold, Page, RowRecord, TextRecord } from './schema.ts'

/** Rows on a page: few enough to rewrite at once, enough that 10,000 rows are read in 40 requests. */
export const pageSize = 256

interface Slot {
  readonly table: TableName
  readonly id: Id
  /** As it was loaded. */
  readonly loaded: Row['value'] | undefined
  revision: Revision
  renewed: boolean
}

/**
 * What belongs to one article, out of its pages: the journal is played on it, and it tells which pages came to be
 * different. A row keeps its version while only the text moves it, since where it stands then follows from the
 * version of the text.
 */
export class Partition {
  private readonly articleId: Id
  private readonly tables = new Tables()
  private readonly slots: Slot[] = []
  private readonly slotOf = new Map<string, Slot>()
  /** How many pages it was loaded from. */
  readonly loadedPages: number
  private textRevision: Revision | undefined
  private textRenewed = false

  constructor(articleId: Id, pages: readonly Page[], text: TextRecord | undefined) {
    this.articleId = articleId
    this.loadedPages = pages.length
    for (const { rows } of pages) for (const row of rows) this.load(row)
    if (text === undefined) return
    this.textRevision = { rev: text.rev, ancestors: text.ancestors }
    if (text.value) this.tables.put({ table: 'text', value: text.value })
  }

  private load({ table, id, value, rev, ancestors }: RowRecord): void {
    const slot: Slot = { table, id, loaded: value, revision: { rev, ancestors }, renewed: false }
    this.slots.push(slot)
    this.slotOf.set(`${table} ${id}`, slot)
    if (value) this.tables.put({ table, value } as Row)
  }

  /**
   * Carries out what an entry says to this article.
   * @throws RangeError when the text is not the one that the entry was made on
   */
  apply(entryId: Id, part: Change): void {
    this.tables.apply(part)
    let textChanged = part.text !== undefined
    for (const { table, id } of rowSteps(part)) {
      if (table === 'text') textChanged = true
      else this.renew(table, id, entryId)
    }
    if (!textChanged) return
    this.textRevision = nextRevision(this.textRevision, entryId)
    this.textRenewed = true
  }

  private renew(table: TableName, id: Id, entryId: Id): void {
    const key = `${table} ${id}`
    const slot = this.slotOf.get(key)
    if (slot) {
      slot.revision = nextRevision(slot.revision, entryId)
      slot.renewed = true
      return
    }
    const made: Slot = { table, id, loaded: undefined, revision: nextRevision(undefined, entryId), renewed: true }
    this.slots.push(made)
    this.slotOf.set(key, made)
  }

  rows(): readonly Row[] {
    return [...this.tables.everything()]
  }

  private get text(): ArticleText | undefined {
    return this.tables.get('text', this.articleId)
  }

  /** The text's record when it is not the loaded one; `played` is up to where entries were applied. */
  changedText({ folded, head }: Fold): TextRecord | undefined {
    if (!this.textRenewed || !this.textRevision) return undefined
    const { text } = this
    const played = head === undefined ? { folded } : { folded, head }
    return { id: this.articleId, ...played, ...(text ? { value: text } : {}), ...this.textRevision }
  }

  get hasText(): boolean {
    return this.text !== undefined
  }

  /** Whether nothing is left of the article; its pages can then go. */
  get isGone(): boolean {
    return !this.text && this.slots.every(({ table, id }) => this.tables.get(table, id) === undefined)
  }

  /** Pages that are not as they were loaded, and new ones. */
  changedPages(): readonly Page[] {
    const changed: Page[] = []
    for (let page = 0; page * pageSize < this.slots.length; page++) {
      const slots = this.slots.slice(page * pageSize, (page + 1) * pageSize)
      const same = slots.every((slot) => !slot.renewed && slot.loaded === this.tables.get(slot.table, slot.id))
      if (!same || page >= this.loadedPages)
        changed.push({ articleId: this.articleId, page, rows: slots.map((slot) => this.record(slot)) })
    }
    return changed
  }

  private record({ table, id, revision }: Slot): RowRecord {
    const value = this.tables.get(table, id)
    return { table, id, ...(value ? { value } : {}), ...revision }
  }
}
