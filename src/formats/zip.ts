import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Fault, Result } from './fault.ts'
import type { InputFile, WrittenFile } from './format.ts'

/** More files, or more bytes, than this are not unpacked: an archive of a few kilobytes may hold terabytes. */
const mostFiles = 20_000
const mostBytes = 512 * 1024 * 1024

/** The earliest time that an archive can tell: the same files give the same bytes. */
const time = new Date(1980, 0, 1)

/** Packs files, in their order. */
export const zipFiles = (files: readonly WrittenFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), { mtime: time, level: 6 })

/** Whether bytes begin as a zip archive does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

/**
 * The files of an archive, folders left out; each as text by `decode`, which says what is no text.
 * @param decode takes a file's bytes; files of which it gives nothing are left out
 */
export const unzipFiles = (
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, name: string) => string | undefined,
): Result<readonly InputFile[]> => {
  let files = 0
  let size = 0
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false
        files++
        size += originalSize
        return files <= mostFiles && size <= mostBytes
      },
    })
    if (files > mostFiles || size > mostBytes) {
      const fault: Fault = {
        key: 'tooLarge',
        found: `${files}`,
        allowed: `${mostFiles} × ${mostBytes / 1024 / 1024} MB`,
      }
      return { ok: false, faults: [fault] }
    }
    const read = Object.entries(unpacked).flatMap(([name, content]) => {
      const text = decode(content, name)
      return text === undefined ? [] : [{ name, text }]
    })
    return { ok: true, value: read }
  } catch {
    return { ok: false, faults: [{ key: 'brokenArchive', found: '', allowed: '' }] }
  }
}
