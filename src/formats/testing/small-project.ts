import type { DescribedSource, Id, Row, Stamp } from '../../core/entities.ts'
import type { Tables } from '../../core/tables.ts'
import { tablesOf } from '../tables-of.ts'

/** `id(7)` and so on: ids that a test can name. */
export const id = (number: number): Id => `0198c0de-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

const stamp = (number: number): Stamp => ({
  id: id(number),
  createdAt: '2026-11-22T08:30:00Z',
  modifiedAt: '2026-11-22T08:30:00Z',
  annotatorId: id(1),
  origin: 'human',
})

export const smallText = 'أُغلق الجسر 😀\n\nقال مصدر عسكري إن الجسر أُغلق، وأضاف أن الطريق مفتوح.'
export const otherText = 'الجسر مغلق.'

const segment = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const anchor = (number: number, articleId: Id, text: string, ...pieces: string[]): Row => ({
  table: 'anchor',
  value: { id: id(number), articleId, segments: pieces.map((words) => segment(text, words)) },
})

/** Two articles that share a claim, one attribution within another, and one of everything else. */
export const smallProject = (): Tables => {
  const attribution = { articleId: id(4), voices: 'single', stance: 'asserts', channel: 'unknown' } as const
  const decided = { manner: 'indirect', checked: 'notChecked', decision: 'accepted' } as const
  const claim = { nature: 'fact', checkWorthiness: {}, tags: [] as string[] } as const
  const article = { authors: [], language: 'ar', revision: 1, tags: [] }
  const original = { encoding: 'utf-8', byteOrderMark: false, lineEndings: 'lf' } as const
  const policy = { unsupportedThreshold: 'L2', doubleReview: false } as const
  const described: Pick<DescribedSource, 'descriptor' | 'reason' | 'number' | 'aliases'> = {
    descriptor: { sector: 'عسكري' },
    reason: 'none',
    number: 'one',
    aliases: [],
  }
  const rows: readonly Row[] = [
    { table: 'annotator', value: { ...stamp(1), name: 'ر.', role: 'annotator', named: true } },
    { table: 'project', value: { ...stamp(2), title: 'جسور', languages: ['ar'], policy, guidelinesVersion: '1' } },
    { table: 'source', value: { ...stamp(3), kind: 'anonymousPerson', words: 'مصدر عسكري', ...described } },
    { table: 'article', value: { ...stamp(4), ...article, original } },
    { table: 'text', value: { id: id(4), text: smallText, kinds: ['headline', 'paragraph', 'paragraph'] } },
    { table: 'article', value: { ...stamp(5), ...article, original } },
    { table: 'text', value: { id: id(5), text: otherText, kinds: ['paragraph'] } },
    anchor(6, id(4), smallText, 'إن الجسر', 'أُغلق،'),
    anchor(7, id(5), otherText, 'الجسر مغلق'),
    { table: 'claim', value: { ...stamp(8), anchors: [id(6), id(7)], ...claim } },
    anchor(9, id(4), smallText, 'أن الطريق مفتوح'),
    { table: 'claim', value: { ...stamp(10), anchors: [id(9)], ...claim } },
    anchor(11, id(4), smallText, 'مصدر عسكري'),
    {
      table: 'mention',
      value: {
        ...stamp(12),
        articleId: id(4),
        type: 'nominal',
        anchor: id(11),
        kind: 'anonymousPerson',
        sourceId: id(3),
      },
    },
    {
      table: 'mention',
      value: { ...stamp(13), articleId: id(4), type: 'implicit', kind: 'anonymousPerson', antecedentId: id(12) },
    },
    anchor(14, id(4), smallText, 'قال'),
    {
      table: 'attribution',
      value: {
        ...stamp(15),
        ...attribution,
        ...decided,
        claimId: id(8),
        contentId: id(6),
        cue: id(14),
        mentionIds: [id(12)],
      },
    },
    {
      table: 'attribution',
      value: {
        ...stamp(16),
        ...attribution,
        ...decided,
        claimId: id(10),
        contentId: id(9),
        mentionIds: [id(13)],
        parentId: id(15),
      },
    },
    {
      table: 'evidence',
      value: {
        ...stamp(17),
        claimId: id(8),
        stance: 'supports',
        kind: 'document',
        title: 'قرار',
        locator: { page: '3' },
      },
    },
    {
      table: 'verdict',
      value: { ...stamp(18), claimId: id(8), value: 'supported', justification: '', evidenceIds: [id(17)] },
    },
    {
      table: 'review',
      value: { ...stamp(19), target: { type: 'evidence', id: id(17) }, status: 'approved' },
    },
    {
      table: 'relation',
      value: { ...stamp(20), fromClaimId: id(8), toClaimId: id(10), type: 'qualifies', decision: 'accepted' },
    },
  ]
  return tablesOf(rows)
}
