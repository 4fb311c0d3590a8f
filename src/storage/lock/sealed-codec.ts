import { aessiv } from '@noble/ciphers/aes.js'
import type { Codec, Key } from '../codec.ts'
import type { StoreName } from '../schema.ts'
import { StorageError } from '../storage.ts'
import { keyFor } from './keys.ts'
import { openBound, sealBound } from './seal.ts'

/*
 * How the rows of a locked library lie in IndexedDB: the fields that are keys, each text of them under another name, and
 * everything in `sealed`. A row is bound to its store and its keys. The number that the journal gives stands as it is.
 */

/** The fields of each store that the database reads. */
const keyFields: Readonly<Record<StoreName, readonly string[]>> = {
  shared: ['table', 'bucket'],
  journal: ['id', 'concerns', 'touches', 'follows', 'corrects'],
  marks: ['id'],
  pages: ['articleId', 'page'],
  texts: ['id'],
  digests: ['id'],
  attachments: ['sha256', 'size'],
  begun: ['id'],
  settings: ['key'],
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

const altered = (): StorageError => new StorageError('altered')

const letters = (bytes: Uint8Array): string => {
  let written = ''
  for (const byte of bytes) written += String.fromCharCode(byte)
  return written
}

const fieldOf = (row: object, name: string): unknown => Reflect.get(row, name)

/** What the browser must keep as it is, since nobody can write it as bytes: a folder or file that was chosen. */
const isHandle = (value: unknown): boolean =>
  typeof FileSystemHandle !== 'undefined' && value instanceof FileSystemHandle

/** Seals rows under a library's data key. */
export const createSealedCodec = (dataKey: Uint8Array): Codec => {
  const valueKey = keyFor('values', dataKey)
  const nameKey = keyFor('names', dataKey)

  /** The same text is always the same name: AES-SIV, RFC 5297, its bytes as the letters U+0000 to U+00FF. */
  const nameOf = (text: string): string => letters(aessiv(nameKey).encrypt(encoder.encode(text)))
  const textOf = (name: string): string => {
    try {
      return decoder.decode(aessiv(nameKey).decrypt(Uint8Array.from(name, (letter) => letter.charCodeAt(0))))
    } catch {
      throw altered()
    }
  }
  const mapped = <K>(key: K, map: (text: string) => string): K => {
    if (typeof key === 'string') return map(key) as K
    return Array.isArray(key) ? (key.map((part: unknown) => mapped(part, map)) as K) : key
  }
  const boundTo = (store: StoreName, stored: object): Uint8Array =>
    encoder.encode(JSON.stringify([store, ...keyFields[store].map((name) => fieldOf(stored, name) ?? null)]))

  const codec: Codec = {
    keepsOrder: false,
    key: <K extends Key>(key: K): K => mapped(key, nameOf),
    keyFrom: <K extends Key>(stored: K): K => mapped(stored, textOf),
    seal(store, row) {
      const stored: Record<string, unknown> = {}
      for (const name of keyFields[store]) {
        const field = fieldOf(row, name)
        if (field !== undefined) stored[name] = mapped(field, nameOf)
      }
      const bound = boundTo(store, stored)
      const { bytes, seq, value, ...rest } = { bytes: undefined, seq: undefined, value: undefined, ...row }
      const content = isHandle(value) || value === undefined ? rest : { ...rest, value }
      const plain = isBytes(bytes) ? bytes : encoder.encode(JSON.stringify(content))
      return {
        ...stored,
        ...(typeof seq === 'number' ? { seq } : {}),
        ...(isHandle(value) ? { value } : {}),
        sealed: sealBound(valueKey, bound, plain),
      }
    },
    open(store, stored) {
      const sealed = fieldOf(stored, 'sealed')
      const plain = isBytes(sealed) ? openBound(valueKey, boundTo(store, stored), sealed) : undefined
      if (!plain) throw altered()
      if (store === 'attachments') {
        const sha256 = fieldOf(stored, 'sha256')
        return { sha256: typeof sha256 === 'string' ? textOf(sha256) : '', size: plain.length, bytes: plain }
      }
      const row: object = JSON.parse(decoder.decode(plain))
      const [seq, value] = [fieldOf(stored, 'seq'), fieldOf(stored, 'value')]
      return { ...row, ...(seq === undefined ? {} : { seq }), ...(value === undefined ? {} : { value }) }
    },
    once: () => codec,
  }
  return codec
}

const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> => value instanceof Uint8Array
