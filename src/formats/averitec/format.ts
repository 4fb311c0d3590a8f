import * as v from 'valibot'
import type { Evidence } from '../../core/entities.ts'
import { verdictInForce } from '../../core/review/standing.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { VerdictValue } from '../../core/vocabulary.ts'
import { factsOf } from '../facts.ts'
import type { Format } from '../format.ts'
import { byId } from '../isnad/by-id.ts'
import { Assembler } from '../span-graph/assemble.ts'
import { claimWords, speakersOf } from '../span-graph/claim-words.ts'
import { readVerdicts, type ReadVerdict } from '../span-graph/read-verdicts.ts'

/*
 * Claims as AVeriTeC has them (Schlichtkrull et al. 2023): a label, and evidence as questions with answers. What is not
 * known is null there.
 */

const labels = {
  supported: 'Supported',
  refuted: 'Refuted',
  notEnoughEvidence: 'Not Enough Evidence',
  conflicting: 'Conflicting Evidence/Cherrypicking',
} as const satisfies Partial<Record<VerdictValue, string>>
type Label = keyof typeof labels

const isLabel = (value: string): value is Label => value in labels

const mediums: Readonly<Record<Evidence['kind'], string>> = {
  document: 'PDF',
  officialRecord: 'Web text',
  data: 'Web table',
  media: 'Video',
  eyewitness: 'Other',
  expert: 'Other',
  priorFactCheck: 'Web text',
  satelliteGeo: 'Image/graphic',
  other: 'Other',
}

const write = (tables: ReadonlyTables): string => {
  const [project] = tables.all('project')
  const claims = byId(tables.all('claim')).flatMap((claim) => {
    const verdict = project && verdictInForce(tables, claim.id, project.policy)
    if (!verdict || !isLabel(verdict.value)) return []
    const article = tables.get('article', tables.get('anchor', claim.anchors[0])?.articleId)
    const outlet = tables.get('source', article?.outletId)
    return [
      {
        claim: claimWords(tables, claim),
        claim_date: article?.publishedAt ?? null,
        speaker: speakersOf(tables, claim).join('، ') || null,
        original_claim_url: article?.url ?? null,
        reporting_source: outlet ? ('name' in outlet ? outlet.name : outlet.words) : null,
        label: labels[verdict.value],
        justification: verdict.justification,
        questions: byId(tables.evidenceForClaim(claim.id)).map(({ title, quote, locator, kind }) => ({
          question: title,
          answers: [
            {
              answer: quote ?? title,
              answer_type: quote === undefined ? 'Abstractive' : 'Extractive',
              source_url: locator.url ?? null,
              cached_source_url: locator.archiveUrl ?? null,
              source_medium: mediums[kind],
            },
          ],
        })),
      },
    ]
  })
  return `${JSON.stringify(claims, null, 1)}\n`
}

const text = v.optional(v.nullable(v.string()))
const averitecSchema = v.array(
  v.looseObject({
    claim: v.pipe(v.string(), v.minLength(1)),
    label: v.picklist(Object.values(labels)),
    justification: text,
    speaker: text,
    original_claim_url: text,
    questions: v.optional(
      v.nullable(
        v.array(
          v.looseObject({
            question: v.pipe(v.string(), v.minLength(1)),
            answers: v.array(
              v.looseObject({
                answer: text,
                answer_type: text,
                source_url: text,
                cached_source_url: text,
                source_medium: text,
              }),
            ),
          }),
        ),
      ),
    ),
  }),
)

const kindOf = (medium: string | null | undefined): Evidence['kind'] =>
  (Object.entries(mediums) as [Evidence['kind'], string][]).find(([, name]) => name === medium)?.[0] ?? 'other'

const verdictsOf = (claims: v.InferOutput<typeof averitecSchema>): readonly ReadVerdict[] =>
  claims.map(({ claim, label, justification, questions, speaker, original_claim_url: url }) => ({
    statement: claim,
    value: (Object.entries(labels) as [Label, string][]).find(([, name]) => name === label)?.[0] ?? 'unreviewed',
    justification: justification ?? '',
    note: [speaker, url].filter(Boolean).join(' · '),
    evidence: (questions ?? []).flatMap(({ question, answers }) =>
      answers.map(({ answer, answer_type: type, source_url: address, cached_source_url: cached, source_medium }) => ({
        title: question,
        kind: kindOf(source_medium),
        locator: { ...(address ? { url: address } : {}), ...(cached ? { archiveUrl: cached } : {}) },
        ...(answer && type !== 'Abstractive' ? { quote: answer } : {}),
      })),
    ),
  }))

export const averitecFormat: Format = {
  ...factsOf('averitec'),
  looksLike: ({ text: file }) =>
    /"claim"\s*:/.test(file) && /"label"\s*:/.test(file) && /"questions"\s*:|"justification"\s*:/.test(file),
  read: (files, options) =>
    readVerdicts(files, new Assembler(options.at), averitecSchema, (claims) => verdictsOf(claims)),
  writing: { form: 'whole', write: (tables) => [{ name: '', text: write(tables) }] },
}
