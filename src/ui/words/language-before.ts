import { language, type Language, languages } from './language.ts'
import { prepareWords, speak } from './words.ts'

/*
 * What is shown before a library is open, or where it cannot be opened, cannot read the settings in it. The language that
 * was spoken last lies beside it, in the clear: a locked library shows no more than that.
 */

const key = 'isnad-language'

/** Keeps the language that is spoken; where the browser keeps nothing, nothing is kept. */
export const rememberLanguage = (spoken: Language): void => {
  try {
    localStorage.setItem(key, spoken)
  } catch {
    // A browser that keeps nothing says so by throwing. It is only asked so that a page of problems speaks well.
  }
}

const remembered = (): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** The language spoken last, or the one in which the program begins. */
export const languageBefore = (last: string | null): Language => languages.find((one) => one === last) ?? 'ar'

/** Speaks as it was spoken before, once the words are there; where they cannot be loaded, Arabic. */
export const speakAsBefore = async (): Promise<void> => {
  const before = languageBefore(remembered())
  try {
    await prepareWords(before)
    speak(before)
  } catch (error) {
    console.warn('The words of this language could not be loaded.', error)
  }
}

/** Speaks the other language, now and on the next such page. */
export const speakTheOther = (): void => {
  const other = language() === 'ar' ? 'en' : 'ar'
  rememberLanguage(other)
  speak(other)
}
