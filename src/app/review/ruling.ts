import type { Change } from '../../core/change.ts'
import type { Attribution, Claim, Evidence, Id, Relation, Review } from '../../core/entities.ts'
import { addEvidence, editEvidence, removeEvidence, type EvidenceFields } from '../../core/operations/evidence.ts'
import type { Patch } from '../../core/operations/patch.ts'
import { relateClaims, removeRelation, type RelationLink } from '../../core/operations/relation.ts'
import { checkAttribution, commentOn, exempt, takeStep } from '../../core/operations/review.ts'
import { giveVerdict, type Ruling } from '../../core/operations/verdict.ts'
import { hasLocator } from '../../core/support.ts'
import type { AttributionCheck } from '../../core/vocabulary.ts'
import { inBrief } from '../desk/marking.ts'
import { statementOf } from '../desk/readout.ts'
import type { Session } from '../session.ts'

/*
 * What a person does to a claim at the review. Every function is one act of the session: saved, undoable, named after
 * what it did.
 */

const briefly = (session: Session, claimId: Id): string => {
  const claim = session.tables.get('claim', claimId)
  return claim ? inBrief(statementOf(session.tables, claim)) : ''
}

/** A verdict is given on a claim; it rests on all evidence that counts, unless something else is said. */
export const ruleOn = (
  session: Session,
  claimId: Id,
  value: Ruling['value'],
  more: Partial<Pick<Ruling, 'justification' | 'evidenceIds'>> = {},
): Change | undefined =>
  session.act({ act: 'verdict', subject: briefly(session, claimId) }, (tables, author) => {
    const counted = [...tables.evidenceForClaim(claimId)].filter(hasLocator).map(({ id }) => id)
    const ruling = { value, justification: more.justification ?? '', evidenceIds: more.evidenceIds ?? counted }
    return giveVerdict(tables, author, claimId, ruling, session.project.policy).change
  })

/** A claim takes a step in the workflow. */
export const stepTo = (session: Session, claimId: Id, status: Review['status']): Change | undefined =>
  session.act({ act: `review.${status}`, subject: briefly(session, claimId) }, (tables, author) =>
    takeStep(tables, author, { type: 'claim', id: claimId }, status),
  )

/** A remark on a claim. */
export const remark = (session: Session, claimId: Id, comment: string): Change | undefined =>
  session.act({ act: 'comment', subject: briefly(session, claimId) }, (tables, author) =>
    commentOn(tables, author, { type: 'claim', id: claimId }, comment),
  )

/** A claim is exempt, or no longer. */
export const setExemption = (session: Session, claimId: Id, exemption: Claim['exemption'] | undefined) =>
  session.act({ act: exemption ? 'exempt' : 'notExempt', subject: briefly(session, claimId) }, (tables, author) =>
    exempt(tables, author, claimId, exemption),
  )

/** Whether it was said. */
export const answerWhetherSaid = (
  session: Session,
  attribution: Attribution,
  checked: AttributionCheck,
): Change | undefined =>
  session.act({ act: 'checkSaid', subject: briefly(session, attribution.claimId) }, (tables, author) =>
    checkAttribution(tables, author, attribution.id, checked),
  )

/** Evidence comes to bear on a claim. @returns the evidence's id */
export const bringEvidence = (session: Session, claimId: Id, fields: EvidenceFields): Id | undefined => {
  let evidenceId: Id | undefined
  const change = session.act({ act: 'addEvidence', subject: inBrief(fields.title) }, (tables, author) => {
    const added = addEvidence(tables, author, claimId, fields)
    evidenceId = added.evidenceId
    return added.change
  })
  return change && evidenceId
}

/** Evidence is described anew. */
export const describeEvidence = (session: Session, evidence: Evidence, patch: Patch<Evidence>): Change | undefined =>
  session.act({ act: 'editEvidence', subject: inBrief(evidence.title) }, (tables, author) =>
    editEvidence(tables, author, evidence.id, patch),
  )

/** Evidence goes. */
export const dropEvidence = (session: Session, evidence: Evidence): Change | undefined =>
  session.act({ act: 'removeEvidence', subject: inBrief(evidence.title) }, (tables, author) =>
    removeEvidence(tables, author, evidence.id),
  )

/** Evidence is found good, or not. */
export const judgeEvidence = (session: Session, evidence: Evidence, status: 'approved' | 'rejected') =>
  session.act({ act: 'reviewEvidence', subject: inBrief(evidence.title) }, (tables, author) =>
    takeStep(tables, author, { type: 'evidence', id: evidence.id }, status),
  )

/** Two claims are related by hand. */
export const relate = (session: Session, link: RelationLink): Change | undefined =>
  session.act({ act: 'relate', subject: briefly(session, link.fromClaimId) }, (tables, author) =>
    relateClaims(tables, author, link),
  )

/** A relation goes. */
export const unrelate = (session: Session, relation: Relation): Change | undefined =>
  session.act({ act: 'unrelate', subject: briefly(session, relation.fromClaimId) }, (tables, author) =>
    removeRelation(tables, author, relation.id),
  )
