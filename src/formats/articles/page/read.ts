import { Readability } from '@mozilla/readability'
import { proposeMetadata, type ProposedMetadata } from '../../../core/byline.ts'
import { fold } from '../../../core/fold.ts'
import { textOfLines, withProposals, type ReadArticle } from '../article.ts'
import type { Note } from '../note.ts'
import { linesOfPage, type Line } from './blocks.ts'
import { parsePage, type Page, type PageElement, type PageNode } from './document.ts'
import { metadataOf } from './metadata.ts'

type PageArticle = Pick<ReadArticle, 'text' | 'kinds' | 'known' | 'notes'>

const isHidden = (element: PageElement): boolean =>
  element.getAttribute('hidden') !== null ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')

/** Takes out what the page hides. @returns how many characters that was */
const takeOutHidden = (page: Page): number => {
  let characters = 0
  for (const element of page.querySelectorAll('[hidden], [style]')) {
    if (!isHidden(element)) continue
    characters += (element.textContent ?? '').trim().length
    element.remove()
  }
  return characters
}

interface Reader {
  parse(): { readonly content?: PageNode | null; readonly byline?: string | null } | null
}

/** The element that holds the article, as a reader's view of a browser would show it, and the line of its authors. */
const articleOf = (page: Page): { readonly content?: PageNode; readonly byline?: string } => {
  // Handed over as it is: a tree need not become markup to be read again.
  const options = { serializer: (node: PageNode) => node, charThreshold: 200, disableJSONLD: true }
  // Its types are those of a browser's documents, which this room does not know.
  const reader: Reader = Reflect.construct(Readability, [page, options])
  const { content, byline } = reader.parse() ?? {}
  return { ...(content ? { content } : {}), ...(typeof byline === 'string' ? { byline } : {}) }
}

const unitsIn = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0)

const same = (a: string, b: string): boolean => fold(a).replaceAll(/\s+/gu, '') === fold(b).replaceAll(/\s+/gu, '')

/** The page's title as the first line, where the article itself does not begin with it. */
const withTitle = (lines: readonly Line[], title: string | undefined): readonly Line[] => {
  const at = title === undefined ? -1 : lines.findIndex(({ text }) => same(text, title))
  if (title === undefined) return lines
  const rest = at >= 0 && at < 4 ? lines.filter((_, number) => number !== at) : lines
  return [
    { text: title, kind: 'headline' },
    ...rest.map((line) => (line.kind === 'headline' ? { ...line, kind: 'subhead' as const } : line)),
  ]
}

/** «… | صحيفة الساحل»: the name of the site is no part of a title. */
const withoutSite = (title: string, site: string | undefined): string => {
  const parts = title.split(/(\s+[|–—•·-]\s+)/u)
  if (site === undefined || parts.length < 3) return title
  if (same(parts.at(-1) ?? '', site)) return parts.slice(0, -2).join('')
  return same(parts[0] ?? '', site) ? parts.slice(2).join('') : title
}

const struck = /<(?:del|s|strike)\b/gi

/**
 * The article of a page, found among its menus and advertisements, with what the page tells about it.
 * @param markup the page's, decoded
 * @param address where it was saved from, if what holds the page says so
 * @throws Refused when there is no text in it, or it is too deep
 */
export const readPage = (markup: string, name: string | undefined, address?: string): PageArticle => {
  const page = parsePage(markup)
  const told = metadataOf(page, markup)
  const whole = linesOfPage(page.body)
  const hidden = takeOutHidden(page)
  const { content, byline = '' } = articleOf(page)
  const article = content ? linesOfPage(content) : []
  // What a reader's view drops most of is no news page.
  const isFound = unitsIn(article) >= Math.min(200, unitsIn(whole) / 2)
  const title = told.title === undefined ? undefined : withoutSite(told.title, told.outlet?.name)
  const { text, kinds } = textOfLines(isFound ? withTitle(article, title) : whole)
  // A reader's view takes the line of the authors out of the article.
  const ofByline = proposeMetadata(byline.replaceAll(/\s+/gu, ' ').trim(), ['dateline']).authors
  const authors = told.authors.length > 0 || !isFound ? told.authors : ofByline
  const known: ProposedMetadata = {
    ...told,
    authors,
    ...(title === undefined ? {} : { title }),
    ...(told.url === undefined && address !== undefined ? { url: address } : {}),
  }
  const notes: Note[] = []
  if (!isFound) notes.push({ key: 'wholePage' })
  if (markup.length > 10_000 && text.length * 100 < markup.length) notes.push({ key: 'littleText' })
  if (isFound && hidden > 0) notes.push({ key: 'hiddenLeftOut', count: hidden })
  const kept = markup.match(struck)?.length ?? 0
  if (kept > 0) notes.push({ key: 'struckKept', count: kept })
  return { text, kinds, known: withProposals(known, text, kinds, name), notes }
}

/**
 * A piece of a page, such as what was copied from one: all of its words, line by line.
 * @throws Refused when there is no text in it, or it is too deep
 */
export const readPiece = (markup: string, name?: string): PageArticle => {
  const { text, kinds } = textOfLines(linesOfPage(parsePage(markup).body))
  return { text, kinds, known: withProposals({}, text, kinds, name), notes: [] }
}
