import * as v from 'valibot'
import type { Claim, Id, Row } from '../../core/entities.ts'
import { CodePointIndex } from '../../core/offsets.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { WriteOptions } from '../format.ts'
import { describeAnchor, type IndexedText } from '../isnad/anchor.ts'
import { byId } from '../isnad/by-id.ts'
import { computeClaim, computedRules } from '../isnad/computed.ts'
import { describeAnnotator, describeArticle } from '../isnad/describe.ts'
import type { AnchorDocument } from '../isnad/document.ts'
import { eachReference } from '../../core/references.ts'
import { lineFormat, lineSchema, lineVersion, type Line } from './document.ts'

/** Says one article with all that belongs to it. */
class LineWriter {
  readonly #tables: ReadonlyTables
  readonly #articleId: Id
  readonly #texts = new Map<Id, IndexedText>()

  constructor(tables: ReadonlyTables, articleId: Id) {
    this.#tables = tables
    this.#articleId = articleId
  }

  #text(articleId: Id): IndexedText {
    const known = this.#texts.get(articleId)
    if (known) return known
    const text = this.#tables.get('text', articleId)?.text ?? ''
    const indexed = { text, index: new CodePointIndex(text) }
    this.#texts.set(articleId, indexed)
    return indexed
  }

  #anchor(id: Id): AnchorDocument {
    const anchor = this.#tables.get('anchor', id)
    if (!anchor) throw new RangeError(`There is no anchor ${id}`)
    return describeAnchor(this.#text(anchor.articleId), anchor)
  }

  #isHome({ anchors: [first] }: Claim): boolean {
    return this.#tables.get('anchor', first)?.articleId === this.#articleId
  }

  /** The rows of the article, without texts and anchors. */
  #rows() {
    const tables = this.#tables
    const claims = byId(tables.claimsInArticle(this.#articleId)).filter((claim) => this.#isHome(claim))
    const attributions = byId(tables.attributionsInArticle(this.#articleId))
    const mentions = byId(tables.mentionsInArticle(this.#articleId))
    const evidence = byId(claims.flatMap(({ id }) => [...tables.evidenceForClaim(id)]))
    const verdicts = byId(claims.flatMap(({ id }) => [...tables.verdictsOnClaim(id)]))
    const relations = byId(
      claims.flatMap(({ id }) =>
        [...tables.relationsOfClaim(id)].filter(
          ({ fromClaimId, toClaimId }) => fromClaimId === id && tables.get('claim', toClaimId) !== undefined,
        ),
      ),
    )
    const rejections = byId(tables.rejectionsInArticle(this.#articleId))
    return { claims, attributions, mentions, evidence, verdicts, relations, rejections }
  }

  /** All entries of a table that rows refer to, and those that these refer to. */
  #used<T extends 'source' | 'annotator'>(table: T, rows: readonly Row[]): Id[] {
    const found = new Set<Id>()
    const waiting = [...rows]
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      eachReference(row, (_, to, id) => {
        const value = to === table && !found.has(id) ? this.#tables.get(table, id) : undefined
        if (!value) return
        found.add(id)
        waiting.push({ table, value } as Row)
      })
    }
    return [...found].toSorted()
  }

  line(options: WriteOptions): Line | undefined {
    const tables = this.#tables
    const [project] = tables.all('project')
    const article = tables.get('article', this.#articleId)
    const text = tables.get('text', this.#articleId)
    if (!project || !article || !text) return undefined
    const rows = this.#rows()
    const tagged = (table: Row['table'], values: readonly Row['value'][]): Row[] =>
      values.map((value) => ({ table, value }) as Row)
    const own: Row[] = [
      { table: 'project', value: project },
      { table: 'article', value: article },
      ...tagged('claim', rows.claims),
      ...tagged('attribution', rows.attributions),
      ...tagged('mention', rows.mentions),
      ...tagged('evidence', rows.evidence),
      ...tagged('verdict', rows.verdicts),
      ...tagged('relation', rows.relations),
      ...tagged('rejection', rows.rejections),
    ]
    const sources = this.#used('source', own).flatMap((id) => tables.get('source', id) ?? [])
    const reviewed = [...own.map(({ value }) => value.id), ...sources.map(({ id }) => id)]
    const reviews = byId(reviewed.flatMap((id) => [...tables.reviewsOf(id)]))
    const all = [...own, ...tagged('source', sources), ...tagged('review', reviews)]
    const annotators = this.#used('annotator', all).flatMap((id) => tables.get('annotator', id) ?? [])
    const { text: words, ...described } = describeArticle(article, text, this.#text(article.id))
    return {
      format: lineFormat,
      schemaVersion: lineVersion,
      offsetUnit: 'codePoint',
      program: { name: 'isnad', version: options.programVersion },
      project,
      annotators: annotators.map((one) => describeAnnotator(one, options.nameAnnotators ?? true)),
      sources,
      article: options.withText === false ? described : { ...described, text: words },
      claims: rows.claims.map((one) => ({ ...one, anchors: one.anchors.map((id) => this.#anchor(id)) })),
      mentions: rows.mentions.map((one) => ('anchor' in one ? { ...one, anchor: this.#anchor(one.anchor) } : one)),
      attributions: rows.attributions.map(({ cue, ...one }) =>
        cue === undefined ? one : { ...one, cue: this.#anchor(cue) },
      ),
      evidence: rows.evidence,
      verdicts: rows.verdicts,
      reviews,
      relations: rows.relations,
      rejections: rows.rejections,
      computed: {
        rules: computedRules,
        claims: rows.claims.map((claim) => computeClaim(tables, project.policy, claim)),
      },
    }
  }
}

/** An article with all that belongs to it as one line of JSON, keys in the order of the schema. */
export const writeLine = (tables: ReadonlyTables, articleId: Id, options: WriteOptions): string => {
  const line = new LineWriter(tables, articleId).line(options)
  const { output } = v.safeParse(lineSchema, line)
  return line === undefined ? '' : `${JSON.stringify(output)}\n`
}
