import { Plugin, type EditorState, type Transaction } from 'prosemirror-state'
import { divisionsOfSection } from './document.ts'
import { isLeftToRight, textOf } from './schema.ts'
import { forEachWritten } from './written.ts'

const divide = (tr: Transaction): void => {
  let after = tr.doc.content.size
  for (const section of tr.doc.children.toReversed()) {
    const before = after - section.nodeSize
    const divisions = divisionsOfSection(section)
    if (divisions.length > 0) {
      const ends: number[] = []
      let pos = before + 1
      for (const { nodeSize } of section.children) ends.push((pos += nodeSize))
      for (const at of divisions.toReversed()) tr.split(ends[at - 1] ?? before, 1)
    }
    after = before
  }
}

/**
 * Keeps sections small as the text grows, and the direction of a line right as it is written. An input method at work
 * on a paragraph is not disturbed: what it leaves is put right with the next correction.
 */
export const keepSections = (direction: (line: string) => 'ltr' | null): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _before, after: EditorState) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      if (transactions.some((tr) => tr.getMeta('composition') !== undefined)) return null
      const { tr } = after
      for (const done of transactions) {
        if (done.doc !== after.doc) continue
        forEachWritten(done, (paragraph, pos) => {
          const dir = direction(textOf(paragraph))
          if ((dir === 'ltr') !== isLeftToRight(paragraph)) tr.setNodeAttribute(pos, 'dir', dir)
        })
      }
      divide(tr)
      return tr.docChanged ? tr : null
    },
  })
