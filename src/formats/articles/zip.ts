import { Inflate } from 'fflate'
import { invalidUtf8At } from '../../core/utf8.ts'
import { decodeStrictly } from './encoding.ts'
import { limits } from './limits.ts'
import { Refused } from './refusal.ts'
import { latin1 } from './sniff.ts'

/** A file of an archive. */
export interface ZipEntry {
  readonly name: string
  readonly size: number
  /** Its bytes. @throws Refused when they are not what the archive says of them */
  readonly read: () => Uint8Array
}

const damaged = (found: string): Refused => new Refused('zipDamaged', { found })

const crcTable = Uint32Array.from({ length: 256 }, (_, number) => {
  let value = number
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The checksum that a zip archive keeps of each file. */
const crc32 = (bytes: Uint8Array): number => {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ (crcTable[(sum ^ byte) & 0xff] ?? 0)
  return (sum ^ 0xffffffff) >>> 0
}

/** How much of an archive is unpacked. */
export interface ZipLimits {
  readonly files: number
  /** All files together. */
  readonly bytes: number
}

const articleLimits: ZipLimits = { files: limits.archiveFiles, bytes: limits.unpackedBytes }

class Archive {
  readonly allowed: ZipLimits
  /** What may still be unpacked. */
  left: number
  readonly bytes: Uint8Array
  readonly view: DataView

  constructor(bytes: Uint8Array, allowed: ZipLimits) {
    this.allowed = allowed
    this.left = allowed.bytes
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  u16(at: number): number {
    if (at < 0 || at + 2 > this.bytes.length) throw damaged('cut off')
    return this.view.getUint16(at, true)
  }

  u32(at: number): number {
    if (at < 0 || at + 4 > this.bytes.length) throw damaged('cut off')
    return this.view.getUint32(at, true)
  }

  slice(start: number, length: number): Uint8Array {
    if (start < 0 || start + length > this.bytes.length) throw damaged('cut off')
    return this.bytes.subarray(start, start + length)
  }
}

/** Where the list of files ends: its last record, with a comment of at most 65,535 bytes behind it. */
const endOfDirectory = (archive: Archive): number => {
  const { length } = archive.bytes
  for (let at = length - 22; at >= Math.max(0, length - 22 - 0xffff); at--) {
    if (archive.u32(at) === 0x06054b50 && at + 22 + archive.u16(at + 20) === length) return at
  }
  throw damaged('no list of files')
}

/** What the list of files says of one. */
interface Listed {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly start: number
}

const nameOf = (bytes: Uint8Array, flags: number): string => {
  // Many programs write UTF-8 without saying so.
  const isUtf8 = (flags & 0x800) !== 0 || invalidUtf8At(bytes) < 0
  return (isUtf8 ? decodeStrictly(bytes, 'utf-8') : undefined) ?? latin1(bytes)
}

const listOf = (archive: Archive): readonly Listed[] => {
  const end = endOfDirectory(archive)
  const count = archive.u16(end + 10)
  let at = archive.u32(end + 16)
  if (count === 0xffff || at === 0xffffffff) throw damaged('ZIP64')
  const { files } = archive.allowed
  if (count > files) throw new Refused('zipTooMany', { found: count, allowed: files })
  const listed: Listed[] = []
  for (let number = 0; number < count; number++) {
    if (archive.u32(at) !== 0x02014b50) throw damaged('list of files')
    const flags = archive.u16(at + 8)
    const nameLength = archive.u16(at + 28)
    listed.push({
      name: nameOf(archive.slice(at + 46, nameLength), flags),
      flags,
      method: archive.u16(at + 10),
      crc: archive.u32(at + 16),
      packed: archive.u32(at + 20),
      size: archive.u32(at + 24),
      start: archive.u32(at + 42),
    })
    at += 46 + nameLength + archive.u16(at + 30) + archive.u16(at + 32)
  }
  return listed
}

/** Where the packed bytes of a file begin. */
const dataStart = (archive: Archive, { start }: Listed): number => {
  if (archive.u32(start) !== 0x04034b50) throw damaged('file header')
  return start + 30 + archive.u16(start + 26) + archive.u16(start + 28)
}

const requireSound = (archive: Archive, listed: readonly Listed[]): void => {
  const names = new Set<string>()
  let end = 0
  for (const file of listed.toSorted((a, b) => a.start - b.start)) {
    const part = file.name
    if (names.has(part)) throw new Refused('zipTwice', { part })
    names.add(part)
    if (file.start < end) throw new Refused('zipOverlap', { part })
    end = dataStart(archive, file) + file.packed
    if (end > archive.bytes.length) throw damaged('cut off')
  }
}

/** Unpacks piece by piece, so that what is larger than it says is stopped and not kept. */
const inflate = (archive: Archive, packed: Uint8Array, { name: part, size }: Listed): Uint8Array => {
  const most = Math.min(archive.left, size)
  const bytes = new Uint8Array(most)
  let length = 0
  const stream = new Inflate((piece) => {
    if (length + piece.length > archive.left)
      throw new Refused('zipTooLarge', { part, allowed: archive.allowed.bytes / 1e6 })
    if (length + piece.length > size)
      throw new Refused('zipSize', { part, found: length + piece.length, allowed: size })
    bytes.set(piece, length)
    length += piece.length
  })
  const step = 65_536
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length)
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    throw damaged(part)
  }
  if (length !== size) throw new Refused('zipSize', { part, found: length, allowed: size })
  return bytes
}

const readEntry = (archive: Archive, file: Listed): Uint8Array => {
  const { name: part, flags, method, packed, size } = file
  if ((flags & 1) !== 0) throw new Refused('zipEncrypted', { part })
  if (method !== 0 && method !== 8) throw new Refused('zipMethod', { part, found: method })
  if (size > archive.left) throw new Refused('zipTooLarge', { part, allowed: archive.allowed.bytes / 1e6 })
  if (size > 1e6 && size > packed * limits.packingRatio)
    throw new Refused('zipRatio', { part, allowed: limits.packingRatio })
  const data = archive.slice(dataStart(archive, file), packed)
  if (method === 0 && packed !== size) throw new Refused('zipSize', { part, found: packed, allowed: size })
  const bytes = method === 0 ? data : inflate(archive, data, file)
  archive.left -= bytes.length
  if (crc32(bytes) !== file.crc) throw new Refused('zipSum', { part })
  return bytes
}

/**
 * The files of a zip archive, folders left out, in the order of its list. Nothing is unpacked before it is read, and
 * together no more than the limit.
 * @throws Refused when the list is not sound: cut off, too long, a name twice, files in one another's place
 */
export const openZip = (bytes: Uint8Array, allowed: ZipLimits = articleLimits): readonly ZipEntry[] => {
  const archive = new Archive(bytes, allowed)
  const listed = listOf(archive)
  requireSound(archive, listed)
  return listed
    .filter(({ name }) => !name.endsWith('/'))
    .map((file) => ({ name: file.name, size: file.size, read: () => readEntry(archive, file) }))
}
