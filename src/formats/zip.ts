import { strToU8, zipSync } from 'fflate'
import { Refused } from './articles/refusal.ts'
import { openZip } from './articles/zip.ts'
import { shown, type Fault, type Result } from './fault.ts'
import type { InputFile, WrittenFile } from './format.ts'

/** The earliest time that an archive can tell: the same files give the same bytes. */
const time = new Date(1980, 0, 1)

/** Packs files, in their order. */
export const zipFiles = (files: readonly WrittenFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), { mtime: time, level: 6 })

/** Whether bytes begin as a zip archive does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

/** An article may be two files, and a library ten thousand articles. */
const most = { files: 40_000, bytes: 512_000_000 }

/**
 * The files of an archive, folders left out; each as text by `decode`, which says what is no text.
 * @param decode takes a file's bytes; files of which it gives nothing are left out
 */
export const unzipFiles = (
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, name: string) => string | undefined,
): Result<readonly InputFile[]> => {
  try {
    const read = openZip(bytes, most).flatMap((entry) => {
      const text = decode(entry.read(), entry.name)
      return text === undefined ? [] : [{ name: entry.name, text }]
    })
    return { ok: true, value: read }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { key, part = '', found = '', allowed = '' } = error.refusal
    const isTooLarge = key === 'zipTooLarge' || key === 'zipTooMany' || key === 'zipRatio'
    const fault: Fault = isTooLarge
      ? { key: 'tooLarge', found: `${found}` || shown(part), allowed: `${allowed}` }
      : { key: 'brokenArchive', found: shown(part || `${found}`), allowed: '' }
    return { ok: false, faults: [fault] }
  }
}
