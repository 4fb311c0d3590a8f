import { reviewStatuses, sourceKinds, supportLevels, verdictValues, type SourceKind } from '../vocabulary.ts'
import type { ClaimDigest } from './digest.ts'

/**
 * What every filter asks of a claim, in one number: its state in the lower bits, the kinds of those who say so in the
 * upper. A column of such numbers is looked through without touching a hundred thousand claims in memory.
 */
export type Traits = number

/** The state of a claim: of each there are few, so that all states together are few thousand. */
export type ClaimState = Pick<ClaimDigest, 'level' | 'verdict' | 'exempt' | 'standing' | 'status'>

export const standings = ['open', 'first', 'disagreed', 'decided', 'adjudicated'] as const
const verdicts = [undefined, ...verdictValues] as const
const statuses = [undefined, ...reviewStatuses] as const
const exemptions = [undefined, true] as const

const levelAt = new Map<string, number>(supportLevels.map((level, at) => [level, at]))
const stateCount = supportLevels.length * verdicts.length * exemptions.length * standings.length * statuses.length
/** Every state is a number below this. */
const stateBits = Math.ceil(Math.log2(stateCount))
const kindAt = new Map<string, number>(sourceKinds.map((kind, at) => [kind, 1 << (stateBits + at)]))

/** The traits of a claim. */
export const traitsOf = ({ level, verdict, exempt, standing, status, origins }: ClaimDigest): Traits => {
  let state = statuses.indexOf(status)
  state = state * standings.length + standings.indexOf(standing)
  state = state * exemptions.length + (exempt ? 1 : 0)
  state = state * verdicts.length + verdicts.indexOf(verdict)
  let traits = state * supportLevels.length + (levelAt.get(level) ?? 0)
  for (const { kind } of origins) traits |= kindAt.get(kind) ?? 0
  return traits
}

const states: readonly ClaimState[] = statuses.flatMap((status) =>
  standings.flatMap((standing) =>
    exemptions.flatMap((exempt) =>
      verdicts.flatMap((verdict) =>
        supportLevels.map((level) => ({
          ...{ level, standing },
          ...(verdict === undefined ? {} : { verdict }),
          ...(exempt === undefined ? {} : { exempt }),
          ...(status === undefined ? {} : { status }),
        })),
      ),
    ),
  ),
)

/** The number of the state among `allStates`. */
export const stateIn = (traits: Traits): number => traits & ((1 << stateBits) - 1)

/** Every state that a claim can be in, by its number. */
export const allStates = states

const [no, yes] = [1, 2]

/** A question about the states of claims, asked of each state once, when the first claim in it is met. */
export const askOnce = (isWanted: (state: ClaimState) => boolean): ((traits: Traits) => boolean) => {
  const answers = new Uint8Array(states.length)
  return (traits) => {
    const at = stateIn(traits)
    const known = answers[at]
    if (known) return known === yes
    const state = states[at]
    const answer = state !== undefined && isWanted(state)
    answers[at] = answer ? yes : no
    return answer
  }
}

/** The bits of some kinds of sources; a claim has one of them where it shares a bit. */
export const bitsOfKinds = (kinds: readonly SourceKind[]): number => {
  let bits = 0
  for (const kind of kinds) bits |= kindAt.get(kind) ?? 0
  return bits
}
