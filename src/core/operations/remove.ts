import type { Attribution, Id } from '../entities.ts'
import type { Draft } from '../draft.ts'

/*
 * Removal takes along what would have no meaning without the thing removed, and sets free what would. All of it is one
 * change, so one undo brings all of it back.
 */

/** Takes a mention away unless an attribution of the draft still uses it or another mention refers back to it. */
export const releaseMention = (draft: Draft, mentionId: Id, from: Id): void => {
  const users = [...draft.tables.attributionsByMention(mentionId)].some(
    ({ id }) => id !== from && draft.get('attribution', id)?.mentionIds.includes(mentionId),
  )
  const referrers = [...draft.tables.mentionsReferringTo(mentionId)].some(
    ({ id }) => draft.get('mention', id)?.antecedentId === mentionId,
  )
  if (users || referrers) return
  const mention = draft.get('mention', mentionId)
  if (!mention) return
  draft.remove('mention', mentionId)
  if ('anchor' in mention) draft.remove('anchor', mention.anchor)
  if (mention.antecedentId !== undefined) releaseUnused(draft, mention.antecedentId)
}

/** An antecedent that no attribution uses lives only as long as somebody refers to it. */
const releaseUnused = (draft: Draft, mentionId: Id): void => {
  const used = [...draft.tables.attributionsByMention(mentionId)].some(({ id }) => draft.get('attribution', id))
  if (!used) releaseMention(draft, mentionId, mentionId)
}

/** Removes an attribution with its cue, its reviews and the mentions that only it used. `freeInner` follows at the end. */
export const removeAttribution = (draft: Draft, attribution: Attribution): void => {
  draft.remove('attribution', attribution.id)
  removeReviewsOf(draft, attribution.id)
  if (attribution.cue !== undefined) draft.remove('anchor', attribution.cue)
  for (const mentionId of attribution.mentionIds) releaseMention(draft, mentionId, attribution.id)
}

/**
 * What lay within removed attributions comes to lie within the nearest around them that stays. Asked once, when all
 * that goes has gone: several that lie in each other may go together.
 */
export const freeInner = (draft: Draft, removed: readonly Attribution[]): void => {
  for (const { id } of removed) {
    for (const child of draft.tables.attributionsWithin(id)) {
      const current = draft.get('attribution', child.id)
      if (!current) continue
      let parent = draft.tables.get('attribution', current.parentId)
      while (parent && !draft.get('attribution', parent.id)) parent = draft.tables.get('attribution', parent.parentId)
      const { parentId: _, ...free } = current
      draft.put('attribution', parent ? { ...free, parentId: parent.id } : free)
    }
  }
}

/** The reviews of what goes go with it. */
export const removeReviewsOf = (draft: Draft, id: Id): void => {
  for (const review of draft.tables.reviewsOf(id)) draft.remove('review', review.id)
}

/** Removes claims with their places, attributions, evidence, verdicts, reviews and relations. */
export const removeClaimsFrom = (draft: Draft, claimIds: readonly Id[]): void => {
  const attributions = claimIds.flatMap((id) => [...draft.tables.attributionsOfClaim(id)])
  for (const attribution of attributions) removeAttribution(draft, attribution)
  freeInner(draft, attributions)
  for (const claimId of claimIds) removeClaim(draft, claimId)
}

const removeClaim = (draft: Draft, claimId: Id): void => {
  const claim = draft.get('claim', claimId)
  if (!claim) return
  for (const evidence of draft.tables.evidenceForClaim(claimId)) {
    draft.remove('evidence', evidence.id)
    removeReviewsOf(draft, evidence.id)
  }
  for (const verdict of draft.tables.verdictsOnClaim(claimId)) draft.remove('verdict', verdict.id)
  for (const relation of draft.tables.relationsOfClaim(claimId)) draft.remove('relation', relation.id)
  removeReviewsOf(draft, claimId)
  for (const anchor of claim.anchors) draft.remove('anchor', anchor)
  draft.remove('claim', claimId)
}
