/** The range that the second byte of a sequence must lie in; the others lie between 0x80 and 0xBF. */
const secondByte = (lead: number): readonly [low: number, high: number] => {
  if (lead === 0xe0) return [0xa0, 0xbf]
  if (lead === 0xed) return [0x80, 0x9f]
  if (lead === 0xf0) return [0x90, 0xbf]
  if (lead === 0xf4) return [0x80, 0x8f]
  return [0x80, 0xbf]
}

/** How many bytes follow a lead byte, or -1 when it leads nothing. */
const followers = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 1
  if (lead >= 0xe0 && lead <= 0xef) return 2
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : -1
}

/**
 * Where bytes stop being UTF-8: the offset of the first byte of the first sequence that is none (overlong, a surrogate,
 * beyond Unicode, cut off), or -1 when all of it is.
 */
export const invalidUtf8At = (bytes: Uint8Array): number => {
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const more = followers(lead)
    if (more < 0) return at
    const [low, high] = secondByte(lead)
    for (let step = 1; step <= more; step++) {
      const byte = bytes[at + step] ?? 0
      if (byte < (step === 1 ? low : 0x80) || byte > (step === 1 ? high : 0xbf)) return at
    }
    at += more
  }
  return -1
}

/** The line, from 1, that the byte at `offset` is in; lines end with LF, CR or both. */
export const lineOfByte = (bytes: Uint8Array, offset: number): number => {
  let line = 1
  for (let at = 0; at < offset; at++) {
    const byte = bytes[at]
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) line++
  }
  return line
}
