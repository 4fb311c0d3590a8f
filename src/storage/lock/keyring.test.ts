import { expect, test } from 'vitest'
import { newDataKey, unwrapKey, wrapKey } from './keyring.ts'

test('a passphrase gives the data key back, however it is composed; another one does not', async () => {
  const dataKey = newDataKey()
  const keyring = await wrapKey(dataKey, 'قهوة الصبآح')
  expect(await unwrapKey(keyring, 'قهوة الصبآح'.normalize('NFD'))).toEqual(dataKey)
  await expect(unwrapKey(keyring, 'قهوة الصباح')).rejects.toMatchObject({ problem: 'wrongPassphrase' })
  // The same passphrase wraps it otherwise each time, and the key is not in what is written.
  const again = await wrapKey(dataKey, 'قهوة الصبآح')
  expect(again.wrapped).not.toBe(keyring.wrapped)
  expect(JSON.stringify(again)).not.toContain(Buffer.from(dataKey).toString('hex'))
})

test('an altered keyring is told from a wrong passphrase, and asks for nothing that is not sane', async () => {
  const keyring = await wrapKey(newDataKey(), 'سر')
  const changes = [
    { salt: keyring.salt.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
    { wrapped: keyring.wrapped.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) },
    { iterations: 1 },
    { iterations: 2 ** 31 },
    { checksum: '' },
  ]
  for (const change of changes)
    await expect(unwrapKey({ ...keyring, ...change }, 'سر')).rejects.toMatchObject({ problem: 'altered' })
})
