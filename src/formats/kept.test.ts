import { expect, test } from 'vitest'
import samples from '../../samples/samples.isnad.json?raw'
import type { ReadonlyTables } from '../core/tables.ts'
import { unknownTime } from './attributions/parse.ts'
import { formats } from './index.ts'
import { parseIsnad } from './isnad/parse.ts'
import type { Loss } from './loss.ts'
import { tablesOf } from './tables-of.ts'
import { writeFormat } from './write.ts'

/*
 * How many rows of each kind come back out of each format, of a library that somebody annotated: what shared rows become
 * several of, or lose, shows in these numbers before it shows in anything else. A format may fall short only where one
 * of its losses says so.
 */

const kinds = ['claims', 'attributions', 'cues', 'mentions', 'sources', 'relations'] as const
type Kept = Readonly<Record<(typeof kinds)[number], number>>

const countOf = (tables: ReadonlyTables): Kept => ({
  claims: tables.size('claim'),
  attributions: tables.size('attribution'),
  cues: [...tables.all('attribution')].filter(({ cue }) => cue !== undefined).length,
  mentions: tables.size('mention'),
  sources: tables.size('source'),
  relations: tables.size('relation'),
})

const read = parseIsnad(samples)
if (!read.ok) throw new Error('samples')
const { tables } = read.value

/** What is expected of formats of spans, tables and lines: all but what their losses name. */
const withoutLosses = (losses: readonly Loss[]): Kept => {
  const lost = (loss: Loss): boolean => losses.includes(loss)
  const placesOf = (anchors: readonly string[]): ReadonlySet<string | undefined> =>
    new Set(anchors.map((id) => tables.get('anchor', id)?.articleId))
  const claims = [...tables.all('claim')]
  const across = claims.filter(({ anchors }) => placesOf(anchors).size > 1)
  const further = across.reduce((sum, { anchors }) => sum + placesOf(anchors).size - 1, 0)
  const secondSilent = [...tables.all('attribution')].reduce((sum, { mentionIds }) => {
    const silent = mentionIds.filter((id) => !('anchor' in (tables.get('mention', id) ?? { anchor: '' })))
    return sum + Math.max(0, silent.length - 1)
  }, 0)
  const outlets = new Set([...tables.all('article')].map(({ outletId }) => outletId))
  const spoken = new Set([...tables.all('mention')].map(({ sourceId }) => sourceId))
  const inUse = [...tables.all('source')].filter(({ id }) => spoken.has(id) || (outlets.has(id) && !lost('metadata')))
  const homes = new Map(claims.map(({ id, anchors }) => [id, placesOf(anchors)]))
  const within = [...tables.all('relation')].filter(({ fromClaimId, toClaimId }) =>
    [...(homes.get(fromClaimId) ?? [])].some((home) => homes.get(toClaimId)?.has(home)),
  )
  const before = countOf(tables)
  return {
    ...before,
    claims: before.claims + (lost('acrossArticles') ? further : 0),
    mentions: before.mentions - (lost('secondSilent') ? secondSilent : 0),
    sources: lost('descriptions') ? inUse.length : before.sources,
    relations: lost('claimRelations') ? 0 : lost('acrossArticles') ? within.length : before.relations,
  }
}

/** Formats that say of the words of a text too little to count rows by: each has tests of its own. */
const ofOtherKinds = ['conll', 'citron', 'claimreview', 'averitec', 'attributions']

test.each(formats.filter(({ name }) => !ofOtherKinds.includes(name)))(
  '$name gives back as many rows as it says',
  (format) => {
    const back = format.read(writeFormat(format, tables, { programVersion: '1.2.3' }, 'a'), { at: unknownTime })
    if (!back.ok) throw new Error(JSON.stringify(back.faults.slice(0, 3)))
    expect(countOf(tablesOf(back.value))).toEqual(withoutLosses(format.losses))
  },
)

test('citron gives back every attribution with its cue, and no claim that nobody said', () => {
  const format = formats.find(({ name }) => name === 'citron')
  const back = format?.read(writeFormat(format, tables, { programVersion: '1.2.3' }, 'a'), { at: unknownTime })
  if (!back?.ok) throw new Error('citron')
  const { attributions, cues } = countOf(tables)
  const { mentions } = withoutLosses(format?.losses ?? [])
  expect(countOf(tablesOf(back.value))).toMatchObject({
    claims: attributions,
    attributions,
    cues,
    mentions,
    relations: 0,
  })
})
