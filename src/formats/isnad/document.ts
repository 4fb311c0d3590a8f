import * as v from 'valibot'
import { linkGrades } from '../../core/chain.ts'
import {
  annotatorSchema,
  articleEntries,
  attributionSchemaWith,
  claimSchemaWith,
  evidenceSchema,
  idSchema,
  mentionSchemaWith,
  projectSchema,
  rejectionSchema,
  relationSchema,
  reviewSchema,
  sourceSchema,
  verdictSchema,
} from '../../core/entities.ts'
import { blockKinds, sourceKinds, supportFlags, supportLevels } from '../../core/vocabulary.ts'
import { wholeNumber } from '../code-point-offset.ts'

/*
 * The published form of a project. Every offset counts Unicode code points, half-open, in logical order. The order of
 * the keys here is the order in the file.
 */

export const formatName = 'isnad'
/** Raised when a file of the new form could not be read by a program that knows only the old one. */
export const schemaVersion = 1

const words = v.pipe(v.string(), v.minLength(1))
const sha256 = articleEntries.original.entries.bytesSha256.wrapped

/** A piece of an article's text, in code points. */
export const segmentSchema = v.strictObject({ start: wholeNumber, end: wholeNumber })

/** Where something stands. An orphan, whose words a correction took away, has no segments, and its quote as it was. */
export const anchorSchema = v.strictObject({
  id: idSchema,
  articleId: idSchema,
  segments: v.array(segmentSchema),
  /** The words of the segments, joined by « … ». */
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
})

/** A line of the text that is not blank, without its line feed; code points. */
export const blockSchema = v.strictObject({ kind: v.picklist(blockKinds), start: wholeNumber, end: wholeNumber })

export const articleDocumentSchema = v.strictObject({
  ...articleEntries,
  text: v.string(),
  /** Over the text's UTF-8 bytes. */
  textSha256: sha256,
  lengthCodePoints: wholeNumber,
  blocks: v.array(blockSchema),
})

export const claimDocumentSchema = claimSchemaWith(anchorSchema)
export const mentionDocumentSchema = mentionSchemaWith(anchorSchema)
export const attributionDocumentSchema = attributionSchemaWith(anchorSchema)

const voiceSchema = v.strictObject({
  mentionId: v.exactOptional(idSchema),
  sourceId: v.exactOptional(idSchema),
  kind: v.picklist(sourceKinds),
  grade: v.picklist(linkGrades),
})
const linkSchema = v.strictObject({
  attributionId: v.exactOptional(idSchema),
  voices: v.array(voiceSchema),
  grade: v.picklist(linkGrades),
})
export const chainSchema = v.strictObject({
  attributionId: idSchema,
  links: v.array(linkSchema),
  continuity: v.picklist(['connected', 'broken', 'anonymousLink']),
  weakest: wholeNumber,
})

/** What the rules make of the rest; never read back. */
export const computedSchema = v.strictObject({
  rules: v.strictObject({ support: words, chain: words }),
  claims: v.array(
    v.strictObject({
      claimId: idSchema,
      level: v.picklist(supportLevels),
      flags: v.array(v.picklist(supportFlags)),
      unsupported: v.boolean(),
      chains: v.array(chainSchema),
    }),
  ),
  articles: v.array(
    v.strictObject({
      articleId: idSchema,
      claims: wholeNumber,
      attributed: wholeNumber,
      anonymousOnly: wholeNumber,
      unattributed: wholeNumber,
    }),
  ),
})

export const documentSchema = v.strictObject({
  format: v.literal(formatName),
  schemaVersion: v.literal(schemaVersion),
  offsetUnit: v.literal('codePoint'),
  /** What wrote the file. */
  program: v.strictObject({ name: words, version: words }),
  project: projectSchema,
  annotators: v.array(annotatorSchema),
  sources: v.array(sourceSchema),
  articles: v.array(articleDocumentSchema),
  claims: v.array(claimDocumentSchema),
  mentions: v.array(mentionDocumentSchema),
  attributions: v.array(attributionDocumentSchema),
  evidence: v.array(evidenceSchema),
  verdicts: v.array(verdictSchema),
  reviews: v.array(reviewSchema),
  relations: v.array(relationSchema),
  /** Proposals that somebody did not want; absent where there are none. */
  rejections: v.exactOptional(v.pipe(v.array(rejectionSchema), v.minLength(1))),
  computed: computedSchema,
})

export type IsnadDocument = v.InferOutput<typeof documentSchema>
export type AnchorDocument = v.InferOutput<typeof anchorSchema>
export type ArticleDocument = v.InferOutput<typeof articleDocumentSchema>
export type Computed = v.InferOutput<typeof computedSchema>

/** The lists of a document by the tables that they come from. */
export const listNames = {
  annotator: 'annotators',
  source: 'sources',
  article: 'articles',
  claim: 'claims',
  mention: 'mentions',
  attribution: 'attributions',
  evidence: 'evidence',
  verdict: 'verdicts',
  review: 'reviews',
  relation: 'relations',
  rejection: 'rejections',
} as const
export type ListedTable = keyof typeof listNames
