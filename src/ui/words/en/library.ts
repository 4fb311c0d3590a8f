import type { library as Arabic } from '../ar/library.ts'
import { isolate } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

const quoted = (text: string): string => `“${isolate(text)}”`

export const library: typeof Arabic = {
  listLabel: 'Articles',
  tools: 'Search and filter',
  searchLabel: 'Search titles and texts',
  searchFailed: 'The texts could not be read, so only titles are searched now.',
  clearSearch: 'Clear the search',
  clearFilters: 'Show all articles',
  found: plural({ zero: 'No article says this', one: '# article says this', other: '# articles say this' }),

  shelfLabel: 'Place',
  shelf: { library: 'Library', archive: 'Archived', bin: 'Bin' },
  outletFilter: 'Filter by outlet',
  allOutlets: 'All outlets',
  noOutlet: 'No outlet',

  sortLabel: 'Sort',
  sortBy: (column) => `Sort: ${column}`,
  column: {
    select: 'Selection',
    title: 'Title',
    outlet: 'Outlet',
    date: 'Date',
    claims: 'Claims',
    progress: 'Support',
    changed: 'Last change',
  },
  ascending: 'ascending',
  descending: 'descending',
  levels: (parts) => `Support: ${parts}`,
  levelCount: (count, level) => `${count} ${level}`,

  selectOne: (title) => `Select ${quoted(title)}`,
  selectAll: 'Select everything in the list',
  selected: plural({ zero: 'Nothing selected', one: '# article selected', other: '# articles selected' }),
  clearSelection: 'Clear the selection',
  selectionTools: 'What to do with the selection',
  unarchive: 'Return to the library',
  exportSelection: 'Export the selection',

  archivedOne: (title) => `Archived ${quoted(title)}`,
  archived: plural({ zero: 'Nothing archived', one: 'Archived # article', other: 'Archived # articles' }),
  deletedOne: (title) => `Deleted ${quoted(title)}`,
  deleted: plural({ zero: 'Nothing deleted', one: 'Deleted # article', other: 'Deleted # articles' }),
  restoredOne: (title) => `${quoted(title)} is back in the library`,
  restored: plural({
    zero: 'Nothing came back',
    one: '# article is back in the library',
    other: '# articles are back in the library',
  }),

  editDetails: 'Edit the article’s details',
  closeDetails: 'Close the details',
  details: (title) => `Details of ${quoted(title)}`,
  detail: {
    title: 'Title',
    outlet: 'Outlet',
    authors: 'Author',
    date: 'Published',
    url: 'Web address',
    file: 'File',
  },
  dateHint: 'A year, a month or a day: 2017-02-02',
  dateWrong: 'Write the date like this: 2017, 2017-02 or 2017-02-02.',

  emptyTitle: 'Begin with an article',
  emptyBody:
    'Drop text files anywhere on this page, choose them from your device, or paste an article. Nothing leaves this device.',
  chooseFiles: 'Choose files',
  pasteArticle: 'Paste an article',
  openSamples: 'Open the samples',
  samples: 'samples',
  addArticles: 'Add articles',
  emptyArchiveTitle: 'Nothing is archived',
  emptyArchiveBody: 'What you archive leaves the library and stays as it is, with its claims and sources.',
  emptyBinTitle: 'The bin is empty',
  emptyBinBody: 'What you delete comes here, and returns whenever you want.',
  nothingFoundTitle: 'Nothing has these words',
  nothingFoundBody: (query) => `${quoted(query)} stands in no title and no text.`,
  nothingFilteredTitle: 'No article passes this filter',
  nothingFilteredBody: 'There is no article of this outlet here.',
}
