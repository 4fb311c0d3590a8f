import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { SpanSet } from './span-set.ts'
import { SpanStep } from './span-step.ts'
import { splicesOfStep } from './splices.ts'

const key = new PluginKey<SpanSet>('spans')

const follow = (tr: Transaction, spans: SpanSet): SpanSet =>
  tr.steps.reduce((set, step, at) => {
    if (step instanceof SpanStep)
      return set.replace(
        step.before.map(({ id }) => id),
        step.after,
      )
    const splices = splicesOfStep(tr.docs[at] ?? tr.doc, step, tr.docs[at + 1] ?? tr.doc)
    return splices.reduce((mapped, splice) => mapped.map(splice), set)
  }, spans)

/** Keeps the spans beside the document: span steps change them, what happens to the text moves them. */
export const spanState = (): Plugin<SpanSet> =>
  new Plugin({ key, state: { init: () => SpanSet.none(), apply: follow } })

/** The spans of a state. */
export const spansOf = (state: EditorState): SpanSet => {
  const spans = key.getState(state)
  if (!spans) throw new Error('This state keeps no spans')
  return spans
}
