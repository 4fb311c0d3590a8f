import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newDataKey, wrapKey } from './lock/keyring.ts'
import { isSealed, seal, sealLikeLibrary, unseal } from './sealed.ts'

const bytesOf = async (content: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await content.arrayBuffer())
const secret = 'قهوة الصباح على الميناء'
const text = new TextEncoder().encode('مصدر لا يُسمّى '.repeat(100_000))

describe('a sealed backup', () => {
  test('comes back with its passphrase, in several pieces and in none', async () => {
    for (const content of [text, new Uint8Array()]) {
      const sealed = await bytesOf(await seal(content, secret))
      expect(isSealed(sealed)).toBe(true)
      expect(Buffer.from(await unseal(sealed, secret.normalize('NFD'))).equals(Buffer.from(content))).toBe(true)
    }
  })

  test('tells a wrong passphrase from an altered file', async () => {
    const sealed = await bytesOf(await seal(text, secret))
    await expect(unseal(sealed, 'كلمة أخرى')).rejects.toMatchObject({ problem: 'wrongPassphrase' })
    sealed[sealed.length - 5] = (sealed.at(-5) ?? 0) ^ 1
    await expect(unseal(sealed, secret)).rejects.toMatchObject({ problem: 'altered' })
  })

  test('holds nothing of what was sealed, and no two are alike', async () => {
    const [one, other] = [await bytesOf(await seal(text, secret)), await bytesOf(await seal(text, secret))]
    expect(Buffer.from(one).includes(Buffer.from('مصدر'))).toBe(false)
    expect(Buffer.from(one).includes(Buffer.from('مصدر', 'utf16le'))).toBe(false)
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false)
  })

  test('is refused with any byte of its head or its body changed, with pieces moved, and when it is cut', async () => {
    const sealed = await bytesOf(await seal(text.slice(0, 300), secret))
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(255), async (at, by) => {
        const changed = by === 0 ? sealed.slice(0, at) : sealed.slice()
        if (by !== 0) changed[at] = (changed[at] ?? 0) ^ by
        await expect(unseal(changed, secret)).rejects.toMatchObject({ name: 'BackupError' })
      }),
      // Each asks for a key, which is made to take long; `all-random` tries many.
      { numRuns: Number(process.env['ISNAD_SEALS'] ?? 6), examples: [[Math.floor(sealed.length / 2), 0]] },
    )
    await expect(unseal(new Uint8Array([...sealed, 0]), secret)).rejects.toMatchObject({ name: 'BackupError' })
  })

  test('of a locked library opens with the passphrase that the library has', async () => {
    const dataKey = newDataKey()
    const keyring = await wrapKey(dataKey, secret)
    const sealed = await bytesOf(sealLikeLibrary(text, { keyring, dataKey }))
    expect(isSealed(sealed)).toBe(true)
    expect(Buffer.from(await unseal(sealed, secret)).equals(Buffer.from(text))).toBe(true)
    await expect(unseal(sealed, 'كلمة أخرى')).rejects.toMatchObject({ problem: 'wrongPassphrase' })
    sealed[sealed.length - 5] = (sealed.at(-5) ?? 0) ^ 1
    await expect(unseal(sealed, secret)).rejects.toMatchObject({ problem: 'altered' })
  })
})
