import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { regions } from '../words/language.ts'
import { parsePreferences, type Preferences, usualPreferences } from './preferences.ts'

describe('the preferences', () => {
  test('are as usual where nothing was kept', () => {
    expect(parsePreferences(undefined)).toEqual(usualPreferences)
  })

  test('take what is understood and leave the rest', () => {
    const kept = {
      language: 'fr',
      theme: 'dark',
      readingSize: 400,
      singleKeys: 'no',
      keys: { claim: ['X', 3], cue: 1 },
    }
    expect(parsePreferences(kept)).toEqual({ ...usualPreferences, theme: 'dark', keys: { claim: ['X'] } })
  })

  test('come back from what is kept', () => {
    const preferences = fc.record<Preferences>({
      language: fc.constantFrom('ar', 'en'),
      region: fc.constantFrom(...regions),
      theme: fc.constantFrom('system', 'light', 'dark'),
      readingSize: fc.integer({ min: 17, max: 28 }),
      suggestions: fc.boolean(),
      singleKeys: fc.boolean(),
      keys: fc.dictionary(fc.constantFrom('claim', 'cue'), fc.array(fc.constantFrom('X', 'Mod+E'))),
    })
    fc.assert(
      fc.property(preferences, (wanted) => {
        expect(parsePreferences(JSON.parse(JSON.stringify(wanted)))).toEqual(wanted)
      }),
    )
  })

  test('survive anything', () => {
    fc.assert(fc.property(fc.anything(), (kept) => void parsePreferences(kept)))
  })
})
