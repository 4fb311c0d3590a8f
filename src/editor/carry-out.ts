import { Fragment, Slice } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import type { Change } from '../core/change.ts'
import type { Id, Segment } from '../core/entities.ts'
import type { Splice } from '../core/splice.ts'
import type { EditorSpan, SpanChanges } from './contract.ts'
import { makeParagraph } from './document.ts'
import { Positions } from './positions.ts'
import { kindOf, schema } from './schema.ts'
import { spansOf } from './span-state.ts'
import { SpanStep } from './span-step.ts'

/**
 * Adds a splice to a transaction. A splice that joins lines of two sections joins the sections.
 * @throws RangeError when the text does not hold what the splice removes
 */
export const addSplice = (tr: Transaction, splice: Splice): void => {
  const { start, removed, inserted, kindsAfter } = splice
  const positions = Positions.of(tr.doc)
  const end = start + removed.length
  if (end > positions.length || positions.textBetween(start, end) !== removed) {
    throw new RangeError(`The text at ${start} is not what this correction replaces`)
  }
  if (removed !== '' || inserted !== '') {
    const lines = inserted.split('\n')
    const slice =
      lines.length === 1
        ? new Slice(inserted === '' ? Fragment.empty : Fragment.from(schema.text(inserted)), 0, 0)
        : new Slice(Fragment.from(lines.map((line, at) => makeParagraph(line, kindsAfter[at] ?? 'paragraph'))), 1, 1)
    tr.step(new ReplaceStep(positions.posAt(start), positions.posAt(end), slice))
  }
  let at = 0
  for (const { node, pos } of Positions.of(tr.doc).placesBetween(start, start + inserted.length)) {
    const kind = kindsAfter[at++]
    if (kind !== undefined && kind !== kindOf(node)) tr.setNodeAttribute(pos, 'kind', kind)
  }
}

/** Where a change says that anchors of an article stand after it; no segments for those it removes. */
const namedAnchors = (change: Change, articleId: Id): Map<Id, readonly Segment[]> => {
  const named = new Map<Id, readonly Segment[]>()
  for (const row of change.removed) {
    if (row.table === 'anchor' && row.value.articleId === articleId) named.set(row.value.id, [])
  }
  for (const update of change.updated) {
    if (update.table !== 'anchor') continue
    named.set(update.after.id, update.after.articleId === articleId ? update.after.segments : [])
  }
  return named
}

/**
 * The transaction that carries a change out on a state. Spans that it names are taken off before the text moves and put
 * back where it says after: an inverse then returns each of them to where it stood, which following the text alone
 * would not.
 * @throws RangeError when the text or a span does not fit
 */
export const carryOut = (state: EditorState, articleId: Id, change: Change, spans: SpanChanges): Transaction => {
  const set = spansOf(state)
  const after = new Map<Id, EditorSpan | undefined>()
  for (const [id, segments] of namedAnchors(change, articleId)) {
    const span = set.get(id)
    if (span) after.set(id, { ...span, segments })
  }
  for (const id of spans.drop) after.set(id, undefined)
  for (const span of spans.put) after.set(span.id, span)

  const taken = [...after.keys()].flatMap((id) => set.get(id) ?? [])
  const placed = [...after.values()].flatMap((span) => (span && span.segments.length > 0 ? [span] : []))
  const { tr } = state
  if (change.text?.articleId !== articleId) {
    return taken.length + placed.length === 0 ? tr : tr.step(new SpanStep(taken, placed))
  }
  if (taken.length > 0) tr.step(new SpanStep(taken, []))
  for (const splice of change.text.splices) addSplice(tr, splice)
  if (placed.length > 0) tr.step(new SpanStep([], placed))
  return tr
}
