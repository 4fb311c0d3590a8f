import type { Anchor, ArticleText, Id } from './entities.ts'
import { mapAnchor, spliceText, type Splice } from './splice.ts'

const none: ReadonlyMap<Id, Anchor> = new Map<Id, Anchor>()

/** Every anchor by id and by article: the one place that knows where anything stands. */
export class AnchorTable {
  private readonly articleOf = new Map<Id, Id>()
  private readonly byArticle = new Map<Id, Map<Id, Anchor>>()

  get size(): number {
    return this.articleOf.size
  }

  get(id: Id): Anchor | undefined {
    const articleId = this.articleOf.get(id)
    return articleId === undefined ? undefined : this.byArticle.get(articleId)?.get(id)
  }

  set(anchor: Anchor): void {
    this.delete(anchor.id)
    this.articleOf.set(anchor.id, anchor.articleId)
    const group = this.byArticle.get(anchor.articleId)
    if (group) group.set(anchor.id, anchor)
    else this.byArticle.set(anchor.articleId, new Map([[anchor.id, anchor]]))
  }

  delete(id: Id): void {
    const articleId = this.articleOf.get(id)
    if (articleId === undefined) return
    this.articleOf.delete(id)
    const group = this.byArticle.get(articleId)
    group?.delete(id)
    if (group?.size === 0) this.byArticle.delete(articleId)
  }

  *values(): Iterable<Anchor> {
    for (const group of this.byArticle.values()) yield* group.values()
  }

  inArticle(articleId: Id): Iterable<Anchor> {
    return (this.byArticle.get(articleId) ?? none).values()
  }

  /** Moves the anchors of an article along with splices of its text, which is given as it was before them. */
  map(before: ArticleText, splices: readonly Splice[]): void {
    const group = this.byArticle.get(before.id)
    if (!group) return
    let current = before
    for (const splice of splices) {
      for (const [id, anchor] of group) {
        const last = anchor.segments.at(-1)
        if (last !== undefined && last.end >= splice.start) group.set(id, mapAnchor(current.text, splice, anchor))
      }
      current = spliceText(current, splice)
    }
  }
}
