import type { recovery as Arabic } from '../ar/recovery.ts'
import { isolateFileName } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

export const recovery: typeof Arabic = {
  title: 'The browser has lost some of your library, and Isnad has a second copy of it',
  lost: 'What the browser gives now is older than the second copy that Isnad keeps beside it.',
  forked:
    'What the browser gives now is not what was last kept in it: something was lost, and work was done since then.',
  empty:
    'The browser now gives an empty library, as on the first day. The second copy that Isnad keeps beside it is not empty.',
  unreadable: 'The browser can no longer read the library. The second copy that Isnad keeps beside it is sound.',
  untouched: 'Nothing was changed and nothing was deleted, and nothing will be without your consent.',
  what: 'What',
  inBrowser: 'In the browser',
  inCopy: 'In the second copy',
  acts: 'Changes',
  articles: 'Articles',
  claims: 'Claims',
  sources: 'Sources',
  newest: 'The last of them',
  unreadableCell: 'unreadable',
  restore: 'Restore everything',
  restoring: 'Restoring the library…',
  restored: (acts) => `The library is whole again: ${acts}.`,
  actCount: plural({ one: '# change', other: '# changes' }),
  left: plural({
    zero: 'All that was done after the fault is kept.',
    one: 'One change that was done after the fault has no place any more.',
    other: '# changes that were done after the fault have no place any more.',
  }),
  toLibrary: 'Open the library',
  saveCopy: 'Save the second copy as a file',
  saved: (name) => `Saved ${isolateFileName(name)}`,
  goOn: 'Go on without restoring',
  goOnSure: 'Going on puts what the browser has now in place of the second copy, for good. Save it as a file first.',
  goOnYes: 'Go on and replace it',
  failed:
    'It could not be restored here: the browser does not mend its store. Save the second copy as a file, then clear this site’s data in the browser’s settings, then restore the file on the safety page.',
  waiting:
    'The library is being looked at together with another window of Isnad. If this takes long, close the others.',
}
