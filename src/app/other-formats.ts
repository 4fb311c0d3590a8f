/** What a file may be that is not a text; each has its name in the interface's words. */
export const otherFormats = [
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'epub',
  'zip',
  'oldOffice',
  'pdf',
  'rtf',
  'html',
  'mhtml',
  'xml',
  'json',
  'image',
  'recording',
  'packed',
  'utf16',
  'utf32',
] as const
export type OtherFormat = (typeof otherFormats)[number]

const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** UTF-32's mark begins with UTF-16's. */
const signatures: readonly (readonly [OtherFormat, string])[] = [
  ['utf32', '\xff\xfe\0\0'],
  ['utf32', '\0\0\xfe\xff'],
  ['utf16', '\xff\xfe'],
  ['utf16', '\xfe\xff'],
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
const members: readonly (readonly [OtherFormat, string])[] = [
  ['odt', 'mimetypeapplication/vnd.oasis.opendocument'],
  ['epub', 'mimetypeapplication/epub+zip'],
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['pptx', 'ppt/'],
]

/** The beginning of a page, whatever stands before its first element. */
const page = /^(?:<!--[^]*?-->|<\?xml[^>]*>|\s)*<(?:!doctype\s+html|html|head|body|meta|title|div|p|table)\b/i
const json = /^(?:\{\s*["}]|\[\s*[[{\]])/
const mail = /^(?:from: <saved by|mime-version:|date:|subject:)[^]*?content-type:\s*multipart\/related/i

const looked = 65_536

/** The format of a file that is no plain text, by how its bytes begin; undefined when nothing speaks against a text. */
export const otherFormatOf = (bytes: Uint8Array): OtherFormat | undefined => {
  const start = latin1(bytes.subarray(0, 4096))
  const signed = signatures.find(([, signature]) => start.startsWith(signature))
  if (signed) return signed[0]
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    const names = latin1(bytes.subarray(0, looked)) + latin1(bytes.subarray(-looked))
    return members.find(([, name]) => names.includes(name))?.[0] ?? 'zip'
  }
  if (/^RIFF.{4}WEBP/s.test(start)) return 'image'
  if (/^RIFF.{4}(?:WAVE|AVI )|^.{4}ftyp/s.test(start)) return 'recording'
  const text = start.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (page.test(text)) return 'html'
  if (text.startsWith('<?xml')) return 'xml'
  if (mail.test(text)) return 'mhtml'
  return json.test(text) ? 'json' : undefined
}

const documentHead = /^\s*\{[^]{0,2000}?"format"\s*:\s*"isnad"/

/** Whether a file says of itself that it is an Isnad document. */
export const isIsnadDocument = (bytes: Uint8Array): boolean =>
  documentHead.test(latin1(bytes.subarray(0, 4096)).replace(/^\xef\xbb\xbf/, ''))
