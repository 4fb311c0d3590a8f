import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { Settings } from '../app/settings.ts'
import type { Overrides } from './keys/bindings.ts'
import { readingSizes, setReadingSize, setTheme, themes, type Theme } from './theme/theme.ts'
import { languages, regions, setLanguage, setRegion, type Language, type Region } from './words/language.ts'

/** What the reader of this device prefers, kept on it. */
export interface Preferences {
  readonly setLanguage: (language: Language) => void
  readonly setRegion: (region: Region) => void
  readonly setTheme: (theme: Theme) => void
  readonly setReadingSize: (pixels: number) => void
  readonly singleKeys: Accessor<boolean>
  readonly setSingleKeys: (on: boolean) => void
  readonly overrides: Accessor<Overrides>
  readonly setOverrides: (overrides: Overrides) => void
}

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((member) => member === value)

const overridesFrom = (value: unknown): Overrides => {
  if (typeof value !== 'object' || value === null) return {}
  const entries = Object.entries(value).filter(
    (entry): entry is [string, readonly string[]] =>
      Array.isArray(entry[1]) && entry[1].every((chord) => typeof chord === 'string'),
  )
  return Object.fromEntries(entries)
}

const deviceLanguage = (): Language =>
  navigator.languages.some((tag) => tag.startsWith('ar')) || !navigator.languages.some((tag) => tag.startsWith('en'))
    ? 'ar'
    : 'en'

/**
 * Shows what the reader prefers and follows it as it changes, here or in another window. Until he has chosen a
 * language, it is Arabic unless his browser asks for English and not for Arabic.
 */
export const createPreferences = (settings: Settings): Preferences => {
  const [singleKeys, showSingleKeys] = createSignal(true)
  const [overrides, showOverrides] = createSignal<Overrides>({})
  const show = (): void => {
    setLanguage(oneOf(languages, settings.get('language')) ?? deviceLanguage())
    setRegion(oneOf(regions, settings.get('region')) ?? 'LY')
    setTheme(oneOf(themes, settings.get('theme')) ?? 'system')
    const size = settings.get('readingSize')
    setReadingSize(typeof size === 'number' ? size : readingSizes.usual)
    showSingleKeys(settings.get('singleKeys') !== false)
    showOverrides(overridesFrom(settings.get('keys')))
  }
  show()
  onCleanup(
    settings.onChange((key) => {
      if (!key.startsWith('position:')) show()
    }),
  )
  return {
    setLanguage: (language) => settings.set('language', language),
    setRegion: (region) => settings.set('region', region),
    setTheme: (theme) => settings.set('theme', theme),
    setReadingSize: (pixels) => settings.set('readingSize', pixels),
    singleKeys,
    setSingleKeys: (on) => settings.set('singleKeys', on),
    overrides,
    setOverrides: (chosen) => settings.set('keys', chosen),
  }
}
