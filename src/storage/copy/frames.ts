import { sha256 } from '@noble/hashes/sha2.js'

/*
 * How the second copy and a backup lie in a file: frames, each chained to all before it.
 *
 *     length of the payload (4 bytes, little endian) · payload · chain (16 bytes)
 *
 * A chain is the beginning of SHA-256 over the chain before and the payload, so a frame that was changed, left out or
 * put elsewhere is found, and where. A file that was cut ends in a frame that is not whole.
 */

const chainBytes = 16
const lengthBytes = 4

/** What a file is chained to before its first frame. */
export const firstChain: Uint8Array = new Uint8Array(chainBytes)

const chainOf = (before: Uint8Array, payload: Uint8Array): Uint8Array =>
  sha256.create().update(before).update(payload).digest().subarray(0, chainBytes)

/** A frame's bytes, and the chain that the next one continues. */
export const makeFrame = (
  payload: Uint8Array,
  before: Uint8Array,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly chain: Uint8Array } => {
  const chain = chainOf(before, payload)
  const bytes = new Uint8Array(lengthBytes + payload.length + chainBytes)
  new DataView(bytes.buffer).setUint32(0, payload.length, true)
  bytes.set(payload, lengthBytes)
  bytes.set(chain, lengthBytes + payload.length)
  return { bytes, chain }
}

/** One sound frame: its payload, its chain, and the number of bytes up to its end. */
export interface Frame {
  readonly payload: Uint8Array
  /** The chain that the frame continues. */
  readonly before: Uint8Array
  readonly chain: Uint8Array
  readonly end: number
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])

/** The bytes of a file, as many as asked for from an offset on. */
type Read = (at: number, length: number) => Uint8Array

/**
 * The sound frames from the beginning of a file, one in memory at a time; ends at the end, or at the first that is cut or
 * altered, which is when the last frame's `end` is less than the file's length.
 */
export function* framesFrom(read: Read, size: number): Generator<Frame> {
  let before = firstChain
  let at = 0
  while (at + lengthBytes + chainBytes < size) {
    const head = read(at, lengthBytes)
    const length = new DataView(head.buffer, head.byteOffset, lengthBytes).getUint32(0, true)
    const end = at + lengthBytes + length + chainBytes
    if (length === 0 || end > size) return
    const body = read(at + lengthBytes, length + chainBytes)
    const payload = body.subarray(0, length)
    const chain = body.slice(length)
    if (!sameBytes(chain, chainOf(before, payload))) return
    yield { payload, before, chain, end }
    before = chain
    at = end
  }
}

/** The sound frames from the beginning of some bytes; see `framesFrom`. */
export const framesIn = (bytes: Uint8Array): Generator<Frame> =>
  framesFrom((at, length) => bytes.subarray(at, at + length), bytes.length)
