import type { Change } from '../core/change.ts'
import type { TableName } from '../core/entities.ts'

/** What one act did to the values that a person sees. */
export type ChangedValue =
  | {
      readonly kind: 'changed'
      readonly table: TableName
      /** The field's name; of a value within a value, that of the inner one. */
      readonly field: string
      /** As it was and as it became; absent where there was none. */
      readonly before?: string
      readonly after?: string
    }
  | {
      readonly kind: 'added' | 'removed'
      readonly table: TableName
      readonly count: number
      /** What some of them are called; rows that have no name of their own are only counted. */
      readonly names: readonly string[]
    }

/** More names than this tell nobody more. */
const mostNames = 3

/** What a reader has no use for: ids, times of change, who, places in a text; the line of the act says those. */
const unsaid =
  /^(?:id|createdAt|modifiedAt|annotatorId|origin|suggestion|target|original|revision|language|languages|.*Ids?|anchors?|cue|segments|kinds|lost|.*Sha256)$/
/** What a row is of itself, and not with another that is counted. */
const counted: readonly TableName[] = [
  'article',
  'claim',
  'source',
  'attribution',
  'evidence',
  'verdict',
  'relation',
  'review',
]

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The values of a row by their fields, as words; those within a value under their own names. */
const wordsIn = (value: unknown): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  const say = (field: string, said: unknown): void => {
    if (unsaid.test(field) || said === undefined || said === null || said === '') return
    if (typeof said === 'string') found.set(field, said)
    else if (Array.isArray(said)) {
      const items = said.filter((item): item is string => typeof item === 'string')
      if (items.length > 0) found.set(field, items.join(' · '))
    } else if (isRecord(said) && 'value' in said) say(field, said['value'])
    else if (isRecord(said)) for (const [inner, one] of Object.entries(said)) say(inner, one)
    else if (typeof said === 'number' || typeof said === 'boolean') found.set(field, JSON.stringify(said))
  }
  if (isRecord(value)) for (const [field, said] of Object.entries(value)) say(field, said)
  return found
}

const names = ['name', 'words', 'statement', 'title', 'comment'] as const

const listed = (kind: 'added' | 'removed', rows: Change['added']): readonly ChangedValue[] =>
  counted.flatMap((table): ChangedValue[] => {
    const of = rows.filter((row) => row.table === table)
    if (of.length === 0) return []
    const called = of.flatMap(({ value }) => {
      const said = wordsIn(value)
      return names.map((field) => said.get(field)).find((name) => name !== undefined) ?? []
    })
    return [{ kind, table, count: of.length, names: called.slice(0, mostNames) }]
  })

/** What an act changed of the values that a person sees: field by field, and what came and went by its kind. */
export const changedValues = ({ added, updated, removed, text }: Change): readonly ChangedValue[] => {
  const changes: ChangedValue[] = []
  const change = (table: TableName, field: string, before: string | undefined, after: string | undefined): void => {
    if (before === after) return
    changes.push({
      kind: 'changed',
      table,
      field,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    })
  }
  for (const { table, before, after } of updated) {
    const [was, is] = [wordsIn(before), wordsIn(after)]
    for (const field of new Set([...was.keys(), ...is.keys()])) change(table, field, was.get(field), is.get(field))
  }
  for (const { removed: was, inserted: is } of text?.splices ?? []) {
    change('text', 'text', was === '' ? undefined : was, is === '' ? undefined : is)
  }
  return [...changes, ...listed('added', added), ...listed('removed', removed)]
}
