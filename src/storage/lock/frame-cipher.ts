import type { FrameCipher } from '../copy/frame-cipher.ts'
import { keyFor } from './keys.ts'
import { openBound, sealBound } from './seal.ts'

/** Frames under a library's data key. */
export const createFrameCipher = (dataKey: Uint8Array): FrameCipher => {
  const key = keyFor('frames', dataKey)
  return {
    seal: (payload, before) => sealBound(key, before, payload),
    open: (payload, before) => openBound(key, before, payload),
  }
}
