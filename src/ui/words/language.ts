import { createSignal } from 'solid-js'

/** The languages that the interface speaks; Arabic is the first and the one that the others are typed after. */
export const languages = ['ar', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * Countries whose habits numbers and dates follow in Arabic. Month names differ (نوفمبر, نونبر, تشرين الثاني), and so
 * do digits.
 */
export const regions = ['LY', 'TN', 'DZ', 'MA', 'EG', 'SD', 'SA', 'AE', 'QA', 'IQ', 'SY', 'JO', 'LB', 'PS'] as const
export type Region = (typeof regions)[number]

const writesLatinDigits: readonly Region[] = ['LY', 'TN', 'DZ', 'MA', 'AE']

const [language, changeLanguage] = createSignal<Language>('ar')
const [region, setRegion] = createSignal<Region>('LY')

/** The language of the interface, as a signal. */
export { language }

/** The country that Arabic numbers and dates follow, as a signal; Libya until the reader chooses another. */
export { region, setRegion }

/** The direction in which a language is written. */
export const directionOf = (of: Language): 'rtl' | 'ltr' => (of === 'ar' ? 'rtl' : 'ltr')

/** The direction of the interface. */
export const direction = (): 'rtl' | 'ltr' => directionOf(language())

/** Changes the language of the interface; the page's `lang` and `dir` follow at once. */
export function setLanguage(next: Language): void {
  changeLanguage(next)
  if (typeof document === 'undefined') return
  document.documentElement.lang = next
  document.documentElement.dir = directionOf(next)
}

/** The locale by which a language formats numbers and dates. Never bare `ar`: engines disagree on its digits. */
export function localeOf(of: Language, country: Region = region()): string {
  if (of === 'en') return 'en-GB'
  return `ar-${country}-u-nu-${writesLatinDigits.includes(country) ? 'latn' : 'arab'}`
}
