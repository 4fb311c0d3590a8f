import { describe, expect, test } from 'vitest'
import { supportRule } from '../../core/support.ts'
import { id, smallProject } from '../testing/small-project.ts'
import type { IsnadDocument } from './document.ts'
import { ExportError, serializeIsnad, type SerializeOptions } from './serialize.ts'

const written = (options: Partial<SerializeOptions> = {}, tables = smallProject()): IsnadDocument =>
  JSON.parse(serializeIsnad(tables, { programVersion: '1.2.3', ...options }))

describe('serializeIsnad', () => {
  test('begins with what it is', () => {
    expect(Object.keys(written())).toEqual([
      'format',
      'schemaVersion',
      'offsetUnit',
      'program',
      'project',
      'annotators',
      'sources',
      'articles',
      'claims',
      'mentions',
      'attributions',
      'evidence',
      'verdicts',
      'reviews',
      'relations',
      'computed',
    ])
  })

  test('does not depend on the order in which things came', () => {
    const tables = smallProject()
    const again = smallProject()
    const rows = [...tables.everything()]
    for (const { table, value } of rows) again.drop(table, value.id)
    for (const row of rows.toReversed()) {
      // With its keys the other way round, too.
      const value: object = Object.fromEntries(Object.entries(row.value).toReversed())
      again.put({ ...row, value } as typeof row)
    }
    const options = { programVersion: '1.2.3' }
    expect(serializeIsnad(again, options)).toBe(serializeIsnad(tables, options))
  })

  test('says anchors in code points, with what stands around them', () => {
    const [, second] = written().claims
    expect(second?.anchors[0]).toEqual({
      id: id(9),
      articleId: id(4),
      segments: [{ start: 52, end: 67 }],
      exact: 'أن الطريق مفتوح',
      prefix: expect.stringMatching(/وأضاف $/),
      suffix: '.',
    })
  })

  test('one block for each line that has words', () => {
    expect(written().articles[0]?.blocks).toEqual([
      { kind: 'headline', start: 0, end: 13 },
      { kind: 'paragraph', start: 15, end: 68 },
    ])
  })

  test('of one article: the shared claim with its place there, and only what is needed', () => {
    const document = written({ articleIds: [id(5)] })
    expect(document.articles.map((one) => one.id)).toEqual([id(5)])
    expect(document.claims.map((one) => [one.id, one.anchors.map((anchor) => anchor.id)])).toEqual([[id(8), [id(7)]]])
    expect([document.mentions, document.attributions, document.sources, document.relations]).toEqual([[], [], [], []])
    expect(document.evidence.map((one) => one.id)).toEqual([id(17)])
    expect(document.computed.claims.map((one) => [one.claimId, one.chains])).toEqual([[id(8), []]])
  })

  test('without what is in the bin, and what only that needs', () => {
    const tables = smallProject()
    const article = tables.get('article', id(4))
    tables.put({ table: 'article', value: { ...article!, deletedAt: '2026-11-22T09:00:00Z' } })
    expect(written({}, tables)).toEqual(written({ articleIds: [id(5)] }))
    expect(written({ articleIds: [id(4)] }, tables).articles).toEqual([])
  })

  test('a source that nothing uses is part of the whole library, not of a selection', () => {
    const tables = smallProject()
    const source = tables.get('source', id(3))
    tables.put({ table: 'source', value: { ...source!, id: id(60) } })
    expect(written({}, tables).sources.map((one) => one.id)).toEqual([id(3), id(60)])
    expect(written({ articleIds: [id(4)] }, tables).sources.map((one) => one.id)).toEqual([id(3)])
  })

  test('names those who agreed, unless told not to', () => {
    expect(written().annotators[0]?.name).toBe('ر.')
    expect(written({ nameAnnotators: false }).annotators[0]?.name).toBeUndefined()
    const tables = smallProject()
    const annotator = tables.get('annotator', id(1))
    tables.put({ table: 'annotator', value: { ...annotator!, named: false } })
    expect(written({}, tables).annotators[0]?.name).toBeUndefined()
  })

  test('computes support and chains beside what people said', () => {
    const { computed } = written()
    expect(computed.rules).toEqual({ support: supportRule, chain: 'chain-1' })
    expect(computed.claims.map(({ claimId, level }) => [claimId, level])).toEqual([
      [id(8), 'L5'],
      [id(10), 'L2'],
    ])
    expect(computed.claims[1]?.chains[0]?.links.map(({ attributionId }) => attributionId)).toEqual([
      undefined,
      id(15),
      id(16),
    ])
    expect(computed.articles[0]).toEqual({
      articleId: id(4),
      claims: 2,
      attributed: 2,
      anonymousOnly: 2,
      unattributed: 0,
    })
  })

  test('refuses a project that does not hold together, naming the place', () => {
    const broken = (change: (tables: ReturnType<typeof smallProject>) => void): string => {
      const tables = smallProject()
      change(tables)
      try {
        written({}, tables)
      } catch (error) {
        if (error instanceof ExportError) return error.message
        throw error
      }
      return 'written'
    }
    expect(broken((tables) => tables.drop('anchor', id(14)))).toBe(
      `attribution ${id(15)}.cue: no anchor has the id ${id(14)}`,
    )
    expect(broken((tables) => tables.drop('source', id(3)))).toBe(
      `$.mentions[0].sourceId: no source has the id ${id(3)}`,
    )
    expect(broken((tables) => tables.drop('text', id(5)))).toBe(`article ${id(5)}: the article has no text`)
    expect(
      broken((tables) => {
        const claim = tables.get('claim', id(8))
        tables.put({ table: 'claim', value: { ...claim!, note: '' } })
      }),
    ).toBe('$.claims[0].note: found "", allowed is not empty')
  })
})
