import * as v from 'valibot'

/** Selectors, as far as they find words in a text: https://www.w3.org/TR/annotation-model/#selectors */

const selectorSchema = v.looseObject({
  type: v.optional(v.string()),
  start: v.optional(v.number()),
  end: v.optional(v.number()),
  exact: v.optional(v.string()),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  startSelector: v.optional(v.unknown()),
  endSelector: v.optional(v.unknown()),
  refinedBy: v.optional(v.unknown()),
})
type Selector = v.InferOutput<typeof selectorSchema>

/** Start and end in the unit of the file. */
type Range = readonly [start: number, end: number]

const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** Where a quotation stands, in code points: the first place that has what is around it, else the first of all. */
const find = (text: string, { exact = '', prefix = '', suffix = '' }: Selector): Range | undefined => {
  if (exact === '') return undefined
  const around = text.indexOf(`${prefix}${exact}${suffix}`)
  const at = around >= 0 ? around + prefix.length : text.indexOf(exact)
  if (at < 0) return undefined
  const start = [...text.slice(0, at)].length
  return [start, start + [...exact].length]
}

/** What selectors of one target say of a place. */
export interface Selected {
  /** Absent where no selector finds words. */
  readonly range?: Range
  /** The words that stand there, where a selector quotes them. */
  readonly exact?: string
}

/** Words of a text between two offsets, code points. */
const slice = (text: string, [start, end]: Range): string => [...text].slice(start, end).join('')

/** Within a part that is already selected: what refines it counts from its beginning. */
const within = (text: string, part: Range, refinement: unknown): Selected => {
  const refined = select(slice(text, part), refinement)
  if (!refined.range) return { range: part }
  const [start, end] = refined.range
  return { ...refined, range: [part[0] + start, part[0] + end] }
}

/**
 * The words that the selectors of one target name: a position before a quotation, which then is what has to stand there.
 * A refinement of a part is looked for in that part; one of something that is no part of the text (an element, a page)
 * only if it quotes.
 */
export const select = (text: string, selectors: unknown): Selected => {
  const list = asList(selectors).flatMap((value) => (v.is(selectorSchema, value) ? [value] : []))
  const position = list.find(({ start, end }) => start !== undefined && end !== undefined)
  const quote = list.find(({ exact }) => exact !== undefined)
  const exact = quote?.exact === undefined ? {} : { exact: quote.exact }
  if (position?.start !== undefined && position.end !== undefined && position.type !== 'DataPositionSelector') {
    const range: Range = [position.start, position.end]
    return position.refinedBy === undefined ? { range, ...exact } : within(text, range, position.refinedBy)
  }
  const found = quote && find(text, quote)
  if (found) return quote.refinedBy === undefined ? { range: found, ...exact } : within(text, found, quote.refinedBy)
  for (const { startSelector, endSelector, refinedBy } of list) {
    const [from, until] = [select(text, startSelector).range, select(text, endSelector).range]
    if (from && until) return { range: [from[0], until[0]] }
    const quoted = asList(refinedBy).filter((value) => v.is(selectorSchema, value) && value.exact !== undefined)
    const refined = select(text, quoted)
    if (refined.range) return refined
  }
  return exact
}
