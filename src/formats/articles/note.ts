/** What was done to a file on its way to an article, or left out. Each has its sentence in `note-words.ts`. */
export const noteKeys = [
  'wholePage',
  'littleText',
  'hiddenLeftOut',
  'struckKept',
  'footnotesMoved',
  'deletionsLeftOut',
  'commentsLeftOut',
  'hiddenKept',
  'propertiesLeftOut',
  'linkedLeftOut',
  'picturesLeftOut',
  'columns',
] as const
export type NoteKey = (typeof noteKeys)[number]

export interface Note {
  readonly key: NoteKey
  readonly count?: number
  readonly found?: string
}
