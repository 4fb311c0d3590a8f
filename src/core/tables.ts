import { AnchorTable } from './anchor-table.ts'
import type { Change } from './change.ts'
import {
  tableNames,
  type Anchor,
  type Attribution,
  type Claim,
  type EntityByTable,
  type Evidence,
  type Id,
  type Mention,
  type Rejection,
  type Relation,
  type Review,
  type Row,
  type TableName,
  type Verdict,
} from './entities.ts'
import { Index } from './row-index.ts'
import { spliceText } from './splice.ts'

/** What an anchor is for. */
export type AnchorOwner =
  | { readonly role: 'claim'; readonly claim: Claim }
  | { readonly role: 'mention'; readonly mention: Mention }
  | { readonly role: 'cue'; readonly attribution: Attribution }

type PlainTable = Exclude<TableName, 'anchor'>

/** What the tables can be read through; only the owner of the tables may change them. */
export type ReadonlyTables = Omit<Tables, 'apply' | 'put' | 'drop'>

/**
 * A project, or the part of it that is loaded, in tables by id, with the indexes that its questions need. The value
 * has one owner, who changes it by applying changes; everyone else reads.
 */
export class Tables {
  private readonly rows: { [T in PlainTable]: Map<Id, EntityByTable[T]> } = {
    project: new Map(),
    annotator: new Map(),
    source: new Map(),
    article: new Map(),
    text: new Map(),
    mention: new Map(),
    claim: new Map(),
    attribution: new Map(),
    evidence: new Map(),
    verdict: new Map(),
    review: new Map(),
    relation: new Map(),
    rejection: new Map(),
  }
  private changes = 0
  private readonly anchors = new AnchorTable()
  private readonly owners = new Map<Id, { table: 'claim' | 'mention' | 'attribution'; id: Id }>()
  private readonly mentionsIn = new Index<Mention>((mention) => [mention.articleId])
  private readonly mentionsOf = new Index<Mention>((mention) =>
    mention.sourceId === undefined ? [] : [mention.sourceId],
  )
  private readonly attributionsIn = new Index<Attribution>((attribution) => [attribution.articleId])
  private readonly attributionsOf = new Index<Attribution>((attribution) => [attribution.claimId])
  private readonly attributionsBy = new Index<Attribution>((attribution) => attribution.mentionIds)
  private readonly attributionsOn = new Index<Attribution>((attribution) => [attribution.contentId])
  private readonly childrenOf = new Index<Attribution>((attribution) =>
    attribution.parentId === undefined ? [] : [attribution.parentId],
  )
  private readonly mentionsAfter = new Index<Mention>((mention) =>
    mention.antecedentId === undefined ? [] : [mention.antecedentId],
  )
  private readonly evidenceFor = new Index<Evidence>((evidence) => [evidence.claimId])
  private readonly verdictsOn = new Index<Verdict>((verdict) => [verdict.claimId])
  private readonly reviewsAbout = new Index<Review>((review) => [review.target.id])
  private readonly rejectionsIn = new Index<Rejection>((rejection) => [rejection.articleId])
  private readonly relationsOf = new Index<Relation>((relation) => [relation.fromClaimId, relation.toClaimId])

  /** The row with this id, or undefined. */
  get<T extends TableName>(table: T, id: Id | undefined): EntityByTable[T] | undefined
  get(table: TableName, id: Id | undefined): EntityByTable[TableName] | undefined {
    if (id === undefined) return undefined
    return table === 'anchor' ? this.anchors.get(id) : this.rows[table].get(id)
  }

  /** All rows of a table, in no order that means anything. */
  all<T extends TableName>(table: T): Iterable<EntityByTable[T]>
  all(table: TableName): Iterable<EntityByTable[TableName]> {
    return table === 'anchor' ? this.anchors.values() : this.rows[table].values()
  }

  /** How many rows a table has. */
  size(table: TableName): number {
    return table === 'anchor' ? this.anchors.size : this.rows[table].size
  }

  /** What an anchor is for; undefined while nothing refers to it. */
  ownerOf(anchorId: Id): AnchorOwner | undefined {
    const owner = this.owners.get(anchorId)
    if (owner === undefined) return undefined
    if (owner.table === 'claim') {
      const claim = this.rows.claim.get(owner.id)
      return claim && { role: 'claim', claim }
    }
    if (owner.table === 'mention') {
      const mention = this.rows.mention.get(owner.id)
      return mention && { role: 'mention', mention }
    }
    const attribution = this.rows.attribution.get(owner.id)
    return attribution && { role: 'cue', attribution }
  }

  anchorsIn(articleId: Id): Iterable<Anchor> {
    return this.anchors.inArticle(articleId)
  }
  /** The anchors that a splice of `[start, end]` can touch, and perhaps others around it; UTF-16 code units. */
  anchorsNear(articleId: Id, start: number, end: number): Iterable<Anchor> {
    return this.anchors.near(articleId, start, end)
  }
  mentionsInArticle(articleId: Id): Iterable<Mention> {
    return this.mentionsIn.get(articleId)
  }
  mentionsOfSource(sourceId: Id): Iterable<Mention> {
    return this.mentionsOf.get(sourceId)
  }
  /** Mentions that refer back to this one. */
  mentionsReferringTo(mentionId: Id): Iterable<Mention> {
    return this.mentionsAfter.get(mentionId)
  }
  attributionsInArticle(articleId: Id): Iterable<Attribution> {
    return this.attributionsIn.get(articleId)
  }
  attributionsOfClaim(claimId: Id): Iterable<Attribution> {
    return this.attributionsOf.get(claimId)
  }
  attributionsByMention(mentionId: Id): Iterable<Attribution> {
    return this.attributionsBy.get(mentionId)
  }
  /** Attributions whose content is this anchor. */
  attributionsOfContent(anchorId: Id): Iterable<Attribution> {
    return this.attributionsOn.get(anchorId)
  }
  /** Attributions that lie within this one's content. */
  attributionsWithin(attributionId: Id): Iterable<Attribution> {
    return this.childrenOf.get(attributionId)
  }
  evidenceForClaim(claimId: Id): Iterable<Evidence> {
    return this.evidenceFor.get(claimId)
  }
  verdictsOnClaim(claimId: Id): Iterable<Verdict> {
    return this.verdictsOn.get(claimId)
  }
  /** Reviews of a claim, an attribution, evidence, a source or an article. */
  reviewsOf(targetId: Id): Iterable<Review> {
    return this.reviewsAbout.get(targetId)
  }
  /** What was proposed in this article and not wanted. */
  rejectionsInArticle(articleId: Id): Iterable<Rejection> {
    return this.rejectionsIn.get(articleId)
  }
  relationsOfClaim(claimId: Id): Iterable<Relation> {
    return this.relationsOf.get(claimId)
  }

  /** Claims that have an anchor in this article, each once. */
  *claimsInArticle(articleId: Id): Iterable<Claim> {
    const seen = new Set<Id>()
    for (const anchor of this.anchors.inArticle(articleId)) {
      const owner = this.owners.get(anchor.id)
      if (owner?.table !== 'claim' || seen.has(owner.id)) continue
      seen.add(owner.id)
      const claim = this.rows.claim.get(owner.id)
      if (claim) yield claim
    }
  }

  /** Another number after everything that changed the tables. */
  get revision(): number {
    return this.changes
  }

  /** Takes a row in, in place of the one with its id. */
  put(row: Row): void {
    this.drop(row.table, row.value.id)
    switch (row.table) {
      case 'anchor':
        this.anchors.set(row.value)
        return
      case 'mention':
        this.mentionsIn.add(row.value)
        this.mentionsOf.add(row.value)
        this.mentionsAfter.add(row.value)
        if ('anchor' in row.value) this.owners.set(row.value.anchor, { table: 'mention', id: row.value.id })
        break
      case 'claim':
        for (const anchor of row.value.anchors) this.owners.set(anchor, { table: 'claim', id: row.value.id })
        break
      case 'attribution':
        this.attributionsIn.add(row.value)
        this.attributionsOf.add(row.value)
        this.attributionsBy.add(row.value)
        this.attributionsOn.add(row.value)
        this.childrenOf.add(row.value)
        if (row.value.cue !== undefined) this.owners.set(row.value.cue, { table: 'attribution', id: row.value.id })
        break
      case 'evidence':
        this.evidenceFor.add(row.value)
        break
      case 'verdict':
        this.verdictsOn.add(row.value)
        break
      case 'review':
        this.reviewsAbout.add(row.value)
        break
      case 'relation':
        this.relationsOf.add(row.value)
        break
      case 'rejection':
        this.rejectionsIn.add(row.value)
        break
    }
    this.keep(row.table, row.value)
  }

  private keep<T extends PlainTable>(table: T, value: EntityByTable[T]): void {
    this.rows[table].set(value.id, value)
  }

  /** Lets go of a row; nothing happens when there is none. */
  drop(table: TableName, id: Id): void {
    this.changes++
    switch (table) {
      case 'anchor':
        this.anchors.delete(id)
        return
      case 'mention': {
        const mention = this.rows.mention.get(id)
        if (!mention) return
        this.mentionsIn.remove(mention)
        this.mentionsOf.remove(mention)
        this.mentionsAfter.remove(mention)
        if ('anchor' in mention) this.disown(mention.anchor, id)
        break
      }
      case 'claim':
        for (const anchor of this.rows.claim.get(id)?.anchors ?? []) this.disown(anchor, id)
        break
      case 'attribution': {
        const attribution = this.rows.attribution.get(id)
        if (!attribution) return
        this.attributionsIn.remove(attribution)
        this.attributionsOf.remove(attribution)
        this.attributionsBy.remove(attribution)
        this.attributionsOn.remove(attribution)
        this.childrenOf.remove(attribution)
        if (attribution.cue !== undefined) this.disown(attribution.cue, id)
        break
      }
      case 'evidence': {
        const evidence = this.rows.evidence.get(id)
        if (evidence) this.evidenceFor.remove(evidence)
        break
      }
      case 'verdict': {
        const verdict = this.rows.verdict.get(id)
        if (verdict) this.verdictsOn.remove(verdict)
        break
      }
      case 'review': {
        const review = this.rows.review.get(id)
        if (review) this.reviewsAbout.remove(review)
        break
      }
      case 'relation': {
        const relation = this.rows.relation.get(id)
        if (relation) this.relationsOf.remove(relation)
        break
      }
      case 'rejection': {
        const rejection = this.rows.rejection.get(id)
        if (rejection) this.rejectionsIn.remove(rejection)
        break
      }
    }
    this.rows[table].delete(id)
  }

  private disown(anchorId: Id, owner: Id): void {
    if (this.owners.get(anchorId)?.id === owner) this.owners.delete(anchorId)
  }

  /**
   * Carries a change out. Rows that it names are detached before the text moves and attached where it says after, so
   * that its inverse returns every anchor to where it stood; the others move with the text.
   * @throws RangeError when the text is not the one that the change was made on; the tables are then unchanged
   */
  apply(change: Change): void {
    const text = change.text && this.rows.text.get(change.text.articleId)
    if (change.text && !text) throw new RangeError('The text of this change is not loaded')
    const after = change.text && text ? change.text.splices.reduce(spliceText, text) : undefined
    this.changes++
    for (const row of change.removed) this.drop(row.table, row.value.id)
    for (const { table, before } of change.updated) if (table === 'anchor') this.anchors.delete(before.id)
    if (change.text && text && after) {
      this.anchors.map(text, change.text.splices)
      this.rows.text.set(after.id, after)
    }
    for (const { table, after: value } of change.updated) this.put({ table, value } as Row)
    for (const row of change.added) this.put(row)
  }

  /** Every row, tables in the order of `tableNames`. */
  *everything(): Iterable<Row> {
    for (const table of tableNames) for (const value of this.all(table)) yield { table, value } as Row
  }
}
