/**
 * Every closed list of the domain, as data. The same words stand in the schema, in the code, on the screen and in
 * the docs. The order of a list is the order in which it is offered to a person.
 */

/** What an Arabic news text is made of; each line of an article is one of these. */
export const blockKinds = ['headline', 'subhead', 'dateline', 'caption', 'paragraph', 'boilerplate'] as const
export type BlockKind = (typeof blockKinds)[number]

/** Kinds that name somebody or something that can be found again. */
export const identifiedKinds = [
  'namedPerson',
  'roleHolder',
  'namedOrganisation',
  'officialBody',
  'mediaOutlet',
  'newsAgency',
  'document',
  'audioVisual',
  'socialPost',
  'event',
  'other',
] as const
export type IdentifiedKind = (typeof identifiedKinds)[number]

/** Kinds that are only described: nobody can be asked. Plural forms still count as one origin. */
export const describedKinds = ['anonymousPerson', 'anonymousGroup', 'group'] as const
export type DescribedKind = (typeof describedKinds)[number]

/** Every kind of source of the guidelines. */
export const sourceKinds = [
  'namedPerson',
  'roleHolder',
  'namedOrganisation',
  'officialBody',
  'mediaOutlet',
  'newsAgency',
  'document',
  'audioVisual',
  'socialPost',
  'anonymousPerson',
  'anonymousGroup',
  'group',
  'event',
  'impersonal',
  'other',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** The properties by which a text describes a source that it does not name. */
export const descriptorFields = ['sector', 'nationality', 'rank', 'place', 'proximity'] as const
export type DescriptorField = (typeof descriptorFields)[number]

/** Why the text says that a source is not named; nearly always it says nothing. */
export const anonymityReasons = [
  'none',
  'safety',
  'notAuthorised',
  'sensitivity',
  'personalRequest',
  'legal',
  'other',
] as const
export type AnonymityReason = (typeof anonymityReasons)[number]

/** How many people stand behind an anonymous source, as far as the text lets one know. */
export const sourceNumbers = ['one', 'several', 'pluralUnverified'] as const

/** How an article points at a source. `implicit` and `impersonal` have no words of their own. */
export const spokenMentionTypes = ['name', 'nameWithTitle', 'nominal', 'pronoun', 'cliticPronoun'] as const
export const silentMentionTypes = ['implicit', 'impersonal'] as const
export type MentionType = (typeof spokenMentionTypes)[number] | (typeof silentMentionTypes)[number]

export const manners = ['direct', 'indirect', 'mixed', 'reportedAct'] as const
export type Manner = (typeof manners)[number]

/** What the source does with the content. */
export const stances = [
  'asserts',
  'denies',
  'alleges',
  'demands',
  'promises',
  'predicts',
  'believes',
  'fears',
  'praises',
  'condemns',
  'asks',
] as const
export type Stance = (typeof stances)[number]

export const channels = [
  'unknown',
  'speech',
  'pressConference',
  'interview',
  'statement',
  'letter',
  'socialMedia',
  'broadcast',
  'document',
  'leak',
  'meeting',
  'other',
] as const
export type Channel = (typeof channels)[number]

/** Whether several mentions of one attribution speak alone, with one voice, or each for himself. */
export const voices = ['single', 'joint', 'each'] as const
export type Voices = (typeof voices)[number]

/** Was it said? Asked apart from: is it so? */
export const attributionChecks = ['notChecked', 'confirmedSaid', 'notSaid', 'misquoted', 'outOfContext'] as const
export type AttributionCheck = (typeof attributionChecks)[number]

/** A machine's proposal and a person's decision are different states; only `accepted` counts. */
export const decisions = ['accepted', 'pending', 'rejected'] as const

export const claimNatures = ['fact', 'opinion', 'prediction', 'demand'] as const
export type ClaimNature = (typeof claimNatures)[number]

export const verifiabilities = ['yes', 'no', 'cannotJudge'] as const
export const urgencies = ['none', 'notUrgent', 'urgent'] as const
export const exemptionKinds = ['commonKnowledge', 'definition', 'selfEvident', 'other'] as const

export const evidenceStances = ['supports', 'refutes', 'context'] as const
export const evidenceKinds = [
  'document',
  'officialRecord',
  'data',
  'media',
  'eyewitness',
  'expert',
  'priorFactCheck',
  'satelliteGeo',
  'other',
] as const

/** AVeriTeC's four labels and two more. */
export const verdictValues = [
  'supported',
  'refuted',
  'conflicting',
  'notEnoughEvidence',
  'notCheckable',
  'unreviewed',
] as const
export type VerdictValue = (typeof verdictValues)[number]

export const reviewStatuses = [
  'draft',
  'inReview',
  'needsSource',
  'needsSecondOpinion',
  'approved',
  'disputed',
  'adjudicated',
  'rejected',
] as const

export const relationTypes = [
  'repeats',
  'paraphrases',
  'corroborates',
  'contradicts',
  'updates',
  'corrects',
  'qualifies',
] as const
export type RelationType = (typeof relationTypes)[number]

export const annotatorRoles = ['annotator', 'reviewer', 'adjudicator', 'machine'] as const
export const origins = ['human', 'suggested', 'imported'] as const

/** How well a claim stands, weakest first. Computed, never written by hand. */
export const supportLevels = ['L0', 'L1', 'L2', 'L3', 'L4', 'L5'] as const
export type SupportLevel = (typeof supportLevels)[number]

export const supportFlags = ['contested', 'refuted', 'selfInterested', 'opinion', 'quoteUnverified'] as const
export type SupportFlag = (typeof supportFlags)[number]

export const lineEndings = ['lf', 'crlf', 'cr', 'mixed'] as const
