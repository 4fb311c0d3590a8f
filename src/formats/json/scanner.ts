import type { FaultKey } from '../fault.ts'

/** Thrown by the scanner where the text stops being JSON; caught in this folder. */
export class JsonError extends Error {
  readonly key: FaultKey
  /** UTF-16 code units from the start of the file. */
  readonly at: number
  readonly found: string
  readonly allowed: string

  constructor(key: FaultKey, at: number, found: string, allowed: string) {
    super(key)
    this.key = key
    this.at = at
    this.found = found
    this.allowed = allowed
  }
}

const numberForm = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const wordForm = /[\p{L}\p{N}_$]+|[^]/uy
/** What a string holds as it is: everything but its end, escapes and control characters. */
// oxlint-disable-next-line no-control-regex -- it is they that JSON forbids in strings
const plainRun = /[^"\\\u0000-\u001f]*/y
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Reads the tokens of JSON (RFC 8259), strictly. Offsets are UTF-16 code units of the file's text. */
export class Scanner {
  at = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** The character at which the next token begins, empty at the end of the text. */
  next(): string {
    const text = this.#text
    let at = this.at
    for (; ; at++) {
      const unit = text.charCodeAt(at)
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) break
    }
    this.at = at
    return text.charAt(at)
  }

  /** Steps over the given character, if it is the next. */
  skip(character: string): boolean {
    if (this.next() !== character) return false
    this.at++
    return true
  }

  /** Whether a list goes on: steps over a comma, or over the list's end. */
  more(end: ']' | '}'): boolean {
    if (this.skip(',')) return true
    if (this.skip(end)) return false
    return this.fail(`, ${end}`)
  }

  /** A string; the scanner stands at its opening quotation mark. */
  string(): string {
    if (!this.skip('"')) this.fail('"')
    const text = this.#text
    let read = ''
    for (;;) {
      plainRun.lastIndex = this.at
      plainRun.test(text)
      const from = this.at
      this.at = plainRun.lastIndex
      const run = text.slice(from, this.at)
      read = read === '' ? run : read + run
      const stop = text.charAt(this.at)
      if (stop === '\\') read += this.#escape()
      else if (stop === '"') break
      else if (stop === '') this.fail('"')
      else throw new JsonError('unexpected', this.at, JSON.stringify(stop), '\\n, \\t, \\u….')
    }
    this.at++
    return read
  }

  #escape(): string {
    const start = this.at
    const letter = this.#text.charAt(start + 1)
    const plain = escapes[letter]
    if (plain !== undefined) {
      this.at += 2
      return plain
    }
    const digits = this.#text.slice(start + 2, start + 6)
    if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) {
      if (start + 6 > this.#text.length) throw new JsonError('cutOff', this.#text.length, '', '"')
      throw new JsonError(
        'unexpected',
        start,
        this.#text.slice(start, start + 2),
        '\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u….',
      )
    }
    this.at += 6
    return String.fromCharCode(Number.parseInt(digits, 16))
  }

  /** A number, and whether it is written without fraction and exponent, and not as `-0`. */
  number(): { readonly value: number; readonly plain: boolean } {
    numberForm.lastIndex = this.at
    const match = numberForm.exec(this.#text)
    if (!match) return this.fail('number')
    const [written, fraction, exponent] = match
    const value = Number(written)
    const whole = fraction === undefined && exponent === undefined
    if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) {
      throw new JsonError('inexactNumber', this.at, written, `-${Number.MAX_SAFE_INTEGER}…${Number.MAX_SAFE_INTEGER}`)
    }
    this.at += written.length
    return { value, plain: whole && written !== '-0' }
  }

  /** `true`, `false` or `null`. */
  word(): boolean | null {
    for (const [written, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (!this.#text.startsWith(written, this.at)) continue
      this.at += written.length
      return value
    }
    return this.fail('{ [ " number true false null')
  }

  /** @throws JsonError saying what stands here in place of what is allowed */
  fail(allowed: string): never {
    wordForm.lastIndex = this.at
    const found = wordForm.exec(this.#text)?.[0]
    if (found === undefined) throw new JsonError('cutOff', this.#text.length, '', allowed)
    throw new JsonError('unexpected', this.at, found, allowed)
  }
}
