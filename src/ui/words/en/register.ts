import type { register as Arabic } from '../ar/register.ts'
import { isolate } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

export const register: typeof Arabic = {
  title: 'Register of sources',
  listLabel: 'Sources',
  tools: 'Search and filter',
  searchLabel: 'Search names',
  clearSearch: 'Clear the search',
  kindFilter: 'Filter by kind',
  allKinds: 'All kinds',
  sortLabel: 'Sort',
  sorts: { name: 'By name', mentions: 'By mentions', changed: 'By last change' },
  inArticles: plural({ zero: 'in no article', one: 'in # article', other: 'in # articles' }),
  published: plural({ zero: 'published nothing here', one: 'published # article', other: 'published # articles' }),
  counting: 'Counting the mentions…',
  unused: 'Mentioned in no article',

  details: (name) => `About ${isolate(name)}`,
  backToList: 'To the list',
  aliases: 'Other names',
  addAlias: 'Add another name',
  aliasPlaceholder: 'Another name',
  affiliation: 'Belongs to',
  noAffiliation: 'nobody',
  affiliationUnknown: 'No source of the register has this name.',
  note: 'Note',
  name: 'Name',
  words: 'Description as written',
  nameNeeded: 'A source cannot be without a name.',

  emptyTitle: 'The register is empty',
  emptyBody: 'A source enters the register when you attribute a claim to it, or when an article’s outlet is known.',
  nothingTitle: 'No source has this name',
  nothingBody: 'Try a part of the name, or another kind.',
  showAll: 'Show all sources',
  chooseTitle: 'Choose a source',
  chooseBody: 'Its names, its role and whom it belongs to appear here, to be edited in place.',
}
