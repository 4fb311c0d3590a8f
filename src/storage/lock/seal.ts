import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'

const nonceBytes = 24
const tagBytes = 16

/** How much larger sealed bytes are. */
export const sealBytes: number = nonceBytes + tagBytes

/** Seals bytes under a key and what they are bound to, with a nonce of chance before them. */
export const sealBound = (key: Uint8Array, bound: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes))
  const sealed = xchacha20poly1305(key, nonce, bound).encrypt(bytes)
  const joined = new Uint8Array(nonceBytes + sealed.length)
  joined.set(nonce)
  joined.set(sealed, nonceBytes)
  return joined
}

/** Opens what was sealed; undefined where any byte of it, or what it is bound to, is not as it was. */
export const openBound = (
  key: Uint8Array,
  bound: Uint8Array,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined => {
  if (sealed.length < sealBytes) return undefined
  try {
    const opened = xchacha20poly1305(key, sealed.subarray(0, nonceBytes), bound).decrypt(sealed.subarray(nonceBytes))
    return new Uint8Array(opened)
  } catch {
    return undefined
  }
}
