import type { Id } from '../core/entities.ts'
import type { Session } from './session.ts'

/** What is the same in something known. */
export type Sameness = 'bytes' | 'text'

/** What a library holds already, by the hashes of files and texts; what is in the bin too. `W` says where it is. */
export class KnownTexts<W> {
  private readonly byBytes = new Map<string, W>()
  private readonly byText = new Map<string, W>()

  find(bytesSha256: string, textSha256: string): { readonly where: W; readonly same: Sameness } | undefined {
    const sameBytes = this.byBytes.get(bytesSha256)
    if (sameBytes !== undefined) return { where: sameBytes, same: 'bytes' }
    const sameText = this.byText.get(textSha256)
    return sameText === undefined ? undefined : { where: sameText, same: 'text' }
  }

  add(bytesSha256: string | undefined, textSha256: string, where: W): void {
    if (bytesSha256 !== undefined && !this.byBytes.has(bytesSha256)) this.byBytes.set(bytesSha256, where)
    if (textSha256 !== '' && !this.byText.has(textSha256)) this.byText.set(textSha256, where)
  }
}

/** The texts of a session's library, by article. Those on the list stand before those in the bin. */
export const textsOf = (session: Session): KnownTexts<Id> => {
  const known = new KnownTexts<Id>()
  const articles = [...session.tables.all('article')]
  for (const binned of [false, true]) {
    for (const { id, original, deletedAt } of articles) {
      if ((deletedAt !== undefined) !== binned) continue
      known.add(original.bytesSha256, session.summaries.get(id)?.textSha256 ?? '', id)
    }
  }
  return known
}
