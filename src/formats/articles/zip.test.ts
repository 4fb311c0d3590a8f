import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { limits } from './limits.ts'
import { Refused } from './refusal.ts'
import { openZip } from './zip.ts'

const words = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text))
const refusalOf = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
  throw new Error('It was not refused')
}
/** Changes bytes at the place of a signature, counted from it. */
const patched = (
  bytes: Uint8Array,
  signature: readonly number[],
  offset: number,
  value: readonly number[],
): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  for (let at = 0; at + 4 < copy.length; at++) {
    if (signature.every((byte, index) => copy[at + index] === byte)) copy.set(value, at + offset)
  }
  return copy
}
const listEntry = [0x50, 0x4b, 1, 2]

describe('an archive', () => {
  const archive = zipSync({ 'خبر.txt': words('قال مصدر'), 'b/c.txt': words('x'.repeat(5000)), 'b/': new Uint8Array() })

  it('gives its files by name', () => {
    const entries = openZip(archive)
    expect(entries.map(({ name }) => name)).toEqual(['خبر.txt', 'b/c.txt'])
    expect(entries.map((entry) => Buffer.from(entry.read()).toString())).toEqual(['قال مصدر', 'x'.repeat(5000)])
  })

  it('may keep its files unpacked', () => {
    expect(openZip(zipSync({ 'a.txt': words('abc') }, { level: 0 }))[0]?.read()).toEqual(words('abc'))
  })

  it.each([
    ['is cut off', archive.subarray(0, archive.length - 30), 'zipDamaged'],
    ['is empty', new Uint8Array(), 'zipDamaged'],
    ['has a name twice', patched(zipSync({ a: words('1'), b: words('2') }), listEntry, 46, [0x61]), 'zipTwice'],
    ['has files in one place', patched(zipSync({ a: words('1'), b: words('2') }), listEntry, 42, [0, 0]), 'zipOverlap'],
    ['is ZIP64', patched(archive, [0x50, 0x4b, 5, 6], 10, [0xff, 0xff]), 'zipDamaged'],
  ])('that %s is refused', (_, bytes, key) => {
    expect(refusalOf(() => openZip(bytes))).toMatchObject({ key })
  })

  it.each([
    ['is locked', 8, [1, 0], 'zipEncrypted'],
    ['is packed in a way that is not known', 10, [12, 0], 'zipMethod'],
    ['has another checksum', 16, [0, 0, 0, 0], 'zipSum'],
    ['has more than it says', 24, [10, 0, 0, 0], 'zipSize'],
    ['has less than it says', 24, [0, 0x20, 0, 0], 'zipSize'],
  ])('refuses a file that %s', (_, offset, value, key) => {
    const [, entry] = openZip(patched(archive, listEntry, offset, value))
    expect(refusalOf(() => entry?.read())).toMatchObject({ key, part: 'b/c.txt' })
  })

  it('is not unpacked beyond the limit', () => {
    const bomb = zipSync({ a: new Uint8Array(limits.unpackedBytes + 1) })
    expect(refusalOf(() => openZip(bomb)[0]?.read())).toMatchObject({ key: 'zipTooLarge' })
    const dense = zipSync({ a: new Uint8Array(5_000_000) })
    expect(refusalOf(() => openZip(dense)[0]?.read())).toMatchObject({ key: 'zipRatio' })
  })
})
