/** What some system refuses in a name, and what would turn it around or hide in it. */
const refused = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu
/** Names that Windows keeps for its devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Most systems allow 255 bytes; an Arabic letter takes two, and an ending is still to come. */
const mostBytes = 160

/** A character with the marks on it: a cut between the two would change what is read. */
const wholeCharacter = /.\p{M}*/gu

/** A name for a file that every system takes: without separators, control and direction marks, not too long. */
export const safeFileName = (wanted: string): string => {
  const plain = wanted
    .replaceAll(refused, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '')
  const encoder = new TextEncoder()
  let name = ''
  let bytes = 0
  for (const [character] of plain.matchAll(wholeCharacter)) {
    bytes += encoder.encode(character).length
    if (bytes > mostBytes) break
    name += character
  }
  name = name.replace(/[\s.]+$/u, '')
  if (name === '') return 'isnad'
  return reserved.test(name) ? `_${name}` : name
}
