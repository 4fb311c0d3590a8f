import type { Annotator, Article, ArticleText, Id } from '../../core/entities.ts'
import { CodePointIndex } from '../../core/offsets.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { textSha256 } from '../text-hash.ts'
import { describeAnchor, type IndexedText } from './anchor.ts'
import { blocksOf } from './blocks.ts'
import { byId } from './by-id.ts'
import { compute } from './computed.ts'
import { formatName, schemaVersion, type AnchorDocument, type ArticleDocument, type IsnadDocument } from './document.ts'

/** What a document says beside the project. */
export interface DescribeOptions {
  /** Of the program that writes. */
  readonly programVersion: string
  /** Whether annotators who agreed to be named are; true unless said otherwise. */
  readonly nameAnnotators?: boolean
}

/** An annotator, with the name only of one who agreed to be named, where names are wanted. */
export const describeAnnotator = ({ name, ...rest }: Annotator, naming: boolean): Annotator =>
  naming && rest.named && name !== undefined ? { ...rest, name } : rest

/** An article with its text. */
export const describeArticle = (article: Article, of: ArticleText, { index }: IndexedText): ArticleDocument => ({
  ...article,
  text: of.text,
  textSha256: textSha256(of.text),
  lengthCodePoints: index.length,
  blocks: blocksOf(of).map(({ kind, start, end }) => ({
    kind,
    start: index.toCodePoint(start),
    end: index.toCodePoint(end),
  })),
})

/** @throws RangeError where a sound project has something */
const expected = <T>(value: T | undefined, what: string, id: Id): T => {
  if (value === undefined) throw new RangeError(`There is no ${what} ${id}`)
  return value
}

/** A sound project as the document says it, entities in the order of their ids. */
export const describeProject = (tables: ReadonlyTables, options: DescribeOptions): IsnadDocument => {
  const [project] = tables.all('project')
  const found = expected(project, 'project', '')
  const texts = new Map<Id, IndexedText>()
  for (const { id, text } of tables.all('text')) texts.set(id, { text, index: new CodePointIndex(text) })
  const textOf = (id: Id): IndexedText => expected(texts.get(id), 'text', id)
  const anchor = (id: Id): AnchorDocument => {
    const row = expected(tables.get('anchor', id), 'anchor', id)
    return describeAnchor(textOf(row.articleId), row)
  }
  return {
    format: formatName,
    schemaVersion,
    offsetUnit: 'codePoint',
    program: { name: 'isnad', version: options.programVersion },
    project: found,
    annotators: byId(tables.all('annotator')).map((one) => describeAnnotator(one, options.nameAnnotators ?? true)),
    sources: byId(tables.all('source')),
    articles: byId(tables.all('article')).map((one) =>
      describeArticle(one, expected(tables.get('text', one.id), 'text', one.id), textOf(one.id)),
    ),
    claims: byId(tables.all('claim')).map((one) => ({ ...one, anchors: one.anchors.map(anchor) })),
    mentions: byId(tables.all('mention')).map((one) =>
      'anchor' in one ? { ...one, anchor: anchor(one.anchor) } : one,
    ),
    attributions: byId(tables.all('attribution')).map(({ cue, ...one }) =>
      cue === undefined ? one : { ...one, cue: anchor(cue) },
    ),
    evidence: byId(tables.all('evidence')),
    verdicts: byId(tables.all('verdict')),
    reviews: byId(tables.all('review')),
    relations: byId(tables.all('relation')),
    ...(tables.size('rejection') > 0 ? { rejections: byId(tables.all('rejection')) } : {}),
    computed: compute(tables, found.policy),
  }
}
