import type { register as Arabic } from '../ar/register.ts'
import { isolate } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

const quoted = (text: string): string => `“${isolate(text)}”`

export const register: typeof Arabic = {
  listLabel: 'Register of sources',
  tools: 'Search and filter',
  searchLabel: 'Search names and roles',
  clearSearch: 'Clear the search',
  found: plural({ zero: 'No source like this', one: '# source like this', other: '# sources like this' }),

  groupLabel: 'Group',
  group: { all: 'All', named: 'Named', anonymous: 'Anonymous', outlets: 'Outlets' },
  sortLabel: 'Sort',
  sortBy: (key) => `Sort: ${key}`,
  sortKey: { name: 'Name', kind: 'Kind' },

  inArticle: (title) => `in ${quoted(title)}`,
  alsoCalled: (names) => `also: ${isolate(names)}`,

  add: 'Add a source',
  addLabel: 'Name of the source, or its description as written',
  alreadyThere: (name) => `The register has ${quoted(name)}.`,
  openThat: 'Open it',
  added: (name) => `Added ${quoted(name)}`,

  choose: 'Choose a source to see what is known about it.',
  gone: 'This source is not in the register.',
  emptyTitle: 'No sources yet',
  emptyBody: 'Everyone to whom you attribute a claim enters this register, and you can add to it by hand.',
  nothingTitle: 'No source like this',
  nothingBody: 'No name and no role in this group says this.',
  showAll: 'Show all sources',

  details: (name) => `About ${quoted(name)}`,
  aliases: 'Other names',
  addAlias: 'Another name',
  aliasRemoved: (name) => `Name ${quoted(name)} removed`,
  aliasAdded: (name) => `Name ${quoted(name)} added`,
  lookForMentions: 'Look for every mention in the library',
  lookingForMentions: 'Looking through the library…',
  unmarked: plural({
    zero: 'Every mention is marked.',
    one: 'One mention is not marked.',
    other: '# mentions are not marked.',
  }),
  markMentions: plural({ zero: 'Nothing to mark', one: 'Mark it', other: 'Mark all #' }),
  mentionsMarked: plural({ zero: 'No mention was marked', one: 'One mention marked', other: '# mentions marked' }),
  openAffiliation: (name) => `Open ${quoted(name)}`,
  noAffiliation: 'No known source has this name.',
}
