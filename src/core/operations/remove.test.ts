import { expect, test } from 'vitest'
import { Tables } from '../tables.ts'
import type { Author } from '../draft.ts'
import type { Id } from '../entities.ts'
import { attribute, removeAttributions } from './attribution.ts'
import { addArticles } from './article.ts'
import { markClaim, removeClaims } from './claim.ts'

let ids = 0
const author: Author = {
  annotatorId: 'me',
  now: '2026-01-01T00:00:00.000Z',
  newId: () => `id-${String(++ids).padStart(4, '0')}`,
}

/** An article with a chain of three attributions, each within the one before. */
const nested = (): { tables: Tables; attributionIds: Id[]; claimIds: Id[] } => {
  const tables = new Tables()
  const original = { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } as const
  const added = addArticles(tables, author, [
    { text: 'قالت الوكالة إن المدير قال إن السفينة وصلت', kinds: ['paragraph'], original },
  ])
  tables.apply(added.change)
  const attributionIds: Id[] = []
  const claimIds: Id[] = []
  for (const start of [13, 25, 31]) {
    const marked = markClaim(tables, author, added.articleIds[0] ?? '', [{ start, end: 42 }])
    tables.apply(marked.change)
    const contentId = tables.get('claim', marked.claimId)?.anchors[0] ?? ''
    const parentId = attributionIds.at(-1)
    const speaker = { kind: 'namedPerson', type: 'implicit' } as const
    const attributed = attribute(tables, author, contentId, speaker, parentId === undefined ? {} : { parentId })
    tables.apply(attributed.change)
    attributionIds.push(attributed.attributionId ?? '')
    claimIds.push(marked.claimId)
  }
  return { tables, attributionIds, claimIds }
}

test('what lay within a removed attribution comes to lie within the one around it', () => {
  const { tables, attributionIds } = nested()
  tables.apply(removeAttributions(tables, author, attributionIds.slice(1, 2)))
  expect(tables.get('attribution', attributionIds[2])?.parentId).toBe(attributionIds[0])
})

test.each([[[0, 1]], [[1, 0]]])('several that lie in each other may go together, in the order %j', (order) => {
  const { tables, attributionIds, claimIds } = nested()
  tables.apply(
    removeClaims(
      tables,
      author,
      order.map((at) => claimIds[at] ?? ''),
    ),
  )
  expect(tables.get('attribution', attributionIds[2])).toBeDefined()
  expect(tables.get('attribution', attributionIds[2])?.parentId).toBeUndefined()
})

test('the reviews of an attribution go with it', () => {
  const { tables, attributionIds } = nested()
  const id = author.newId()
  const stamp = { id, createdAt: author.now, modifiedAt: author.now, annotatorId: 'me', origin: 'human' } as const
  const target = { type: 'attribution', id: attributionIds[0] ?? '' } as const
  tables.put({ table: 'review', value: { ...stamp, target, status: 'approved' } })
  tables.apply(removeAttributions(tables, author, attributionIds.slice(0, 1)))
  expect(tables.get('review', id)).toBeUndefined()
})
