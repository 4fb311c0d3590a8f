import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AnchorTable } from './anchor-table.ts'
import type { Anchor, ArticleText } from './entities.ts'
import { makeSplice, mapAnchor, spliceText, touches } from './splice.ts'

const steps = fc.array(
  fc.record({
    act: fc.constantFrom('set', 'delete', 'splice', 'read'),
    id: fc.nat(90),
    start: fc.nat(200),
    length: fc.nat(20),
    gap: fc.nat(6),
    inserted: fc.constantFrom('', 'كلمة', 'سطر\nآخر'),
  }),
  { maxLength: 300 },
)

test('anchors stand where following each of them by itself leads', () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const table = new AnchorTable()
      const model = new Map<string, Anchor>()
      let text: ArticleText = { id: 'a', text: 'نص طويل يكفي. '.repeat(15), kinds: ['paragraph'] }
      for (const { act, id, start, length, gap, inserted } of sequence) {
        if (act === 'set') {
          const pieces = [
            { start, end: start + length + 1 },
            { start: start + length + 1 + gap, end: start + 2 * length + 2 + gap },
          ]
          const anchor: Anchor = { id: String(id), articleId: 'a', segments: gap > 0 ? pieces : pieces.slice(0, 1) }
          table.set(anchor)
          model.set(anchor.id, anchor)
        } else if (act === 'delete') {
          table.delete(String(id))
          model.delete(String(id))
        } else if (act === 'read') expect(table.get(String(id))).toEqual(model.get(String(id)))
        else {
          const from = Math.min(start, text.text.length)
          const splice = makeSplice(text, from, Math.min(text.text.length, from + length), inserted)
          const near = new Set([...table.near('a', from, from + splice.removed.length)].map((anchor) => anchor.id))
          for (const anchor of model.values()) {
            if (anchor.segments.some((segment) => touches(splice, segment))) expect(near).toContain(anchor.id)
          }
          table.map(text, [splice])
          for (const [key, anchor] of model) model.set(key, mapAnchor(text.text, splice, anchor))
          text = spliceText(text, splice)
        }
      }
      const byId = (a: Anchor, b: Anchor) => (a.id < b.id ? -1 : 1)
      expect([...table.inArticle('a')].toSorted(byId)).toEqual([...model.values()].toSorted(byId))
      expect(table.size).toBe(model.size)
    }),
  )
})
