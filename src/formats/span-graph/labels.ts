import { arrowTypes, spanLabels, type ArrowType, type SpanLabel } from './span-graph.ts'

/** What others call the same, in lower case. */
const otherLabels: Readonly<Record<string, SpanLabel>> = {
  content: 'CLAIM',
  statement: 'CLAIM',
  quote: 'CLAIM',
  quotation: 'CLAIM',
  speaker: 'SOURCE',
  mention: 'SOURCE',
}
const otherArrows: Readonly<Record<string, ArrowType>> = {
  source: 'saidBy',
  speaker: 'saidBy',
  said_by: 'saidBy',
  attributedto: 'saidBy',
  cue: 'cuedBy',
  antecedent: 'refersTo',
  coreference: 'refersTo',
}

/** The label that a file calls by this name, in any case of letters. */
export const labelNamed = (name: string): SpanLabel | undefined =>
  spanLabels.find((label) => label === name.toUpperCase()) ?? otherLabels[name.toLowerCase()]

/** The arrow that a file calls by this name. */
export const arrowNamed = (name: string): ArrowType | undefined =>
  arrowTypes.find((type) => type.toLowerCase() === name.toLowerCase()) ?? otherArrows[name.toLowerCase()]

export const allowedLabels = spanLabels.join(' | ')
export const allowedArrows = `${arrowTypes.slice(0, 4).join(' | ')} | …`
