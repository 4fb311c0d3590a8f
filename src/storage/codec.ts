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
}

/** Rows as they are. */
export const plainCodec: Codec = {
  keepsOrder: true,
  key: (key) => key,
  keyFrom: (stored) => stored,
  seal: (_, row) => row,
  open: (_, stored) => stored,
}
