import type { Draft } from './draft.ts'

/** The share of suggestions of each rule that were right in the annotated articles; see `docs/grammar.md`. */
const byRule: Readonly<Record<string, number>> = {
  verbSubject: 0.9,
  subjectFirst: 0.8,
  verbImplicit: 0.8,
  participle: 0.9,
  quotationFirst: 0.85,
  accordingTo: 0.9,
  accordingToAfter: 0.8,
  accordingToBefore: 0.7,
  verbalNoun: 0.7,
  impersonal: 0.85,
  colon: 0.8,
}

const perDoubt = 0.15

/** How likely it is that a person accepts a draft. */
export const scoreOf = ({ rule, doubts }: Draft): number =>
  Math.max(0.1, Math.round(((byRule[rule] ?? 0.5) - perDoubt * doubts) * 100) / 100)
