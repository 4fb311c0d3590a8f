import { nameOfSource } from '../../app/desk/readout.ts'
import type { Id, Source } from '../../core/entities.ts'
import { fold } from '../../core/fold.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { hasTerms } from '../../core/text-index.ts'
import { sourceKinds } from '../../core/vocabulary.ts'

/** Which sources the list shows. */
export const groups = ['all', 'named', 'anonymous', 'outlets'] as const
export type Group = (typeof groups)[number]

/** What the list is sorted by. */
export const sortKeys = ['name', 'kind'] as const
export type SortKey = (typeof sortKeys)[number]

/** The group of a source besides «all»: outlets speak for others, the anonymous cannot be asked. */
export const groupOf = (source: Source): Exclude<Group, 'all'> => {
  if (source.kind === 'mediaOutlet' || source.kind === 'newsAgency') return 'outlets'
  return 'name' in source ? 'named' : 'anonymous'
}

const folded = new WeakMap<Source, string>()

/** What a search looks at: the names and the role, folded, each in a line of its own. */
export const searched = (source: Source): string => {
  const known = folded.get(source)
  if (known !== undefined) return known
  const made = [nameOfSource(source), ...source.aliases, source.role ?? ''].map(fold).join('\n')
  folded.set(source, made)
  return made
}

const places = new WeakMap<Source, string>()

/** By what a source is sorted among others: letters without regard to hamza and marks, Arabic first, numbers by value. */
const placeOf = (source: Source): string => {
  const known = places.get(source)
  if (known !== undefined) return known
  const name = fold(nameOfSource(source)).replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'))
  const place = /^[a-z]/.test(name) ? `\u{FFFF}${name}` : name
  places.set(source, place)
  return place
}

/**
 * The whole register in an order; of two that are called the same, the older comes first. A collator would ask sixty
 * thousand times about five thousand names, which takes longer than all the rest of the screen; keys are compared as they are.
 */
export const sorted = (tables: ReadonlyTables, by: SortKey): readonly Source[] => {
  const lines: { readonly source: Source; readonly kind: number; readonly place: string }[] = []
  for (const source of tables.all('source')) {
    lines.push({ source, kind: by === 'kind' ? sourceKinds.indexOf(source.kind) : 0, place: placeOf(source) })
  }
  lines.sort((a, b) => {
    if (a.kind !== b.kind) return a.kind - b.kind
    if (a.place !== b.place) return a.place < b.place ? -1 : 1
    return a.source.id < b.source.id ? -1 : 1
  })
  return lines.map(({ source }) => source)
}

/** Those of a group in which every term of a search stands. */
export const filtered = (sources: readonly Source[], group: Group, terms: readonly string[]): readonly Source[] =>
  sources.filter(
    (source) =>
      (group === 'all' || groupOf(source) === group) && (terms.length === 0 || hasTerms(searched(source), terms)),
  )

/** The title of the article in which an anonymous source speaks, where that article is read in. */
export const articleOf = (tables: ReadonlyTables, sourceId: Id): string | undefined => {
  for (const { articleId } of tables.mentionsOfSource(sourceId)) {
    const title = tables.get('article', articleId)?.title
    if (title !== undefined) return title
  }
  return undefined
}

/** A named entry that is already called so. */
export const namesake = (sources: Iterable<Source>, words: string): Source | undefined => {
  const wanted = fold(words).trim()
  if (wanted === '') return undefined
  for (const source of sources) {
    if ('name' in source && [source.name, ...source.aliases].some((name) => fold(name) === wanted)) return source
  }
  return undefined
}
