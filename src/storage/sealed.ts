import { sha256 } from '@noble/hashes/sha2.js'
import { BackupError } from './backup.ts'
import { keyFor } from './lock/keys.ts'
import { LockError, unwrapKey, type OpenLock } from './lock/keyring.ts'
import { isSane, iterations, keyOf, saltBytes } from './lock/passphrase.ts'
import { openBound, sealBound } from './lock/seal.ts'
import { keyringIn } from './places/whereabouts.ts'

/*
 * A backup behind a passphrase:
 *
 *     a line that says what it is · length of the header · header · its checksum · pieces
 *
 * The header says how the key is made of the passphrase; what it asks for is bounded before anything is derived. Each
 * piece is XChaCha20-Poly1305 over its part, bound to the header, to its number and to whether it is the last, so that
 * no piece can be changed, left out, put elsewhere or added. The first holds nothing but proves the passphrase.
 */

/** The first seals with a key made of a passphrase; the second with the key of a locked library, whose keyring it carries. */
const firstLines = { passphrase: 'ISNAD SEALED 1\n', keyring: 'ISNAD SEALED 2\n' } as const
const mostHeader = 1024
const nonceBytes = 24
const pieceBytes = 1 << 20
const checksumBytes = 16

const encoder = new TextEncoder()

const numberBytes = (value: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, true)
  return bytes
}

const join = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const joined = new Uint8Array(parts.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

const context = (header: Uint8Array, number: number, isLast: boolean): Uint8Array =>
  join(sha256(header), numberBytes(number), Uint8Array.of(isLast ? 1 : 0))

/** Whether a file asks for a passphrase. */
export const isSealed = (bytes: Uint8Array): boolean =>
  encoder.encode('ISNAD SEALED ').every((byte, at) => bytes[at] === byte)

const sealUnder = (
  content: Uint8Array,
  line: keyof typeof firstLines,
  header: Uint8Array<ArrayBuffer>,
  key: Uint8Array,
): Blob => {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const add = (part: Uint8Array, isLast: boolean): void => {
    const sealed = sealBound(key, context(header, pieces.length, isLast), part)
    pieces.push(join(numberBytes(sealed.length - nonceBytes), sealed))
  }
  add(new Uint8Array(), false)
  for (let at = 0; at === 0 || at < content.length; at += pieceBytes)
    add(content.subarray(at, at + pieceBytes), at + pieceBytes >= content.length)
  const checksum = sha256(header).subarray(0, checksumBytes)
  return new Blob([encoder.encode(firstLines[line]), numberBytes(header.length), header, join(checksum), ...pieces])
}

/** Puts a file behind a passphrase. Without it nobody gets it back, we neither. */
export const seal = async (content: Uint8Array, passphrase: string): Promise<Blob> => {
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes))
  const header = encoder.encode(JSON.stringify({ kdf: 'PBKDF2-SHA-256', iterations, salt: Array.from(salt) }))
  return sealUnder(content, 'passphrase', header, await keyOf(passphrase, salt, iterations))
}

/** Puts a file behind the passphrase that a locked library has now, without asking for it. */
export const sealLikeLibrary = (content: Uint8Array, { keyring, dataKey }: OpenLock): Blob =>
  sealUnder(content, 'keyring', encoder.encode(JSON.stringify(keyring)), keyFor('backups', dataKey))

const headerIn = (header: Uint8Array): { readonly salt: Uint8Array<ArrayBuffer>; readonly rounds: number } => {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(header))
  const field = (name: string): unknown =>
    typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, name) : undefined
  const [rounds, salt] = [field('iterations'), field('salt')]
  const isSalt = Array.isArray(salt) && salt.length === saltBytes
  if (field('kdf') !== 'PBKDF2-SHA-256' || typeof rounds !== 'number' || !isSalt) throw new BackupError('newer')
  if (!isSane(rounds)) throw new BackupError('altered')
  return { salt: Uint8Array.from(salt, Number), rounds }
}

const keyInHeader = (header: Uint8Array, passphrase: string): Promise<Uint8Array> => {
  const { salt, rounds } = headerIn(header)
  return keyOf(passphrase, salt, rounds)
}

const keyInKeyring = async (header: Uint8Array, passphrase: string): Promise<Uint8Array> => {
  const keyring = keyringIn(JSON.parse(new TextDecoder().decode(header)))
  if (!keyring) throw new BackupError('newer')
  try {
    return keyFor('backups', await unwrapKey(keyring, passphrase))
  } catch (error) {
    throw error instanceof LockError ? new BackupError(error.problem) : error
  }
}

/**
 * Opens what was sealed.
 * @throws BackupError `wrongPassphrase`, or `altered` where any byte is not as it was written
 */
export const unseal = async (bytes: Uint8Array, passphrase: string): Promise<Uint8Array> => {
  const start = encoder.encode(firstLines.passphrase)
  const begins = (line: string): boolean => encoder.encode(line).every((byte, at) => bytes[at] === byte)
  const likeLibrary = begins(firstLines.keyring)
  if (!likeLibrary && !begins(firstLines.passphrase)) throw new BackupError(isSealed(bytes) ? 'newer' : 'notBackup')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const numberAt = (at: number): number =>
    at + 4 <= bytes.length ? view.getUint32(at, true) : Number.POSITIVE_INFINITY
  const size = numberAt(start.length)
  let at = start.length + 4 + size + checksumBytes
  if (size > mostHeader || at > bytes.length) throw new BackupError('altered', start.length)
  const header = bytes.slice(start.length + 4, start.length + 4 + size)
  const checksum = bytes.subarray(at - checksumBytes, at)
  if (
    !sha256(header)
      .subarray(0, checksumBytes)
      .every((byte, index) => checksum[index] === byte)
  )
    throw new BackupError('altered', start.length)
  const key = await (likeLibrary ? keyInKeyring(header, passphrase) : keyInHeader(header, passphrase))
  const parts: Uint8Array[] = []
  for (let number = 0; at < bytes.length || number < 2; number++) {
    const length = numberAt(at)
    const end = at + 4 + nonceBytes + length
    if (end > bytes.length) throw new BackupError('altered', at)
    const part = openBound(
      key,
      context(header, number, number > 0 && end === bytes.length),
      bytes.subarray(at + 4, end),
    )
    if (!part) throw new BackupError(number === 0 ? 'wrongPassphrase' : 'altered', at)
    parts.push(part)
    at = end
  }
  return join(...parts)
}
