import type { Id } from '../core/entities.ts'

/**
 * Makes UUIDs of version 7 (RFC 9562 §5.7): 48 bits of Unix time in milliseconds, then a counter of 12 bits for ids of
 * one millisecond, then 62 random bits. Each is greater than the one before, also when the clock steps back.
 * @param clock milliseconds since 1970
 * @param random fills an array with random bytes
 */
export const makeIdSource = (clock: () => number, random: (bytes: Uint8Array<ArrayBuffer>) => void): (() => Id) => {
  let time = 0
  let counter = 0
  const bytes = new Uint8Array(8)
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')
  return () => {
    const now = clock()
    if (now > time) {
      time = now
      counter = 0
    } else if (counter === 0xfff) {
      time++
      counter = 0
    } else counter++
    random(bytes)
    const tail = Array.from(bytes, (byte) => hex(byte, 2)).join('')
    const variant = hex(0x80 | ((bytes[0] ?? 0) & 0x3f), 2) + tail.slice(2, 4)
    const stamp = hex(time, 12)
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(counter, 3)}-${variant}-${tail.slice(4, 16)}`
  }
}
