import { statisticsOf } from '../core/statistics.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import * as words from '../core/vocabulary.ts'
import type { Format } from './format.ts'
import { englishLosses } from './loss.ts'

/** What only the person can say. */
export interface CodebookFacts {
  readonly licence: string
  readonly contact: string
  readonly programVersion: string
}

const levels: Readonly<Record<words.SupportLevel, string>> = {
  L0: 'no attribution and no countable evidence',
  L1: 'every origin is impersonal, bare, or unresolved',
  L2: 'the best origin is anonymous but described',
  L3: 'one identified independent origin, no evidence',
  L4: 'two or more identified independent origins',
  L5: 'reviewed supporting evidence, independent of the origin',
}

const count = (values: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** A table of a closed list with how often each value stands in the project. */
const listed = (title: string, all: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] => [
  `### ${title}`,
  '',
  '| value | count |',
  '|---|---:|',
  ...all.map((value) => `| \`${value}\` | ${counts.get(value) ?? 0} |`),
  '',
]

const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
/** A text as YAML: JSON's strings are strings there too. */
const yaml = (text: string): string => JSON.stringify(inOneLine(text))

/**
 * The codebook of a dataset, in Markdown with the head that dataset hosts read: what the fields are, what the labels mean
 * and how often each stands in it, by which guidelines, under which licence, whom to ask.
 */
export const writeCodebook = (tables: ReadonlyTables, format: Format, facts: CodebookFacts): string => {
  const [project] = tables.all('project')
  const title = inOneLine(project?.title ?? '') || 'Isnad'
  const languages = project?.languages ?? ['ar']
  const counted = statisticsOf(tables, project?.policy ?? { unsupportedThreshold: 'L2', doubleReview: false })
  const attributions = [...tables.all('attribution')]
  const lines = [
    '---',
    `pretty_name: ${yaml(title)}`,
    'language:',
    ...languages.map((one) => `  - ${yaml(one)}`),
    `license: ${facts.licence === '' ? 'unknown' : yaml(facts.licence)}`,
    'tags:',
    '  - fact-checking',
    '  - attribution',
    '  - quotation',
    '---',
    '',
    `# ${title}`,
    '',
    ...(project?.description === undefined ? [] : [project.description, '']),
    `Annotated with Isnad ${facts.programVersion} by the guidelines of version ${project?.guidelinesVersion ?? ''}.`,
    '',
    `- Licence: ${inOneLine(facts.licence) || 'not stated'}`,
    `- Contact: ${inOneLine(facts.contact) || 'not stated'}`,
    `- Format: ${format.name}, ${format.summary}`,
    '- Texts: as published, never normalised; LF line ends',
    '',
    '## What is in it',
    '',
    '| | count |',
    '|---|---:|',
    `| articles | ${counted.articles} |`,
    `| claims | ${counted.claims} |`,
    `| accepted attributions | ${counted.attributions} |`,
    `| … of which anonymous or impersonal | ${counted.anonymousAttributions} |`,
    `| sources | ${counted.sources} |`,
    `| quotes | ${counted.quotes} |`,
    '',
    '## Labels',
    '',
    '- `CLAIM`: a proposition’s words; where they are attributed, what is said to have been said',
    '- `SOURCE`: the words that name or describe who said it',
    '- `CUE`: the words that attribute',
    '',
    '### Level of support (computed)',
    '',
    '| level | means | claims |',
    '|---|---|---:|',
    ...words.supportLevels.map((level) => `| \`${level}\` | ${levels[level]} | ${counted.claimsByLevel[level]} |`),
    '',
    ...listed('Kinds of sources', words.sourceKinds, new Map(Object.entries(counted.sourcesByKind))),
    ...listed('Manner', words.manners, count(attributions.map(({ manner }) => manner))),
    ...listed('Stance of the source', words.stances, count(attributions.map(({ stance }) => stance))),
    ...listed('Channel', words.channels, count(attributions.map(({ channel }) => channel))),
    ...listed('Decision', words.decisions, count(attributions.map(({ decision }) => decision))),
    ...listed('Nature of claims', words.claimNatures, count([...tables.all('claim')].map(({ nature }) => nature))),
    ...listed('Verdicts', words.verdictValues, count([...tables.all('verdict')].map(({ value }) => value))),
    ...(format.losses.length === 0
      ? []
      : ['## What this format leaves out', '', ...format.losses.map((loss) => `- ${englishLosses[loss]}`), '']),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
