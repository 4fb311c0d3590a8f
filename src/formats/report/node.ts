/** The elements that a report is made of: none of them loads, runs or sends anything. */
const tags = [
  'header',
  'section',
  'article',
  'footer',
  'h1',
  'h2',
  'h3',
  'p',
  'ol',
  'ul',
  'li',
  'dl',
  'dt',
  'dd',
  'div',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'blockquote',
  'mark',
  'span',
  'strong',
  'sup',
  'bdi',
] as const
export type ReportTag = (typeof tags)[number]

/** What may be said about an element besides its words. */
export interface ReportAttributes {
  readonly class?: string
  readonly id?: string
  readonly dir?: 'auto' | 'ltr' | 'rtl'
  readonly lang?: string
  readonly scope?: 'col' | 'row'
}

/** A piece of a report: words, or an element. The screen and the saved file are made of the same pieces. */
export type ReportNode =
  | string
  | { readonly tag: ReportTag; readonly attributes: ReportAttributes; readonly children: readonly ReportNode[] }

/** An element with a class and what stands in it; what is undefined is left out. */
export const element = (
  tag: ReportTag,
  attributes: ReportAttributes | string,
  ...children: readonly (ReportNode | readonly ReportNode[] | undefined)[]
): ReportNode => ({
  tag,
  attributes: typeof attributes === 'string' ? (attributes === '' ? {} : { class: attributes }) : attributes,
  children: children.flat().filter((child): child is ReportNode => child !== undefined),
})

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Controls besides tab and line end, noncharacters, and halves of surrogate pairs. */
const forbidden = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu

/** Words as HTML has them. Characters that XML and HTML forbid become the replacement character. */
export const escapeHtml = (words: string): string =>
  words.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character).replaceAll(forbidden, '\ufffd')

/** A piece of a report as HTML. */
export const serializeNode = (node: ReportNode): string => {
  if (typeof node === 'string') return escapeHtml(node)
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('')
  return `<${node.tag}${attributes}>${node.children.map(serializeNode).join('')}</${node.tag}>`
}

const wordsIn = (node: ReportNode): string => (typeof node === 'string' ? node : node.children.map(wordsIn).join(''))

/** What a report is called: its first heading, if it has one. */
export const headingOf = (node: ReportNode): string | undefined => {
  if (typeof node === 'string') return undefined
  if (node.tag === 'h1') return wordsIn(node)
  for (const child of node.children) {
    const heading = headingOf(child)
    if (heading !== undefined) return heading
  }
  return undefined
}

/** UTF-16 code units; more would not fit beside the edge of a page. */
const longestHead = 90

/** A style sheet that says some words above every printed page but the first, which has them as its heading. */
export const runningHead = (words: string): string => {
  const head = words.length > longestHead ? `${words.slice(0, longestHead).replace(/[\ud800-\udbff]$/u, '')}…` : words
  const said = head.replaceAll(/[^\p{L}\p{M}\p{N} …]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `)
  const look = "color: #565e68; font-family: 'IBM Plex Sans Arabic', 'Segoe UI', Tahoma, sans-serif; font-size: 9pt"
  return `@page { @top-center { content: "${said}"; ${look} } }\n@page :first { @top-center { content: none } }\n`
}

/** What a saved report needs besides its pieces. */
export interface ReportPage {
  readonly title: string
  readonly lang: string
  readonly dir: 'rtl' | 'ltr'
  /** The style sheet, our own; it must not close its element. */
  readonly css: string
}

/**
 * A report as one file that opens anywhere: no scripts, no addresses that a browser would fetch, and a policy of its own
 * that forbids both.
 */
export const serializeReport = (node: ReportNode, { title, lang, dir, css }: ReportPage): string =>
  [
    '<!doctype html>',
    `<html lang="${escapeHtml(lang)}" dir="${dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${css.replaceAll('</', '<\\/')}${runningHead(headingOf(node) ?? '')}</style>`,
    '</head>',
    `<body>${serializeNode(node)}</body>`,
    '</html>',
    '',
  ].join('\n')
