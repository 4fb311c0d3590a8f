import { fold } from '../core/fold.ts'
import type { SourceKind } from '../core/vocabulary.ts'
import { cueFormsOf } from './lexicon/cues.ts'

/** What a person decided about one suggestion, or marked by hand without one. */
export interface Decision {
  /** The rule that made the suggestion; absent for what was marked by hand. */
  readonly rule?: string
  /** The words of the cue; absent where there is none. */
  readonly cue?: string
  /** The words of the sources as the person left them, with their kinds. */
  readonly sources: readonly { readonly words: string; readonly kind: SourceKind }[]
  readonly accepted: boolean
}

/** How often a pattern was accepted and rejected. */
export interface Tally {
  readonly accepted: number
  readonly rejected: number
}

/** What the grammar has learnt on this device: a plain value that can be shown, exported, merged and forgotten. */
export interface Learning {
  /** By rule and folded cue: «participle مشيرا». */
  readonly patterns: Readonly<Record<string, Tally>>
  /** Folded words that people marked as cues and that the lexicon has not, with how often. */
  readonly cues: Readonly<Record<string, number>>
  /** Kinds of sources by their folded words. */
  readonly sources: Readonly<Record<string, SourceKind>>
}

/** What a grammar knows that has learnt nothing. */
export const nothingLearnt: Learning = { patterns: {}, cues: {}, sources: {} }

/** A register of thousands is folded once, not with every question: so many words are remembered. */
const mostKeys = 50_000
const keys = new Map<string, string>()

/** A source's words as they are compared. */
export const sourceKey = (words: string): string => {
  const known = keys.get(words)
  if (known !== undefined) return known
  if (keys.size >= mostKeys) keys.clear()
  const key = fold(words).replaceAll(/\s+/gu, ' ').trim()
  keys.set(words, key)
  return key
}

/** The name of a pattern. */
export const patternKey = (rule: string, cue: string | undefined): string => `${rule} ${fold(cue ?? '').trim()}`.trim()

/** Everything that a list of decisions teaches; the later ones prevail on the kind of a source. */
export const learn = (decisions: readonly Decision[]): Learning => {
  const patterns: Record<string, { accepted: number; rejected: number }> = {}
  const cues: Record<string, number> = {}
  const sources: Record<string, SourceKind> = {}
  for (const { rule, cue, sources: named, accepted } of decisions) {
    if (rule !== undefined) {
      const tally = (patterns[patternKey(rule, cue)] ??= { accepted: 0, rejected: 0 })
      tally[accepted ? 'accepted' : 'rejected'] += 1
    }
    if (!accepted) continue
    for (const { words, kind } of named) if (sourceKey(words) !== '') sources[sourceKey(words)] = kind
    const word = sourceKey(cue ?? '')
    if (/^\p{L}{3,}$/u.test(word) && cueFormsOf(word).length === 0) cues[word] = (cues[word] ?? 0) + 1
  }
  return { patterns, cues, sources }
}

/** How many decisions the grammar's own figure weighs as much as. */
const weight = 4
/** So often rejected and never accepted, a pattern is not proposed any more. */
const enough = 3

/** The score of a suggestion in the light of what was decided on others of its pattern; undefined when none is wanted. */
export const adjustedScore = (score: number, pattern: string, learning: Learning): number | undefined => {
  const tally = learning.patterns[pattern]
  if (tally === undefined) return score
  if (tally.accepted === 0 && tally.rejected >= enough) return undefined
  const adjusted = (score * weight + tally.accepted) / (weight + tally.accepted + tally.rejected)
  return Math.round(adjusted * 100) / 100
}

/** The last words of the persons that are known: by them a bare surname is seen to be one. */
export const learntNames = ({ sources }: Learning): readonly string[] =>
  Object.entries(sources).flatMap(([words, kind]) => (kind === 'namedPerson' ? (words.split(' ').at(-1) ?? []) : []))
