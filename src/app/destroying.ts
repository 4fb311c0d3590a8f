import { isEmpty, partOf, type Change, type Update } from '../core/change.ts'
import type { Id, Row } from '../core/entities.ts'
import type { Entry } from '../storage/storage.ts'

/*
 * What a journal is without some articles: as if they had never been brought in. Nothing of them stays in any act, so
 * that neither the history nor an undo has it; everything else keeps its history.
 */

/** The newest version of each row that was ever there, by id, and whether it still is. */
interface Known {
  readonly row: Row
  readonly stands: boolean
}

const newestVersions = (entries: readonly Entry[]): ReadonlyMap<Id, Known> => {
  const known = new Map<Id, Known>()
  for (const { change } of entries) {
    for (const row of change.removed) known.set(row.value.id, { row, stands: false })
    for (const { table, after } of change.updated)
      known.set(after.id, { row: { table, value: after } as Row, stands: true })
    for (const row of change.added) known.set(row.value.id, { row, stands: true })
  }
  return known
}

/** Every version of every row in the journal. */
function* versionsIn(entries: readonly Pick<Entry, 'change'>[]): Generator<Row> {
  for (const { change } of entries) {
    yield* change.added
    yield* change.removed
    for (const { table, before, after } of change.updated) {
      yield { table, value: before } as Row
      yield { table, value: after } as Row
    }
  }
}

/** Ids that a row names, whatever for. */
const namedIn = ({ value }: Pick<Row, 'value'>): readonly Id[] =>
  Object.values(value).flatMap((held: unknown) => {
    if (typeof held === 'string') return [held]
    if (Array.isArray(held)) return held.filter((one): one is string => typeof one === 'string')
    return typeof held === 'object' && held !== null && 'id' in held && typeof held.id === 'string' ? [held.id] : []
  })

/** Whether a row goes with the articles and with what has gone already. */
const goesWith = ({ table, value }: Row, articles: ReadonlySet<Id>, gone: ReadonlySet<Id>): boolean => {
  switch (table) {
    case 'article':
    case 'text':
      return articles.has(value.id)
    case 'anchor':
    case 'mention':
    case 'rejection':
      return articles.has(value.articleId)
    case 'attribution':
      return articles.has(value.articleId) || gone.has(value.claimId)
    case 'claim':
      return value.anchors.length > 0 && value.anchors.every((id) => gone.has(id))
    case 'evidence':
    case 'verdict':
      return gone.has(value.claimId)
    case 'relation':
      return gone.has(value.fromClaimId) || gone.has(value.toClaimId)
    case 'review':
      return gone.has(value.target.id)
    default:
      return false
  }
}

/** The rows that go, found in the order in which one takes another along. */
const rowsThatGo = (known: ReadonlyMap<Id, Known>, articles: ReadonlySet<Id>): Set<Id> => {
  const gone = new Set<Id>()
  for (let before = -1; before < gone.size;) {
    before = gone.size
    for (const [id, { row }] of known) if (!gone.has(id) && goesWith(row, articles, gone)) gone.add(id)
  }
  return gone
}

/** Sources of the register that nothing names any more, now or in the past, once these rows have gone. */
const sourcesLeftAlone = (
  entries: readonly Entry[],
  known: ReadonlyMap<Id, Known>,
  gone: ReadonlySet<Id>,
): readonly Id[] => {
  const candidates = new Set<Id>()
  const needed = new Set<Id>()
  for (const row of versionsIn(entries)) {
    const isGone = gone.has(row.value.id)
    for (const id of namedIn(row)) {
      if (id === row.value.id || known.get(id)?.row.table !== 'source') continue
      if (isGone) candidates.add(id)
      else needed.add(id)
    }
  }
  return [...candidates].filter((id) => !needed.has(id))
}

/** A row without what it names of what has gone. */
const freed = <R extends Row>(row: R, gone: ReadonlySet<Id>): R => {
  const isGone = (held: unknown): boolean => typeof held === 'string' && gone.has(held)
  const fields = Object.entries(row.value).map(([name, held]: [string, unknown]) => {
    const kept: unknown = Array.isArray(held) ? held.filter((one) => !isGone(one)) : held
    return [name, kept] as const
  })
  return { ...row, value: Object.fromEntries(fields.filter(([, held]) => !isGone(held))) }
}

/** What is to be left of a journal. */
export interface Remainder {
  /** Oldest first. */
  readonly entries: readonly Entry[]
  /** Hashes of attached files that nothing rests on any more. */
  readonly files: ReadonlySet<string>
  readonly lost: { readonly articles: number; readonly claims: number; readonly sources: number }
}

const filesNamed = (row: Row): readonly string[] =>
  row.table === 'evidence' && row.value.locator.fileSha256 !== undefined ? [row.value.locator.fileSha256] : []

const filesThatGo = (entries: readonly Entry[], gone: ReadonlySet<Id>): ReadonlySet<string> => {
  const files = new Set<string>()
  const kept = new Set<string>()
  for (const row of versionsIn(entries))
    for (const file of filesNamed(row)) (gone.has(row.value.id) ? files : kept).add(file)
  for (const file of kept) files.delete(file)
  return files
}

/**
 * A journal as if some articles had never been in it: without their text, what was marked in them, the claims that have
 * no place elsewhere, and the sources that nothing else names. Claims with a place elsewhere stay, and are at home
 * there from the beginning.
 */
export const withoutArticles = (entries: readonly Entry[], articleIds: ReadonlySet<Id>): Remainder => {
  const known = newestVersions(entries)
  const gone = rowsThatGo(known, articleIds)
  const files = filesThatGo(entries, gone)
  for (const id of sourcesLeftAlone(entries, known, gone)) gone.add(id)
  const home = newHomes(known, articleIds, gone)
  const without = (entry: Entry): readonly Entry[] => {
    const { change, touched } = changeWithout(entry.change, articleIds, gone)
    if (touched && isEmpty(change)) return []
    const homes = Object.fromEntries(
      Object.entries(entry.homes).flatMap(([id, at]) => (gone.has(id) ? [] : [[id, home(id, at)] as const])),
    )
    // What an act was called may be the words that are to go.
    const { subject: _, ...nameless } = entry.label
    return [{ ...entry, label: touched ? nameless : entry.label, change, homes }]
  }
  const lost = (table: Row['table']): number =>
    [...gone].filter((id) => known.get(id)?.stands && known.get(id)?.row.table === table).length
  return {
    entries: entries.flatMap(without),
    files,
    lost: { articles: lost('article'), claims: lost('claim'), sources: lost('source') },
  }
}

/** A change without rows and texts that go, and whether it had any or named one. */
const changeWithout = (
  change: Change,
  articles: ReadonlySet<Id>,
  gone: ReadonlySet<Id>,
): { readonly change: Change; readonly touched: boolean } => {
  const isOf = ({ value }: Row): boolean => gone.has(value.id) || namedIn({ value }).some((id) => gone.has(id))
  const touched =
    [...versionsIn([{ change }])].some(isOf) || (change.text !== undefined && articles.has(change.text.articleId))
  const left = partOf(
    change,
    ({ value }) => !gone.has(value.id),
    (id) => !articles.has(id),
  )
  if (!touched) return { change, touched }
  const update = ({ table, before, after }: Update): Update => {
    const [was, is] = [freed({ table, value: before } as Row, gone), freed({ table, value: after } as Row, gone)]
    return { table, before: was.value, after: is.value } as Update
  }
  const free = (row: Row): Row => freed(row, gone)
  return {
    change: {
      ...left,
      added: left.added.map(free),
      updated: left.updated.map(update),
      removed: left.removed.map(free),
    },
    touched,
  }
}

/** Where a row is at home, once articles that kept some have gone. */
const newHomes = (known: ReadonlyMap<Id, Known>, articles: ReadonlySet<Id>, gone: ReadonlySet<Id>) => {
  const project = [...known.values()].find(({ row }) => row.table === 'project')?.row.value.id ?? ''
  const claimHome = (claimId: Id): Id => {
    const claim = known.get(claimId)?.row
    const place = claim?.table === 'claim' ? claim.value.anchors.find((id) => !gone.has(id)) : undefined
    const anchor = place === undefined ? undefined : known.get(place)?.row
    return anchor?.table === 'anchor' ? anchor.value.articleId : project
  }
  return (id: Id, at: Id): Id => {
    if (!articles.has(at)) return at
    const row = known.get(id)?.row
    if (row?.table === 'claim') return claimHome(id)
    if (row?.table === 'relation') return claimHome(row.value.fromClaimId)
    return row && 'claimId' in row.value ? claimHome(row.value.claimId) : project
  }
}
