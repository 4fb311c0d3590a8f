import type { Draft } from './draft.ts'

/**
 * For each rule the share of its suggestions that were right in the annotated articles and the samples, drawn towards
 * what was seen where nobody had annotated: (right + 1) / (all + 2), and nothing above 0.95.
 */
const byRule: Readonly<Record<string, number>> = {
  verbSubject: 0.95,
  subjectFirst: 0.91,
  verbImplicit: 0.9,
  participle: 0.95,
  quotationFirst: 0.85,
  accordingTo: 0.93,
  accordingToAfter: 0.93,
  accordingToBefore: 0.86,
  verbalNoun: 0.86,
  impersonal: 0.89,
  colon: 0.85,
  learntCue: 0.6,
}

/** What each thing that speaks against a frame costs: a far content, a nominal one, a verb with other meanings. */
const perDoubt = 0.06

/** How likely it is that a person accepts a draft. */
export const scoreOf = ({ rule, doubts }: Draft): number =>
  Math.max(0.1, Math.round(((byRule[rule] ?? 0.5) - perDoubt * doubts) * 100) / 100)
