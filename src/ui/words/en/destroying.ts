import type { destroying as Arabic, moving as ArabicMoving } from '../ar/destroying.ts'
import { englishPlural as plural } from '../plural.ts'

export const destroying: typeof Arabic = {
  title: 'Destroy for good',
  act: 'Destroy for good…',
  help: 'What is deleted stays in the bin and can come back. What is destroyed cannot: the rest of the library is written anew, then all of the old one is erased. To destroy an article, delete it first, then choose it in the bin.',
  whole: 'Destroy the whole library…',
  wholeTitle: 'Destroy the whole library',
  wholeGoes:
    'All articles and what was marked in them, sources, attached files, the bin, the history, settings and the second copy are destroyed, and you begin with an empty library.',
  looking: 'Looking at what would go…',
  goes: 'With them goes all that was marked in them and the history of every change, in the library and in its second copy. Sources that something else names stay in the register, and claims that have a place in another article stay.',
  sourcesAlone: plural({ one: '# source that nothing else names', other: '# sources that nothing else names' }),
  files: plural({ one: '# attached file', other: '# attached files' }),
  notTitle: 'What Isnad cannot reach:',
  not: [
    'What you exported, backups, and what you copied or sent.',
    'The title in the browser’s history (clear it), and what may remain on the disk itself until it is written over.',
    'The same words where other articles have them.',
  ],
  word: 'destroy',
  type: (word) => `This cannot be undone. To confirm, type: ${word}`,
  yes: 'Destroy for good',
  busy: 'Destroying…',
}

export const moving: typeof ArabicMoving = {
  problem: {
    windows: 'Isnad is open in another window that does not answer. Close it and try again. Nothing was changed.',
    unsaved: 'Something in this window is not saved yet. Save it and try again. Nothing was changed.',
    changed: 'Something in the library changed meanwhile. Try again. Nothing was changed.',
    unlike:
      'What was written was not read back as it was, so it was not taken. Nothing was changed. The disk may be faulty.',
    failed: 'The device did not take it; the disk may be full. Nothing was changed.',
  },
}
