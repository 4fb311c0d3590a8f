import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from './file-name.ts'

describe('a file name', () => {
  it.each([
    ['نقل جرحى من شرق ليبيا: «روسيا» 2017/2', 'نقل جرحى من شرق ليبيا «روسيا» 2017 2'],
    ['..\\../etc/passwd', 'etc passwd'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['\u202etxt.exe', 'txt.exe'],
    [' \n ', 'isnad'],
    ['a.', 'a'],
  ])('from %j is %j', (wanted, name) => {
    expect(safeFileName(wanted)).toBe(name)
  })

  const units = fc.constantFrom(...Array.from('CONconAUX12./\\:*?"<>| \n\u202e\u0000ا\u064bبﷺ😀'))

  it('is short enough and has nothing in it that a system refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: units, maxLength: 400 }), (wanted) => {
        const name = safeFileName(wanted)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(161)
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[.\s]|[.\s]$/u)
        expect(name).not.toBe('')
      }),
    )
  })
})
