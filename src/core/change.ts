import type { EntityByTable, Id, Row, TableName } from './entities.ts'
import { invertSplice, type Splice } from './splice.ts'

/** One row before and after. */
export type Update = {
  [T in TableName]: { readonly table: T; readonly before: EntityByTable[T]; readonly after: EntityByTable[T] }
}[TableName]

/**
 * Everything that one act of a person changed, as a value: the rows, and for a text its splices in order. Rows are
 * as they were before all splices (`before`, `removed`) and as they are after all of them (`after`, `added`); anchors
 * that are not named move with the text. Undo, the history, autosave and other windows all work on this value.
 */
export interface Change {
  readonly added: readonly Row[]
  readonly updated: readonly Update[]
  readonly removed: readonly Row[]
  readonly text?: { readonly articleId: Id; readonly splices: readonly Splice[] }
}

export const emptyChange: Change = { added: [], updated: [], removed: [] }

/** Whether a change changes nothing. */
export const isEmpty = (change: Change): boolean =>
  change.added.length + change.updated.length + change.removed.length === 0 && change.text === undefined

const swap = (update: Update): Update => ({ ...update, before: update.after, after: update.before }) as Update

/** The change that takes this one back exactly. */
export const invert = (change: Change): Change => ({
  added: change.removed.toReversed(),
  updated: change.updated.map(swap),
  removed: change.added.toReversed(),
  ...(change.text === undefined
    ? {}
    : {
        text: {
          articleId: change.text.articleId,
          splices: change.text.splices.map(invertSplice).toReversed(),
        },
      }),
})

/** Every row that a change names: as it is after, or as it was when it is removed. */
export const rowsIn = (change: Change): readonly Row[] => [
  ...change.added,
  ...change.updated.map(({ table, after }) => ({ table, value: after }) as Row),
  ...change.removed,
]

/**
 * What of a change concerns only some rows and some texts: for whoever has read in a part of the library.
 * @param hasRow whether a row is wanted
 * @param hasText whether the text of an article is
 */
export const partOf = (change: Change, hasRow: (row: Row) => boolean, hasText: (articleId: Id) => boolean): Change => ({
  added: change.added.filter(hasRow),
  updated: change.updated.filter(({ table, after }) => hasRow({ table, value: after } as Row)),
  removed: change.removed.filter(hasRow),
  ...(change.text && hasText(change.text.articleId) ? { text: change.text } : {}),
})
