import type { Id, Row } from '../../core/entities.ts'
import { textSha256 } from '../text-hash.ts'

/**
 * Annotations of a text that the library has come to the article that is there; the others bring theirs.
 * @param known articles by the SHA-256 of their texts
 */
export const ontoKnownTexts = (rows: readonly Row[], known: ReadonlyMap<string, Id>): readonly Row[] => {
  const moved = new Map<Id, Id>()
  for (const row of rows) {
    if (row.table !== 'text') continue
    const here = known.get(textSha256(row.value.text))
    if (here !== undefined && here !== row.value.id) moved.set(row.value.id, here)
  }
  if (moved.size === 0) return rows
  return rows.flatMap((row): readonly Row[] => {
    if ((row.table === 'article' || row.table === 'text') && moved.has(row.value.id)) return []
    if (!('articleId' in row.value)) return [row]
    const articleId = moved.get(row.value.articleId)
    return articleId === undefined ? [row] : [{ ...row, value: { ...row.value, articleId } } as Row]
  })
}
