import { decodeStrictly } from '../encoding.ts'
import { Refused } from '../refusal.ts'
import { latin1 } from '../sniff.ts'

/** A page out of a saved page (RFC 2557) or a mail. */
export interface MailedPage {
  readonly bytes: Uint8Array
  readonly isHtml: boolean
  /** The encoding that its header names. */
  readonly charset?: string
  /** Where it was saved from. */
  readonly address?: string
}

type Headers = ReadonlyMap<string, string>

/** Parts may stand in parts, so deep at most. */
const deepest = 8

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0))

const partsOfHead = (source: string): { headers: Headers; body: string } => {
  const end = /\r?\n\r?\n/.exec(source)
  const head = end === null ? source : source.slice(0, end.index)
  const headers = new Map<string, string>()
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? '' : source.slice(end.index + end[0].length) }
}

const parameter = (header: string | undefined, name: string): string | undefined => {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header ?? '') ?? []
  return quoted ?? plain
}

const base64Values = new Map(
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', (letter, value) => [letter, value]),
)

const fromBase64 = (text: string): Uint8Array => {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const letter of text) {
    const value = base64Values.get(letter)
    if (value === undefined) continue
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  return Uint8Array.from(bytes)
}

const fromQuotedPrintable = (text: string): Uint8Array =>
  bytesOf(
    text
      .replaceAll(/[ \t]*=[ \t]*\r?\n/g, '')
      .replaceAll(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )

const contentOf = (headers: Headers, body: string): Uint8Array => {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return fromBase64(body)
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : bytesOf(body)
}

const find = (source: string, depth: number): MailedPage | undefined => {
  const { headers, body } = partsOfHead(source)
  const type = headers.get('content-type') ?? 'text/plain'
  const address = headers.get('snapshot-content-location') ?? headers.get('content-location')
  const more = address === undefined ? {} : { address }
  if (/^multipart\//i.test(type)) {
    const boundary = parameter(type, 'boundary')
    if (boundary === undefined || depth >= deepest) return undefined
    const parts = body.split(`--${boundary}`).slice(1)
    const pages = parts
      .filter((part) => !part.startsWith('--'))
      .map((part) => find(part.replace(/^[ \t]*\r?\n/, ''), depth + 1))
      .filter((page) => page !== undefined)
    const page = pages.find(({ isHtml }) => isHtml) ?? pages[0]
    return page && { ...more, ...page }
  }
  if (!/^text\/(?:html|plain)|^application\/xhtml/i.test(type)) return undefined
  const charset = parameter(type, 'charset')
  return {
    bytes: contentOf(headers, body),
    isHtml: !/^text\/plain/i.test(type),
    ...(charset === undefined ? {} : { charset }),
    ...more,
  }
}

/**
 * The page in a file that a browser saved as one (.mht, .mhtml), or in a mail.
 * @throws Refused when there is none
 */
export const openMhtml = (bytes: Uint8Array): MailedPage => {
  const page = find(latin1Of(bytes), 0)
  if (page === undefined || page.bytes.length === 0) throw new Refused('noPageInside')
  return page
}

/** Bytes as characters of the same numbers. */
const latin1Of = (bytes: Uint8Array): string => {
  // All of it is ASCII as a rule, which is read at once.
  if (bytes.every((byte) => byte < 0x80)) return decodeStrictly(bytes, 'utf-8') ?? ''
  return latin1(bytes)
}
