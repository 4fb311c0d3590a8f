import { invalidUtf8At } from '../../core/utf8.ts'
import type { Storage } from '../../storage/storage.ts'

/** What a file is, told by its first bytes and never by its name. */
export type FileKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'pdf' | 'text' | 'other'

/** The largest file that evidence may rest on: 25 MB. It is kept on this device, beside the articles. */
export const largestAttachment = 25_000_000

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte)

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))

/** The signatures that each of these formats defines for itself. */
const signatures: readonly (readonly [kind: FileKind, test: (bytes: Uint8Array) => boolean])[] = [
  ['png', (bytes) => startsWith(bytes, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])],
  ['jpeg', (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff])],
  ['gif', (bytes) => startsWith(bytes, ascii('GIF87a')) || startsWith(bytes, ascii('GIF89a'))],
  ['webp', (bytes) => startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)],
  ['pdf', (bytes) => startsWith(bytes, ascii('%PDF-'))],
]

/** How much of a file is looked at to tell whether it is a text. */
const sample = 64 * 1024

/** What a file is, from its bytes. A text is UTF-8 without the null character. */
export const kindOfFile = (bytes: Uint8Array): FileKind => {
  const known = signatures.find(([, test]) => test(bytes))
  if (known) return known[0]
  const start = bytes.subarray(0, sample)
  const invalid = invalidUtf8At(start)
  // The sample may end inside a letter.
  const isText = invalid < 0 || (start.length < bytes.length && invalid > start.length - 4)
  return isText && !start.includes(0) ? 'text' : 'other'
}

/** A file that was taken in, or why it was not. */
export type Attached =
  | { readonly ok: true; readonly sha256: string; readonly kind: FileKind; readonly size: number }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'empty' }

/** The files on this device that evidence rests on. They are kept by their SHA-256, so the same file is kept once. */
export class Attachments {
  private readonly storage: Pick<Storage, 'readAttachment' | 'writeAttachment'>
  private readonly sha256: (bytes: Uint8Array) => string
  private readonly takeUp: (sha256: string) => void

  /** @param takeUp is told of a file before it is kept */
  constructor(
    storage: Pick<Storage, 'readAttachment' | 'writeAttachment'>,
    sha256: (bytes: Uint8Array) => string,
    takeUp: (sha256: string) => void,
  ) {
    this.storage = storage
    this.sha256 = sha256
    this.takeUp = takeUp
  }

  /**
   * Keeps a file. Evidence that is removed leaves it here, so that undo can bring it back.
   * @throws StorageError when the device does not take it; nothing is then kept
   */
  async add(bytes: Uint8Array<ArrayBuffer>): Promise<Attached> {
    if (bytes.length === 0) return { ok: false, reason: 'empty' }
    if (bytes.length > largestAttachment) return { ok: false, reason: 'tooLarge' }
    const sha256 = this.sha256(bytes)
    this.takeUp(sha256)
    await this.storage.writeAttachment(sha256, bytes)
    return { ok: true, sha256, kind: kindOfFile(bytes), size: bytes.length }
  }

  /**
   * A file, if this device has it and it is still what it was.
   * @throws StorageError when the device cannot be read
   */
  async read(
    sha256: string,
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly kind: FileKind } | undefined> {
    const bytes = await this.storage.readAttachment(sha256)
    if (!bytes || this.sha256(bytes) !== sha256) return undefined
    return { bytes, kind: kindOfFile(bytes) }
  }
}
