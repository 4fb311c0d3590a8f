import type { Note } from '../formats/articles/note.ts'
import { arabicNotes, englishNotes, sayNote } from '../formats/articles/note-words.ts'
import type { Refusal } from '../formats/articles/refusal.ts'
import { arabicRefusals, englishRefusals, sayRefusal } from '../formats/articles/refusal-words.ts'

/** How a language writes what is put into a sentence. */
export interface Writing {
  readonly language: 'ar' | 'en'
  readonly number: (value: number) => string
  /** Keeps a name from turning the words around it. */
  readonly isolate: (text: string) => string
}

/** Why a file was not taken in, as a sentence. */
export const tellRefusal = (refusal: Refusal, { language, number, isolate }: Writing): string =>
  sayRefusal(refusal, language === 'ar' ? arabicRefusals : englishRefusals, number, isolate)

/** What was done to a file on its way, or left out, as a sentence. */
export const tellNote = (note: Note, { language, number }: Writing): string =>
  sayNote(note, language === 'ar' ? arabicNotes : englishNotes, number)
