import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { BackupError } from './backup.ts'

/*
 * A backup behind a passphrase:
 *
 *     a line that says what it is · length of the header · header · its checksum · pieces
 *
 * The header says how the key is made of the passphrase; what it asks for is bounded before anything is derived. Each
 * piece is XChaCha20-Poly1305 over its part, bound to the header, to its number and to whether it is the last, so that
 * no piece can be changed, left out, put elsewhere or added. The first holds nothing but proves the passphrase.
 */

const firstLine = 'ISNAD SEALED 1\n'
/** OWASP's least for PBKDF2 with SHA-256, of 2023. */
const iterations = 600_000
const bounds = { least: iterations, most: 10_000_000, header: 1024 }
const saltBytes = 32
const nonceBytes = 24
const pieceBytes = 1 << 20
const checksumBytes = 16

const encoder = new TextEncoder()

const keyOf = async (passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<Uint8Array> => {
  // The same words, however a keyboard composes them.
  const secret = encoder.encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, base, 256)
  return new Uint8Array(bits)
}

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

/** Puts a file behind a passphrase. Without it nobody gets it back, we neither. */
export const seal = async (content: Uint8Array, passphrase: string): Promise<Blob> => {
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes))
  const header = encoder.encode(JSON.stringify({ kdf: 'PBKDF2-SHA-256', iterations, salt: Array.from(salt) }))
  const key = await keyOf(passphrase, salt, iterations)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const add = (part: Uint8Array, isLast: boolean): void => {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes))
    const sealed = xchacha20poly1305(key, nonce, context(header, pieces.length, isLast)).encrypt(part)
    pieces.push(join(numberBytes(sealed.length), nonce, sealed))
  }
  add(new Uint8Array(), false)
  for (let at = 0; at === 0 || at < content.length; at += pieceBytes)
    add(content.subarray(at, at + pieceBytes), at + pieceBytes >= content.length)
  const checksum = sha256(header).subarray(0, checksumBytes)
  return new Blob([encoder.encode(firstLine), numberBytes(header.length), header, join(checksum), ...pieces])
}

const headerIn = (header: Uint8Array): { readonly salt: Uint8Array<ArrayBuffer>; readonly rounds: number } => {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(header))
  const field = (name: string): unknown =>
    typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, name) : undefined
  const [rounds, salt] = [field('iterations'), field('salt')]
  const isSalt = Array.isArray(salt) && salt.length === saltBytes
  if (field('kdf') !== 'PBKDF2-SHA-256' || typeof rounds !== 'number' || !isSalt) throw new BackupError('newer')
  if (!Number.isInteger(rounds) || rounds < bounds.least || rounds > bounds.most) throw new BackupError('altered')
  return { salt: Uint8Array.from(salt, Number), rounds }
}

const opened = (key: Uint8Array, nonce: Uint8Array, bound: Uint8Array, sealed: Uint8Array): Uint8Array | undefined => {
  try {
    return xchacha20poly1305(key, nonce, bound).decrypt(sealed)
  } catch {
    return undefined
  }
}

/**
 * Opens what was sealed.
 * @throws BackupError `wrongPassphrase`, or `altered` where any byte is not as it was written
 */
export const unseal = async (bytes: Uint8Array, passphrase: string): Promise<Uint8Array> => {
  const start = encoder.encode(firstLine)
  if (!start.every((byte, at) => bytes[at] === byte)) throw new BackupError(isSealed(bytes) ? 'newer' : 'notBackup')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const numberAt = (at: number): number =>
    at + 4 <= bytes.length ? view.getUint32(at, true) : Number.POSITIVE_INFINITY
  const size = numberAt(start.length)
  let at = start.length + 4 + size + checksumBytes
  if (size > bounds.header || at > bytes.length) throw new BackupError('altered', start.length)
  const header = bytes.slice(start.length + 4, start.length + 4 + size)
  const checksum = bytes.subarray(at - checksumBytes, at)
  if (
    !sha256(header)
      .subarray(0, checksumBytes)
      .every((byte, index) => checksum[index] === byte)
  )
    throw new BackupError('altered', start.length)
  const { salt, rounds } = headerIn(header)
  const key = await keyOf(passphrase, salt, rounds)
  const parts: Uint8Array[] = []
  for (let number = 0; at < bytes.length || number < 2; number++) {
    const length = numberAt(at)
    const end = at + 4 + nonceBytes + length
    if (end > bytes.length) throw new BackupError('altered', at)
    const nonce = bytes.subarray(at + 4, at + 4 + nonceBytes)
    const sealed = bytes.subarray(at + 4 + nonceBytes, end)
    const part = opened(key, nonce, context(header, number, number > 0 && end === bytes.length), sealed)
    if (!part) throw new BackupError(number === 0 ? 'wrongPassphrase' : 'altered', at)
    parts.push(part)
    at = end
  }
  return join(...parts)
}
