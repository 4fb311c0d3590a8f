import type { safety as Arabic } from '../ar/safety.ts'
import { isolate, isolateFileName } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

export const safety: typeof Arabic = {
  title: 'Safety',
  subtitle: 'What is kept, and where',

  keptTitle: 'On this device only',
  kept: [
    'Articles, claims, sources and every change you make are kept in this browser, on this device.',
    'Isnad speaks to no network: no server, no account, no statistics. The page’s policy forbids every connection.',
    'Each change is on the disk before the word “Saved” appears.',
  ],

  notEncrypted: 'Not encrypted on this device',
  notEncryptedBody:
    'Whoever can open this account on this device can read your library. If it holds what could endanger somebody, encrypt the whole disk, and lock the device when you leave it.',

  lossTitle: 'What can be lost',
  loss: [
    'Clearing site data in the browser clears the library.',
    'A private window forgets everything when it closes.',
    'Another address or another browser is another library.',
    'Only a backup kept outside the browser protects from these.',
  ],

  stateTitle: 'How your library stands now',
  saved: 'Saving',
  unkept: 'Nothing: what you do goes with this window.',
  savedNot: plural({
    zero: 'Every change is on the disk.',
    one: 'One change is in this window and not saved yet.',
    other: '# changes are in this window and not saved yet.',
  }),
  copy: 'Second copy',
  copyKept: 'In a file beside the browser’s database, and the same.',
  copyStarting: 'Being compared with the library…',
  copyElsewhere: 'Kept by another open window.',
  copyNowhere: 'This browser does not allow it. Only backups protect you here.',
  copyFailed: 'The disk did not take it last time. It is tried again by itself.',
  copyDiffers: 'It has what the library has not.',
  backup: 'Backup',
  keptBy: 'Promise of the browser',
  persistUnknown: 'The browser does not say whether it keeps the library.',
  encryption: 'Encryption',
  room: 'Room',
  version: 'Version of Isnad',
  backupHelp:
    'One file with everything: the articles and what was marked in them, the sources, attached files, the bin, and the history of every change. It is read back as a whole before it is handed to you. Keep it outside of this device. It is not encrypted unless you type a passphrase for it.',
  passphrase: 'Passphrase for the backup (optional)',
  passphraseHelp:
    'It encrypts the backup, and nothing else opens it: forgotten means lost, and nobody can bring it back. It is kept nowhere. The daily backups in a folder are not encrypted.',
  passphraseOf: 'Passphrase of this backup',
  backedUp: (name) => `A backup was saved and read back: ${isolateFileName(name)}`,
  former:
    'A new version of Isnad changed how the library is kept, and copied it as it was before. The copy stays on this device for thirty days and is then erased.',
  saveFormer: 'Save the library as it was',
  formerSaved: (name) => `The library as it was before the new version was saved: ${isolateFileName(name)}`,
  backupUnlike:
    'The backup was read again and compared with the library, and is not like it, so it was not saved. Reload the page and try again; if it happens again, save a copy from the dataset page.',
  backupFailed: 'The backup could not be saved. Try again, or choose another place.',
  chooseFolder: 'Save one each day in a folder…',
  folderChosen: (name) =>
    `On each day on which you open Isnad a backup goes into the folder ${isolate(name)}; older ones stay there.`,
  remindOld: (when) => `The last backup was made ${when}.`,
  remindNever: 'There is no backup of your library outside of the browser yet.',
  restoreTitle: 'Restore from a backup',
  restoreHelp: 'You see what is in the file first; nothing changes until you decide.',
  chooseBackup: 'Choose a backup',
  readingBackup: 'The whole file is read and checked…',
  inBackup: 'What is in the backup',
  madeAt: (when, title) => (title === '' ? `Made on ${when}.` : `Made on ${when} of ${isolate(title)}.`),
  putInPlace: 'Put it in place of the library…',
  putInPlaceSure:
    'Everything in the library is replaced by what is in the backup, and that cannot be undone. Save a backup of it first if you want to keep it.',
  putInPlaceYes: 'Replace the library',
  backupProblem: {
    locked: 'This backup is encrypted. Type its passphrase.',
    wrongPassphrase: 'The passphrase is not the right one. The head of the file itself is sound.',
    notBackup: 'This is not a backup of Isnad. Documents that end in .isnad.json are imported on the dataset page.',
    newer: 'A newer version of Isnad made this backup. Update Isnad, then try again.',
    cut: 'This file is not whole: its end is missing. Nothing was changed.',
    altered: 'Something in this file was changed after it was made, or its end is missing. Nothing was changed.',
    unreadable: 'This file could not be read or restored. Nothing was changed.',
  },

  wholeHistory: 'Everything that changed in the library',
  storageTitle: 'Storage',
  persisted: 'The browser has promised not to clear the library to make room.',
  notPersisted: 'The browser may clear the library when the disk runs short.',
  askPersist: 'Ask it not to',
  quota: (used, total) => `${used} of ${total} available`,
  used: 'Used of what is available',
  quotaUnknown: 'The browser does not say how much room is left.',
  lastBackup: (when) => `Last backup: ${when}`,
  neverBackedUp: 'No backup has been made yet.',
  backUpNow: 'Save a backup',
}
