import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Id } from '../../core/entities.ts'

const hex = (value: bigint, digits: number): string => value.toString(16).padStart(digits, '0')

/**
 * Ids of the form of UUID v7 that depend on nothing but what they are made from, so that the same file gives the same
 * bytes: the time, a number that rises with each, and a hash of a seed. They sort in the order in which they were made.
 */
export class MadeIds {
  readonly #time: bigint
  #count = 0n

  /** @param at the time that the ids tell, an ISO 8601 instant */
  constructor(at: string) {
    this.#time = BigInt(Date.parse(at))
  }

  /** The next id. Other seeds give other ids for the same number. */
  next(seed: string): Id {
    const number = this.#count++
    const digest = sha256(utf8ToBytes(`${number} ${seed}`))
    let random = 0n
    for (const byte of digest.subarray(0, 8)) random = (random << 8n) | BigInt(byte)
    const time = hex(this.#time & 0xffffffffffffn, 12)
    // 20 bits of the number, then 54 of the hash, around the bits of version and variant.
    const high = hex((number >> 8n) & 0xfffn, 3)
    const low = ((number & 0xffn) << 54n) | (random & ((1n << 54n) - 1n))
    const tail = hex((0b10n << 62n) | low, 16)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${tail.slice(0, 4)}-${tail.slice(4)}`
  }
}
