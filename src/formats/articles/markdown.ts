import MarkdownIt from 'markdown-it'
import type { ProposedMetadata } from '../../core/byline.ts'
import { textOfLines, withProposals, type ReadArticle } from './article.ts'
import { addressOf, dateOf } from './page/metadata.ts'
import { linesOfPage } from './page/blocks.ts'
import { parsePage } from './page/document.ts'

const frontMatter = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

const unquoted = (value: string): string => value.trim().replace(/^(["'])([^]*)\1$/, '$2')

/** The details that many programs write above a Markdown text, one to a line. */
const detailsOf = (block: string): Partial<ProposedMetadata> => {
  const fields = new Map<string, string>()
  for (const line of block.split('\n')) {
    const [, key, value] = /^([\w-]+)\s*:\s*(\S.*)$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) fields.set(key.toLowerCase(), unquoted(value))
  }
  const title = fields.get('title')
  const author = fields.get('author') ?? fields.get('authors')
  const publishedAt = dateOf(fields.get('date'))
  const url = addressOf(fields.get('url') ?? fields.get('link') ?? fields.get('source'))
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { authors: [author] }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
  }
}

/**
 * A Markdown text as an article: what it would look like, without its signs. Markup of pages within it stays words.
 * @param source with LF line ends
 * @throws Refused when there is no text in it
 */
export const readMarkdown = (
  source: string,
  name?: string,
): Pick<ReadArticle, 'text' | 'kinds' | 'known' | 'notes'> => {
  const [whole = '', details = ''] = frontMatter.exec(source) ?? []
  const markup = new MarkdownIt({ html: false, linkify: false }).render(source.slice(whole.length))
  const { text, kinds } = textOfLines(linesOfPage(parsePage(markup).body))
  return { text, kinds, known: withProposals(detailsOf(details), text, kinds, name), notes: [] }
}
