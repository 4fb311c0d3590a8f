import fc from 'fast-check'
import { expect, test } from 'vitest'
import { invert } from '../change.ts'
import type { Id } from '../entities.ts'
import { linesOf } from '../lines.ts'
import { Tables } from '../tables.ts'
import { addArticles } from './article.ts'
import { markClaim } from './claim.ts'
import { reviseText } from './revise-text.ts'

const makeAuthor = () => {
  let count = 0
  return {
    annotatorId: 'me',
    now: '2026-11-22T08:00:00Z',
    newId: (): Id => `id-${(count += 1)}`,
  }
}
const original = { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } as const
const kindsOf = (text: string) => linesOf(text).map(() => 'paragraph' as const)

const words = fc
  .array(fc.constantFrom('قال', 'مصدر', ' ', '\n', '\n\n', 'إن', 'أ', '😀', 'ّ'), { minLength: 1, maxLength: 25 })
  .map((parts) => parts.join(''))

test('the text becomes the corrected one, every anchor goes where it is told, and the inverse is exact', () => {
  fc.assert(
    fc.property(
      words,
      words,
      fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.boolean()), { maxLength: 6 }),
      (before, after, spans) => {
        const author = makeAuthor()
        const tables = new Tables()
        const { change, articleIds } = addArticles(tables, author, [{ text: before, kinds: kindsOf(before), original }])
        tables.apply(change)
        const [articleId = ''] = articleIds
        for (const [a, b] of spans) {
          const start = a % before.length
          const end = Math.min(before.length, start + 1 + (b % before.length))
          tables.apply(markClaim(tables, author, articleId, [{ start, end }]).change)
        }
        const state = () => JSON.stringify([...tables.everything()])
        const was = state()
        const places = new Map(
          [...tables.anchorsIn(articleId)].flatMap(({ id }, at) => {
            const [a = 0, b = 0, stays = false] = spans[at] ?? []
            const start = a % after.length
            const segment = { start, end: Math.min(after.length, start + 1 + (b % after.length)) }
            return stays ? [[id, [segment]] as const] : []
          }),
        )
        const revision = reviseText(tables, author, articleId, { text: after, kinds: kindsOf(after), original }, places)
        tables.apply(revision)
        expect(tables.get('text', articleId)).toEqual({ id: articleId, text: after, kinds: kindsOf(after) })
        for (const { id, segments, lost } of tables.anchorsIn(articleId)) {
          const told = places.get(id)?.[0]
          if (before === after) continue
          expect(lost === undefined).toBe(told !== undefined)
          if (!told) continue
          expect(segments[0]?.start).toBeLessThanOrEqual(told.start)
          expect(segments.at(-1)?.end).toBeGreaterThanOrEqual(told.end)
        }
        tables.apply(invert(revision))
        // Anchors lie in the order in which they were last set.
        const sorted = (json: string) =>
          (JSON.parse(json) as { value: { id: string } }[]).map((row) => JSON.stringify(row)).toSorted()
        expect(sorted(state())).toEqual(sorted(was))
      },
    ),
    { numRuns: 300 },
  )
})
