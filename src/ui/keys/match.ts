import { type Chord, parseChord, serializeChord } from './chord.ts'

/** What matching asks of a key event, so that tests need no browser. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** Whether AltGr is held, by which some layouts write signs. */
  readonly altGraph: boolean
}

/** Reads a key press from an event of the browser. */
export const pressOf = (event: KeyboardEvent): KeyPress => ({
  key: event.key,
  code: event.code,
  ctrlKey: event.ctrlKey,
  metaKey: event.metaKey,
  altKey: event.altKey,
  shiftKey: event.shiftKey,
  altGraph: event.getModifierState('AltGraph'),
})

/* Where a sign stands on the keyboard for which the letters of an Arabic layout leave no room. */
const codeOfSign: Readonly<Record<string, string>> = {
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '/': 'Slash',
  ';': 'Semicolon',
  "'": 'Quote',
  ',': 'Comma',
  '.': 'Period',
  '`': 'Backquote',
  '-': 'Minus',
  '=': 'Equal',
  '\\': 'Backslash',
}

const signOfCode = new Map(Object.entries(codeOfSign).map(([sign, code]) => [code, sign]))

const isAscii = (key: string): boolean => /^[!-~]$/.test(key)

/**
 * The Latin letter of a key. On a Latin layout it is what the key writes, so that AZERTY and Dvorak keep their own
 * places; on an Arabic one, or with Alt on a Mac, it is what the key would write on a Latin keyboard.
 */
function letterOf(press: KeyPress): string | undefined {
  if (/^[a-z]$/i.test(press.key)) return press.key.toUpperCase()
  // Arabic layouts write signs such as ~ with Shift and a letter key; Latin ones write signs there without Shift.
  return isAscii(press.key) && !press.shiftKey ? undefined : /^Key([A-Z])$/.exec(press.code)?.[1]
}

function digitOf(press: KeyPress): string | undefined {
  if (/^\d$/.test(press.key)) return press.key
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1]
  return press.altKey || !isAscii(press.key) ? digit : undefined
}

const modOf = (press: KeyPress, apple: boolean): boolean => (apple ? press.metaKey : press.ctrlKey)

/** What no chord asks for must not be held: Ctrl on a Mac, the Windows key elsewhere. */
const strayOf = (press: KeyPress, apple: boolean): boolean => (apple ? press.ctrlKey : press.metaKey)

function matchesSign(chord: Chord, press: KeyPress): boolean {
  if (!chord.shift) {
    if (press.key === chord.base) return true
    if (chord.base === '?' && press.key === '؟') return true
  }
  return codeOfSign[chord.base] === press.code && chord.shift === press.shiftKey && (chord.shift || !isAscii(press.key))
}

/** Whether a key press is a chord, on whatever layout it was made. */
export function matches(chord: Chord, press: KeyPress, apple: boolean): boolean {
  if (strayOf(press, apple)) return false
  const { base } = chord
  const isSign = isAscii(base) && !/^[A-Z\d]$/.test(base)
  if (isSign && press.altGraph && press.key === base) return !chord.mod && !chord.alt
  if (chord.mod !== modOf(press, apple) || chord.alt !== press.altKey) return false
  if (isSign) return matchesSign(chord, press)
  if (chord.shift !== press.shiftKey) return false
  if (/^[A-Z]$/.test(base)) return letterOf(press) === base
  if (/^\d$/.test(base)) return digitOf(press) === base
  return press.key === base
}

/** Whether a written chord is what was pressed. */
export const matchesWritten = (written: string, press: KeyPress, apple: boolean): boolean =>
  matches(parseChord(written), press, apple)

const isModifier = (key: string): boolean =>
  ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified', 'Fn'].includes(key)

/** The chord that a key press makes, to be kept as a shortcut; none while only modifiers are held. */
export function chordOf(press: KeyPress, apple: boolean): string | undefined {
  if (isModifier(press.key) || strayOf(press, apple)) return undefined
  const modifiers = { mod: modOf(press, apple), alt: press.altKey }
  if (press.key === '؟' || press.key === '?') return serializeChord({ ...modifiers, shift: false, base: '?' })
  const letter = letterOf(press) ?? digitOf(press)
  if (letter) return serializeChord({ ...modifiers, shift: press.shiftKey, base: letter })
  const sign = signOfCode.get(press.code)
  // A sign that is written with Shift carries it already, unless its key is known by its place.
  if (sign) return serializeChord({ ...modifiers, shift: press.shiftKey, base: sign })
  if (isAscii(press.key)) return serializeChord({ ...modifiers, shift: false, base: press.key })
  return serializeChord({ ...modifiers, shift: press.shiftKey, base: press.key })
}
