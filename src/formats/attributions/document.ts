import * as v from 'valibot'
import { manners, sourceKinds } from '../../core/vocabulary.ts'
import { wholeNumber } from '../code-point-offset.ts'

/*
 * The attributions of one article, as plain as a suggester's output: spans in code points, half-open, and each
 * attribution's place in the list is its name. Other fields than these may stand in a file and are not read.
 */

const span = v.strictTuple([wholeNumber, wholeNumber])
const spans = v.array(span)

const attributionSchema = v.object({
  cue: v.nullable(span),
  /** One span a source; none where the source is implicit or nobody. */
  sources: spans,
  /** Whether the source has no words here and is understood. */
  implicit: v.optional(v.boolean(), false),
  /** The earlier words that an implicit source, or a pronoun, refers back to. */
  antecedent: v.optional(v.nullable(span), null),
  /** One span a piece, in the order of the text. */
  content: v.pipe(spans, v.minLength(1)),
  manner: v.picklist(manners),
  kind: v.picklist(sourceKinds),
  /** The number (from 0) of the attribution within whose content this one lies. */
  parent: v.optional(v.nullable(wholeNumber), null),
})

export const attributionsSchema = v.object({
  /** The name of the article's file. */
  article: v.optional(v.string()),
  /** Over the UTF-8 bytes of the text that the offsets count in. */
  textSha256: v.optional(v.string()),
  offsetUnit: v.literal('codePoint'),
  attributions: v.array(attributionSchema),
})

/** Start and end, code points. */
export type Span = v.InferOutput<typeof span>
export type AttributionDocument = v.InferOutput<typeof attributionSchema>
export type AttributionsDocument = v.InferOutput<typeof attributionsSchema>
