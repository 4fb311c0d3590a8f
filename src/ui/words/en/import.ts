import type { importing as Arabic } from '../ar/import.ts'
import { isolate } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

/** Not to be parted at the end of a line. */
const utf8 = 'UTF\u2060-\u20608'
const quoted = (text: string): string => `“${isolate(text)}”`

export const importing: typeof Arabic = {
  drop: 'Drop files here to add them to the library',
  reading: 'Reading the files',
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

  refused: {
    empty: 'There is no text in it.',
    tooLarge: (limit) => `It is larger than the limit of ${limit}.`,
    longLine: (line, limit) => `Line ${line} is longer than the limit of ${limit} characters.`,
    notUtf8: (line, byte) => `It is not ${utf8} text: the first fault is in line ${line}, at byte ${byte}.`,
    binary: (line) => `It is not text: there is a zero byte in line ${line}.`,
    otherFormat: (format) => `This is ${format}. Isnad reads plain text (${utf8}) and Isnad files.`,
    unreadable:
      'It could not be read: it may have changed or moved since it was chosen, or be a folder. Choose it again.',
  },
  format: {
    docx: 'a Word document (.docx)',
    xlsx: 'an Excel table (.xlsx)',
    pptx: 'a PowerPoint presentation (.pptx)',
    odt: 'an OpenDocument text',
    epub: 'an EPUB book',
    zip: 'a packed file (ZIP)',
    oldOffice: 'an old Office document (.doc or .xls)',
    pdf: 'a PDF',
    rtf: 'an RTF document',
    html: 'a web page (HTML)',
    mhtml: 'a saved web page (MHTML)',
    xml: 'an XML file',
    json: 'a JSON file that is not Isnad’s',
    image: 'a picture',
    recording: 'a sound or video recording',
    packed: 'a packed file',
    utf16: 'text in UTF-16',
    utf32: 'text in UTF-32',
  },

  held: 'Not imported: some of its articles are open for writing in another window. Close them there and try again.',
  faulty: plural({
    one: 'The file has # fault; nothing was changed.',
    other: 'The file has # faults; nothing was changed.',
  }),
  faultsLabel: 'Faults',
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
