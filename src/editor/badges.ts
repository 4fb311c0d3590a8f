import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { invisibleCharacters } from '../core/bidi.ts'
import { textOf } from './schema.ts'
import { forEachWritten } from './written.ts'

/*
 * Characters that are not seen but change what is: those that can show another text than the one that is there are
 * shut up in an element of their own, which ends what they do, and named; the others get a tick beside the letters and
 * keep what they do, because they are there for a reason more often than not. Joiners and variation selectors are left
 * alone: they are spelling, and an element around them could change the letters beside them.
 */

const key = new PluginKey<DecorationSet>('badges')

/** Finds out fast that a paragraph has none; the last one is the first half of every tag. */
const hasAny = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\udb40]/
const spelling = /^(?:ZWN?J|VS\d+)$/

const badgesOf = (paragraph: Node, pos: number): Decoration[] => {
  const text = textOf(paragraph)
  if (!hasAny.test(text)) return []
  return invisibleCharacters(text).flatMap(({ offset, codePoint, label, isOverride }) => {
    if (spelling.test(label)) return []
    const from = pos + 1 + offset
    const to = from + (codePoint > 0xffff ? 2 : 1)
    return isOverride || label === 'PDF'
      ? Decoration.inline(from, to, { class: 'unseen-override', 'data-name': label })
      : Decoration.inline(from, to, { class: 'unseen-mark' })
  })
}

const badgesIn = (doc: Node): DecorationSet => {
  const badges: Decoration[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock) badges.push(...badgesOf(node, pos))
    return !node.isTextblock
  })
  return badges.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, badges)
}

const follow = (tr: Transaction, before: DecorationSet): DecorationSet => {
  let badges = before.map(tr.mapping, tr.doc)
  forEachWritten(tr, (paragraph, pos) => {
    const stale = badges.find(pos, pos + paragraph.nodeSize)
    const fresh = badgesOf(paragraph, pos)
    if (stale.length > 0) badges = badges.remove(stale)
    if (fresh.length > 0) badges = badges.add(tr.doc, fresh)
  })
  return badges
}

/** Makes invisible characters visible, and harmless. */
export const showInvisible = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: { init: (_config, { doc }) => badgesIn(doc), apply: follow },
    props: { decorations: (state) => key.getState(state) },
  })
