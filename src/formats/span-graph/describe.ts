import type { Anchor, Attribution, Claim, Id, Mention } from '../../core/entities.ts'
import { supportOf } from '../../core/support.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { byId } from '../isnad/by-id.ts'
import type { ArticleFacts, Arrow, MarkedArticle, Properties, Span, SpanLabel } from './span-graph.ts'

/** The words that a mention refers back to: the nearest mention before it that has any. */
const antecedentWithWords = (
  tables: ReadonlyTables,
  mention: Mention,
  spans: ReadonlyMap<Id, number>,
): number | undefined => {
  const seen = new Set<Id>()
  for (let at: Mention | undefined = mention; at?.antecedentId !== undefined && !seen.has(at.id);) {
    seen.add(at.id)
    at = tables.get('mention', at.antecedentId)
    const span = at && spans.get(at.id)
    if (span !== undefined) return span
  }
  return undefined
}

class Describer {
  readonly spans: Span[] = []
  readonly arrows: Arrow[] = []
  readonly #tables: ReadonlyTables
  readonly #articleId: Id
  /** The first span of each of the claims' places, and the span of each attribution and mention. */
  readonly #places = new Map<Id, number>()
  readonly #attributions = new Map<Id, number>()
  readonly #mentions = new Map<Id, number>()

  constructor(tables: ReadonlyTables, articleId: Id) {
    this.#tables = tables
    this.#articleId = articleId
  }

  #span(label: SpanLabel, anchorId: Id | undefined, properties: Properties, id = anchorId): number | undefined {
    const anchor = this.#tables.get('anchor', anchorId)
    if (!anchor || anchor.segments.length === 0 || id === undefined) return undefined
    return this.spans.push({ label, segments: anchor.segments, properties, id }) - 1
  }

  #arrow(type: Arrow['type'], source: number | undefined, target: number | undefined): void {
    if (source !== undefined && target !== undefined) this.arrows.push({ type, source, target })
  }

  #ofClaim(claim: Claim): Properties {
    const [project] = this.#tables.all('project')
    return {
      ...(claim.statement === undefined ? {} : { statement: claim.statement }),
      nature: claim.nature,
      ...(project ? { level: supportOf(this.#tables, claim, project.policy).level } : {}),
    }
  }

  #silent(attribution: Attribution): Mention | undefined {
    return attribution.mentionIds
      .map((id) => this.#tables.get('mention', id))
      .find((mention) => mention !== undefined && !('anchor' in mention))
  }

  #attribution(attribution: Attribution): void {
    const claim = this.#tables.get('claim', attribution.claimId)
    if (!claim) return
    const { contentId, manner, stance, channel, voices, checked, decision } = attribution
    const first = this.#places.get(contentId)
    const silent = this.#silent(attribution)
    const properties = {
      ...this.#ofClaim(claim),
      ...{ manner, stance, channel, voices, checked, decision },
      ...(silent ? { silent: silent.type, silentKind: silent.kind } : {}),
    }
    const at = this.#span('CLAIM', contentId, properties, first === undefined ? contentId : attribution.id)
    if (at === undefined) return
    if (first === undefined) this.#places.set(contentId, at)
    else this.#arrow('sameWords', at, first)
    this.#attributions.set(attribution.id, at)
  }

  #place(anchor: Anchor): void {
    const owner = this.#tables.ownerOf(anchor.id)
    if (owner?.role !== 'claim' || this.#places.has(anchor.id)) return
    const at = this.#span('CLAIM', anchor.id, this.#ofClaim(owner.claim))
    if (at !== undefined) this.#places.set(anchor.id, at)
  }

  #mention(mention: Mention): void {
    if (!('anchor' in mention)) return
    const source = this.#tables.get('source', mention.sourceId)
    const properties = {
      type: mention.type,
      kind: mention.kind,
      ...(source ? { source: 'name' in source ? source.name : source.words } : {}),
      ...(source && source.kind !== mention.kind ? { sourceKind: source.kind } : {}),
    }
    const at = this.#span('SOURCE', mention.anchor, properties)
    if (at !== undefined) this.#mentions.set(mention.id, at)
  }

  /** The nearest attribution around one that has a span. */
  #outer({ parentId }: Attribution): number | undefined {
    const seen = new Set<Id>()
    for (let at = parentId; at !== undefined && !seen.has(at); at = this.#tables.get('attribution', at)?.parentId) {
      seen.add(at)
      const span = this.#attributions.get(at)
      if (span !== undefined) return span
    }
    return undefined
  }

  #arrowsOf(attribution: Attribution): void {
    const at = this.#attributions.get(attribution.id)
    if (at === undefined) return
    for (const id of attribution.mentionIds) this.#arrow('saidBy', at, this.#mentions.get(id))
    this.#arrow('cuedBy', at, this.#span('CUE', attribution.cue, {}))
    this.#arrow('within', at, this.#outer(attribution))
    const silent = this.#silent(attribution)
    if (silent) this.#arrow('refersTo', at, antecedentWithWords(this.#tables, silent, this.#mentions))
  }

  describe(): void {
    const tables = this.#tables
    const attributions = byId(tables.attributionsInArticle(this.#articleId))
    for (const attribution of attributions) this.#attribution(attribution)
    for (const anchor of byId(tables.anchorsIn(this.#articleId))) this.#place(anchor)
    const mentions = byId(tables.mentionsInArticle(this.#articleId))
    for (const mention of mentions) this.#mention(mention)
    for (const attribution of attributions) this.#arrowsOf(attribution)
    for (const mention of mentions) {
      this.#arrow('refersTo', this.#mentions.get(mention.id), antecedentWithWords(tables, mention, this.#mentions))
    }
    const firsts = new Map<Id, number>()
    for (const claim of byId(tables.claimsInArticle(this.#articleId))) {
      const [first, ...more] = claim.anchors.flatMap((id) => this.#places.get(id) ?? [])
      if (first === undefined) continue
      firsts.set(claim.id, first)
      for (const at of more) this.#arrow('sameClaim', at, first)
    }
    for (const claimId of firsts.keys()) {
      for (const relation of byId(tables.relationsOfClaim(claimId))) {
        if (relation.fromClaimId !== claimId || relation.decision !== 'accepted') continue
        this.#arrow(relation.type, firsts.get(claimId), firsts.get(relation.toClaimId))
      }
    }
  }
}

const factsOf = (tables: ReadonlyTables, articleId: Id): ArticleFacts => {
  const article = tables.get('article', articleId)
  if (!article) return {}
  const outlet = tables.get('source', article.outletId)
  const { title, url, publishedAt, language, authors, original } = article
  return {
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    language,
    ...(outlet === undefined ? {} : { outlet: 'name' in outlet ? outlet.name : outlet.words }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(original.fileName === undefined ? {} : { fileName: original.fileName }),
  }
}

/**
 * An article with what is marked in it, as a graph of spans. Attributions come first and in the order of their ids.
 * What has lost its words is left out.
 */
export const describeMarked = (tables: ReadonlyTables, articleId: Id): MarkedArticle => {
  const describer = new Describer(tables, articleId)
  describer.describe()
  const { spans, arrows } = describer
  const text = tables.get('text', articleId)?.text ?? ''
  return { id: articleId, text, facts: factsOf(tables, articleId), graph: { spans, arrows } }
}
