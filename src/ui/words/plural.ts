import type { Language } from './language.ts'
import { numberInWords } from './numbers.ts'
import { perLocale } from './per-locale.ts'

const rulesOf = perLocale((locale) => new Intl.PluralRules(locale))

/** The forms of a counted noun. `#` stands for the number. Where a form is absent, `other` is used. */
export interface PluralForms {
  readonly zero?: string
  readonly one?: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

function pluralIn(language: Language, forms: PluralForms): (count: number) => string {
  return (count) => {
    const exact = count === 0 ? forms.zero : undefined
    const form = exact ?? forms[rulesOf(language).select(count)] ?? forms.other
    return form.replace('#', numberInWords(count, language))
  }
}

/** A counted noun in Arabic, which has six forms and needs every one of them. */
export const arabicPlural = (forms: Required<PluralForms>): ((count: number) => string) => pluralIn('ar', forms)

/** A counted noun in English: `one` and `other`, and `zero` where «no claims» reads better than «0 claims». */
export const englishPlural = (
  forms: Required<Pick<PluralForms, 'one' | 'other'>> & Pick<PluralForms, 'zero'>,
): ((count: number) => string) => pluralIn('en', forms)
