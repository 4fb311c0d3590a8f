import fc from 'fast-check'
import { expect, test } from 'vitest'
import { invert } from '../change.ts'
import type { Author } from '../draft.ts'
import type { Id, Source } from '../entities.ts'
import { makeLibrary } from '../testing/library/library.ts'
import { Tables } from '../tables.ts'
import { mergeSources, splitSource } from './merge-sources.ts'

let ids = 0
const author: Author = {
  annotatorId: 'me',
  now: '2026-01-01T00:00:00.000Z',
  newId: () => `id-${String(++ids).padStart(4, '0')}`,
}

const library = (seed: number): Tables => {
  const made = makeLibrary({ seed, articles: 6, sources: 40, wordsPerArticle: 60, claimsPerArticle: 5 })
  const tables = new Tables()
  for (const row of made.shared) tables.put(row)
  for (let at = 0; at < 6; at++) for (const row of made.article(at).rows) tables.put(row)
  return tables
}
const everything = (tables: Tables): ReadonlyMap<Id, unknown> =>
  new Map([...tables.everything()].map(({ table, value }) => [`${table} ${value.id}`, value]))

/** Every reference to a source in the tables. */
const referred = (tables: Tables): readonly Id[] => [
  ...[...tables.all('mention')].flatMap(({ sourceId }) => sourceId ?? []),
  ...[...tables.all('article')].flatMap(({ outletId }) => outletId ?? []),
  ...[...tables.all('source')].flatMap(({ affiliationId }) => affiliationId ?? []),
]

test('after two entries were made one nothing refers to the one that went, nobody belongs to himself, and undo is exact', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(39), fc.nat(39), (seed, a, b) => {
      const tables = library(seed)
      const sources = [...tables.all('source')]
      const [kept, gone] = [sources[a], sources[b]]
      if (!kept || !gone) return
      const before = everything(tables)
      const mentions = [...tables.mentionsOfSource(kept.id), ...tables.mentionsOfSource(gone.id)].length
      const { change, preview } = mergeSources(tables, author, kept.id, gone.id)
      tables.apply(change)
      if (kept === gone) expect(preview).toBeUndefined()
      else {
        expect(referred(tables)).not.toContain(gone.id)
        expect([...tables.mentionsOfSource(kept.id)]).toHaveLength(mentions)
        expect(tables.get('source', kept.id)?.affiliationId).not.toBe(kept.id)
        expect(tables.get('source', gone.id)).toBeUndefined()
      }
      tables.apply(invert(change))
      expect(everything(tables)).toEqual(before)
    }),
    { numRuns: 40 },
  )
})

const person = (id: Id, name: string, more: Partial<Source> = {}): Source =>
  ({
    ...{
      id,
      createdAt: '2026-01-01T00:00:00Z',
      modifiedAt: '2026-01-01T00:00:00Z',
      annotatorId: 'me',
      origin: 'human',
    },
    ...{ kind: 'namedPerson', name, aliases: [] as string[] },
    ...more,
  }) as Source

test('the entry that stays takes over the names and what it does not say itself', () => {
  const tables = new Tables()
  tables.put({ table: 'source', value: person('a', 'سالم الورفاني', { note: 'أ' }) })
  tables.put({ table: 'source', value: person('c', 'البلدية', { affiliationId: 'a' }) })
  const gone = person('b', 'العميد الورفاني', { aliases: ['بو سالم'], role: 'عميد', affiliationId: 'c', note: 'ب' })
  tables.put({ table: 'source', value: gone })
  const { change, preview } = mergeSources(tables, author, 'a', 'b')
  expect(preview).toMatchObject({ mentions: 0, aliases: ['العميد الورفاني', 'بو سالم'] })
  tables.apply(change)
  const merged = tables.get('source', 'a')
  expect(merged).toMatchObject({ aliases: ['العميد الورفاني', 'بو سالم'], role: 'عميد', note: 'أ\nب' })
  // The municipality belongs to him; he cannot belong to it.
  expect(merged?.affiliationId).toBeUndefined()
})

test('mentions of somebody else get an entry of their own, and undo gives them back', () => {
  const tables = library(3)
  const source = [...tables.all('source')].find(({ id }) => [...tables.mentionsOfSource(id)].length > 1)
  const mentions = [...tables.mentionsOfSource(source?.id ?? '')]
  const [first] = mentions
  const before = everything(tables)
  const { change, newId } = splitSource(tables, author, source?.id ?? '', [first?.id ?? ''], 'غيره')
  tables.apply(change)
  expect([...tables.mentionsOfSource(newId ?? '')].map(({ id }) => id)).toEqual([first?.id])
  expect([...tables.mentionsOfSource(source?.id ?? '')]).toHaveLength(mentions.length - 1)
  expect(tables.get('source', newId)?.kind).toBe(source?.kind)
  tables.apply(invert(change))
  expect(everything(tables)).toEqual(before)
})
