import { describe, expect, test } from 'vitest'
import { chordOf, type KeyPress, matchesWritten } from './match.ts'

/** A key press: what the key writes, which key it is, and what else is held. */
const press = (key: string, code: string, held = ''): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
  altGraph: held.includes('g'),
})

const ENGLISH = false
const APPLE = true

describe('a chord is pressed', () => {
  test.each<[string, string, KeyPress]>([
    ['C', 'on a Latin layout', press('c', 'KeyC')],
    ['C', 'on an Arabic layout, where the key writes ؤ', press('ؤ', 'KeyC')],
    ['C', 'with caps lock', press('C', 'KeyC')],
    ['J', 'on an Arabic layout, where the key writes ت', press('ت', 'KeyJ')],
    ['Q', 'on AZERTY, where Q stands in the place of A', press('q', 'KeyA')],
    ['Mod+Z', 'with Ctrl', press('z', 'KeyZ', 'c')],
    ['Mod+Z', 'with Ctrl on an Arabic layout, where the key writes ئ', press('ئ', 'KeyZ', 'c')],
    ['Mod+Shift+Z', 'with Ctrl and Shift', press('Z', 'KeyZ', 'cs')],
    ['Mod+Shift+Z', 'with Ctrl and Shift on an Arabic layout', press('~', 'KeyZ', 'cs')],
    ['?', 'with Shift on a US layout', press('?', 'Slash', 's')],
    ['?', 'as the Arabic question mark', press('؟', 'Slash', 's')],
    ['?', 'on a German layout', press('?', 'Minus', 's')],
    ['/', 'on a US layout', press('/', 'Slash')],
    ['/', 'on an Arabic layout, where the key writes ظ', press('ظ', 'Slash')],
    ['/', 'on a German layout, with Shift', press('/', 'Digit7', 's')],
    ['[', 'on a US layout', press('[', 'BracketLeft')],
    ['[', 'on an Arabic layout, where the key writes ج', press('ج', 'BracketLeft')],
    ['[', 'on a German layout, with AltGr, which Windows reports as Ctrl and Alt', press('[', 'Digit8', 'cag')],
    ['Shift+[', 'on a US layout, where it writes {', press('{', 'BracketLeft', 's')],
    ['Shift+]', 'on an Arabic layout, where it writes <', press('<', 'BracketRight', 's')],
    ['Alt+1', 'on any layout', press('1', 'Digit1', 'a')],
    ['Alt+1', 'where Alt writes a sign', press('¡', 'Digit1', 'a')],
    ['4', 'as an Arabic-Indic digit', press('٤', 'Digit4')],
    ['Enter', 'alone', press('Enter', 'Enter')],
    ['Enter', 'on the number pad', press('Enter', 'NumpadEnter')],
  ])('%s %s', (chord, _how, pressed) => {
    expect(matchesWritten(chord, pressed, ENGLISH)).toBe(true)
  })

  test.each<[string, string, KeyPress]>([
    ['C', 'with Ctrl, which copies', press('c', 'KeyC', 'c')],
    ['C', 'with the Windows key', press('c', 'KeyC', 'm')],
    ['C', 'with Shift', press('C', 'KeyC', 's')],
    ['A', 'on AZERTY by the place of A, where Q stands', press('q', 'KeyA')],
    ['Mod+Z', 'with Shift', press('Z', 'KeyZ', 'cs')],
    ['[', 'with Shift, which moves the other edge', press('{', 'BracketLeft', 's')],
    ['/', 'with Shift, which asks for the keys', press('?', 'Slash', 's')],
    ['/', 'on a German layout by its place, where - stands', press('-', 'Slash')],
    ['?', 'without Shift on an Arabic layout', press('ظ', 'Slash')],
    ['Enter', 'with Ctrl', press('Enter', 'Enter', 'c')],
  ])('not %s %s', (chord, _how, pressed) => {
    expect(matchesWritten(chord, pressed, ENGLISH)).toBe(false)
  })

  test('Mod is ⌘ on a Mac, and Ctrl is not', () => {
    expect(matchesWritten('Mod+Z', press('z', 'KeyZ', 'm'), APPLE)).toBe(true)
    expect(matchesWritten('Mod+Z', press('z', 'KeyZ', 'c'), APPLE)).toBe(false)
  })
})

describe('a press is kept as', () => {
  test.each<[string | undefined, KeyPress]>([
    ['C', press('ؤ', 'KeyC')],
    ['Shift+C', press('C', 'KeyC', 's')],
    ['Mod+Alt+E', press('e', 'KeyE', 'ca')],
    ['Shift+[', press('{', 'BracketLeft', 's')],
    ['[', press('ج', 'BracketLeft')],
    ['?', press('؟', 'Slash', 's')],
    ['4', press('٤', 'Digit4')],
    ['F2', press('F2', 'F2')],
    ['Mod+ArrowDown', press('ArrowDown', 'ArrowDown', 'c')],
    [undefined, press('Shift', 'ShiftLeft', 's')],
    [undefined, press('Control', 'ControlLeft', 'c')],
  ])('%s', (chord, pressed) => {
    expect(chordOf(pressed, ENGLISH)).toBe(chord)
    if (chord) expect(matchesWritten(chord, pressed, ENGLISH)).toBe(true)
  })
})
