import type { dataset as arabic } from '../ar/dataset.ts'
import { isolate } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

/** Taking the dataset home, and bringing one in. */
export const dataset: typeof arabic = {
  exportTitle: 'Export',
  scope: 'What to export',
  scopes: {
    all: 'The whole library',
    chosen: 'The selection',
    article: 'The last article',
  },
  withoutArchive: 'Without the archive',
  nameAnnotators: 'Name the annotators',
  nameAnnotatorsHelp: 'The names of those who agreed to be named. Without it each keeps an id and no name.',
  format:
    'One JSON document: texts, claims, sources, attributions, evidence, and what is computed from them. It matches the published schema.',
  whoTitle: 'Who annotated this data?',
  whoHelp: 'A name or initials. Asked once, and kept on this device.',
  whoWithout: 'No name',
  prepare: 'Prepare the document',
  preparing: 'The document is being prepared and checked…',
  save: 'Save the file',
  saved: (name) => `Saved ${isolate(name)}`,
  notSaved: 'The file could not be saved. Try again or choose another place.',
  checked: plural({
    one: 'its one quotation was read again from its text',
    other: 'all # quotations were read again from their texts',
  }),
  faulty: 'Something in the library does not hold together, so no file was written. It is here:',
  preview: 'Beginning of the file',
  nothing: 'There are no articles to export. Add one first.',

  importTitle: 'Import',
  importHelp:
    'A document of Isnad, or texts. Nothing in your library is replaced, and one undo takes back what came in.',
  choose: 'Choose files',

  backupTitle: 'Backup',
  backupHelp:
    'A document is no backup: the bin, attached files and the history of changes are not in it. Backups are made and restored on the safety page.',
  backUp: 'To the backups',
}
