/*
 * What stands in a table of LevelDB: its blocks are compressed, so that a search of the file itself finds little.
 * After the descriptions of both formats: github.com/google/leveldb/blob/main/doc/table_format.md and
 * github.com/google/snappy/blob/main/format_description.txt.
 */

const footerBytes = 48

const varint = (bytes: Buffer, start: number): readonly [value: number, end: number] => {
  let [value, factor, at] = [0, 1, start]
  for (; (bytes[at] ?? 0) >= 128; at++) {
    value += ((bytes[at] ?? 0) - 128) * factor
    factor *= 128
  }
  return [value + (bytes[at] ?? 0) * factor, at + 1]
}

const decompress = (bytes: Buffer): Buffer => {
  const [size, start] = varint(bytes, 0)
  const out = Buffer.alloc(size)
  let done = 0
  const number = (at: number, length: number): number => (length === 0 ? 0 : bytes.readUIntLE(at, length))
  for (let at = start; at < bytes.length && done < size;) {
    const tag = bytes[at] ?? 0
    const kind = tag % 4
    if (kind === 0) {
      const short = tag >> 2
      const extra = short < 60 ? 0 : short - 59
      const length = (extra === 0 ? short : number(at + 1, extra)) + 1
      bytes.copy(out, done, at + 1 + extra, at + 1 + extra + length)
      done += length
      at += 1 + extra + length
    } else {
      const length = kind === 1 ? ((tag >> 2) % 8) + 4 : (tag >> 2) + 1
      const back = kind === 1 ? (tag >> 5) * 256 + number(at + 1, 1) : number(at + 1, kind === 2 ? 2 : 4)
      for (let copied = 0; copied < length; copied++, done++) out[done] = out[done - back] ?? 0
      at += kind === 1 ? 2 : kind === 2 ? 3 : 5
    }
  }
  return out
}

/** The block at an offset: its bytes are followed by how they are compressed, and a checksum. */
const blockAt = (file: Buffer, offset: number, size: number): Buffer => {
  const block = file.subarray(offset, offset + size)
  return file[offset + size] === 1 ? decompress(block) : block
}

/** The blocks of a table, as they were before they were compressed; none of what is no table. */
export const blocksOf = (file: Buffer): readonly Buffer[] => {
  if (file.length < footerBytes) return []
  const footer = file.subarray(file.length - footerBytes)
  const [, afterFirst] = varint(footer, 0)
  const [, afterMeta] = varint(footer, afterFirst)
  const [offset, afterOffset] = varint(footer, afterMeta)
  const [size] = varint(footer, afterOffset)
  if (offset + size > file.length) return []
  const index = blockAt(file, offset, size)
  const end = index.length - 4 * (index.readUInt32LE(index.length - 4) + 1)
  const blocks: Buffer[] = []
  for (let at = 0; at < end;) {
    const [, afterShared] = varint(index, at)
    const [unshared, afterUnshared] = varint(index, afterShared)
    const [length, afterLength] = varint(index, afterUnshared)
    const value = afterLength + unshared
    const [blockOffset, next] = varint(index, value)
    const [blockSize] = varint(index, next)
    blocks.push(blockAt(file, blockOffset, blockSize))
    at = value + length
  }
  return blocks
}
