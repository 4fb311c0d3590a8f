import { createSignal } from 'solid-js'
import { ar } from './ar.ts'
import { language, setLanguage, type Language } from './language.ts'

/** Every text of the interface, by area. */
export type Dictionary = typeof ar

/** English is read when somebody speaks it: most starts need Arabic alone. */
const [english, setEnglish] = createSignal<Dictionary>()

/** The words of the reader's language; reactive, so read it where it is shown: `t().common.undo`. */
export const t = (): Dictionary => (language() === 'en' ? (english() ?? ar) : ar)

/** The dictionaries that are there, for what is searched in both; reactive. `prepareWords` brings the other. */
export const dictionaries = (): readonly Dictionary[] => [ar, ...[english() ?? []].flat()]

/** Brings the words of a language. @throws TypeError when they cannot be loaded */
export const prepareWords = async (of: Language): Promise<void> => {
  if (of === 'ar' || english()) return
  const { en } = await import('./en.ts')
  setEnglish(() => en)
}

let wanted: Language | undefined

const speakOnceThere = async (next: Language): Promise<void> => {
  try {
    await prepareWords(next)
    if (wanted === next) setLanguage(next)
  } catch (error) {
    console.warn('The words of this language could not be loaded.', error)
  }
}

/** Changes the language of the interface, as soon as its words are there: it is never half in one, half in the other. */
export const speak = (next: Language): void => {
  wanted = next
  if (next === 'ar' || english()) setLanguage(next)
  else void speakOnceThere(next)
}
