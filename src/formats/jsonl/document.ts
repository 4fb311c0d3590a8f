import * as v from 'valibot'
import { articleDocumentSchema, computedSchema, documentSchema } from '../isnad/document.ts'

/*
 * One article a line, with all that belongs to it. Every line has the same keys. What several lines need (the project,
 * sources, annotators) stands on each of them, the same everywhere.
 */

export const lineFormat = 'isnad-jsonl'
export const lineVersion = 1

const { text, ...articleEntries } = articleDocumentSchema.entries
const { offsetUnit, program, project, annotators, sources, ...others } = documentSchema.entries
const { claims, mentions, attributions, evidence, verdicts, reviews, relations } = others

export const lineSchema = v.strictObject({
  format: v.literal(lineFormat),
  schemaVersion: v.literal(lineVersion),
  offsetUnit,
  program,
  project,
  annotators,
  sources,
  /** Its text may be left out; then the line cannot be read back. */
  article: v.strictObject({ ...articleEntries, text: v.exactOptional(text) }),
  /** Those whose first place is in this article, with all their places. */
  claims,
  mentions,
  attributions,
  evidence,
  verdicts,
  reviews,
  relations,
  rejections: documentSchema.entries.rejections.wrapped.pipe[0],
  /** What the rules make of the claims; never read back. */
  computed: v.strictObject({ rules: computedSchema.entries.rules, claims: computedSchema.entries.claims }),
})

export type Line = v.InferOutput<typeof lineSchema>
