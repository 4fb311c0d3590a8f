import type { TableName } from '../../core/entities.ts'
import { dateInWords, timeInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'

const lookUp = (list: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(list, key) ? list[key] : undefined

/** What a field is called on the screen. */
export const fieldInWords = (field: string): string =>
  lookUp(t().history.fields, field) ?? lookUp(t().vocabulary.descriptorField, field) ?? field

/** The closed list that a field's value is of; undefined where people write the value themselves. */
const listOf = (table: TableName, field: string): Readonly<Record<string, string>> | undefined => {
  const words = t().vocabulary
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'source.kind': words.sourceKind,
    'source.reason': words.anonymityReason,
    'source.number': words.sourceNumber,
    'mention.kind': words.sourceKind,
    'mention.type': words.mentionType,
    'claim.nature': words.claimNature,
    'claim.verifiable': words.verifiability,
    'claim.urgency': words.urgency,
    'claim.kind': words.exemptionKind,
    'attribution.voices': words.voices,
    'attribution.manner': words.manner,
    'attribution.stance': words.stance,
    'attribution.channel': words.channel,
    'attribution.checked': words.attributionCheck,
    'attribution.decision': words.decision,
    'evidence.kind': words.evidenceKind,
    'evidence.stance': words.evidenceStance,
    'verdict.value': words.verdict,
    'review.status': words.reviewStatus,
    'relation.type': words.relationType,
    'relation.decision': words.decision,
    'annotator.role': words.annotatorRole,
    'project.unsupportedThreshold': words.supportLevel,
  }
  return lists[`${table}.${field}`]
}

/** A kept value as the screen says it. */
export const valueInWords = (table: TableName, field: string, value: string): string => {
  const list = listOf(table, field)
  if (list) return lookUp(list, value) ?? value
  if (value === 'true') return t().history.yes
  if (value === 'false') return t().history.no
  return field.endsWith('At') && value.includes('T') ? `${dateInWords(value)} ${timeInWords(value)}` : value
}

/** «2 claims», of any table that an act's history counts. */
export const countInWords = (table: TableName, count: number): string => {
  const { common, history } = t()
  const counts: Partial<Record<TableName, (count: number) => string>> = {
    article: common.articles,
    claim: common.claims,
    source: common.sources,
    attribution: common.attributions,
    evidence: common.evidenceCount,
    verdict: history.verdicts,
    relation: history.relations,
    review: history.reviews,
  }
  return counts[table]?.(count) ?? String(count)
}
