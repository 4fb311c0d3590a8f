import type { lock as Arabic } from '../ar/lock.ts'
import { englishPlural as plural } from '../plural.ts'

export const lock: typeof Arabic = {
  encrypted: 'Encrypted on this device',
  encryptedBody:
    'Everything that Isnad keeps on the disk is encrypted with your passphrase: articles and what was marked in them, sources, attached files, the history, the second copy, settings; backups are encrypted with it too. While the library is open, whoever holds the device reads it. What still shows: that there is a locked library, about how much is in it, when it was last written, and the name of the folder for backups.',
  offerHelp: 'You can lock the library with a passphrase; then nothing readable of it stays on the disk.',
  offer: 'Lock the library with a passphrase…',
  now: 'Lock it now',
  change: 'Change the passphrase…',
  remove: 'Remove the lock…',
  idle: 'Locks itself when nobody works for',
  idleNever: 'It does not lock itself',
  idleAfter: plural({ one: '# minute', other: '# minutes' }),
  title: { set: 'Lock the library with a passphrase', change: 'Change the passphrase', remove: 'Remove the lock' },
  before: {
    set: [
      'If you forget the passphrase, the library is lost: nobody can open it, we neither.',
      'The whole library is written anew, encrypted, then the old one is erased. Isnad cannot reach what may remain of it on the disk itself, nor titles of articles in the browser’s history (clear it), nor what you exported or backed up before.',
      'From then on the passphrase is asked for whenever Isnad opens.',
    ],
    change: ['The data stay as they are. Older backups open with the passphrase of the time when they were made.'],
    remove: ['The whole library is written anew without encryption, and whoever opens this account can read it.'],
  },
  old: 'The passphrase now',
  chosen: 'New passphrase',
  chosenHelp:
    'A few words that nobody else would put together. It is kept nowhere; write it on paper and keep that away from the device.',
  again: 'Once more',
  short: (least) => `Use at least ${least} characters.`,
  differs: 'The two are not the same.',
  wrong: 'That is not the passphrase.',
  busy: 'Writing the library anew… Do not close the window.',
  yes: { set: 'Lock the library', change: 'Change it', remove: 'Remove the lock' },
  changed: 'The passphrase was changed.',

  backupHelp:
    'One file with everything: articles and what was marked in them, sources, attached files, the bin, the history of every change. All of it is read back before it is handed over. Keep it outside of this device. It is encrypted with the passphrase of the library, and so is the daily one in the folder.',
  backupPassphraseHelp:
    'Leave it empty, and the backup opens with the passphrase that the library has now. If you write another, only that opens it.',

  lockedTitle: 'The library is locked',
  passphrase: 'Passphrase',
  open: 'Open',
  opening: 'Opening…',
  problem: {
    wrongPassphrase: 'That is not the passphrase. The data are sound; nothing was changed.',
    altered:
      'What is needed to open the library was altered or damaged on this disk, so that even the right passphrase does not open it. Restore it from a backup.',
    failed: 'The library did not open: the device did not answer. Try again.',
  },
  forgotten: 'Forgotten?',
  forgottenHelp:
    'Nobody can open the library without it. If you have a backup and remember its passphrase, begin with an empty library and restore it on the safety screen. To begin with an empty library destroys this one.',
  giveUp: 'Destroy it and begin empty…',
}
