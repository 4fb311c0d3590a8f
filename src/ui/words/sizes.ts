import { language, type Language } from './language.ts'
import { numberInWords } from './numbers.ts'

const units: Record<Language, readonly string[]> = {
  ar: ['بايت', 'كيلوبايت', 'ميغابايت', 'غيغابايت', 'تيرابايت'],
  en: ['bytes', 'kB', 'MB', 'GB', 'TB'],
}

/** A file size in the unit a person would choose: «512 بايت», «1,4 ميغابايت». One kilobyte is 1000 bytes. */
export function sizeInWords(bytes: number, of: Language = language()): string {
  let size = bytes
  let step = 0
  while (size >= 1000 && step < units[of].length - 1) {
    size /= 1000
    step += 1
  }
  const rounded = size >= 10 ? Math.round(size) : size
  return `${numberInWords(rounded, of)}\u00a0${units[of][step] ?? ''}`
}
