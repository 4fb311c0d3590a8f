import type { Id, Source } from '../entities.ts'
import { fold } from '../fold.ts'

/** Why two entries may be one: they are spelt alike, the one is called as the other, or names the other in part. */
export type DuplicateReason = 'spelling' | 'alias' | 'part'

/** Two entries of the register that may be one. */
export interface Duplicate {
  /** The older one first. */
  readonly ids: readonly [Id, Id]
  readonly reason: DuplicateReason
  /** From 0 to 1. */
  readonly score: number
}

/** The pair's name, the same whichever of them one begins with. */
export const pairName = (a: Id, b: Id): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Before a name: what it is left out of. */
const honorific = new Set(
  'السيد السيده الدكتور الدكتوره د المهندس العقيد العميد اللواء الفريق المشير الاستاذ الشيخ'
    .split(' ')
    .map((word) => fold(word)),
)

const partsOf = (name: string): readonly string[] =>
  fold(name)
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter((word) => word !== '' && !honorific.has(word))
    .map((word) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word))

/** A name without its spaces and its doubled letters, in which two hands differ. */
const skeleton = (parts: readonly string[]): string => parts.join('').replaceAll(/(.)\1/gu, '$1')

/** A word that more names have finds nothing. */
const tooCommon = 60

/** An entry with what it is compared by. */
interface Named {
  readonly source: Source
  readonly parts: readonly string[]
  readonly written: string
  readonly bones: string
  /** Other names that say more than a word. */
  readonly names: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
}

const known = new WeakMap<Source, Named>()

/** Made once for each version of an entry: a register that is opened again has changed in few. */
const namedOf = (source: Source & { readonly name: string }): Named => {
  const there = known.get(source)
  if (there) return there
  const parts = partsOf(source.name)
  const bones = skeleton(parts)
  const names = new Set(source.aliases.map((alias) => partsOf(alias).join(' ')).filter((name) => name.includes(' ')))
  const keys = new Set([...parts, ...[...names].flatMap((name) => name.split(' ')), `=${bones}`])
  const named = { source, parts, written: parts.join(' '), bones, names, keys }
  known.set(source, named)
  return named
}

const compare = (a: Named, b: Named): Omit<Duplicate, 'ids'> | undefined => {
  if (a.written === b.written) return { reason: 'spelling', score: 1 }
  if (a.names.has(b.written) || b.names.has(a.written)) return { reason: 'alias', score: 0.95 }
  if (a.bones.length >= 6 && a.bones === b.bones) return { reason: 'spelling', score: 0.9 }
  // «سالم الورفاني» may well be «سالم فتحي الورفاني»; an office within a longer title is another office.
  if (a.source.kind !== 'namedPerson' || b.source.kind !== 'namedPerson') return undefined
  const [fewer, more] = a.parts.length < b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts]
  const isPart = fewer.length >= 2 && fewer.length < more.length && fewer.every((part) => more.includes(part))
  return isPart ? { reason: 'part', score: 0.7 } : undefined
}

/**
 * Entries of the register that may be one, the surest first. Only those that are named: of the anonymous nothing tells.
 * Entries meet where they share a word of their names that is not common, so that thousands take a few hundredths of a
 * second.
 */
export const duplicatesAmong = (sources: Iterable<Source>): readonly Duplicate[] => {
  const byWord = new Map<string, Named[]>()
  const found = new Map<string, Duplicate>()
  for (const source of sources) {
    if (!('name' in source)) continue
    const named = namedOf(source)
    for (const key of named.keys) {
      const list = byWord.get(key)
      if (list) list.push(named)
      else byWord.set(key, [named])
    }
  }
  for (const list of byWord.values()) {
    if (list.length > tooCommon) continue
    for (let at = 0; at < list.length; at++) {
      for (let next = at + 1; next < list.length; next++) {
        const [one, other] = [list[at], list[next]]
        const likeness = one && other && compare(one, other)
        if (!likeness) continue
        const pair = pairName(one.source.id, other.source.id)
        if (found.has(pair)) continue
        const older = one.source.id < other.source.id
        const ids: readonly [Id, Id] = older ? [one.source.id, other.source.id] : [other.source.id, one.source.id]
        found.set(pair, { ids, ...likeness })
      }
    }
  }
  return [...found.values()].toSorted((a, b) => b.score - a.score || (a.ids[0] < b.ids[0] ? -1 : 1))
}
