import { AnchorGroup } from './anchor-group.ts'
import type { Anchor, ArticleText, Id } from './entities.ts'
import type { Splice } from './splice.ts'

/** Every anchor by id and by article: the one place that knows where anything stands. */
export class AnchorTable {
  private readonly articleOf = new Map<Id, Id>()
  private readonly byArticle = new Map<Id, AnchorGroup>()

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
    let group = this.byArticle.get(anchor.articleId)
    if (!group) this.byArticle.set(anchor.articleId, (group = new AnchorGroup()))
    group.set(anchor)
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
    return this.byArticle.get(articleId)?.values() ?? []
  }

  /** The anchors of an article that a splice of `[start, end]` can touch, and perhaps others around it. */
  near(articleId: Id, start: number, end: number): Iterable<Anchor> {
    return this.byArticle.get(articleId)?.near(start, end) ?? []
  }

  /** Moves the anchors of an article along with splices of its text, which is given as it was before them. */
  map(before: ArticleText, splices: readonly Splice[]): void {
    this.byArticle.get(before.id)?.map(before, splices)
  }
}
