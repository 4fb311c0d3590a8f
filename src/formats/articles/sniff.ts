/** What a file may be that is not read; each has its name in `refusal-words.ts`. */
export const otherFormats = [
  'xlsx',
  'pptx',
  'odt',
  'epub',
  'oldOffice',
  'pdf',
  'rtf',
  'xml',
  'image',
  'recording',
  'packed',
  'utf32',
] as const
export type OtherFormat = (typeof otherFormats)[number]

/** What a file may be that articles are read from. */
export const articleFormats = ['text', 'html', 'mhtml', 'markdown', 'docx', 'json', 'jsonl', 'csv', 'zip'] as const
export type ArticleFormat = (typeof articleFormats)[number]

/** What a file is: something that articles are read from, an Isnad document, or something else. */
export type FileFormat = ArticleFormat | 'isnad' | { readonly other: OtherFormat }

/** Bytes as characters of the same numbers. */
export const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** UTF-32's mark begins with UTF-16's. */
const signatures: readonly (readonly [OtherFormat, string])[] = [
  ['utf32', '\xff\xfe\0\0'],
  ['utf32', '\0\0\xfe\xff'],
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['oldOffice', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['image', '\x89PNG\r\n'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['recording', 'ID3'],
  ['recording', 'OggS'],
  ['recording', 'fLaC'],
  ['recording', '\x1a\x45\xdf\xa3'],
  ['packed', '\x1f\x8b'],
  ['packed', '7z\xbc\xaf\x27\x1c'],
  ['packed', 'Rar!\x1a'],
  ['packed', 'BZh9'],
  ['packed', '\xfd7zXZ'],
]

/** What a zip archive is, by the names of the files in it, which it writes in plain. */
const members: readonly (readonly [ArticleFormat | OtherFormat, string])[] = [
  ['odt', 'mimetypeapplication/vnd.oasis.opendocument'],
  ['epub', 'mimetypeapplication/epub+zip'],
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook'],
  ['pptx', 'ppt/presentation'],
]

/** The beginning of a page, whatever stands before its first element. */
const page =
  /^(?:<!--[^]*?-->|<\?xml[^>]*>|\s)*<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|article|main)\b/i
const json = /^(?:\{\s*["}]|\[\s*[[{\]])/
/** A whole object in its line, and another in the next. */
const jsonLines = /^\{[^\n]*\}[ \t]*\r?\n\s*\{/
const mail =
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*content-type:\s*(?:multipart\/(?:related|alternative|mixed)|text\/html)/i
const documentHead = /^\s*\{[^]{0,2000}?"format"\s*:\s*"isnad"/

const byExtension: Readonly<Record<string, ArticleFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  mht: 'mhtml',
  mhtml: 'mhtml',
  eml: 'mhtml',
}

const isArticleFormat = (name: string): name is ArticleFormat => articleFormats.some((format) => format === name)

const looked = 65_536

/**
 * What a file is, by how its bytes begin; its name has a say only where bytes say nothing: of Markdown, tables and
 * pieces of pages.
 */
export const formatOf = (bytes: Uint8Array, name = ''): FileFormat => {
  const start = latin1(bytes.subarray(0, 4096))
  const signed = signatures.find(([, signature]) => start.startsWith(signature))
  if (signed) return { other: signed[0] }
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    const names = latin1(bytes.subarray(0, looked)) + latin1(bytes.subarray(-looked))
    const is = members.find(([, member]) => names.includes(member))?.[0] ?? 'zip'
    return isArticleFormat(is) ? is : { other: is }
  }
  if (/^RIFF.{4}WEBP/s.test(start)) return { other: 'image' }
  if (/^RIFF.{4}(?:WAVE|AVI )|^.{4}ftyp/s.test(start)) return { other: 'recording' }
  const text = start.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (documentHead.test(text)) return 'isnad'
  if (page.test(text)) return 'html'
  if (text.startsWith('<?xml')) return { other: 'xml' }
  if (mail.test(text)) return 'mhtml'
  const byName = byExtension[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '']
  if (byName === 'markdown' || byName === 'jsonl') return byName
  if (jsonLines.test(text)) return 'jsonl'
  return json.test(text) ? 'json' : (byName ?? 'text')
}
