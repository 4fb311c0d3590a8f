import * as v from 'valibot'
import {
  annotatorSchema,
  evidenceSchema,
  projectSchema,
  rejectionSchema,
  relationSchema,
  reviewSchema,
  sourceSchema,
  verdictSchema,
} from '../../core/entities.ts'
import {
  articleDocumentSchema,
  attributionDocumentSchema,
  claimDocumentSchema,
  computedSchema,
  documentSchema,
  mentionDocumentSchema,
} from '../isnad/document.ts'

/*
 * One article a line, with all that belongs to it. Every line has the same keys. What several lines need (the project,
 * sources, annotators) stands on each of them, the same everywhere.
 */

export const lineFormat = 'isnad-jsonl'
export const lineVersion = 1

const { text, ...articleEntries } = articleDocumentSchema.entries

export const lineSchema = v.strictObject({
  format: v.literal(lineFormat),
  schemaVersion: v.literal(lineVersion),
  offsetUnit: v.literal('codePoint'),
  program: documentSchema.entries.program,
  project: projectSchema,
  annotators: v.array(annotatorSchema),
  sources: v.array(sourceSchema),
  /** Its text may be left out; then the line cannot be read back. */
  article: v.strictObject({ ...articleEntries, text: v.exactOptional(text) }),
  /** Those whose first place is in this article, with all their places. */
  claims: v.array(claimDocumentSchema),
  mentions: v.array(mentionDocumentSchema),
  attributions: v.array(attributionDocumentSchema),
  evidence: v.array(evidenceSchema),
  verdicts: v.array(verdictSchema),
  reviews: v.array(reviewSchema),
  relations: v.array(relationSchema),
  rejections: v.array(rejectionSchema),
  /** What the rules make of the claims; never read back. */
  computed: v.strictObject({ rules: computedSchema.entries.rules, claims: computedSchema.entries.claims }),
})

export type Line = v.InferOutput<typeof lineSchema>
