import { graphLosses, type Loss } from './loss.ts'

/** What a person may choose about a format; the rest is the same for all. */
export type FormatOption = 'withText' | 'byteOrderMark'

/** What there is to know of a format without reading or writing it. */
export interface FormatFacts {
  /** By which a person calls it. */
  readonly name: string
  readonly summary: string
  /** How its files end: `.jsonl`. */
  readonly ending: string
  /** What is lost on the way out and back. */
  readonly losses: readonly Loss[]
  readonly options: readonly FormatOption[]
  /** Whether reading needs `articleText`. */
  readonly needsText: boolean
  /** Whether one file grows article by article, with nothing beside it, so that no more than one has to be in memory. */
  readonly grows: boolean
}

/** Every format, in the order in which they are offered. */
export const formatFacts = [
  {
    name: 'isnad',
    summary: 'a whole project: texts, claims, attributions, evidence, verdicts (schemas/isnad-1.schema.json)',
    ending: '.isnad.json',
    losses: [],
    options: [],
    needsText: false,
    grows: false,
  },
  {
    name: 'jsonl',
    summary: 'one article a line with all that belongs to it (schemas/isnad-jsonl-1.schema.json)',
    ending: '.isnad.jsonl',
    losses: ['unusedSources', 'placelessClaims'],
    options: ['withText'],
    needsText: false,
    grows: true,
  },
  {
    name: 'claims-jsonl',
    summary:
      'one claim a line in constant columns, for datasets.load_dataset("json") (schemas/isnad-claims-1.schema.json)',
    ending: '.claims.jsonl',
    losses: [...graphLosses, 'unusedMentions', 'claimRelations'],
    options: ['withText'],
    needsText: false,
    grows: true,
  },
  {
    name: 'csv',
    summary: 'tables of claims, sources and articles for spreadsheets (RFC 4180)',
    ending: '.csv.zip',
    losses: [...graphLosses, 'unusedMentions', 'claimRelations'],
    options: ['withText', 'byteOrderMark'],
    needsText: false,
    grows: false,
  },
  {
    name: 'w3c',
    summary: 'W3C Web Annotations: a JSON-LD collection with quotes and positions in code points',
    ending: '.jsonld',
    losses: graphLosses,
    options: ['withText'],
    needsText: false,
    grows: false,
  },
  {
    name: 'brat',
    summary: 'standoff for brat: .txt and .ann for each article, annotation.conf and visual.conf',
    ending: '.brat.zip',
    losses: [...graphLosses, 'metadata', 'breaks'],
    options: [],
    needsText: false,
    grows: false,
  },
  {
    name: 'label-studio',
    summary: 'tasks with annotations for Label Studio, proposals as predictions',
    ending: '.label-studio.json',
    losses: graphLosses,
    options: [],
    needsText: false,
    grows: false,
  },
  {
    name: 'doccano',
    summary: 'a text a line with entities and relations for doccano; offsets in UTF-16 code units',
    ending: '.doccano.jsonl',
    losses: graphLosses,
    options: [],
    needsText: false,
    grows: true,
  },
  {
    name: 'uima-json',
    summary: 'UIMA CAS JSON 0.4 with its type system, a file an article, as INCEpTION reads it',
    ending: '.uima.json',
    losses: [...graphLosses, 'metadata'],
    options: [],
    needsText: false,
    grows: false,
  },
  {
    name: 'prodigy',
    summary: 'a task a line with tokens, spans and relations for Prodigy',
    ending: '.prodigy.jsonl',
    losses: graphLosses,
    options: [],
    needsText: false,
    grows: true,
  },
  {
    name: 'conll',
    summary: 'a token a line with BIO columns for claims, sources and cues (CoNLL-U Plus)',
    ending: '.conllup',
    losses: [
      ...graphLosses,
      'arrows',
      'cues',
      'silentSources',
      'properties',
      'register',
      'pieces',
      'overlaps',
      'whitespace',
      'claimRelations',
      'metadata',
    ],
    options: [],
    needsText: false,
    grows: true,
  },
  {
    name: 'pubannotation',
    summary: 'PubAnnotation JSON, a file an article, which INCEpTION reads too',
    ending: '.pubannotation.json',
    losses: graphLosses,
    options: [],
    needsText: false,
    grows: false,
  },
  {
    name: 'citron',
    summary: 'quotations of BBC Citron: cue, sources, contents, coreferences; a file an article',
    ending: '.citron.json',
    losses: [
      ...graphLosses,
      'properties',
      'register',
      'chains',
      'undecided',
      'unattributed',
      'unusedMentions',
      'claimRelations',
      'metadata',
    ],
    options: [],
    needsText: false,
    grows: false,
  },
  {
    name: 'claimreview',
    summary: 'schema.org ClaimReview (JSON-LD), for claims with a verdict and a public address',
    ending: '.claimreview.jsonld',
    losses: [...graphLosses, 'places', 'text', 'unchecked'],
    options: [],
    needsText: false,
    grows: false,
  },
  {
    name: 'averitec',
    summary: 'claims with one of AVeriTeC’s four labels, their evidence as questions and answers',
    ending: '.averitec.json',
    losses: [...graphLosses.filter((loss) => loss !== 'bearing'), 'places', 'text', 'unchecked'],
    options: [],
    needsText: false,
    grows: false,
  },
  {
    name: 'attributions',
    summary: 'the attributions of one article, without its text; several articles are written one a line',
    ending: '.attributions.json',
    losses: [
      'text',
      'metadata',
      'lineKinds',
      'register',
      'unusedSources',
      'placelessClaims',
      'unattributed',
      'unusedMentions',
      'undecided',
      'lostQuotes',
      'descriptions',
      'bearing',
      'acrossArticles',
      'authorship',
      'claimDetails',
      'rejections',
    ],
    options: [],
    needsText: true,
    grows: false,
  },
] as const satisfies readonly FormatFacts[]

export type FormatName = (typeof formatFacts)[number]['name']

const byName = new Map<string, FormatFacts>(formatFacts.map((facts) => [facts.name, facts]))

/** What there is to know of a format that exists. */
export const factsOf = (name: FormatName): FormatFacts => {
  const facts = byName.get(name)
  if (!facts) throw new RangeError(`There is no format ${name}`)
  return facts
}
