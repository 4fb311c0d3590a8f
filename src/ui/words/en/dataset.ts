import type { dataset as arabic } from '../ar/dataset.ts'
import { isolate, isolateFileName } from '../isolate.ts'
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
  formatLabel: 'Format',
  formats: {
    isnad: 'Isnad document (JSON): everything, by the published schema',
    jsonl: 'JSONL: an article a line',
    'claims-jsonl': 'JSONL: a claim a line, for machine learning',
    csv: 'CSV tables: claims, sources, articles',
    w3c: 'W3C Web Annotations (JSON-LD)',
    brat: 'brat: .txt and .ann for each article',
    'label-studio': 'Label Studio: tasks and their interface',
    doccano: 'doccano (JSONL)',
    'uima-json': 'INCEpTION (UIMA CAS JSON)',
    prodigy: 'Prodigy (JSONL)',
    conll: 'CoNLL columns with BIO tags',
    pubannotation: 'PubAnnotation (JSON)',
    citron: 'Citron quotations (JSON)',
    claimreview: 'schema.org ClaimReview: claims with a verdict and an address',
    averitec: 'AVeriTeC: claims with a verdict and evidence',
    attributions: 'Attributions alone (JSON)',
  },
  carriesAll: 'This format carries everything.',
  inMemory: (articles) =>
    `This format is written all at once from memory: ${articles} may need several gigabytes of it. What is written line by line (JSONL), without a codebook, needs no more for many articles than for few.`,
  lossesTitle: plural({
    one: 'One thing that this format cannot carry',
    other: '# things that this format cannot carry',
  }),
  withText: 'With the articles’ texts',
  withTextHelp: 'Without texts the file cannot be read here again, and its quotations are not checked.',
  describeAnonymous: 'With descriptions of anonymous sources',
  describeAnonymousHelp: 'Sector, rank, place, proximity, reason. The article’s own words stay.',
  byteOrderMark: 'Byte order mark, for spreadsheets',
  codebook: 'With a codebook',
  codebookHelp: 'A Markdown file: fields, labels and counts, the guidelines’ version, licence and contact.',
  licence: 'Licence',
  licenceHint: 'Such as CC-BY-4.0',
  contact: 'Contact',
  more: 'Options',
  stop: 'Stop',
  stopped: 'The export was stopped; no file was written.',
  unchecked: 'quotations were not read again: the texts are not in the file',
  whoTitle: 'Who annotated this data?',
  whoHelp: 'A name or initials. Asked once, and kept on this device.',
  whoWithout: 'No name',
  prepare: 'Prepare the document',
  preparing: 'The document is being prepared and checked…',
  save: 'Save the file',
  saved: (name) => `Saved ${isolateFileName(name)}`,
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
    'A document of Isnad, annotations of another program, or texts. Nothing in your library is replaced, and one undo takes back what came in.',
  choose: 'Choose files',
  recognised: 'Annotations made in another program',
  recognisedHelp:
    'Where the text is in your library the annotations are added to it, else the article comes with them. One undo takes them back.',
  formatOf: (name) => `Format of ${isolate(name)}`,
  bring: 'Import',
  asArticles: 'These are articles',

  backupTitle: 'Backup',
  backupHelp:
    'A document is no backup: the bin, attached files and the history of changes are not in it. Backups are made and restored on the safety page.',
  backUp: 'To the backups',
}
