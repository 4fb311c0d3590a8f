import type { Id } from '../entities.ts'

/** One telling of a claim, as far as it matters from whom it has it. */
export interface TellingOrigins {
  /** Any name that tells it from the other tellings. */
  readonly id: string
  /** Who published it. */
  readonly outletId?: Id
  /** The sources that it names, of each attribution from the outermost to the innermost. */
  readonly chains: readonly (readonly Id[])[]
}

/** Tellings that go back to the same. */
export interface OriginGroup {
  readonly tellingIds: readonly string[]
  /** Where they go back to; empty where nobody is named. */
  readonly sourceIds: readonly Id[]
  /** Whether they only quote each other. */
  readonly isCircle: boolean
}

/** Walks from a telling to those whose outlets it quotes, and on, to where it ends. */
const rootsOf = (
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
): { readonly ends: ReadonlySet<string>; readonly walked: ReadonlySet<string> } => {
  const walked = new Set<string>()
  const ends = new Set<string>()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (walked.has(id)) continue
    walked.add(id)
    const onward = next.get(id) ?? []
    if (onward.length === 0) ends.add(id)
    waiting.push(...onward)
  }
  return { ends, walked }
}

/**
 * Groups tellings of one claim by where they have it from. A telling that quotes an outlet which tells the claim itself
 * has it from there; outlets that only quote each other are one circle, and no origin. So ten articles that all go back
 * to one agency are one origin and not ten.
 */
export const groupByOrigin = (tellings: readonly TellingOrigins[]): readonly OriginGroup[] => {
  const byOutlet = new Map<Id, string[]>()
  for (const { id, outletId } of tellings) {
    if (outletId !== undefined) byOutlet.set(outletId, [...(byOutlet.get(outletId) ?? []), id])
  }
  const next = new Map(
    tellings.map(({ id, outletId, chains }) => {
      const quoted = chains.flat().filter((sourceId) => sourceId !== outletId)
      return [id, [...new Set(quoted.flatMap((sourceId) => byOutlet.get(sourceId) ?? []))].filter((one) => one !== id)]
    }),
  )
  const byId = new Map(tellings.map((telling) => [telling.id, telling]))
  const groups = new Map<string, { tellingIds: string[]; sourceIds: readonly Id[]; isCircle: boolean }>()
  for (const { id } of tellings) {
    const { ends, walked } = rootsOf(id, next)
    const isCircle = ends.size === 0
    const origins = new Set<Id>()
    for (const end of ends) {
      const telling = byId.get(end)
      const last = telling?.chains.flatMap((chain) => chain.slice(-1)) ?? []
      if (last.length > 0) for (const one of last) origins.add(one)
      else if (telling?.outletId !== undefined) origins.add(telling.outletId)
    }
    const names = isCircle ? [...walked] : origins.size > 0 ? [...origins] : [...ends]
    const key = `${isCircle ? 'circle' : 'origin'} ${names.toSorted((a, b) => (a < b ? -1 : 1)).join(' ')}`
    const group = groups.get(key)
    if (group) group.tellingIds.push(id)
    else groups.set(key, { tellingIds: [id], sourceIds: [...origins], isCircle })
  }
  return [...groups.values()]
}
