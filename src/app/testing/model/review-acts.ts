import type { Claim } from '../../../core/entities.ts'
import { relationBetween } from '../../../core/operations/relation.ts'
import { verdictToSupersede } from '../../../core/operations/verdict.ts'
import {
  attributionChecks,
  evidenceKinds,
  evidenceStances,
  relationTypes,
  reviewStatuses,
  verdictValues,
} from '../../../core/vocabulary.ts'
import {
  answerWhetherSaid,
  bringEvidence,
  describeEvidence,
  dropEvidence,
  judgeEvidence,
  relate,
  remark,
  ruleOn,
  setExemption,
  stepTo,
  unrelate,
} from '../../review/ruling.ts'
import type { Act } from './acts.ts'
import { fieldOf, must, pickFrom, type Step } from './step.ts'
import type { Hand } from './world.ts'

/*
 * What a person does at the review: evidence, verdicts, steps, relations.
 */

const claimOf = ({ session }: Hand, number: number): Claim | undefined => pickFrom(session.tables.all('claim'), number)
const evidenceOf = ({ session }: Hand, { a }: Step) => pickFrom(session.tables.all('evidence'), a)

const addEvidence = (hand: Hand, step: Step): void => {
  const claim = claimOf(hand, step.a)
  if (!claim) return
  const source = pickFrom(hand.session.tables.all('source'), step.b)
  bringEvidence(hand.session, claim.id, {
    stance: pickFrom(evidenceStances, step.b) ?? 'supports',
    kind: pickFrom(evidenceKinds, step.b) ?? 'other',
    title: fieldOf(step),
    locator: step.b % 2 ? { url: 'https://example.org/' } : {},
    ...(step.b % 3 === 0 && source ? { sourceId: source.id } : {}),
  })
}

const rule = (hand: Hand, step: Step): void => {
  const claim = claimOf(hand, step.a)
  const value = pickFrom(verdictValues, step.b)
  if (!claim || !value) return
  const { session } = hand
  if (!ruleOn(session, claim.id, value, { justification: step.words })) return
  const { tables, annotator, project } = session
  const newest = verdictToSupersede(tables, claim.id, annotator.id, project.policy)
  must(newest?.value === value && newest.justification === step.words, 'the verdict that counts is the one just given')
}

const drop = (hand: Hand, step: Step): void => {
  const evidence = evidenceOf(hand, step)
  if (!evidence || !dropEvidence(hand.session, evidence)) return
  for (const verdict of hand.session.tables.all('verdict'))
    must(!verdict.evidenceIds.includes(evidence.id), 'no verdict rests on evidence that is gone')
}

const relateSome = (hand: Hand, step: Step): void => {
  const [from, to] = [claimOf(hand, step.a), claimOf(hand, step.b)]
  const type = pickFrom(relationTypes, step.a + step.b)
  if (!from || !to || !type) return
  const { session } = hand
  if (!relate(session, { fromClaimId: from.id, toClaimId: to.id, type })) return
  must(relationBetween(session.tables, from.id, to.id)?.type === type, 'two claims are related as was said')
}

/** Acts at the review, each as often as it stands here. */
export const reviewActs: readonly Act[] = [
  addEvidence,
  addEvidence,
  rule,
  rule,
  drop,
  relateSome,
  relateSome,
  (hand, step) => {
    const evidence = evidenceOf(hand, step)
    if (evidence) describeEvidence(hand.session, evidence, { quote: step.b % 2 ? fieldOf(step) : undefined })
  },
  (hand, step) => {
    const evidence = evidenceOf(hand, step)
    if (evidence) judgeEvidence(hand.session, evidence, step.b % 2 ? 'approved' : 'rejected')
  },
  (hand, step) => {
    const [claim, status] = [claimOf(hand, step.a), pickFrom(reviewStatuses, step.b)]
    if (claim && status) stepTo(hand.session, claim.id, status)
  },
  (hand, step) => {
    const claim = claimOf(hand, step.a)
    if (claim) remark(hand.session, claim.id, fieldOf(step))
  },
  (hand, step) => {
    const claim = claimOf(hand, step.a)
    const exemption = { kind: 'commonKnowledge', reason: fieldOf(step) } as const
    if (claim) setExemption(hand.session, claim.id, step.b % 2 ? exemption : undefined)
  },
  (hand, step) => {
    const attribution = pickFrom(hand.session.tables.all('attribution'), step.a)
    const checked = pickFrom(attributionChecks, step.b)
    if (attribution && checked) answerWhetherSaid(hand.session, attribution, checked)
  },
  (hand, step) => {
    const relation = pickFrom(hand.session.tables.all('relation'), step.a)
    if (relation) unrelate(hand.session, relation)
  },
]
