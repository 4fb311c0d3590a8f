import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import type { Change } from '../core/change.ts'
import type { Id } from '../core/entities.ts'
import type { Splice } from '../core/splice.ts'
import { carryOut } from './carry-out.ts'
import { Positions } from './positions.ts'
import { splicesOf } from './splices.ts'

/** What prosemirror-view writes on a transaction; a rebuilt one says the same. */
const told = ['composition', 'pointer', 'paste', 'uiEvent']

/**
 * What becomes of a transaction by which the reader changed the text: it is taken only as a wish. The host says what
 * came of it, and that is carried out by the same way as every other change, so that the document and the host's text
 * are always the same. The selection stays where the wish put it.
 * @returns undefined when the host refused; a transaction that does nothing to the text is returned as it is
 */
export const corrected = (
  state: EditorState,
  wish: Transaction,
  articleId: Id,
  ask: (splices: readonly Splice[]) => Change | undefined,
): Transaction | undefined => {
  const splices = splicesOf(wish)
  if (splices.length === 0) return wish
  const change = ask(splices)
  if (!change) return undefined
  const tr = carryOut(state, articleId, change, { put: [], drop: [] })
  const wished = Positions.of(wish.doc)
  const positions = Positions.of(tr.doc)
  const resolve = (pos: number) => tr.doc.resolve(positions.posAt(Math.min(wished.offsetAt(pos), positions.length)))
  tr.setSelection(TextSelection.between(resolve(wish.selection.anchor), resolve(wish.selection.head)))
  for (const name of told) {
    const value: unknown = wish.getMeta(name)
    if (value !== undefined) tr.setMeta(name, value)
  }
  return wish.scrolledIntoView ? tr.scrollIntoView() : tr
}
