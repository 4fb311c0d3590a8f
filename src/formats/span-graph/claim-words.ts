import type { Claim } from '../../core/entities.ts'
import { quoteOf } from '../../core/splice.ts'
import { sourceOf } from '../../core/chain.ts'
import type { ReadonlyTables } from '../../core/tables.ts'

/** A claim in the annotator's words, or else those of its first place. */
export const claimWords = (tables: ReadonlyTables, { statement, anchors }: Claim): string => {
  if (statement !== undefined) return statement
  for (const id of anchors) {
    const anchor = tables.get('anchor', id)
    const words =
      anchor?.lost?.exact ?? quoteOf(tables.get('text', anchor?.articleId)?.text ?? '', anchor?.segments ?? []).exact
    if (words !== '') return words
  }
  return ''
}

/** The names of all who are said to have said a claim, by accepted attributions, each once. */
export const speakersOf = (tables: ReadonlyTables, { id }: Claim): readonly string[] => {
  const names = [...tables.attributionsOfClaim(id)]
    .filter(({ decision }) => decision === 'accepted')
    .flatMap(({ mentionIds }) => mentionIds)
    .flatMap((mentionId) => {
      const mention = tables.get('mention', mentionId)
      const source = mention && sourceOf(tables, mention)
      return source ? ['name' in source ? source.name : source.words] : []
    })
  return [...new Set(names)]
}
