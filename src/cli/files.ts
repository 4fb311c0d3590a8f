import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { invalidUtf8At, lineOfByte } from '../core/utf8.ts'
import { shown } from '../formats/fault.ts'
import { FellShort } from './command.ts'

/** A file's name as messages say it. */
export const nameOf = (file: string): string => (file === '-' ? '<stdin>' : shown(file))

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'this may not be opened',
  EPERM: 'this may not be opened',
  ENOTDIR: 'there is no such folder',
  EEXIST: 'there is a file of this name',
  ENOSPC: 'there is no space left',
}

const because = (file: string, error: unknown): FellShort => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new FellShort(`${nameOf(file)}: ${reasons[code] ?? (code === '' ? String(error) : code)}`)
}

/** The column, from 1 in code points, of the byte at `offset` of bytes that are UTF-8 up to there. */
const columnOfByte = (bytes: Uint8Array, offset: number): number => {
  const start = Math.max(bytes.lastIndexOf(0x0a, offset - 1), bytes.lastIndexOf(0x0d, offset - 1)) + 1
  return offset === 0 ? 1 : [...new TextDecoder().decode(bytes.subarray(start, offset))].length + 1
}

/**
 * The bytes of a file, or of standard input for `-`.
 * @throws FellShort when it cannot be read
 */
export const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file)
  } catch (error) {
    throw because(file, error)
  }
}

/**
 * Bytes as text; a byte order mark is kept.
 * @param file as it was named in the call
 * @throws FellShort when they are not UTF-8
 */
export const decode = (file: string, bytes: Uint8Array): string => {
  const wrong = invalidUtf8At(bytes)
  if (wrong >= 0) {
    const place = `${lineOfByte(bytes, wrong)}:${columnOfByte(bytes, wrong)}`
    const byte = (bytes[wrong] ?? 0).toString(16).padStart(2, '0')
    throw new FellShort(`${nameOf(file)}:${place}: this is not UTF-8 (byte ${wrong} is ${byte})`)
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/**
 * The text of a file, or of standard input for `-`; a byte order mark is kept.
 * @throws FellShort when it cannot be read or is not UTF-8
 */
export const readText = async (file: string): Promise<string> => decode(file, await readBytes(file))

/**
 * Writes a result to a file, which is replaced only when all of it is written, or to standard output.
 * @throws FellShort when it cannot be written
 */
export const writeResult = async (content: string | Uint8Array, file: string | undefined): Promise<void> => {
  if (file === undefined || file === '-') {
    process.stdout.write(content)
    return
  }
  const beside = `${file}.${process.pid}.part`
  try {
    await writeFile(beside, content)
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw because(file, error)
  }
}

/**
 * Makes a folder, and those that it lies in.
 * @throws FellShort when it cannot be made
 */
export const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw because(folder, error)
  }
}

/** Whether there is a folder of that name. */
export const isFolder = async (name: string): Promise<boolean> => {
  try {
    return (await stat(name)).isDirectory()
  } catch {
    // What is not there is no folder.
    return false
  }
}
