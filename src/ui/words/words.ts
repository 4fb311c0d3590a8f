import { ar } from './ar.ts'
import { en } from './en.ts'
import { language, type Language } from './language.ts'

/** Every text of the interface, by area. */
export type Dictionary = typeof ar

/** The dictionaries by language, for what must speak both at once, such as the search in the key sheet. */
export const dictionaries: Record<Language, Dictionary> = { ar, en }

/** The words of the reader's language; reactive, so read it where it is shown: `t().common.undo`. */
export const t = (): Dictionary => dictionaries[language()]
