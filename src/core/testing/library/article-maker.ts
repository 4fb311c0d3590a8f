import type { Author } from '../../draft.ts'
import type { Article, ArticleText, Attribution, Id, Mention, Row, Segment, Source, Stamp } from '../../entities.ts'
import { linesOf } from '../../lines.ts'
import { newAttribution } from '../../operations/attribution.ts'
import { newClaim } from '../../operations/claim.ts'
import type { BlockKind } from '../../vocabulary.ts'

/** The words by which an article calls a source. */
export const wordsOf = (source: Source): string => ('name' in source ? source.name : source.words)

/** An article in the making: its text grows, and with it the rows that point into it. Offsets are UTF-16 code units. */
export class ArticleMaker {
  readonly id: Id
  /** In the order in which they were made. */
  readonly claimIds: Id[] = []
  /** How many words have been written. */
  words = 0
  private readonly author: Author
  private readonly rows: Row[] = []
  private readonly kinds: BlockKind[] = []
  private text = ''
  private lastMention: Mention | undefined

  constructor(author: Author) {
    this.author = author
    this.id = author.newId()
  }

  private stamp(): Stamp {
    const { annotatorId, now } = this.author
    return { id: this.author.newId(), createdAt: now, modifiedAt: now, annotatorId, origin: 'human' }
  }

  add(words: string): Segment {
    const start = this.text.length
    this.text += words
    this.words += words.trim().split(' ').length
    return { start, end: this.text.length }
  }

  /** Ends the line that is being written; the next is a paragraph with a blank line before it. */
  endLine(kind: BlockKind): void {
    this.text += '\n\n'
    this.kinds.push(kind, 'paragraph')
  }

  private anchor(...segments: readonly Segment[]): Id {
    const id = this.author.newId()
    this.rows.push({ table: 'anchor', value: { id, articleId: this.id, segments } })
    return id
  }

  claim(content: Segment): { readonly claimId: Id; readonly contentId: Id } {
    const contentId = this.anchor(content)
    const value = newClaim(this.author, [contentId])
    this.rows.push({ table: 'claim', value })
    this.claimIds.push(value.id)
    return { claimId: value.id, contentId }
  }

  mention(source: Source, words: Segment): Mention {
    const common = { ...this.stamp(), articleId: this.id, kind: source.kind, sourceId: source.id }
    const mention: Mention = { ...common, type: 'name' in source ? 'name' : 'nominal', anchor: this.anchor(words) }
    this.rows.push({ table: 'mention', value: mention })
    this.lastMention = mention
    return mention
  }

  /** A source that is not written again: it is the one spoken of last. */
  implicit(): Mention | undefined {
    const { lastMention: last } = this
    if (!last) return undefined
    const links = { antecedentId: last.id, kind: last.kind }
    const mention: Mention = { ...this.stamp(), articleId: this.id, type: 'implicit', ...links }
    this.rows.push({ table: 'mention', value: mention })
    return mention
  }

  attribute(
    { claimId, contentId }: { readonly claimId: Id; readonly contentId: Id },
    mention: Mention | undefined,
    cue: Segment,
    details: Partial<Pick<Attribution, 'stance' | 'parentId'>> = {},
  ): Id {
    const base = newAttribution(this.author, claimId, this.id, contentId)
    const mentionIds = mention ? [mention.id] : []
    this.rows.push({ table: 'attribution', value: { ...base, ...details, mentionIds, cue: this.anchor(cue) } })
    return base.id
  }

  /** A row that hangs on a claim of the article. */
  hang(row: Row): void {
    this.rows.push(row)
  }

  /** The article with all its rows; the text first. */
  finish(details: Pick<Article, 'title' | 'outletId' | 'publishedAt'>): readonly Row[] {
    const text = this.text.trimEnd()
    const kinds = linesOf(text).map((_, line) => this.kinds[line] ?? 'paragraph')
    const original = { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } as const
    const fields = { authors: [], language: 'ar', revision: 1, original, tags: [] }
    const article: Article = { ...this.stamp(), ...details, ...fields, id: this.id }
    const value: ArticleText = { id: this.id, text, kinds }
    return [{ table: 'article', value: article }, { table: 'text', value }, ...this.rows]
  }
}
