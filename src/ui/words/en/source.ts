import type { source as Arabic } from '../ar/source.ts'
import { isolate } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

const quoted = (text: string): string => `“${isolate(text)}”`
const inArticles = plural({ one: 'in # article', other: 'in # articles' })
const mentions = plural({ one: '# mention', other: '# mentions' })

/** The page of a source, and what joins or parts entries of the register. */
export const source: typeof Arabic = {
  edit: 'Edit its details',
  openPage: 'Its page',
  pictures: 'In numbers',
  said: 'Said',
  supported: 'Supported',
  refuted: 'Refuted',
  unsupported: 'Unsupported',
  selfInterested: 'Self-interested',
  denied: 'Denied',
  passedOn: 'Passed on from others',
  share: (percent) => `${isolate(percent)} of what it said`,
  claims: 'What is attributed to it',
  allClaims: 'All in the review',
  noClaims: 'No claim is attributed to it yet.',
  beside: 'Who is quoted beside it',
  carriedBy: 'Who passes its words on',
  carries: 'Whose words it passes on',
  none: 'Nobody',
  reasonGiven: (reason) => `Why it is not named: ${isolate(reason)}`,
  affiliated: (name) => `of ${quoted(name)}`,

  mergeTitle: 'Merge two sources',
  merge: 'Merge with another',
  mergeLabel: 'Name of the source that is the same',
  mergeWhich: 'Look for the other source; its mentions and names go to this one.',
  readingFor: (read, of) => `Looking for its mentions: ${isolate(read)} of ${isolate(of)}`,
  preview: (gone, kept) => `${quoted(gone)} goes into ${quoted(kept)}:`,
  previewMentions: (count, articles) => `${mentions(count)} ${inArticles(articles)}`,
  previewPublished: plural({ one: '# article it published', other: '# articles it published' }),
  previewMembers: plural({ one: '# source that belongs to it', other: '# sources that belong to it' }),
  previewNames: (names) => `Other names: ${isolate(names)}`,
  doMerge: 'Merge them',
  merged: (gone, kept) => `${quoted(gone)} merged into ${quoted(kept)}`,
  held: 'Some of the articles are open in another window; nothing was changed.',
  failed: 'The articles could not be read; nothing was changed.',
  mergeInto: (name) => `Merge into ${quoted(name)}`,

  splitTitle: 'Split a source',
  split: 'Split part of it',
  splitHint: 'Mark the articles that mean somebody else; its mentions there go to a new source.',
  splitName: 'Name of the new source',
  splitPreview: (count, articles) => `${mentions(count)} ${inArticles(articles)} will go`,
  doSplit: 'Split',
  splitDone: (name) => `${quoted(name)} split off`,

  duplicates: 'These may be one',
  duplicatesCount: plural({
    zero: 'No sources look alike',
    one: '# pair may be one',
    other: '# pairs may each be one',
  }),
  duplicateReason: { spelling: 'Spelt alike', alias: 'Another name', part: 'Part of the name' },
  notSame: 'They are two',
  ruledOut: 'They will not be proposed again.',
}
