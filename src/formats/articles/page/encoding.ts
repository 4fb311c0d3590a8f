import { invalidUtf8At } from '../../../core/utf8.ts'
import { guessEncoding, type Encoding, type Guess } from '../encoding.ts'
import { latin1 } from '../sniff.ts'

const byLabel: readonly (readonly [RegExp, Encoding])[] = [
  [/^(?:utf-?8|unicode-1-1-utf-8)$/, 'utf-8'],
  // A page that can be read as far as this is not UTF-16, whatever it says.
  [/^utf-?16(?:le|be)?$/, 'utf-8'],
  [/^(?:windows-1256|cp1256|x-cp1256)$/, 'windows-1256'],
  [/^(?:iso-?8859-?6(?:-[ei])?|iso_8859-6|arabic|asmo-708|ecma-114)$/, 'iso-8859-6'],
  [/^(?:windows-1252|cp1252|iso-?8859-?1|latin1|us-ascii|ascii)$/, 'windows-1252'],
]

/** The encoding by a name that pages and mails give it; undefined for one that is not read. */
export const encodingNamed = (label: string | undefined): Encoding | undefined => {
  const name = label?.trim().toLowerCase() ?? ''
  return byLabel.find(([pattern]) => pattern.test(name))?.[1]
}

const declaration = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i

/**
 * The encoding of a page: by byte order mark, then as the page declares it. Where the bytes speak against what is
 * declared, or nothing is, a person is asked.
 * @param declared by what holds the page
 */
export const guessPageEncoding = (bytes: Uint8Array, declared?: string): Guess => {
  const guess = guessEncoding(bytes)
  if (guess.markLength > 0) return guess
  const head = latin1(bytes.subarray(0, 8192))
  const [, inMeta, inXml] = declaration.exec(head) ?? []
  const encoding = encodingNamed(declared ?? inMeta ?? inXml)
  if (encoding === undefined) return guess
  const isUtf8 = invalidUtf8At(bytes) < 0
  const isAscii = isUtf8 && bytes.every((byte) => byte < 0x80)
  if (encoding === 'utf-8') return guess
  return isUtf8 && !isAscii ? { ...guess, certain: false } : { encoding, markLength: 0, certain: true }
}
