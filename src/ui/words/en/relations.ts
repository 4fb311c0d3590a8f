import type { relations as Arabic } from '../ar/relations.ts'
import { isolate } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

/** Relations between claims: what is proposed, and the page of a claim. */
export const relations: typeof Arabic = {
  reading: (read, of) => `Reading articles: ${isolate(read)} of ${isolate(of)}`,
  comparing: 'Comparing claims with each other…',
  failed: 'The articles could not be read to compare them.',
  waiting: plural({ zero: 'No proposed relations', one: '# proposed relation', other: '# proposed relations' }),
  listLabel: 'Proposed relations',
  emptyTitle: 'No proposed relations',
  emptyBody:
    'Where articles tell the same story, or contradict each other, the relation of their claims is proposed here.',
  accept: 'Accept',
  reject: 'Reject',
  accepted: (type) => `Relation accepted: ${isolate(type)}`,
  rejected: 'Relation rejected; it will not be proposed again.',
  held: 'One of the articles is open in another window.',
  likeness: (percent) => `${isolate(percent)} alike`,
  why: 'The words that say so',
  reason: {
    sameWords: 'Shared words',
    number: 'Different numbers',
    negation: 'Denied and affirmed',
    opposite: 'Opposites',
    condition: 'A condition',
    hedge: 'Possible, not certain',
    otherTeller: 'One account against another',
    update: 'Later news',
    correction: 'A correction',
    sameTeller: 'The same speaker',
  },
  against: (one, other) => `${isolate(one)} against ${isolate(other)}`,

  claimTitle: 'Claim',
  gone: 'The library has no claim at this address.',
  loading: 'Gathering what was told…',
  tellings: 'Every telling',
  first: 'Told first',
  undated: 'No date',
  others: 'What it bears on',
  noOthers: 'It has no relation to another yet.',
  noTellings: 'It stands in no text.',
  changedNote: 'Marked words are not in the first telling.',
  origins: plural({ zero: 'No known origin', one: '# origin', other: '# origins' }),
  goBackTo: plural({ zero: 'No tellings go back to', one: '# telling goes back to', other: '# tellings go back to' }),
  goBackToNobody: plural({
    zero: 'No tellings without an origin',
    one: '# telling names nobody',
    other: '# tellings name nobody',
  }),
  circle: plural({
    zero: 'No circle',
    one: '# telling quotes itself and has no origin',
    other: '# tellings quote each other in a circle and have no origin',
  }),
  unsaid: plural({
    zero: 'No telling denies it',
    one: '# telling does not bear it out: denied, or never said',
    other: '# tellings do not bear it out: denied, or never said',
  }),
  cut: 'It has more relations than are shown here.',
  review: 'Review it',
  inArticle: 'In the article',
  isIt: { from: (type) => `${isolate(type)} this`, to: (type) => `this ${isolate(type)} it` },
}
