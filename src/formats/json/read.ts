import { shown, type Fault, type Result } from '../fault.ts'
import { locate, positionsAt } from './locate.ts'
import { writePath, type Path } from './path.ts'
import { JsonError, Scanner } from './scanner.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** What a file says, and where it writes whole numbers as `1.0`, `1e3` or `-0`, which no offset may be. */
export interface ReadJson {
  /** The file's text, without a byte order mark. */
  readonly text: string
  readonly value: Json
  readonly oddIntegers: readonly Path[]
}

/** How deep lists and objects may stand in each other. */
export const deepest = 64

/** Names that mean something to JavaScript's objects. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

class Reader {
  readonly oddIntegers: Path[] = []
  readonly #scan: Scanner
  readonly #path: (string | number)[] = []

  constructor(text: string) {
    this.#scan = new Scanner(text)
  }

  document(): Json {
    if (this.#scan.next() === '') throw new JsonError('empty', 0, '', '{')
    if (this.#scan.next() === '<') throw new JsonError('markup', this.#scan.at, '<', '{')
    const value = this.#value()
    const more = this.#scan.next()
    if (more !== '') throw new JsonError('moreAfterEnd', this.#scan.at, more, '')
    return value
  }

  #value(): Json {
    const next = this.#scan.next()
    if (next === '{') return this.#object()
    if (next === '[') return this.#array()
    if (next === '"') return this.#scan.string()
    if (next !== '-' && (next < '0' || next > '9')) return this.#scan.word()
    const { value, plain } = this.#scan.number()
    if (!plain && Number.isInteger(value)) this.oddIntegers.push([...this.#path])
    return value
  }

  /** Steps over the bracket that opens a list or an object. */
  #open(bracket: '[' | '{'): void {
    if (this.#path.length >= deepest) {
      throw new JsonError('tooDeep', this.#scan.at, `${this.#path.length + 1}`, `0…${deepest}`)
    }
    this.#scan.skip(bracket)
  }

  #array(): Json[] {
    const values: Json[] = []
    this.#open('[')
    if (this.#scan.skip(']')) return values
    do {
      this.#path.push(values.length)
      values.push(this.#value())
      this.#path.pop()
    } while (this.#scan.more(']'))
    return values
  }

  #object(): { [key: string]: Json } {
    const object: { [key: string]: Json } = {}
    this.#open('{')
    if (this.#scan.skip('}')) return object
    do {
      this.#scan.next()
      const at = this.#scan.at
      const key = this.#scan.string()
      this.#path.push(key)
      if (forbidden.has(key)) throw new KeyError('forbiddenKey', at, [...this.#path])
      if (Object.hasOwn(object, key)) throw new KeyError('repeatedKey', at, [...this.#path])
      if (!this.#scan.skip(':')) this.#scan.fail(':')
      object[key] = this.#value()
      this.#path.pop()
    } while (this.#scan.more('}'))
    return object
  }
}

/** A key that may not stand where it does. */
class KeyError extends JsonError {
  readonly path: Path

  constructor(key: 'forbiddenKey' | 'repeatedKey', at: number, path: Path) {
    super(key, at, JSON.stringify(path.at(-1)), '')
    this.path = path
  }
}

const faultOf = (text: string, error: JsonError): Fault => {
  const { key, at, found, allowed } = error
  const [position] = positionsAt(text, [at])
  const fault = { key, ...position, found: shown(found), allowed }
  if (!(error instanceof KeyError)) return fault
  const path = writePath(error.path)
  if (key !== 'repeatedKey') return { ...fault, path }
  const [first] = locate(text.slice(0, at), [error.path])
  return { ...fault, path, other: first ? `${first.line}:${first.column}` : path }
}

/**
 * Reads one JSON document, strictly: no key twice in an object, no number that a double cannot hold, no more than
 * `deepest` levels. A byte order mark is dropped.
 */
export const readJson = (file: string): Result<ReadJson> => {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file
  const reader = new Reader(text)
  try {
    return { ok: true, value: { text, value: reader.document(), oddIntegers: reader.oddIntegers } }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return { ok: false, faults: [faultOf(text, error)] }
  }
}
