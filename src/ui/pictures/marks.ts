import type { Id } from '../../core/entities.ts'
import type { Bond, LevelCounts, Tallies } from '../../core/pictures/tallies.ts'
import type { Anonymity, AnonymityCount } from '../../core/register/anonymity.ts'
import { reviewStatuses, sourceKinds, supportLevels } from '../../core/vocabulary.ts'
import { narrowed, narrowedTo, undescribed, type ListFilter } from '../review/address.ts'
import type { Query } from '../shell/route.ts'
import { hrefOf } from '../shell/router.ts'
import { dateInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'
import type { Bar } from './StackedBars.tsx'

/** A picture of bars. */
export interface BarPicture {
  readonly title: string
  readonly bars: readonly Bar[]
  /** Whether its parts are the levels of support, whose marks stand above all pictures. */
  readonly isOfLevels?: boolean
}

/** More outlets than these make a picture of which nobody reads anything. */
const mostOutlets = 15

/** What is drawn: the address of all the claims that were counted, and the names of those who are in them. */
export interface Drawn {
  readonly query: Query
  readonly nameOfSource: (id: Id) => string | undefined
  readonly nameOfAnnotator: (id: Id) => string
}

type Narrowing = readonly (readonly [key: ListFilter, ...members: string[]])[]

/** The address of those of the counted claims that have one of some members in each of some filters. */
export const hrefTo = (query: Query, by: Narrowing): string => {
  let narrow = query
  for (const [key, ...members] of by) narrow = { ...narrow, ...narrowed(narrow, key, members) }
  return hrefOf({ screen: 'review', query: narrow })
}

/** By what the claims of a bond are found. */
export const bondIn = ({ outletId, sourceId }: Bond): Narrowing => [
  ['outlet', outletId],
  ['source', sourceId],
]

const bar = (query: Query, name: string, parts: readonly [string, number, string, Narrowing][]): Bar => ({
  name,
  parts: parts.map(([part, count, look, by]) => ({ name: part, count, look, href: hrefTo(query, by) })),
})

const levels = (query: Query, name: string, counts: LevelCounts, by: Narrowing): Bar =>
  bar(
    query,
    name,
    supportLevels.map((level, at) => [
      t().vocabulary.supportLevel[level],
      counts[at] ?? 0,
      `level-${level}`,
      [...by, ['level', level]],
    ]),
  )

const drawable = (pictures: readonly BarPicture[]): readonly BarPicture[] =>
  pictures.filter(({ bars }) => bars.length > 0)

/** How claims stand: all of them, by the kind of who says so, by when they were published. */
export const picturesOfSupport = ({ query }: Drawn, tallies: Tallies): readonly BarPicture[] =>
  drawable([
    { title: t().pictures.byLevel, isOfLevels: true, bars: [levels(query, t().pictures.claims, tallies.byLevel, [])] },
    {
      title: t().pictures.byKind,
      isOfLevels: true,
      bars: sourceKinds.flatMap((kind) => {
        const counts = tallies.byKind.get(kind)
        return counts ? [levels(query, t().vocabulary.sourceKind[kind], counts, [['kind', kind]])] : []
      }),
    },
    {
      title: t().pictures.byTime,
      isOfLevels: true,
      bars: [...tallies.byTime].map(([time, counts]) =>
        levels({ ...query, ...narrowedTo(query, time) }, dateInWords(time), counts, []),
      ),
    },
  ])

const done = (query: Query, name: string, decided: number, open: number, by: Narrowing): Bar =>
  bar(query, name, [
    [t().pictures.decided, decided, 'level-L5', [...by, ['standing', 'decided', 'adjudicated']]],
    [t().pictures.open, open, 'bar-open', [...by, ['standing', 'open', 'first', 'disagreed']]],
  ])

/** How far the work is: in all, by the step of the review, by who has reviewed. */
export const picturesOfWork = ({ query, nameOfAnnotator }: Drawn, tallies: Tallies): readonly BarPicture[] =>
  drawable([
    {
      title: t().pictures.progress,
      bars: [done(query, t().pictures.claims, tallies.decided, tallies.claims - tallies.decided, [])],
    },
    {
      title: t().pictures.byStatus,
      bars: (['none', ...reviewStatuses] as const).flatMap((status) => {
        const count = tallies.byStatus.get(status) ?? 0
        const name = status === 'none' ? t().pictures.noStatus : t().vocabulary.reviewStatus[status]
        const look = status === 'none' ? 'bar-open' : 'level-L3'
        return count === 0 ? [] : [bar(query, name, [[t().pictures.claims, count, look, [['status', status]]]])]
      }),
    },
    {
      title: t().pictures.byReviewer,
      bars: [...tallies.byReviewer].map(([id, { decided, open }]) =>
        done(query, nameOfAnnotator(id), decided, open, [['reviewer', id]]),
      ),
    },
  ])

const anonymous = (
  query: Query,
  name: string,
  { attributed, unnamed, explained }: AnonymityCount,
  by: Narrowing,
): Bar =>
  bar(query, name, [
    [t().pictures.unnamed, unnamed - explained, 'level-L1', [...by, ['naming', 'unexplained']]],
    [t().pictures.explained, explained, 'level-L2', [...by, ['naming', 'explained']]],
    [t().pictures.attributed, attributed - unnamed, 'level-L3', [...by, ['naming', 'named']]],
  ])

/** Who leans on people who are not named, and on whom. */
export const picturesOfAnonymity = (
  { query, nameOfSource }: Drawn,
  { byOutlet, byDescriptor }: Anonymity,
): readonly BarPicture[] =>
  drawable([
    {
      title: `${t().pictures.anonymity}: ${t().pictures.byOutlet}`,
      bars: [...byOutlet]
        .toSorted(([, a], [, b]) => b.unnamed - a.unnamed)
        .slice(0, mostOutlets)
        .flatMap(([id, counts]) => {
          const name = nameOfSource(id)
          return name === undefined ? [] : [anonymous(query, name, counts, [['outlet', id]])]
        }),
    },
    {
      title: `${t().pictures.anonymity}: ${t().pictures.byDescriptor}`,
      bars: [...byDescriptor]
        .toSorted(([, a], [, b]) => b.unnamed - a.unnamed)
        .map(([sector, counts]) =>
          anonymous(query, sector === '' ? t().pictures.undescribed : sector, counts, [
            ['sector', sector === '' ? undescribed : sector],
          ]),
        ),
    },
  ])
