import type { shell as Arabic } from '../ar/shell.ts'
import { isolate } from '../isolate.ts'

export const shell: typeof Arabic = {
  skipToContent: 'Skip to content',
  navigation: 'Navigation',
  menu: 'Menu',
  toolbar: 'Title bar',
  keyBar: 'Keys of this screen',
  notices: 'Notices',

  screens: {
    library: 'Library',
    article: 'Article',
    review: 'Review',
    sources: 'Sources',
    dataset: 'Dataset',
    guidelines: 'Guidelines',
    safety: 'Safety',
    settings: 'Settings',
  },
  noArticleOpen: 'No article opened yet',
  documentTitle: (screen) => `${screen} · Isnad`,

  status: {
    saved: 'Saved on this device',
    saving: 'Saving…',
    failed: 'Not saved',
    following: 'Read only: open in another window',
  },
  undoWhat: (what) => `Undo: ${isolate(what)}`,
  redoWhat: (what) => `Redo: ${isolate(what)}`,
  undone: (what) => `Undone: ${isolate(what)}`,
  redone: (what) => `Redone: ${isolate(what)}`,
  nothingToUndo: 'Nothing to undo',
  allKeys: 'All keys',

  notFoundTitle: 'Nothing here',
  notFoundBody: 'This address leads to nothing in your library.',
  toLibrary: 'To the library',
}
