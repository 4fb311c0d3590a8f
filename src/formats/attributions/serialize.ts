import type { Anchor, Attribution, Id, Mention } from '../../core/entities.ts'
import { CodePointIndex } from '../../core/offsets.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { byId } from '../isnad/by-id.ts'
import { textSha256 } from '../text-hash.ts'
import type { AttributionDocument, AttributionsDocument, Span } from './document.ts'

/** An attribution as it is written: the fields that are read back, and their words for whoever looks at the file. */
export interface WrittenAttribution extends AttributionDocument {
  readonly cueText: string | null
  readonly sourceTexts: string[]
  readonly contentText: string
}

export interface WrittenAttributions extends AttributionsDocument {
  readonly attributions: WrittenAttribution[]
}

/** Says the attributions of one article. */
class Describer {
  readonly #tables: ReadonlyTables
  readonly #text: string
  readonly #index: CodePointIndex

  constructor(tables: ReadonlyTables, text: string) {
    this.#tables = tables
    this.#text = text
    this.#index = new CodePointIndex(text)
  }

  /** From the first to the last word of an anchor; nothing for an orphan. */
  hull(anchorId: Id | undefined): Span | undefined {
    const segments = this.#tables.get('anchor', anchorId)?.segments ?? []
    const [first, last] = [segments[0], segments.at(-1)]
    return first && last && [this.#index.toCodePoint(first.start), this.#index.toCodePoint(last.end)]
  }

  /** The words of a mention that has any. */
  spoken(mention: Mention): Span | undefined {
    return 'anchor' in mention ? this.hull(mention.anchor) : undefined
  }

  words([start, end]: Span): string {
    return this.#text.slice(this.#index.toUtf16(start), this.#index.toUtf16(end))
  }

  /** The words that a mention refers back to: those of the nearest one before it that has any. */
  antecedent(mention: Mention): Span | undefined {
    const seen = new Set<Id>()
    let at: Mention | undefined = mention
    while (at?.antecedentId !== undefined && !seen.has(at.id)) {
      seen.add(at.id)
      at = this.#tables.get('mention', at.antecedentId)
      const span: Span | undefined = at && this.spoken(at)
      if (span) return span
    }
    return undefined
  }

  attribution(attribution: Attribution, content: Anchor, parent: number | null): WrittenAttribution {
    const mentions = attribution.mentionIds.flatMap((id) => this.#tables.get('mention', id) ?? [])
    const sources = mentions.flatMap((mention) => {
      const span = this.spoken(mention)
      return span ? [span] : []
    })
    const cue = this.hull(attribution.cue) ?? null
    const pieces = content.segments.map(({ start, end }): Span => [
      this.#index.toCodePoint(start),
      this.#index.toCodePoint(end),
    ])
    return {
      cue,
      sources,
      implicit: mentions.some(({ type }) => type === 'implicit'),
      antecedent: mentions.map((mention) => this.antecedent(mention)).find((span) => span !== undefined) ?? null,
      content: pieces,
      manner: attribution.manner,
      kind: mentions[0]?.kind ?? 'other',
      parent,
      cueText: cue && this.words(cue),
      sourceTexts: sources.map((span) => this.words(span)),
      contentText: pieces.map((span) => this.words(span)).join(' … '),
    }
  }
}

/**
 * The accepted attributions of an article in the order of their ids, which for imported ones is that of their file.
 * One whose content has lost its words is left out; what lay within it then lies within what is around it.
 */
export const describeAttributions = (tables: ReadonlyTables, articleId: Id): WrittenAttributions => {
  const text = tables.get('text', articleId)?.text ?? ''
  const describer = new Describer(tables, text)
  const placed = byId(tables.attributionsInArticle(articleId)).flatMap((attribution) => {
    const content = tables.get('anchor', attribution.contentId)
    return attribution.decision === 'accepted' && content && content.segments.length > 0
      ? [{ attribution, content }]
      : []
  })
  const numbers = new Map(placed.map(({ attribution }, number) => [attribution.id, number]))
  const outer = ({ parentId }: Attribution): number | null => {
    const seen = new Set<Id>()
    for (let at = parentId; at !== undefined && !seen.has(at); at = tables.get('attribution', at)?.parentId) {
      const number = numbers.get(at)
      if (number !== undefined) return number
      seen.add(at)
    }
    return null
  }
  const article = tables.get('article', articleId)
  return {
    article: article?.original.fileName ?? article?.title ?? articleId,
    textSha256: textSha256(text),
    offsetUnit: 'codePoint',
    attributions: placed.map(({ attribution, content }) =>
      describer.attribution(attribution, content, outer(attribution)),
    ),
  }
}

/** The attributions of one article as an object over many lines, those of several as one object a line. */
export const writeAttributions = (articles: readonly WrittenAttributions[]): string =>
  articles.length === 1
    ? `${JSON.stringify(articles[0], null, 1)}\n`
    : articles.map((article) => `${JSON.stringify(article)}\n`).join('')
