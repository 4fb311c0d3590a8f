import type { Change } from '../change.ts'
import { Draft, stampOf, type Author } from '../draft.ts'
import type { Evidence, Id } from '../entities.ts'
import type { ReadonlyTables } from '../tables.ts'
import { patchRow, type Patch } from './patch.ts'
import { removeReviewsOf } from './remove.ts'

/** What a person says about a piece of evidence. */
export type EvidenceFields = Pick<Evidence, 'stance' | 'kind' | 'title' | 'locator'> &
  Partial<Pick<Evidence, 'quote' | 'sourceId' | 'retrievedAt' | 'note'>>

/** Evidence comes to bear on a claim. */
export const addEvidence = (
  tables: ReadonlyTables,
  author: Author,
  claimId: Id,
  fields: EvidenceFields,
): { readonly change: Change; readonly evidenceId: Id | undefined } => {
  const draft = new Draft(tables, author)
  if (!tables.get('claim', claimId)) return { change: draft.change(), evidenceId: undefined }
  const evidence: Evidence = { ...stampOf(author), claimId, ...fields }
  draft.put('evidence', evidence)
  return { change: draft.change(), evidenceId: evidence.id }
}

/** Evidence is described anew. */
export const editEvidence = (tables: ReadonlyTables, author: Author, id: Id, patch: Patch<Evidence>): Change =>
  patchRow(tables, author, 'evidence', id, patch)

/** Evidence goes, with its reviews; verdicts that rest on it stay, and rest on it no longer. */
export const removeEvidence = (tables: ReadonlyTables, author: Author, id: Id): Change => {
  const draft = new Draft(tables, author)
  const evidence = tables.get('evidence', id)
  if (!evidence) return draft.change()
  draft.remove('evidence', id)
  removeReviewsOf(draft, id)
  for (const verdict of tables.verdictsOnClaim(evidence.claimId)) {
    if (!verdict.evidenceIds.includes(id)) continue
    draft.put('verdict', { ...verdict, evidenceIds: verdict.evidenceIds.filter((other) => other !== id) })
  }
  return draft.change()
}
