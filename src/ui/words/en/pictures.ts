import type { pictures as Arabic } from '../ar/pictures.ts'
import { isolate } from '../isolate.ts'
import { englishPlural as plural } from '../plural.ts'

/** The pictures: claims by level, kind, time, who quotes whom, how far the work is. */
export const pictures: typeof Arabic = {
  ofAll: 'The whole library',
  ofSome: 'What the filter lets through',
  showAll: 'Show the whole library',
  byLevel: 'By support level',
  byKind: 'By kind of source',
  byTime: 'Over time',
  bonds: 'Outlets and whom they quote',
  anonymity: 'Leaning on people who are not named',
  byOutlet: 'By outlet',
  byDescriptor: 'By how the source is described',
  undescribed: 'Not described',
  progress: 'What is done and what remains',
  byStatus: 'By review status',
  byReviewer: 'By reviewer',
  noStatus: 'Not reviewed',
  decided: 'Decided',
  open: 'Not decided',
  unnamed: 'Rest on the unnamed',
  explained: 'And say why',
  attributed: 'Rest on the named',
  asTable: 'The numbers as a table',
  what: 'What',
  total: 'Total',
  outlet: 'Outlet',
  source: 'Source',
  claims: 'Claims',
  copy: 'Copy the table',
  copied: 'Table copied',
  mark: (what, level, count) => `${isolate(what)}, ${isolate(level)}: ${isolate(count)}`,
  bond: (outlet, source, count) => `${isolate(outlet)} quoting ${isolate(source)}: ${isolate(count)}`,
  strongest: (drawn, all) =>
    `The strongest ties are drawn: ${isolate(drawn)} of ${isolate(all)}; the table has all of them.`,
  moreRows: plural({ zero: 'No more rows', one: 'Show one more row', other: 'Show # more rows' }),
  emptyTitle: 'No claims to draw',
  emptyBody: 'Once claims are marked in articles, their pictures appear here.',
}
