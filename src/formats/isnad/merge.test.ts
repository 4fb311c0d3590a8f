import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Id } from '../../core/entities.ts'
import { editText } from '../../core/operations/edit-text.ts'
import { patchRow } from '../../core/operations/patch.ts'
import { placeAnchor, removeClaims } from '../../core/operations/claim.ts'
import { removeAttributions } from '../../core/operations/attribution.ts'
import { shelve } from '../../core/operations/article.ts'
import { makeSplice } from '../../core/splice.ts'
import type { Tables } from '../../core/tables.ts'
import { tablesOf } from '../tables-of.ts'
import { randomProject } from '../testing/random-project.ts'
import { id, otherText, smallProject } from '../testing/small-project.ts'
import { faultsOf } from './integrity.ts'
import { mergeDocument } from './merge.ts'
import { parseIsnad } from './parse.ts'
import { serializeIsnad } from './serialize.ts'

const options = { programVersion: '1.2.3' }
const me: Id = '0198c0de-aaaa-7000-8000-00000000000a'
let ids = 0
const author = {
  annotatorId: me,
  now: '2026-11-23T08:30:00Z',
  newId: () => `0198c0df-aaaa-7000-8000-${(ids++).toString(16).padStart(12, '0')}`,
}
const stamp = { createdAt: author.now, modifiedAt: author.now, annotatorId: me, origin: 'human' as const }

/** A library as it is on the first start: somebody, and a project without articles. */
const emptyLibrary = (): Tables =>
  tablesOf([
    { table: 'annotator', value: { ...stamp, id: me, role: 'annotator', named: true } },
    {
      table: 'project',
      value: {
        ...stamp,
        id: '0198c0de-aaaa-7000-8000-00000000000b',
        title: '',
        languages: ['ar'],
        policy: { unsupportedThreshold: 'L2', doubleReview: false },
        guidelinesVersion: '1',
      },
    },
  ])

const read = (text: string) => {
  const parsed = parseIsnad(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.value
}

/** Somebody goes on working in a library that shares its past with the document. */
const workOn = (library: Tables, chance: () => boolean): void => {
  for (const { id } of Array.from(library.all('claim'))) {
    const goes = chance()
    if (goes) library.apply(removeClaims(library, author, [id]))
    if (!goes && chance()) library.apply(patchRow(library, author, 'claim', id, { note: 'x' }))
  }
  for (const { id } of Array.from(library.all('attribution'))) {
    if (chance() && chance()) library.apply(removeAttributions(library, author, [id]))
  }
  for (const { id } of Array.from(library.all('source'))) {
    if (chance()) library.apply(patchRow(library, author, 'source', id, { note: 'y' }))
  }
  for (const { id } of Array.from(library.all('article'))) {
    const text = library.get('text', id)
    if (text && chance()) library.apply(editText(library, author, id, [makeSplice(text, 0, 0, '\n')], true))
    if (chance() && chance()) library.apply(shelve(library, author, [id], 'bin'))
  }
  for (const anchor of Array.from(library.all('anchor'))) {
    if (anchor.segments.length > 1 && chance()) {
      library.apply(placeAnchor(library, author, anchor.id, anchor.segments.slice(1)))
    }
  }
}

describe('mergeDocument', () => {
  test('into an empty library it gives back the same project, byte for byte', () => {
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const text = serializeIsnad(randomProject(pick), options)
        const library = emptyLibrary()
        const { change, report } = mergeDocument(library, read(text).rows)
        library.apply(change)
        expect(serializeIsnad(library, options)).toBe(text)
        expect([report.intoEmpty, report.keptOurs, report.leftOut]).toEqual([true, [], []])
      }),
      { numRuns: 30, endOnFailure: true },
    )
  }, 60_000)

  test('the same document a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const library = randomProject(pick)
        const { change, report } = mergeDocument(library, read(serializeIsnad(library, options)).rows)
        expect(change).toEqual({ added: [], updated: [], removed: [] })
        expect(report.keptOurs).toEqual([])
      }),
      { numRuns: 30, endOnFailure: true },
    )
  }, 60_000)

  test('into a library with a common past it adds, overwrites nothing, and leaves it sound', () => {
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const base = randomProject(pick)
        const chance = () => pick(() => fc.boolean())
        const all = serializeIsnad(base, options)
        const articleIds = [...base.all('article')].filter(chance).map(({ id }) => id)
        const library = read(chance() ? all : serializeIsnad(base, { ...options, articleIds })).tables
        library.put({ table: 'annotator', value: { ...stamp, id: me, role: 'annotator', named: true } })
        workOn(library, chance)
        expect(faultsOf(library)).toEqual([])
        const before = Array.from(library.everything())
        const { change, report } = mergeDocument(library, read(all).rows)
        library.apply(change)
        expect(faultsOf(library)).toEqual([])
        if (!report.intoEmpty)
          for (const { table, value } of before) expect(library.get(table, value.id)).toEqual(value)
        const again = mergeDocument(library, read(all).rows)
        expect(again.change).toEqual({ added: [], updated: [], removed: [] })
        serializeIsnad(library, options)
      }),
      { numRuns: 60, endOnFailure: true },
    )
  }, 60_000)

  test('two unrelated projects become one sound library', () => {
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const library = randomProject(pick)
        // Both count their ids from one, so some are the same and mean other things.
        const { change } = mergeDocument(library, read(serializeIsnad(randomProject(pick), options)).rows)
        library.apply(change)
        expect(faultsOf(library)).toEqual([])
      }),
      { numRuns: 30, endOnFailure: true },
    )
  }, 60_000)

  describe('says what it did', () => {
    const document = read(serializeIsnad(smallProject(), options))

    test('what is here and differs stays and is named; what was taken away here comes back', () => {
      const library = smallProject()
      library.apply(placeAnchor(library, author, id(11), [{ start: 20, end: 24 }]))
      library.apply(removeClaims(library, author, [id(10)]))
      const { change, report } = mergeDocument(library, document.rows)
      library.apply(change)
      expect(faultsOf(library)).toEqual([])
      expect(report.keptOurs).toMatchObject([{ table: 'mention', id: id(12), name: 'مصدر' }])
      expect(report.counts.claim).toEqual({ added: 1, alreadyHere: 1, keptOurs: 0, leftOut: 0 })
      expect(library.get('attribution', id(16))?.parentId).toBe(id(15))
    })

    test('an attribution on a place that the claim no longer has here is left out', () => {
      const library = smallProject()
      library.apply(removeAttributions(library, author, [id(16), id(15)]))
      const claim = library.get('claim', id(8))
      library.put({ table: 'claim', value: { ...claim!, anchors: [id(7)] } })
      library.drop('anchor', id(6))
      const { report } = mergeDocument(library, document.rows)
      expect(report.leftOut.map(({ table, id: of, because }) => [table, of, because])).toEqual([
        ['attribution', id(15), 'unknownId'],
        ['attribution', id(16), 'unknownId'],
      ])
    })

    test('another text of an article: what no longer reads the same comes in as an orphan', () => {
      const library = smallProject()
      library.apply(removeClaims(library, author, [id(10)]))
      const text = library.get('text', id(4))
      library.apply(editText(library, author, id(4), [makeSplice(text!, 0, 5, 'فُتح')], true))
      const { change, report } = mergeDocument(library, document.rows)
      library.apply(change)
      expect(report.orphaned).toMatchObject([{ articleId: id(4), places: 1 }])
      expect(library.get('anchor', id(9))?.lost?.exact).toBe('أن الطريق مفتوح')
      expect(faultsOf(library)).toEqual([])
    })

    test('an article in the bin stays there, and that is said', () => {
      const library = smallProject()
      library.apply(shelve(library, author, [id(5)], 'bin'))
      expect(mergeDocument(library, document.rows).report.keptOurs).toMatchObject([
        { table: 'article', id: id(5), inBin: true },
      ])
    })

    test('the same text under another id comes in as an article of its own, and that is said', () => {
      const library = smallProject()
      library.drop('text', id(5))
      for (const table of ['article', 'anchor'] as const) {
        for (const row of Array.from(library.all(table)))
          if (row.id === id(5) || row.id === id(7)) library.drop(table, row.id)
      }
      const claim = library.get('claim', id(8))
      library.put({ table: 'claim', value: { ...claim!, anchors: [id(6)] } })
      const article = library.get('article', id(4))
      library.put({ table: 'article', value: { ...article!, id: id(70) } })
      library.put({ table: 'text', value: { id: id(70), text: otherText, kinds: ['paragraph'] } })
      expect(mergeDocument(library, document.rows).report.sameText).toMatchObject([{ id: id(5), ourId: id(70) }])
    })
  })
})
