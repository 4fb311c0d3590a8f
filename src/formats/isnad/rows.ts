import type { Id, Row } from '../../core/entities.ts'
import { CodePointIndex } from '../../core/offsets.ts'
import { shown, type FaultKey } from '../fault.ts'
import type { Path } from '../json/path.ts'
import type { PlacedFault } from '../placed-fault.ts'
import { textSha256 } from '../text-hash.ts'
import { matchAnchor, type IndexedText } from './anchor.ts'
import { blocksOf, kindsOf } from './blocks.ts'
import type { AnchorDocument, ArticleDocument, IsnadDocument } from './document.ts'

/** Makes the rows of a document; what it says of its texts is compared with them on the way. */
class RowMaker {
  readonly rows: Row[] = []
  readonly faults: PlacedFault[] = []
  readonly #texts = new Map<Id, IndexedText>()

  article(path: Path, article: ArticleDocument): void {
    const { text, textSha256: hash, lengthCodePoints, blocks, ...rest } = article
    const index = new CodePointIndex(text)
    this.#texts.set(article.id, { text, index })
    const read = textSha256(text)
    if (read !== hash) this.#report([...path, 'textSha256'], 'hash', read, hash)
    if (index.length !== lengthCodePoints) {
      this.#report([...path, 'lengthCodePoints'], 'length', `${index.length}`, `${lengthCodePoints}`)
    }
    const kinds = kindsOf(
      text,
      blocks.map(({ kind }) => kind),
    )
    const lines = blocksOf({ id: article.id, text, kinds })
    for (let at = 0; at < Math.max(lines.length, blocks.length); at++) {
      const [line, block] = [lines[at], blocks[at]]
      const allowed = line ? `${index.toCodePoint(line.start)}…${index.toCodePoint(line.end)}` : 'nothing'
      const found = block ? `${block.start}…${block.end}` : 'nothing'
      if (found === allowed) continue
      this.#report([...path, 'blocks', ...(block ? [at] : [])], 'lines', found, allowed)
      break
    }
    this.rows.push({ table: 'article', value: rest }, { table: 'text', value: { id: article.id, text, kinds } })
  }

  /** Makes the anchor's row; the id, to stand in its place. */
  anchor(path: Path, anchor: AnchorDocument): Id {
    const text = this.#texts.get(anchor.articleId)
    if (text) {
      const row = matchAnchor(text, anchor, (fault) =>
        this.#report([...path, ...fault.path], fault.key, fault.found, fault.allowed),
      )
      if (row) this.rows.push({ table: 'anchor', value: row })
    } else this.#report([...path, 'articleId'], 'unknownId', shown(anchor.articleId), 'article')
    return anchor.id
  }

  #report(path: Path, key: FaultKey, found: string, allowed: string): void {
    this.faults.push({ path, key, found, allowed })
  }
}

/** The rows that a document of the right form holds, and where it is at odds with its own texts. */
export const rowsOf = (
  document: IsnadDocument,
): { readonly rows: readonly Row[]; readonly faults: readonly PlacedFault[] } => {
  const maker = new RowMaker()
  const { rows } = maker
  rows.push({ table: 'project', value: document.project })
  for (const value of document.annotators) rows.push({ table: 'annotator', value })
  for (const value of document.sources) rows.push({ table: 'source', value })
  for (const [at, article] of document.articles.entries()) maker.article(['articles', at], article)
  for (const [at, { anchors, ...claim }] of document.claims.entries()) {
    const ids = anchors.map((anchor, number) => maker.anchor(['claims', at, 'anchors', number], anchor))
    rows.push({ table: 'claim', value: { ...claim, anchors: ids } })
  }
  for (const [at, mention] of document.mentions.entries()) {
    if ('anchor' in mention) {
      const anchor = maker.anchor(['mentions', at, 'anchor'], mention.anchor)
      rows.push({ table: 'mention', value: { ...mention, anchor } })
    } else rows.push({ table: 'mention', value: mention })
  }
  for (const [at, { cue, ...attribution }] of document.attributions.entries()) {
    const anchor = cue && maker.anchor(['attributions', at, 'cue'], cue)
    rows.push({ table: 'attribution', value: anchor === undefined ? attribution : { ...attribution, cue: anchor } })
  }
  for (const value of document.evidence) rows.push({ table: 'evidence', value })
  for (const value of document.verdicts) rows.push({ table: 'verdict', value })
  for (const value of document.reviews) rows.push({ table: 'review', value })
  for (const value of document.relations) rows.push({ table: 'relation', value })
  for (const value of document.rejections ?? []) rows.push({ table: 'rejection', value })
  return { rows, faults: maker.faults }
}
