import { expect, test } from 'vitest'
import { playEntries } from '../core/play.ts'
import type { Id } from '../core/entities.ts'
import { newNamedSource } from '../core/operations/article.ts'
import { anchorOn, markClaim } from '../core/operations/claim.ts'
import { patchRow } from '../core/operations/patch.ts'
import { idMaker, sorted } from '../storage/acceptance/values.ts'
import { Writer } from '../storage/acceptance/writer.ts'
import { createMemoryStorage } from '../storage/memory.ts'
import { withoutArticles } from './destroying.ts'
import { firstStart } from './first-start.ts'
import { restoreEntries } from './recovery.ts'

const secret = 'قال الشاهد المحمي إن القافلة عبرت الجسر ليلًا'
const open = 'قال المتحدث إن الطريق مفتوح'
const now = (): string => '2026-01-01T00:00:00.000Z'

/** Two articles; in the secret one a claim of its own with evidence, and one that also stands in the open article. */
const fill = async () => {
  const storage = createMemoryStorage()
  const writer = new Writer(storage, idMaker())
  const { author } = writer
  await writer.act(firstStart({ newId: writer.newId, now }).change)
  const [kept = ''] = await writer.bring(open)
  const [doomed = ''] = await writer.bring(secret)
  await writer.act(patchRow(writer.tables, author, 'article', doomed, { title: 'شهادة زيد' }))
  const only = newNamedSource(author, 'namedPerson', 'زيد الجسري')
  const both = newNamedSource(author, 'namedPerson', 'المسماري')
  for (const value of [only, both]) await writer.act({ added: [{ table: 'source', value }], updated: [], removed: [] })
  const mention = (articleId: Id, sourceId: Id, at: number) => {
    const anchor = anchorOn(author, articleId, [{ start: at, end: at + 3 }])
    const { id, createdAt, modifiedAt, annotatorId, origin } = both
    const stamp = { id: writer.newId(), createdAt, modifiedAt, annotatorId, origin }
    const value = { ...stamp, articleId, type: 'name', kind: 'namedPerson', anchor: anchor.id, sourceId } as const
    expect(id).toBe(both.id)
    const added = [
      { table: 'anchor', value: anchor },
      { table: 'mention', value },
    ] as const
    return writer.act({ added, updated: [], removed: [] }, articleId)
  }
  await mention(doomed, only.id, 4)
  await mention(doomed, both.id, 0)
  await mention(kept, both.id, 0)
  const own = markClaim(writer.tables, author, doomed, [{ start: 0, end: 10 }])
  await writer.act(own.change, doomed)
  await writer.act(patchRow(writer.tables, author, 'claim', own.claimId, { statement: 'عبرت القافلة' }))
  const shared = markClaim(writer.tables, author, doomed, [{ start: 18, end: 24 }])
  await writer.act(shared.change, doomed)
  const place = anchorOn(author, kept, [{ start: 0, end: 5 }])
  const claim = writer.tables.get('claim', shared.claimId)
  if (!claim) throw new Error('No claim')
  await writer.act(
    {
      added: [{ table: 'anchor', value: place }],
      updated: [{ table: 'claim', before: claim, after: { ...claim, anchors: [...claim.anchors, place.id] } }],
      removed: [],
    },
    kept,
  )
  await addEvidence(writer, own.claimId, 'aa')
  await addEvidence(writer, shared.claimId, 'bb')
  await writer.act(patchRow(writer.tables, author, 'article', kept, { title: 'الطريق' }))
  return { storage, writer, kept, doomed, shared: shared.claimId, own: own.claimId }
}

const addEvidence = (writer: Writer, claimId: Id, file: string) => {
  const claim = writer.tables.get('claim', claimId)
  if (!claim) throw new Error('No claim')
  const { createdAt, modifiedAt, annotatorId, origin } = claim
  const stamp = { id: writer.newId(), createdAt, modifiedAt, annotatorId, origin }
  const locator = { fileSha256: file.repeat(32) }
  const value = { ...stamp, claimId, stance: 'supports', kind: 'document', title: 'وثيقة', locator } as const
  return writer.act({ added: [{ table: 'evidence', value }], updated: [], removed: [] }, writer.homes.get(claimId))
}

test('nothing of a destroyed article stays in any act, and everything else stays as it is', async () => {
  const { storage, writer, kept, doomed, shared, own } = await fill()
  const journal = await storage.readJournal(0, 1000)
  const { entries, files, lost } = withoutArticles(journal, new Set([doomed]))
  const written = JSON.stringify(entries)
  for (const needle of [secret, 'شهادة', 'زيد', 'القافلة', 'aaaa', own]) {
    expect(JSON.stringify(journal)).toContain(needle)
    expect(written).not.toContain(needle)
  }
  expect(written).not.toContain(doomed)
  expect([...files]).toEqual(['aa'.repeat(32)])
  expect(lost).toEqual({ articles: 1, claims: 1, sources: 1 })

  const { tables, homes } = playEntries(entries)
  expect(tables.get('text', kept)?.text).toBe(open)
  expect(tables.get('claim', shared)?.anchors).toHaveLength(1)
  expect(homes[shared]).toBe(kept)
  expect(sorted([...tables.all('source')].map((value) => ({ table: 'source', value })))).toMatchObject([
    { value: { name: 'المسماري' } },
  ])

  // It is a library like any other.
  const target = createMemoryStorage()
  await restoreEntries(target, entries, (text) => String(text.length))
  const before = writer.rowsOf(kept)
  const { rows } = await target.readArticle(kept)
  for (const row of before) expect(rows).toContainEqual(row)
  expect((await target.readArticle(doomed)).rows).toEqual([])
  expect((await target.readLibrary(10)).summaries.map(({ id }) => id)).toEqual([kept])
})

test('without any article to destroy a journal is what it was', async () => {
  const { storage } = await fill()
  const journal = await storage.readJournal(0, 1000)
  expect(withoutArticles(journal, new Set()).entries).toEqual(journal)
})
