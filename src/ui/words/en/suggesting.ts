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
  inRegister: (name) => `in the register: ${isolate(name)}`,
  learnt: (names, cues, patterns) =>
    `From this library it has learnt ${learntNames(names)} and ${learntCues(cues)}, and weighed ${learntPatterns(patterns)} by what you accepted and rejected.`,
  learntDetails: 'What it has learnt',
  learntCue: (cue, count) => `“${isolate(cue)}” is a cue (${count})`,
  learntPattern: (pattern, accepted, rejected) => `${isolate(pattern)}: ${accepted} accepted, ${rejected} rejected`,
  forget: 'Forget what it has learnt until now',
  remember: 'Learn again from before that',
  rules: {
    verbSubject: 'A verb of saying, then its speaker',
    subjectFirst: 'A speaker, then a verb of saying',
    verbImplicit: 'A verb of saying whose speaker is implicit',
    participle: 'A participle of saying',
    quotationFirst: 'A quotation, then who said it',
    accordingTo: '“According to” and its like',
    accordingToAfter: 'Words, then “according to” and their speaker',
    accordingToBefore: '“According to” and a speaker before his words',
    verbalNoun: 'A noun of saying: confirmation, denial',
    impersonal: 'A saying without a speaker: “it is said that”',
    colon: 'A name and a colon',
    learntCue: 'A cue learnt from your marking',
  },
}

const learntNames = plural({ zero: 'no names', one: 'one name', other: '# names' })
const learntCues = plural({ zero: 'no new cues', one: 'one new cue', other: '# new cues' })
const learntPatterns = plural({ zero: 'none of its patterns', one: 'one of its patterns', other: '# of its patterns' })
