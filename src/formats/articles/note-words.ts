import { shown } from '../fault.ts'
import type { Note, NoteKey } from './note.ts'

/** Sentences for what was done on the way; `{count}` and `{found}` are put in. */
export type NoteWords = Readonly<Record<NoteKey, string>>

export const englishNotes: NoteWords = {
  wholePage: 'The article could not be told from the rest of the page; the whole page was taken.',
  littleText: 'Very little of the file is text; a part of the page may be swallowed by a comment that is not closed.',
  hiddenLeftOut: 'Words that the page hides were left out: {count} characters.',
  struckKept: 'Struck-out words were kept: {count} places.',
  footnotesMoved: 'Footnotes stand at the end: {count}.',
  deletionsLeftOut: 'Deleted words of tracked changes were left out, insertions kept: {count} deletions.',
  commentsLeftOut: 'Comments were left out: {count}.',
  hiddenKept: 'Hidden words were kept: {count} places.',
  propertiesLeftOut: 'The document’s own details (who wrote and saved it, when, with what) were left out.',
  linkedLeftOut: 'Things outside of the document that it points to were not fetched: {count}.',
  picturesLeftOut: 'Pictures were left out: {count}.',
  columns: 'Read as: {found}.',
}

export const arabicNotes: NoteWords = {
  wholePage: 'لم يتميز المقال من سائر الصفحة، فأُخذت كلها.',
  littleText: 'قليل جدًا من الملف نص؛ ربما ابتلع تعليقٌ لم يُغلق جزءًا من الصفحة.',
  hiddenLeftOut: 'تُرك ما تخفيه الصفحة من كلمات: {count} محرف.',
  struckKept: 'أُبقي ما شُطب: {count} موضع.',
  footnotesMoved: 'الحواشي في آخر النص: {count}.',
  deletionsLeftOut: 'تُرك المحذوف من التغييرات المتعقبة وأُبقي المضاف: {count} حذف.',
  commentsLeftOut: 'تُركت التعليقات: {count}.',
  hiddenKept: 'أُبقيت كلمات مخفية: {count} موضع.',
  propertiesLeftOut: 'تُركت بيانات المستند عن نفسه (من كتبه وحفظه ومتى وبماذا).',
  linkedLeftOut: 'لم يُجلب ما يشير إليه المستند خارجه: {count}.',
  picturesLeftOut: 'تُركت الصور: {count}.',
  columns: 'قُرئ هكذا: {found}.',
}

/**
 * The sentence for a note.
 * @param number how the reader writes a number
 */
export const sayNote = (note: Note, words: NoteWords, number: (value: number) => string = String): string =>
  words[note.key].replaceAll(/\{(count|found)\}/g, (_, slot: 'count' | 'found') =>
    slot === 'count' ? number(note.count ?? 0) : shown(note.found ?? ''),
  )
