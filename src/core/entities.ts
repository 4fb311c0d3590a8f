import * as v from 'valibot'
import type { BlockKind } from './vocabulary.ts'
import {
  annotatorRoles,
  anonymityReasons,
  attributionChecks,
  channels,
  claimNatures,
  decisions,
  describedKinds,
  evidenceKinds,
  evidenceStances,
  exemptionKinds,
  identifiedKinds,
  lineEndings,
  manners,
  origins,
  relationTypes,
  reviewStatuses,
  silentMentionTypes,
  sourceKinds,
  sourceNumbers,
  spokenMentionTypes,
  stances,
  supportLevels,
  urgencies,
  verdictValues,
  verifiabilities,
  voices,
} from './vocabulary.ts'

/*
 * The entities of DESIGN §2. Whatever points into a text does so through an anchor; here inside, an entity holds the
 * anchor's id and the table of anchors alone knows where it stands, so that a text edit moves one table and no entity.
 * The published document holds the anchor in place of its id: hence the schemas that take the anchor as an argument.
 */

const optional = v.exactOptional

/** UUID v7 in lower case; sorts by time of creation. */
export const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/))
export type Id = v.InferOutput<typeof idSchema>

/** An instant in UTC, to the second or finer, as `Date.prototype.toISOString` writes it. */
export const instantSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/))

/** Whether a text is an instant as `instantSchema` has it, on a day that exists. */
export const isInstant = (text: string): boolean => v.is(instantSchema, text) && !Number.isNaN(Date.parse(text))

/** A year, a month, a day, or an instant: as much as the publication tells. */
export const dateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/),
)
/** Whether a text is a date as `dateSchema` has it, on a day that exists. */
export const isDate = (text: string): boolean => {
  if (!v.is(dateSchema, text)) return false
  const [year = 0, month = 1, day = 1] = text.slice(0, 10).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}
const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const words = v.pipe(v.string(), v.minLength(1))
const score = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const scale = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))

/** Who made it, when, and whether by hand; every entity begins with these. */
const stamp = {
  id: idSchema,
  createdAt: instantSchema,
  modifiedAt: instantSchema,
  annotatorId: idSchema,
  origin: v.picklist(origins),
  /** The rule that proposed it and its score, where `origin` is `suggested`. */
  suggestion: optional(v.strictObject({ rule: words, score })),
}

export const projectSchema = v.strictObject({
  ...stamp,
  title: v.string(),
  description: optional(v.string()),
  languages: v.array(words),
  policy: v.strictObject({ unsupportedThreshold: v.picklist(supportLevels), doubleReview: v.boolean() }),
  guidelinesVersion: words,
  /** The project's own annotation guidelines, plain text, where it has any. */
  guidelines: optional(words),
})

export const annotatorSchema = v.strictObject({
  ...stamp,
  /** A name or initials; absent until the person gives one. */
  name: optional(words),
  role: v.picklist(annotatorRoles),
  /** Whether exports give the name. */
  named: v.boolean(),
})

/** What an article is, apart from its text. */
export const articleEntries = {
  ...stamp,
  title: optional(words),
  outletId: optional(idSchema),
  authors: v.array(words),
  url: optional(words),
  archiveUrl: optional(words),
  publishedAt: optional(dateSchema),
  retrievedAt: optional(dateSchema),
  language: words,
  /** Counts the texts this article has had: 1 as imported, one more for each time it was corrected. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  original: v.strictObject({
    fileName: optional(words),
    encoding: words,
    byteOrderMark: v.boolean(),
    lineEndings: v.picklist(lineEndings),
    bytesSha256: optional(sha256Schema),
  }),
  tags: v.array(words),
  note: optional(words),
  archivedAt: optional(instantSchema),
}
export const articleSchema = v.strictObject({
  ...articleEntries,
  /** In the bin since then; never exported, restored by undo or from the library. */
  deletedAt: optional(instantSchema),
})

const sourceCommon = {
  aliases: v.array(words),
  role: optional(words),
  affiliationId: optional(idSchema),
  /** What this source stands to gain: shown wherever it speaks for itself. */
  interest: optional(words),
  note: optional(words),
}
export const descriptorSchema = v.strictObject({
  sector: optional(words),
  nationality: optional(words),
  rank: optional(words),
  place: optional(words),
  proximity: optional(words),
})
export const sourceSchema = v.variant('kind', [
  v.strictObject({ ...stamp, kind: v.picklist(identifiedKinds), name: words, ...sourceCommon }),
  v.strictObject({
    ...stamp,
    kind: v.picklist(describedKinds),
    /** The description as written: «مصدر عسكري». */
    words,
    descriptor: descriptorSchema,
    reason: v.picklist(anonymityReasons),
    number: v.picklist(sourceNumbers),
    ...sourceCommon,
  }),
  v.strictObject({ ...stamp, kind: v.literal('impersonal'), words, ...sourceCommon }),
])

/** @param anchor the schema of an anchor, or of its id */
export const mentionSchemaWith = <A extends v.GenericSchema>(anchor: A) =>
  v.variant('type', [
    v.strictObject({
      ...stamp,
      articleId: idSchema,
      type: v.picklist(spokenMentionTypes),
      anchor,
      /** The kind as written here; the register's entry may have another. */
      kind: v.picklist(sourceKinds),
      sourceId: optional(idSchema),
      /** The mention that a pronoun or «المصدر ذاته» refers back to. */
      antecedentId: optional(idSchema),
    }),
    v.strictObject({
      ...stamp,
      articleId: idSchema,
      type: v.picklist(silentMentionTypes),
      kind: v.picklist(sourceKinds),
      sourceId: optional(idSchema),
      antecedentId: optional(idSchema),
    }),
  ])

/** @param anchor the schema of an anchor, or of its id */
export const claimSchemaWith = <A extends v.GenericSchema>(anchor: A) =>
  v.strictObject({
    ...stamp,
    /** The proposition in the annotator's words; absent while the text's own words serve. */
    statement: optional(words),
    anchors: v.array(anchor),
    eventDate: optional(v.strictObject({ value: dateSchema, words: optional(words) })),
    nature: v.picklist(claimNatures),
    checkWorthiness: v.strictObject({
      verifiable: optional(v.picklist(verifiabilities)),
      publicInterest: optional(scale),
      harm: optional(scale),
      urgency: optional(v.picklist(urgencies)),
    }),
    exemption: optional(v.strictObject({ kind: v.picklist(exemptionKinds), reason: words })),
    tags: v.array(words),
    note: optional(words),
  })

/** @param anchor the schema of an anchor, or of its id */
export const attributionSchemaWith = <A extends v.GenericSchema>(anchor: A) =>
  v.strictObject({
    ...stamp,
    claimId: idSchema,
    articleId: idSchema,
    /** The id of one of the claim's anchors: the words that are attributed. */
    contentId: idSchema,
    cue: optional(anchor),
    mentionIds: v.array(idSchema),
    voices: v.picklist(voices),
    manner: v.picklist(manners),
    stance: v.picklist(stances),
    channel: v.picklist(channels),
    /** The attribution within whose content this one lies. */
    parentId: optional(idSchema),
    checked: v.picklist(attributionChecks),
    decision: v.picklist(decisions),
    note: optional(words),
  })

export const evidenceSchema = v.strictObject({
  ...stamp,
  claimId: idSchema,
  stance: v.picklist(evidenceStances),
  kind: v.picklist(evidenceKinds),
  title: words,
  /** Where it can be found again; while all of it is absent the evidence does not count. */
  locator: v.strictObject({
    url: optional(words),
    archiveUrl: optional(words),
    citation: optional(words),
    fileName: optional(words),
    fileSha256: optional(sha256Schema),
    page: optional(words),
    timecode: optional(words),
  }),
  quote: optional(words),
  sourceId: optional(idSchema),
  retrievedAt: optional(dateSchema),
  note: optional(words),
})

export const verdictSchema = v.strictObject({
  ...stamp,
  claimId: idSchema,
  value: v.picklist(verdictValues),
  justification: v.string(),
  evidenceIds: v.array(idSchema),
  supersedesId: optional(idSchema),
})

export const reviewTargets = ['claim', 'attribution', 'evidence', 'source', 'article'] as const
export const reviewSchema = v.strictObject({
  ...stamp,
  target: v.strictObject({ type: v.picklist(reviewTargets), id: idSchema }),
  status: v.picklist(reviewStatuses),
  comment: optional(words),
})

export const relationSchema = v.strictObject({
  ...stamp,
  fromClaimId: idSchema,
  toClaimId: idSchema,
  type: v.picklist(relationTypes),
  decision: v.picklist(decisions),
  note: optional(words),
})

/**
 * A proposal of the grammar that a person did not want. It is known again by its words, wherever a correction of the text
 * has moved them, and teaches what else to leave out.
 */
export const rejectionSchema = v.strictObject({
  ...stamp,
  articleId: idSchema,
  /** The rule that proposed it. */
  rule: words,
  /** The cue as written; absent where nothing but quotation marks told of a speaker. */
  cue: optional(words),
  /** The source as written, where one was. */
  source: optional(words),
  /** The words that would have been attributed. */
  content: words,
})

/** A piece of a text: UTF-16 code units, half-open. */
export interface Segment {
  readonly start: number
  readonly end: number
}

/** The words an anchor stood on, kept when a correction took them away. */
export interface LostQuote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Where something stands in an article's text: one or more segments in text order, or none when it is an orphan. */
export interface Anchor {
  readonly id: Id
  readonly articleId: Id
  readonly segments: readonly Segment[]
  /** Present exactly when `segments` is empty. */
  readonly lost?: LostQuote
}

/** The text of an article. Paragraphs are its lines; each has a kind, blank ones too. */
export interface ArticleText {
  /** The article's id. */
  readonly id: Id
  /** LF line ends, otherwise as published; never normalised. */
  readonly text: string
  /** One for each line of `text`. */
  readonly kinds: readonly BlockKind[]
}

const anchorId = idSchema
export const mentionSchema = mentionSchemaWith(anchorId)
export const claimSchema = claimSchemaWith(anchorId)
export const attributionSchema = attributionSchemaWith(anchorId)

export type Project = Readonly<v.InferOutput<typeof projectSchema>>
export type Annotator = Readonly<v.InferOutput<typeof annotatorSchema>>
export type Article = Readonly<v.InferOutput<typeof articleSchema>>
export type Source = Readonly<v.InferOutput<typeof sourceSchema>>
export type IdentifiedSource = Extract<Source, { name: string }>
export type DescribedSource = Extract<Source, { descriptor: unknown }>
export type Descriptor = Readonly<v.InferOutput<typeof descriptorSchema>>
export type Mention = Readonly<v.InferOutput<typeof mentionSchema>>
export type Claim = Readonly<v.InferOutput<typeof claimSchema>>
export type Attribution = Readonly<v.InferOutput<typeof attributionSchema>>
export type Evidence = Readonly<v.InferOutput<typeof evidenceSchema>>
export type Verdict = Readonly<v.InferOutput<typeof verdictSchema>>
export type Review = Readonly<v.InferOutput<typeof reviewSchema>>
export type Relation = Readonly<v.InferOutput<typeof relationSchema>>
export type Rejection = Readonly<v.InferOutput<typeof rejectionSchema>>

/** What every entity begins with. */
export type Stamp = Pick<Project, 'id' | 'createdAt' | 'modifiedAt' | 'annotatorId' | 'origin' | 'suggestion'>

/** The tables of a project by name; `anchor` and `text` are changed in the same way as the entities proper. */
export interface EntityByTable {
  project: Project
  annotator: Annotator
  article: Article
  source: Source
  text: ArticleText
  anchor: Anchor
  mention: Mention
  claim: Claim
  attribution: Attribution
  evidence: Evidence
  verdict: Verdict
  review: Review
  relation: Relation
  rejection: Rejection
}
export type TableName = keyof EntityByTable

/** Table names in an order in which each refers only to itself and to what stands before it. */
export const tableNames = [
  'project',
  'annotator',
  'source',
  'article',
  'text',
  'anchor',
  'mention',
  'claim',
  'attribution',
  'evidence',
  'verdict',
  'review',
  'relation',
  'rejection',
] as const satisfies readonly TableName[]

/** One row of one table, tagged with the table's name. */
export type Row = { [T in TableName]: { readonly table: T; readonly value: EntityByTable[T] } }[TableName]
