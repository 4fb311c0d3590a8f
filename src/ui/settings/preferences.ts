import type { Overrides } from '../keys/bindings.ts'
import { readingSizes, setReadingSize, setTheme, type Theme, themes } from '../theme/theme.ts'
import { type Language, languages, type Region, regions, setRegion } from '../words/language.ts'
import { speak } from '../words/words.ts'

/** What a reader chooses about the program on this device. Plain JSON. */
export interface Preferences {
  readonly language: Language
  /** The country that Arabic numbers and dates follow. */
  readonly region: Region
  readonly theme: Theme
  /** The size of reading text in CSS pixels on a desk. */
  readonly readingSize: number
  /** Whether the grammar's suggestions are shown. */
  readonly suggestions: boolean
  /** Whether a character typed alone may run a command. */
  readonly singleKeys: boolean
  /** Keys that the reader has changed, by command. */
  readonly keys: Overrides
}

/** What holds until the reader chooses. */
export const usualPreferences: Preferences = {
  language: 'ar',
  region: 'LY',
  theme: 'system',
  readingSize: readingSizes.usual,
  suggestions: true,
  singleKeys: true,
  keys: {},
}

const oneOf = <Value extends string>(values: readonly Value[], value: unknown, usual: Value): Value =>
  values.find((known) => known === value) ?? usual

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function keysOf(value: unknown): Overrides {
  if (!isObject(value)) return {}
  const lists = Object.entries(value).flatMap(([id, list]) =>
    Array.isArray(list) ? [[id, list.filter((chord): chord is string => typeof chord === 'string')] as const] : [],
  )
  return Object.fromEntries(lists)
}

/** Reads what was kept; whatever is missing or not understood is as usual. */
export function parsePreferences(kept: unknown): Preferences {
  if (!isObject(kept)) return usualPreferences
  const { readingSize } = kept
  return {
    language: oneOf(languages, kept.language, usualPreferences.language),
    region: oneOf(regions, kept.region, usualPreferences.region),
    theme: oneOf(themes, kept.theme, usualPreferences.theme),
    readingSize:
      typeof readingSize === 'number' && readingSize >= readingSizes.least && readingSize <= readingSizes.most
        ? readingSize
        : usualPreferences.readingSize,
    suggestions: typeof kept.suggestions === 'boolean' ? kept.suggestions : usualPreferences.suggestions,
    singleKeys: typeof kept.singleKeys === 'boolean' ? kept.singleKeys : usualPreferences.singleKeys,
    keys: keysOf(kept.keys),
  }
}

/** Lets the page follow the reader's choices: its language and direction, theme, reading size, numbers and dates. */
export function showPreferences(preferences: Preferences): void {
  speak(preferences.language)
  setRegion(preferences.region)
  setTheme(preferences.theme)
  setReadingSize(preferences.readingSize)
}
