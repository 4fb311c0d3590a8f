import type { suggesting as Arabic } from '../ar/suggesting.ts'
import { isolate } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

export const suggesting: typeof Arabic = {
  bar: 'Suggestion',
  menu: 'Suggestions',
  show: 'Show suggestions',
  hint: 'Isnad proposes who said what. No suggestion counts until you accept it.',
  off: 'Off',
  accept: 'Accept',
  reject: 'Reject',
  edit: 'Redraw',
  next: 'Next',
  why: 'Why?',
  rule: 'Rule',
  fired: 'Words that point to it',
  score: 'Confidence',
  scoreMeans: (share) => `About ${share} of such are accepted`,
  refersTo: (words) => `refers back to ${isolate(words)}`,
  unknownSpeaker: 'An unknown speaker',
  atLeast: 'With a confidence of at least',
  acceptIn: {
    paragraph: plural({
      zero: 'None of them in this paragraph',
      one: 'Accept one in this paragraph',
      other: 'Accept # in this paragraph',
    }),
    article: plural({
      zero: 'None of them in the article',
      one: 'Accept one in the whole article',
      other: 'Accept # in the whole article',
    }),
  },
  accepted: plural({
    zero: 'No suggestion was accepted',
    one: 'Suggestion accepted',
    other: '# suggestions accepted',
  }),
  newSources: plural({ zero: 'no new sources', one: 'one new source', other: '# new sources' }),
  rejected: 'Suggestion rejected',
  editing: 'The proposed words are selected: change the selection, then accept',
  none: 'There are no suggestions here.',
  noMore: 'There are no suggestions after this one.',
  noneSure: 'No suggestion here has that confidence.',
  looking: (speaker, cue, content) =>
    `Suggestion: ${isolate(speaker)}${cue === '' ? '' : `, ${isolate(cue)}`}: ${isolate(content)}`,
  rules: {},
}
