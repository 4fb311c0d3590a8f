import { supportLevels, type SupportLevel } from '../core/vocabulary.ts'
import { laneCount } from './lanes.ts'
import type { SpanLook } from './span-set.ts'

/*
 * Every way in which a piece of text can be painted, by name, the lowest first: what
 * comes later is painted over what came before. An inner claim lies over the outer one, a weak one over a strong one
 * beside it, sources and cues over claims, what is pointed at and worked on over everything.
 */
const lanes = Array.from({ length: laneCount }, (_, lane) => lane)
const strongestFirst: readonly SupportLevel[] = supportLevels.toReversed()
const pointed = (how: string): string[] => [how, ...supportLevels.map((level) => `${how}-${level}`)]

export const paintNames: readonly string[] = [
  'suggestion',
  ...lanes.flatMap((lane) =>
    strongestFirst.flatMap((level) => [`claim-${level}-${lane}`, `claim-${level}-${lane}-open`]),
  ),
  'cue',
  'mention',
  ...pointed('hovered'),
  ...pointed('active'),
]
const numberOf = new Map(paintNames.map((name, at) => [name, at]))

/** A number by which a paint is known: its place in `paintNames`. */
export type Paint = number

const paint = (name: string): Paint => numberOf.get(name) ?? 0

const suggestion = paint('suggestion')
const cue = paint('cue')
const mention = paint('mention')
const strong: ReadonlySet<SupportLevel> = new Set(['L3', 'L4', 'L5'])
const claims = new Map(
  lanes.flatMap((lane) =>
    supportLevels.flatMap((level): [string, Paint][] => [
      [`${level}${lane}false`, paint(`claim-${level}-${lane}`)],
      [`${level}${lane}true`, paint(`claim-${level}-${lane}-open`)],
    ]),
  ),
)
const pointedAt = (how: string) => new Map(pointed(how).map((name) => [name.slice(how.length + 1), paint(name)]))
const hovered = pointedAt('hovered')
const active = pointedAt('active')

/** How a span is painted. A claim that stands well and yet is not enough is «open»: its line is broken. */
export const paintOf = ({ kind, level = 'L0', unsupported = false }: SpanLook, lane: number): Paint => {
  switch (kind) {
    case 'suggestion':
      return suggestion
    case 'cue':
      return cue
    case 'mention':
      return mention
    case 'claim':
      return claims.get(`${level}${lane}${unsupported && strong.has(level)}`) ?? 0
  }
}

const levelOf = ({ kind, level = 'L0' }: SpanLook): string => (kind === 'claim' ? level : '')

/** What is painted over a span that is worked on. */
export const activePaintOf = (look: SpanLook): Paint => active.get(levelOf(look)) ?? 0

/** What is painted over a span that is pointed at. */
export const hoveredPaintOf = (look: SpanLook): Paint => hovered.get(levelOf(look)) ?? 0

/** How a paint looks on the screen: class names of layers.css, and for a line its distance below the letters' feet. */
export interface Looks {
  readonly wash?: string
  readonly line?: { readonly style: string; readonly below: number }
  readonly tint?: string
}

/** Claims that overlap are underlined at different heights, in parts of the size of the letters. */
const laneBelow = [0.45, 0.6, 0.75]

const looksByName = (name: string): Looks => {
  const [, level = '', lane, open] = /^claim-(L\d)-(\d)(-open)?$/.exec(name) ?? []
  if (lane !== undefined) {
    const style = open === undefined ? `line-${level}` : `line-${level} line-open`
    return { wash: `wash-${level}`, line: { style, below: laneBelow[Number(lane)] ?? 0 } }
  }
  switch (name) {
    case 'mention':
      return { tint: 'tint-mention' }
    case 'cue':
      return { tint: 'tint-cue', line: { style: 'line-cue', below: 0.37 } }
    case 'suggestion':
      return { line: { style: 'line-suggestion', below: 0.43 } }
    default:
      return { wash: `wash-${name}` }
  }
}
const looks = paintNames.map(looksByName)

/** How a paint looks. */
export const looksOf = (paint: Paint): Looks => looks[paint] ?? {}
