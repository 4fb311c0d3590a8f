/**
 * A chord is a key with its modifiers, written as «Mod+Shift+Z», «J», «[», «Enter». `Mod` is Ctrl, or ⌘ on Apple's
 * keyboards. The base is a Latin letter, a digit, a sign or the name of a key as `KeyboardEvent.key` gives it.
 */
export interface Chord {
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly base: string
}

/** Reads a chord; the last part is the base, also when it is «+» itself. */
export function parseChord(written: string): Chord {
  const plus = written === '+' || written.endsWith('++')
  const parts = plus ? [...written.slice(0, -1).split('+').filter(Boolean), '+'] : written.split('+')
  const base = parts.at(-1) ?? ''
  const modifiers = parts.slice(0, -1)
  return {
    mod: modifiers.includes('Mod'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
    base: /^[a-z]$/.test(base) ? base.toUpperCase() : base,
  }
}

/** Writes a chord in its one form; the inverse of `parseChord`. */
export const serializeChord = (chord: Chord): string =>
  [chord.mod && 'Mod', chord.alt && 'Alt', chord.shift && 'Shift', chord.base].filter(Boolean).join('+')

/** Whether a chord is a character typed alone, which WCAG 2.1.4 lets a reader switch off. */
export const isSingleCharacter = (chord: Chord): boolean => !chord.mod && !chord.alt && chord.base.length === 1

const appleSigns: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↵',
  Delete: '⌦',
  Backspace: '⌫',
}

const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

/** The names of keys that have a name in the reader's language. */
export type KeyNames = Readonly<Record<string, string>>

/** The keys of a chord as they are written on the reader's keyboard: `['Ctrl', 'Z']`, `['⌘', 'Z']`. */
export function keysOf(chord: Chord, names: KeyNames, apple: boolean): string[] {
  const nameOf = (key: string) => (apple ? appleSigns[key] : undefined) ?? arrows[key] ?? names[key] ?? key
  return [chord.mod && 'Mod', chord.alt && 'Alt', chord.shift && 'Shift', chord.base === ' ' ? 'Space' : chord.base]
    .filter((key) => typeof key === 'string')
    .map(nameOf)
}

/** A chord as `aria-keyshortcuts` wants it: «Control+Shift+Z». */
export const ariaOf = (chord: Chord, apple: boolean): string =>
  [
    chord.mod && (apple ? 'Meta' : 'Control'),
    chord.alt && 'Alt',
    chord.shift && 'Shift',
    chord.base === ' ' ? 'Space' : chord.base === '+' ? 'Plus' : chord.base,
  ]
    .filter(Boolean)
    .join('+')
