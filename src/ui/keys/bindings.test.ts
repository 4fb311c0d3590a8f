import { describe, expect, test } from 'vitest'
import { ar } from '../words/ar.ts'
import { activeKeys, conflicts, isReserved, keysFor, rebind, restore, takenBy } from './bindings.ts'
import { ariaOf, isSingleCharacter, keysOf, parseChord, serializeChord } from './chord.ts'
import { type Command, commandOf, commands } from './commands.ts'

const command = (id: string): Command => {
  const found = commandOf(id)
  if (!found) throw new RangeError(`There is no command ${id}`)
  return found
}

describe('the commands', () => {
  test('have names of their own and no two the same', () => {
    expect(commands.map(({ id }) => id).toSorted()).toEqual(Object.keys(ar.keys.commands).toSorted())
  })

  test('do not fight for keys', () => {
    expect(conflicts({})).toEqual([])
  })

  test('write their chords in their one form', () => {
    for (const chord of commands.flatMap(({ keys }) => keys)) expect(serializeChord(parseChord(chord))).toBe(chord)
  })
})

describe('a chord', () => {
  test('is written on the keys as the reader knows them', () => {
    const names = ar.keys.names
    expect(keysOf(parseChord('Mod+Shift+Z'), names, false)).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(keysOf(parseChord('Mod+Shift+Z'), names, true)).toEqual(['⌘', '⇧', 'Z'])
    expect(ariaOf(parseChord('Mod+Shift+Z'), false)).toBe('Control+Shift+Z')
  })

  test('may end in a plus', () => {
    expect(parseChord('Mod++')).toEqual({ mod: true, alt: false, shift: false, base: '+' })
    expect(serializeChord(parseChord('Mod++'))).toBe('Mod++')
  })

  test('is a single character without Ctrl and Alt', () => {
    expect(['C', 'Shift+C', '?', '4'].every((chord) => isSingleCharacter(parseChord(chord)))).toBe(true)
    expect(['Mod+C', 'Alt+1', 'Enter', 'Escape'].some((chord) => isSingleCharacter(parseChord(chord)))).toBe(false)
  })
})

describe('the keys of a command', () => {
  test('are its own until the reader chooses others', () => {
    expect(keysFor(command('claim'), {})).toEqual(['C'])
    expect(keysFor(command('claim'), { claim: ['Mod+e'] })).toEqual(['Mod+E'])
    expect(keysFor(command('claim'), { claim: [] })).toEqual([])
  })

  test('leave out single characters when these are switched off', () => {
    expect(activeKeys(command('claim'), {}, false)).toEqual([])
    expect(activeKeys(command('undo'), {}, false)).toEqual(['Mod+Z'])
    expect(activeKeys(command('claim'), { claim: ['Alt+C'] }, false)).toEqual(['Alt+C'])
  })

  test('are taken by another in the same scope or everywhere, not in another scope', () => {
    expect(takenBy('S', 'claim', {})?.id).toBe('source')
    expect(takenBy('G', 'claim', {})?.id).toBe('guidelines')
    expect(takenBy('W', 'claim', {})).toBeUndefined()
    expect(takenBy('C', 'claim', {})).toBeUndefined()
  })

  test('pass from one to the other', () => {
    const changed = rebind({}, 'claim', 'S')
    expect(keysFor(command('claim'), changed)).toEqual(['S'])
    expect(keysFor(command('source'), changed)).toEqual([])
    expect(conflicts(changed)).toEqual([])
    expect(keysFor(command('source'), restore(changed, 'source'))).toEqual(['S'])
  })

  test('do not take what browsers need', () => {
    expect(isReserved('Mod+W')).toBe(true)
    expect(isReserved('Mod+w')).toBe(true)
    expect(isReserved('Alt+C')).toBe(false)
  })
})
