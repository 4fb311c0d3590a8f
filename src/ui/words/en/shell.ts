import type { shell as Arabic } from '../ar/shell.ts'
import { isolate } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

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
    search: 'Search',
    relations: 'Relations',
    pictures: 'Numbers',
    guidelines: 'Guidelines',
    safety: 'Safety',
    settings: 'Settings',
  },
  documentTitle: (screen) => `${screen} · Isnad`,

  status: {
    saved: 'Saved on this device',
    saving: 'Saving…',
    failed: 'Not saved',
    unkept: 'Not kept on this device',
    following: 'Read only: open in another window',
  },
  undoWhat: (what) => `Undo: ${isolate(what)}`,
  redoWhat: (what) => `Redo: ${isolate(what)}`,
  undone: (what) => `Undone: ${isolate(what)}`,
  redone: (what) => `Redone: ${isolate(what)}`,
  nothingToUndo: 'Nothing to undo',
  allKeys: 'All keys',

  erased:
    'The browser erased your library while this window was open. Reload the page: where its second copy is left, you restore it from there.',
  updateReady: 'A new version of Isnad is ready. It replaces this one only if you agree.',
  updateNow: 'Update now',
  reload: 'Reload the page',
  notLasting: 'This browser keeps nothing here: what you do goes with this window. Export what you want to keep.',
  lost: plural({
    one: 'Another window was first, so your last change here was not made.',
    other: 'Another window was first, so your last # changes here were not made.',
  }),
  overtaken: (fields) =>
    fields.length > 0
      ? `Another window wrote something else at the same instant (${fields.join(', ')}), and that stands. What you wrote is in the history.`
      : 'Another window wrote something else at the same instant, and that stands. What you wrote is in the history.',
  putBack: 'Put mine back',
  notPutBack:
    'It could not be put back: it has changed since, or another window is writing to it. It is in the history.',
  pending: plural({
    one: 'One change waits in this window. It is tried again by itself.',
    other: '# changes wait in this window. They are tried again by themselves.',
  }),
  emergency: 'Save a file now',
  emergencyFailed: 'The file could not be made either. Do not close the window.',
  problem: {
    altered:
      'What is on the disk of this locked library is not as it was written: it was altered or damaged. Nothing was changed. Restore it from a backup.',
    quota: 'Not saved: the space for Isnad is full. What you wrote is still in this window; make room, then try again.',
    closed: 'Not saved: the connection to the disk was lost. What you wrote is still in this window.',
    blocked: 'Not saved: an older window of Isnad holds the library. Close it, then try again.',
    newerVersion: 'A newer version of Isnad wrote this library. Reload the page.',
    unavailable: 'This browser does not allow anything to be kept here.',
    failed:
      'Not saved: the disk took nothing; it may be full or faulty. What you wrote is still in this window, and is saved when the fault is gone.',
  },
  cannotOpen: 'The library could not be opened',
  cannotOpenBecause: {
    altered:
      'What is on the disk of this locked library is not as it was written: it was altered or damaged. Nothing was changed. Restore it from a backup.',
    quota: 'There is not enough room on the disk to open it. Nothing was changed; make room, then try again.',
    closed: 'The connection to the disk was lost. Nothing was changed.',
    blocked: 'An older window of Isnad holds the library. Close it, then try again.',
    newerVersion:
      'A newer version of Isnad wrote this library, and this older one does not touch it. Nothing was changed. Update Isnad to open it, or save what is in it as a file.',
    unavailable: 'This browser does not allow anything to be kept here.',
    failed: 'The disk did not answer. Nothing was changed; try again.',
  },
  saveLibrary: 'Save the library as a file',
  fileFailed: 'The file could not be made. Try again.',
  withoutKeeping: 'Go on without keeping',

  notFoundTitle: 'Nothing here',
  notFoundBody: 'This address leads to nothing in your library.',
  toLibrary: 'To the library',
}
