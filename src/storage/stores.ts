import type { IDBPIndex, IDBPObjectStore, IDBPTransaction } from 'idb'
import type { Codec, Key } from './codec.ts'
import type { Schema, StoreName } from './schema.ts'

/*
 * The stores of a transaction, as the rest of this room sees them: rows and keys as they are meant. How they lie on the
 * disk is the codec's, and here alone IndexedDB is asked for anything; the types of the schema are put on here.
 */

/**
 * Records by their keys: one; all after one; all from the first to the last of some, between which others may lie; from one
 * number to another, or from one key to another that differs in its number alone; every array that begins like one of some.
 */
export type Span<K> =
  | { readonly only: K }
  | { readonly after: K }
  | { readonly among: readonly K[] }
  | { readonly first: K; readonly last: K }
  | { readonly beginningWith: readonly string[] }

type Value<S extends StoreName> = Schema[S]['value']
type KeyOf<S extends StoreName> = Schema[S]['key'] & Key
type Indexes<S extends StoreName> = Schema[S] extends { readonly indexes: infer I } ? I : Record<never, Key>

/** A transaction, a store and an index as the browser gives them. */
type RawTransaction = IDBPTransaction<unknown, string[], IDBTransactionMode>
type RawStore = IDBPObjectStore<unknown, string[], string, IDBTransactionMode>
type RawIndex = IDBPIndex<unknown, string[], string, string, IDBTransactionMode>
type WritableTransaction = IDBPTransaction<unknown, string[], 'readwrite'>
type WritableStore = IDBPObjectStore<unknown, string[], string, 'readwrite'>

const ends = (codec: Codec, keys: readonly Key[]): readonly [IDBValidKey, IDBValidKey] => {
  const texts = keys.map((key) => String(codec.key(key))).toSorted()
  return [texts[0] ?? '', texts.at(-1) ?? '']
}

const rangeOf = <K extends Key>(codec: Codec, span: Span<K> | undefined): IDBKeyRange | undefined => {
  if (span === undefined) return undefined
  if ('only' in span) return IDBKeyRange.only(codec.key(span.only))
  if ('after' in span) return IDBKeyRange.lowerBound(codec.key(span.after), true)
  if ('among' in span) return IDBKeyRange.bound(...ends(codec, span.among))
  if ('first' in span) return IDBKeyRange.bound(codec.key(span.first), codec.key(span.last))
  const [first, last] = ends(codec, span.beginningWith)
  // In the order of keys an array comes after every text.
  return IDBKeyRange.bound([first], [last, []])
}

/** The place of a record, as it is found by its key in an index or a store. */
export interface Found<K, P> {
  readonly key: K
  readonly primaryKey: P
}

/** The places of records, one after the other. The source is an index, or a store itself. */
async function* walk<K extends Key, P extends Key>(
  source: Pick<RawIndex, 'openKeyCursor'> | Pick<RawStore, 'openKeyCursor'>,
  codec: Codec,
  span: Span<K> | undefined,
  direction: IDBCursorDirection,
): AsyncGenerator<Found<K, P>> {
  let cursor = await source.openKeyCursor(rangeOf(codec, span), direction)
  while (cursor) {
    const { key, primaryKey } = cursor
    yield {
      get key() {
        return codec.keyFrom(key as K)
      },
      get primaryKey() {
        return codec.keyFrom(primaryKey as P)
      },
    }
    cursor = await cursor.continue()
  }
}

/** An index of a store, for reading. */
class StoreIndex<S extends StoreName, K extends Key> {
  private readonly raw: RawIndex
  private readonly codec: Codec
  private readonly name: S

  constructor(raw: RawIndex, codec: Codec, name: S) {
    this.raw = raw
    this.codec = codec
    this.name = name
  }

  async get(key: K): Promise<Value<S> | undefined> {
    return opened(this.codec, this.name, await this.raw.get(this.codec.key(key) as IDBValidKey))
  }

  /** The key of the first record with this key. */
  getKey(key: K): Promise<KeyOf<S> | undefined> {
    return this.firstKey(this.codec.key(key) as IDBValidKey)
  }

  /** The key of the first record between two keys; only where the codec keeps their order. */
  getKeyBetween(first: K, last: K): Promise<KeyOf<S> | undefined> {
    return this.firstKey(IDBKeyRange.bound(first, last))
  }

  private async firstKey(query: IDBValidKey | IDBKeyRange): Promise<KeyOf<S> | undefined> {
    const key = await this.raw.getKey(query)
    return key === undefined ? undefined : this.codec.keyFrom(key as KeyOf<S>)
  }

  walk(span?: Span<K>, direction: IDBCursorDirection = 'next'): AsyncGenerator<Found<K, KeyOf<S>>> {
    return walk(this.raw, this.codec, span, direction)
  }
}

const opened = <S extends StoreName>(codec: Codec, name: S, stored: unknown): Value<S> | undefined =>
  typeof stored === 'object' && stored !== null ? (codec.open(name, stored) as Value<S>) : undefined

/** Browsers refuse to give more records than an unsigned long counts, and so to give «all» by a larger number. */
const largestCount = 2 ** 32 - 1

/** A store, for reading. */
export class ReadStore<S extends StoreName> {
  protected readonly raw: RawStore
  protected readonly codec: Codec
  protected readonly name: S

  constructor(raw: RawStore, codec: Codec, name: S) {
    this.raw = raw
    this.codec = codec
    this.name = name
  }

  async get(key: KeyOf<S>): Promise<Value<S> | undefined> {
    return opened(this.codec, this.name, await this.raw.get(this.codec.key(key) as IDBValidKey))
  }

  async getKey(key: KeyOf<S>): Promise<KeyOf<S> | undefined> {
    const found = await this.raw.getKey(this.codec.key(key) as IDBValidKey)
    return found === undefined ? undefined : this.codec.keyFrom(found as KeyOf<S>)
  }

  async getAll(span?: Span<KeyOf<S>>, most?: number): Promise<Value<S>[]> {
    const count = most === undefined ? undefined : Math.min(most, largestCount)
    const all: unknown[] = await this.raw.getAll(rangeOf(this.codec, span), count)
    return all.flatMap((stored) => opened(this.codec, this.name, stored) ?? [])
  }

  async getAllKeys(span?: Span<KeyOf<S>>): Promise<KeyOf<S>[]> {
    const keys = await this.raw.getAllKeys(rangeOf(this.codec, span))
    return keys.map((key) => this.codec.keyFrom(key as KeyOf<S>))
  }

  walk(span?: Span<KeyOf<S>>, direction: IDBCursorDirection = 'next'): AsyncGenerator<Found<KeyOf<S>, KeyOf<S>>> {
    return walk(this.raw, this.codec, span, direction)
  }

  index<I extends keyof Indexes<S> & string>(name: I): StoreIndex<S, Indexes<S>[I] & Key> {
    return new StoreIndex(this.raw.index(name), this.codec, this.name)
  }
}

/** A store, for reading and writing. Requests are sent before the methods return. */
export class WriteStore<S extends StoreName> extends ReadStore<S> {
  private readonly writable: WritableStore

  constructor(raw: WritableStore, codec: Codec, name: S) {
    super(raw, codec, name)
    this.writable = raw
  }

  put(row: Value<S>): Promise<unknown> {
    return this.writable.put(this.codec.seal(this.name, row))
  }

  async add(row: Value<S>): Promise<KeyOf<S>> {
    return this.codec.keyFrom((await this.writable.add(this.codec.seal(this.name, row))) as KeyOf<S>)
  }

  delete(span: Span<KeyOf<S>>): Promise<void> {
    return this.writable.delete(rangeOf(this.codec, span) ?? IDBKeyRange.only(''))
  }

  clear(): Promise<void> {
    return this.writable.clear()
  }
}

/** A transaction that reads. */
export class Reading {
  protected readonly raw: RawTransaction
  protected readonly codec: Codec

  constructor(raw: RawTransaction, codec: Codec) {
    this.raw = raw
    this.codec = codec
  }

  /** Whether a span of keys holds what lies between them in the order of the keys themselves. */
  get keepsOrder(): boolean {
    return this.codec.keepsOrder
  }

  objectStore<S extends StoreName>(name: S): ReadStore<S> {
    return new ReadStore(this.raw.objectStore<string>(name), this.codec, name)
  }
}

/** A transaction that writes. */
export class Writing extends Reading {
  private readonly writable: WritableTransaction

  constructor(raw: WritableTransaction, codec: Codec) {
    super(raw, codec)
    this.writable = raw
  }

  override objectStore<S extends StoreName>(name: S): WriteStore<S> {
    return new WriteStore(this.writable.objectStore<string>(name), this.codec, name)
  }

  /** Sends the commit now; nothing can be asked any more. */
  commit(): void {
    this.writable.commit()
  }
}
