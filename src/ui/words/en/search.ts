import type { search as arabic } from '../ar/search.ts'
import { englishPlural as plural } from '../plural.ts'

/** The search over everything. */
export const search: typeof arabic = {
  label: 'Search everything',
  clear: 'Clear the search',
  hint: 'In titles, texts, claims, sources, evidence and comments, however a word is spelt. Words in “ ” are looked for as they stand.',
  group: {
    titles: 'Titles',
    claims: 'Claims',
    sources: 'Sources',
    evidence: 'Evidence',
    comments: 'Comments',
    texts: 'Texts',
  },
  found: plural({ zero: 'Nothing found', one: '# result', other: '# results' }),
  more: plural({ zero: 'Nothing more', one: 'and # more', other: 'and # more' }),
  nothingTitle: 'Nothing has this',
  nothingBody: 'Try one word, or take the quotation marks away.',
  failed: 'The texts could not be read for the search. Try again in a moment.',
}
