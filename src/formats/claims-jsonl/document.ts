import * as v from 'valibot'
import { claimNatures, supportFlags, supportLevels, verdictValues } from '../../core/vocabulary.ts'
import { wholeNumber } from '../code-point-offset.ts'

/*
 * One claim of an article a line, in columns whose types never change: what is not known is an empty text or an empty
 * list, never null, so that `datasets.load_dataset("json")` sees the same columns on every line.
 */

const text = v.string()
const piece = v.strictObject({ start: wholeNumber, end: wholeNumber })
const spans = v.array(piece)

const mentionEntries = {
  text,
  spans,
  /** The register's name, or the description of one who is not named. */
  name: text,
  kind: text,
  /** Of the register's entry, where it is another than that of this mention. */
  source_kind: text,
  type: text,
} as const
const mention = v.strictObject(mentionEntries)

const attribution = v.strictObject({
  id: text,
  /** The attribution within whose content this one lies. */
  within: text,
  cue: text,
  cue_spans: spans,
  sources: v.array(v.strictObject({ ...mentionEntries, refers_to: v.array(mention) })),
  /** `implicit` or `impersonal`, where the source has no words of its own. */
  silent: text,
  silent_kind: text,
  refers_to: v.array(mention),
  manner: text,
  stance: text,
  channel: text,
  voices: text,
  checked: text,
  decision: text,
})

export const claimLineSchema = v.strictObject({
  claim_id: text,
  article_id: text,
  title: text,
  url: text,
  date: text,
  outlet: text,
  authors: v.array(text),
  language: text,
  file: text,
  /** In the annotator's words, or else those of the first place. */
  claim: text,
  statement: text,
  nature: v.picklist([...claimNatures, '']),
  level: v.picklist([...supportLevels, '']),
  flags: v.array(v.picklist(supportFlags)),
  unsupported: v.boolean(),
  verdict: v.picklist([...verdictValues, '']),
  justification: text,
  places: v.array(
    v.strictObject({ quote: text, prefix: text, suffix: text, spans, attributions: v.array(attribution) }),
  ),
  text_sha256: text,
  /** The whole article, which the offsets count in; empty where it was left out. */
  text,
})
export type ClaimLine = v.InferOutput<typeof claimLineSchema>
export type MentionEntry = v.InferOutput<typeof mention>
