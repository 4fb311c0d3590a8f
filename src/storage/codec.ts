import { RowTexts } from './row-texts.ts'
import type { StoreName } from './schema.ts'

/** A key of a store or an index: a number, a text, or some of both. */
export type Key = string | number | readonly (string | number)[]

/**
 * How rows lie on the disk: as they are, or sealed. Everything is synchronous, since a transaction of IndexedDB does not
 * wait for anybody.
 */
export interface Codec {
  /** Whether keys on the disk are in the order of the keys that they stand for. */
  readonly keepsOrder: boolean
  /** A key as it lies on the disk; the same key is always the same. */
  key<K extends Key>(key: K): K
  /** The key that one on the disk stands for. */
  keyFrom<K extends Key>(stored: K): K
  /** A row as it lies on the disk. */
  seal(store: StoreName, row: object): object
  /**
   * The row that one on the disk stands for.
   * @throws StorageError `altered` when it is not as it was written
   */
  open(store: StoreName, stored: object): object
  /** The same for one transaction; it may remember what it wrote there. */
  once(): Codec
}

/**
 * Fields that lie as one text in `text`: what is large and never looked for. A browser copies a text many times faster than
 * objects, and what nobody asks for is never parsed: a start reads entries of whole imports only to name them.
 */
const asText: Partial<Record<StoreName, readonly string[]>> = {
  shared: ['rows'],
  journal: ['change', 'homes'],
  pages: ['rows', 'brought'],
  digests: ['claims'],
}

/** A row without its large fields, whose places stay, so that it has the order of its fields again; and these apart. */
const split = (row: object, fields: readonly string[]): { readonly light: object; readonly heavy: object } => {
  const all = Object.entries(row)
  return {
    light: Object.fromEntries(all.map(([name, value]) => [name, fields.includes(name) ? null : value])),
    heavy: Object.fromEntries(all.filter(([name]) => fields.includes(name))),
  }
}

/** A row whose fields are parsed when the first of them is asked for; to whoever reads or copies it a row like any other. */
const unfold = (light: object, fields: readonly string[], text: string | readonly string[]): object => {
  const there = fields.filter((name) => name in light)
  const read = (wanted: string): unknown => {
    const heavy = parsed(typeof text === 'string' ? text : text.join(''))
    for (const name of there) Object.defineProperty(light, name, { value: Reflect.get(heavy, name) })
    return Reflect.get(heavy, wanted)
  }
  for (const name of there) Object.defineProperty(light, name, { get: () => read(name), configurable: true })
  return light
}

const parsed = (text: string): object => JSON.parse(text)

const isText = (text: unknown): text is string | readonly string[] => typeof text === 'string' || Array.isArray(text)

const sealPlain = (texts: RowTexts, store: StoreName, row: object): object => {
  const fields = asText[store]
  if (!fields) return row
  const { light, heavy } = split(row, fields)
  const many = store === 'journal' ? texts.entry(heavy) : store === 'pages' ? texts.page(heavy) : undefined
  return { ...light, text: many ?? JSON.stringify(heavy) }
}

/** Rows that anybody can read. Those of a library from before version 4 lie as objects, and stay so until they change. */
export const plainCodec: Codec = {
  keepsOrder: true,
  key: (key) => key,
  keyFrom: (stored) => stored,
  seal: (store, row) => sealPlain(new RowTexts(), store, row),
  open(store, stored) {
    const fields = asText[store]
    if (!fields || !('text' in stored) || !isText(stored.text)) return stored
    const { text, ...light } = stored
    return unfold(light, fields, text)
  },
  once: () => {
    const texts = new RowTexts()
    return { ...plainCodec, seal: (store, row) => sealPlain(texts, store, row) }
  },
}
