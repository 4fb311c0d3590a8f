import type { Id } from '../core/entities.ts'
import type { Session } from './session.ts'

/** What of a text is the same as in one that is known. */
export type Sameness = 'bytes' | 'text'

/** Where a known text is: an article, or an input on its way into the library, by its number. */
export type Whereabouts = Id | number

/** Texts by the hashes of their files and of themselves; of several that are the same, the first one known. */
export class KnownTexts {
  private readonly byBytes = new Map<string, Whereabouts>()
  private readonly byText = new Map<string, Whereabouts>()

  find(
    bytesSha256: string | undefined,
    textSha256: string,
  ): { readonly where: Whereabouts; readonly same: Sameness } | undefined {
    const sameBytes = bytesSha256 === undefined ? undefined : this.byBytes.get(bytesSha256)
    if (sameBytes !== undefined) return { where: sameBytes, same: 'bytes' }
    const sameText = this.byText.get(textSha256)
    return sameText === undefined ? undefined : { where: sameText, same: 'text' }
  }

  add(bytesSha256: string | undefined, textSha256: string, where: Whereabouts): void {
    if (bytesSha256 !== undefined && !this.byBytes.has(bytesSha256)) this.byBytes.set(bytesSha256, where)
    if (textSha256 !== '' && !this.byText.has(textSha256)) this.byText.set(textSha256, where)
  }
}

/** The texts of a session's library, its archive and its bin; those in the bin last. */
export const knownTexts = (session: Session): KnownTexts => {
  const known = new KnownTexts()
  const articles = [...session.tables.all('article')]
  const inOrder = articles.toSorted((a, b) => Number(a.deletedAt !== undefined) - Number(b.deletedAt !== undefined))
  for (const { id, original } of inOrder) {
    known.add(original.bytesSha256, session.summaries.get(id)?.textSha256 ?? '', id)
  }
  return known
}
