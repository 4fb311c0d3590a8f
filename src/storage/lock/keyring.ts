import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Keyring } from '../places/whereabouts.ts'
import { isSane, iterations, keyOf, saltBytes } from './passphrase.ts'
import { openBound, sealBound } from './seal.ts'

/** Why a keyring gives no key. */
export class LockError extends Error {
  override readonly name = 'LockError'
  readonly problem: 'wrongPassphrase' | 'altered'
  constructor(problem: LockError['problem']) {
    super(`Lock: ${problem}`)
    this.problem = problem
  }
}

/** A library that was unlocked: how, and its data key. */
export interface OpenLock {
  readonly keyring: Keyring
  readonly dataKey: Uint8Array<ArrayBuffer>
}

const keyBytes = 32
const checksumBytes = 16

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const bound = ({ kdf, iterations: rounds, salt }: Pick<Keyring, 'kdf' | 'iterations' | 'salt'>): Uint8Array =>
  bytesOf(`isnad keyring 1 ${kdf} ${rounds} ${salt}`)

const checksumOf = (keyring: Omit<Keyring, 'checksum'>): string =>
  bytesToHex(sha256(bytesOf(`${keyring.kdf} ${keyring.iterations} ${keyring.salt} ${keyring.wrapped}`))).slice(
    0,
    2 * checksumBytes,
  )

/** A fresh data key. */
export const newDataKey = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(keyBytes))

/** Wraps a data key by a passphrase. Without the passphrase nobody gets it back, we neither. */
export const wrapKey = async (dataKey: Uint8Array, passphrase: string): Promise<Keyring> => {
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes))
  const said = { kdf: 'PBKDF2-SHA-256', iterations, salt: bytesToHex(salt) } as const
  const key = await keyOf(passphrase, salt, iterations)
  const keyring = { ...said, wrapped: bytesToHex(sealBound(key, bound(said), dataKey)) }
  return { ...keyring, checksum: checksumOf(keyring) }
}

/**
 * The data key of a keyring.
 * @throws LockError `altered` when the keyring is not as it was written, else `wrongPassphrase`
 */
export const unwrapKey = async (keyring: Keyring, passphrase: string): Promise<Uint8Array<ArrayBuffer>> => {
  if (keyring.checksum !== checksumOf(keyring) || !isSane(keyring.iterations)) throw new LockError('altered')
  const key = await keyOf(passphrase, new Uint8Array(hexToBytes(keyring.salt)), keyring.iterations)
  const dataKey = openBound(key, bound(keyring), hexToBytes(keyring.wrapped))
  if (dataKey?.length !== keyBytes) throw new LockError('wrongPassphrase')
  return dataKey
}
