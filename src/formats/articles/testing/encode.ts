import { decodeStrictly, type Encoding } from '../encoding.ts'

const bytesOfPage = new Map<Encoding, ReadonlyMap<string, number>>()

const pageOf = (encoding: Encoding): ReadonlyMap<string, number> => {
  const known = bytesOfPage.get(encoding)
  if (known) return known
  const page = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) {
    const character = decodeStrictly(Uint8Array.of(byte), encoding)
    if (character !== undefined && !page.has(character)) page.set(character, byte)
  }
  bytesOfPage.set(encoding, page)
  return page
}

/** A text's bytes in an encoding; undefined when the encoding lacks one of its characters. */
export const encode = (text: string, encoding: Encoding): Uint8Array | undefined => {
  if (encoding === 'utf-8') return Uint8Array.from(Buffer.from(text, 'utf8'))
  if (encoding === 'utf-16le') return Uint8Array.from(Buffer.from(text, 'utf16le'))
  if (encoding === 'utf-16be') return Uint8Array.from(Buffer.from(text, 'utf16le').swap16())
  const page = pageOf(encoding)
  const bytes: number[] = []
  for (const character of text) {
    const byte = page.get(character)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}
