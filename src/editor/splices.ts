import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { Step } from 'prosemirror-transform'
import { makeSplice, type Splice } from '../core/splice.ts'
import { Positions } from './positions.ts'
import { kindOf, textOf } from './schema.ts'

/** A browser may leave line ends inside a paragraph, of any sort; each counts as one, so that offsets stay. */
const lineFeeds = (text: string): string => text.replaceAll('\r', '\n')

/**
 * The splice that replaces `[start, end)` of a document's text; the kinds of its lines follow the core's rule. Only the
 * lines it touches are read.
 */
export const spliceOf = (doc: Node, start: number, end: number, inserted: string): Splice => {
  const positions = Positions.of(doc)
  // From the letter before, so that the core sees whether a line begins here.
  const touched = [...positions.placesBetween(Math.max(0, start - 1), end)]
  const base = touched[0]?.start ?? 0
  const lines = {
    id: '',
    text: touched.map(({ node }) => lineFeeds(textOf(node))).join('\n'),
    kinds: touched.flatMap(({ node }) =>
      lineFeeds(textOf(node))
        .split('\n')
        .map(() => kindOf(node)),
    ),
  }
  const splice = makeSplice(lines, start - base, end - base, inserted)
  return { ...splice, start }
}

/**
 * What a step did to the text, each splice on the text that the one before it left. Steps that change only sections
 * or attributes did nothing to it.
 */
export const splicesOfStep = (before: Node, step: Step, after: Node): Splice[] => {
  const splices: Splice[] = []
  step.getMap().forEach((from, to, newFrom, newTo) => {
    const old = Positions.of(before)
    const now = Positions.of(after)
    let start = old.offsetAt(from)
    let end = old.offsetAt(to)
    let newStart = now.offsetAt(newFrom)
    let newEnd = now.offsetAt(newTo)
    // Behind the last paragraph both texts have one imaginary LF more, which does not change: what reaches it ends
    // one LF earlier, and where a last paragraph came or went, its LF is the one before it.
    if (end > old.length) {
      if (start === end || newStart === newEnd) {
        start--
        newStart--
      }
      end--
      newEnd--
    }
    const inserted = lineFeeds(now.textBetween(newStart, newEnd))
    if (start === end && inserted === '') return
    splices.push({ ...spliceOf(before, start, end, inserted), start: newStart })
  })
  return splices
}

/** What a transaction does to the text. */
export const splicesOf = (tr: Transaction): Splice[] =>
  tr.steps.flatMap((step, at) => splicesOfStep(tr.docs[at] ?? tr.doc, step, tr.docs[at + 1] ?? tr.doc))
