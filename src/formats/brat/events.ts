import { shown } from '../fault.ts'
import { labelNamed } from '../span-graph/labels.ts'
import type { RawArrow, RawSpan } from '../span-graph/resolve.ts'

/** An event of brat: a word that triggers it, and spans in roles. */
export interface SayingEvent {
  readonly id: string
  readonly name: string
  /** The id of the span that is its word. */
  readonly trigger: string
  /** Each role, and the id of a span or of an event. */
  readonly roles: readonly (readonly [string, string])[]
  readonly line: number
}

interface ReadEvents {
  readonly arrows: readonly RawArrow[]
  /** Spans that are cues, whatever event they are called by. */
  readonly cues: ReadonlySet<string>
  /** What is left out, with its line. */
  readonly others: readonly { readonly line: number; readonly found: string }[]
}

/** brat numbers roles that stand more than once: `Source2`. */
const roleNamed = (role: string): ReturnType<typeof labelNamed> => labelNamed(role.replace(/\d+$/, ''))

/**
 * Events that say who said what: the trigger is the cue, with the words in a role such as `Claim` and who said them in
 * one such as `Source`; or the trigger is the claim itself, with `Source` and `Cue`. All others are left out.
 */
export const readEvents = (events: readonly SayingEvent[], spans: readonly RawSpan[]): ReadEvents => {
  const labels = new Map(spans.map(({ id, label }) => [id, label]))
  const cues = new Set<string>()
  const arrows: RawArrow[] = []
  const others: { line: number; found: string }[] = []
  for (const { name, trigger, roles, line } of events) {
    const inRole = (wanted: string): readonly string[] =>
      roles.flatMap(([role, id]) => (roleNamed(role) === wanted && labels.has(id) ? [id] : []))
    const isClaim = labelNamed(labels.get(trigger) ?? '') === 'CLAIM'
    const contents = isClaim ? [trigger] : inRole('CLAIM')
    const sources = inRole('SOURCE')
    const verbs = isClaim ? inRole('CUE') : [trigger]
    if (contents.length === 0 || !labels.has(trigger) || sources.length + verbs.length === 0) {
      others.push({ line, found: `event ${shown(name)}` })
      continue
    }
    if (!isClaim) cues.add(trigger)
    const used = new Set([...contents, ...sources, ...verbs])
    for (const [role, id] of roles) if (!used.has(id)) others.push({ line, found: `role ${shown(role)} of an event` })
    for (const source of contents) {
      for (const target of sources) arrows.push({ type: 'saidBy', source, target, place: [line] })
      for (const target of verbs) arrows.push({ type: 'cuedBy', source, target, place: [line] })
    }
  }
  return { arrows, cues, others }
}
