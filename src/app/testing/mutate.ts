/** A source of whole numbers below a limit that gives the same ones for the same seed. */
export type Draw = (under: number) => number

/** @param seed a whole number */
export const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0
  return (under) => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * under)
  }
}

const encoder = new TextEncoder()

/** What parsers stumble over: ends of numbers, of characters, of quotes and of lines, and words that mean something. */
const tokens = [
  '',
  '\u0000',
  '\ufeff',
  '\u202e',
  '\u2028',
  '\r',
  '\n\n',
  '\t',
  '"',
  "'",
  '\\',
  '\\ud800',
  '{',
  '}',
  '[',
  ']]',
  ',',
  ':',
  '<',
  '</',
  '<!--',
  ']]>',
  '&#x110000;',
  '&amp',
  'null',
  'true',
  '-1',
  '0',
  '1e999',
  '9007199254740993',
  '4294967296',
  '__proto__',
  'constructor',
  'undefined',
  '=1+1',
  'T1\t',
  '#',
  '😀',
  'ً',
  '2026-02-30',
].map((token) => encoder.encode(token))

/** Bytes that are no text, and those that end what they stand in. */
const bytes = [0, 1, 0x7f, 0x80, 0xc0, 0xed, 0xfe, 0xff]

const splice = (of: Uint8Array, start: number, end: number, put: Uint8Array): Uint8Array => {
  const made = new Uint8Array(of.length - (end - start) + put.length)
  made.set(of.subarray(0, start))
  made.set(put, start)
  made.set(of.subarray(end), start + put.length)
  return made
}

const once = (of: Uint8Array, other: Uint8Array, draw: Draw): Uint8Array => {
  const start = draw(of.length + 1)
  const end = Math.min(of.length, start + draw(draw(8) === 0 ? of.length + 1 : 24))
  switch (draw(9)) {
    case 0:
      return of.map((byte, at) => (at === start ? byte ^ (1 << draw(8)) : byte))
    case 1:
      return of.map((byte, at) => (at === start ? (bytes[draw(bytes.length)] ?? 0) : byte))
    case 2:
      return of.slice(0, start)
    case 3:
      return splice(of, start, end, new Uint8Array())
    case 4:
      return splice(of, start, start, of.slice(start, end))
    case 5: {
      const from = draw(other.length + 1)
      return splice(of, start, end, other.slice(from, from + draw(64)))
    }
    case 6: {
      // A number gives way to another one.
      let at = start
      while (at < of.length && ((of[at] ?? 0) < 48 || (of[at] ?? 0) > 57)) at++
      let until = at
      while (until < of.length && (of[until] ?? 0) >= 48 && (of[until] ?? 0) <= 57) until++
      return splice(of, at, until, encoder.encode(`${[-1, 0, 1, 2 ** 31, 2 ** 53, draw(5000)][draw(6)]}`))
    }
    default:
      return splice(of, start, draw(2) ? start : end, tokens[draw(tokens.length)] ?? new Uint8Array())
  }
}

/**
 * A file with some things changed that a person, a program or an enemy may change in it.
 * @param other a file that pieces may come from
 */
export const mutate = (of: Uint8Array, other: Uint8Array, draw: Draw): Uint8Array => {
  let made = of
  for (let times = 1 + draw(draw(3) === 0 ? 8 : 2); times > 0; times--) made = once(made, other, draw)
  return made
}
