import type { importing as Arabic } from '../ar/import.ts'
import { isolate } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

/** Not to be parted at the end of a line. */
const utf8 = 'UTF\u2060-\u20608'
const quoted = (text: string): string => `“${isolate(text)}”`

export const importing: typeof Arabic = {
  drop: 'Drop files here to add them to the library',
  reading: 'Reading the files',
  chooseFolder: 'Choose a folder',
  stop: 'Stop',
  stopped: 'Reading was stopped, and nothing was added.',
  failed: 'Adding failed, and nothing in the library has changed.',

  pasteTitle: 'You pasted a text',
  pasteAsk: (words) => `A text of ${words} that begins:`,
  addAsArticle: 'Add as an article',
  discard: 'Leave it',
  pasteHere: 'Text of the article',
  pasteHint: 'Paste the text here as published, with its title and byline.',
  pasted: 'Pasted text',
  words: plural({ zero: 'no words', one: '# word', other: '# words' }),

  reportTitle: 'What was added and what was not',
  closeReport: 'Close the report',
  added: plural({ zero: 'Nothing added', one: 'Added # article', other: 'Added # articles' }),
  addedOne: (title) => `Added ${quoted(title)}`,
  wereThere: plural({ zero: 'none there before', one: '# was there before', other: '# were there before' }),
  notTaken: plural({ zero: 'none refused', one: '# file was refused', other: '# files were refused' }),

  already: {
    library: { bytes: 'This file is in your library:', text: 'This text is in your library:' },
    archive: { bytes: 'This file is in your archive:', text: 'This text is in your archive:' },
    bin: { bytes: 'This file is in your bin:', text: 'This text is in your bin:' },
  },
  addAnyway: 'Add anyway',

  asked: plural({ one: '# file asks something', other: '# files ask something' }),
  row: (number) => `row ${number}`,
  moreLines: (count) => `and ${count} more`,
  encodingAsk: plural({
    one: 'This file does not say which encoding it is in. Which of these reads right?',
    other: 'These # files do not say which encoding they are in. Which of these reads right?',
  }),
  encodingAdd: plural({ one: 'Add it in this encoding', other: 'Add all in this encoding' }),
  encoding: {
    'utf-8': utf8,
    'windows-1256': 'Arabic, Windows (1256)',
    'iso-8859-6': 'Arabic, ISO 8859-6',
    'windows-1252': 'Latin, Windows (1252)',
    'utf-16le': 'UTF-16 LE',
    'utf-16be': 'UTF-16 BE',
  },
  revisionOf: {
    url: 'It has the address of an article that you have, and may be a corrected version of it:',
    title: 'It has the title and outlet of an article that you have, and may be a corrected version of it:',
    words: 'Most of its text is that of an article that you have; it may be a corrected version of it:',
  },
  revisions: plural({ one: '# corrected version waits', other: '# corrected versions wait' }),
  compareRevision: 'Compare',
  comparing: 'Comparing the versions',
  addSeparately: 'Add as an article of its own',
  adoptRevision: 'Take the corrected text',
  revisionHeld:
    'The article is open for writing in another window, or has changed since it was compared. Close it there and compare again.',
  revisionKept: plural({
    zero: 'No marked place stays as it is.',
    one: '# marked place stays as it is.',
    other: '# marked places stay as they are.',
  }),
  revisionLines: plural({ one: '# paragraph changed', other: '# paragraphs changed' }),
  nothingMarked: 'Nothing is marked in this article.',
  revisionFollows: 'These follow their words, which changed',
  revisionUncertain: 'Uncertain: tick those that are right; the others are kept with their words, without a place',
  revisionLost: 'Their words are gone; they are kept with them, without a place',
  becomes: (before, after) => `${quoted(before)} becomes ${quoted(after)}`,
  revised: (title) => `Took the corrected text of ${quoted(title)}`,
  wasRevised: 'Taken as the corrected text of:',
  fieldsAsk: 'Which columns of this table are the text of the article, its title, and the rest?',
  fieldsAdd: plural({ zero: 'No articles in it', one: 'Add # article', other: 'Add # articles' }),
  field: {
    text: 'Text',
    title: 'Title',
    url: 'Address',
    date: 'Published',
    source: 'Outlet',
    author: 'Author',
  },
  noField: 'no column',

  held: 'Not imported: some of its articles are open for writing in another window. Close them there and try again.',
  faulty: plural({
    one: 'The file has # fault; nothing was changed.',
    other: 'The file has # faults; nothing was changed.',
  }),
  faultsLabel: 'Faults',
  notRead: 'The file has what Isnad has no place for, which was left out (the first of each kind, and how many):',
  faultPlace: (line, column) => `line ${line}, column ${column}`,
  moreFaults: (count) => `and ${count} more`,
  imported: (what) => `Imported ${what}`,
  nothingNew: 'Everything in the file is in your library already.',
  alreadyHere: (count) => `In your library already: ${count}`,
  keptOurs: (count) => `Different, and left as in your library: ${count}`,
  leftOut: (count) => `Left out because it contradicts what you have: ${count}`,
  orphaned: (count) => `Places that lost their words because you have corrected the article: ${count}`,
  sameText: (count) => `With the text of an article that you have, and added beside it: ${count}`,
  inBin: 'in the bin',
}
