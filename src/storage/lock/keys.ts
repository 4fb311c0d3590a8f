import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'

const sizes = { values: 32, names: 64, frames: 32, backups: 32 } as const

/** The key for one purpose, out of a library's data key: HKDF-SHA-256. */
export const keyFor = (purpose: keyof typeof sizes, dataKey: Uint8Array): Uint8Array =>
  hkdf(sha256, dataKey, undefined, new TextEncoder().encode(`isnad ${purpose} 1`), sizes[purpose])
