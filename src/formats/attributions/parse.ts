import type { Id, Row } from '../../core/entities.ts'
import { CodePointIndex } from '../../core/offsets.ts'
import { oddOffsets } from '../code-point-offset.ts'
import { shown, type Result } from '../fault.ts'
import { readJson } from '../json/read.ts'
import { placeFaults, type PlacedFault } from '../placed-fault.ts'
import { checkForm } from '../schema-faults.ts'
import { textSha256 } from '../text-hash.ts'
import { attributionsSchema, type AttributionsDocument } from './document.ts'
import { ProjectMaker } from './project-maker.ts'
import { SpanReader } from './spans.ts'
import { storeText } from './stored-text.ts'

export interface ParseOptions {
  /** The time that the rows tell as that of their making, an ISO 8601 instant. */
  readonly at: string
  /** The name of the article's file, where the document does not say it. */
  readonly fileName?: string
}

/** A time for rows of which nobody knows when they were made. */
export const unknownTime = '1970-01-01T00:00:00.000Z'

export interface ParsedAttributions {
  readonly rows: readonly Row[]
  readonly articleId: Id
}

/** Parents that are not there, or that lead back. */
const parentFaults = ({ attributions }: AttributionsDocument): readonly PlacedFault[] =>
  attributions.flatMap(({ parent }, number): PlacedFault[] => {
    if (parent === null) return []
    const fault = { path: ['attributions', number, 'parent'], found: `${parent}`, allowed: '' }
    if (parent === number) return [{ ...fault, key: 'toItself' }]
    if (!attributions[parent]) return [{ ...fault, key: 'notAllowed', allowed: `0…${attributions.length - 1}` }]
    const seen = new Set<number>()
    for (let at: number | null = parent; at !== null && !seen.has(at); at = attributions[at]?.parent ?? null) {
      if (at === number) return [{ ...fault, key: 'circle' }]
      seen.add(at)
    }
    return []
  })

const repeatedSources = ({ attributions }: AttributionsDocument): readonly PlacedFault[] =>
  attributions.flatMap(({ sources }, number) =>
    sources.flatMap(([start, end], at): PlacedFault[] => {
      const first = sources.findIndex((other) => other[0] === start && other[1] === end)
      const path = ['attributions', number, 'sources', at]
      return first < at ? [{ path, key: 'repeatedEntry', found: `[${start}, ${end}]`, allowed: '' }] : []
    }),
  )

/**
 * Reads the attributions of an article as a project of their own: the article, a register, and for each attribution a
 * claim. The same input gives the same rows, ids included.
 * @param articleText as in the file, with its line ends and mark
 */
export const parseAttributions = (
  file: string,
  articleText: string,
  options: ParseOptions,
): Result<ParsedAttributions> => {
  const json = readJson(file)
  if (!json.ok) return json
  const { text, value, oddIntegers } = json.value
  const form = checkForm(attributionsSchema, value)
  if ('faults' in form) return placeFaults(text, form.faults)
  const document = form.output
  const stored = storeText(articleText, document.textSha256)
  if (!stored) {
    const allowed = shown(document.textSha256 ?? '')
    return placeFaults(text, [{ path: ['textSha256'], key: 'hash', found: textSha256(articleText), allowed }])
  }
  const spans = new SpanReader(stored, new CodePointIndex(stored.text))
  const name = document.article ?? options.fileName
  const maker = new ProjectMaker(stored, spans, options.at, name, JSON.stringify(document.attributions))
  for (const [number, attribution] of document.attributions.entries()) maker.attribution(number, attribution)
  const known = new Set(['article', 'textSha256', 'offsetUnit', 'attributions'])
  const odd = oddIntegers.filter(([field]) => known.has(`${field}`))
  const faults = [...oddOffsets(odd), ...parentFaults(document), ...repeatedSources(document), ...spans.faults]
  if (faults.length > 0) return placeFaults(text, faults)
  return { ok: true, value: { rows: maker.rows(), articleId: maker.articleId } }
}
