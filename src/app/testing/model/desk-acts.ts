import type { ArticleText, Attribution, Id, Mention, Segment } from '../../../core/entities.ts'
import { makeKindSplice, makeSplice } from '../../../core/splice.ts'
import { blockKinds, stances } from '../../../core/vocabulary.ts'
import { suggest } from '../../../suggest/suggest.ts'
import { addPiece, correct, editClaim, mark, moveEdge, remove, replace, setBlockKind } from '../../desk/marking.ts'
import { placesIn, type Place } from '../../desk/places.ts'
import { cue, cycleParent, editAttribution, referBack, speak, unattribute, unspeak } from '../../desk/speaking.ts'
import type { Session } from '../../session.ts'
import { accept, reject } from '../../suggesting/acts.ts'
import { openSuggestions } from '../../suggesting/standing.ts'
import type { Act } from './acts.ts'
import { fieldOf, must, pickFrom, type Step } from './step.ts'

/*
 * What a person does at the desk. An act that has nothing to be done to does nothing.
 */

/** What lies on the desk: an article, words that are selected in it, a place and what hangs on it. */
interface Desk {
  readonly session: Session
  readonly articleId: Id
  readonly text: ArticleText
  readonly range: Segment
  readonly place: Place | undefined
  readonly attribution: Attribution | undefined
  readonly mention: Mention | undefined
}

const atDesk =
  (work: (desk: Desk, step: Step) => unknown): Act =>
  (hand, step) => {
    const { session } = hand
    const articleId = pickFrom(hand.open, step.a)
    const text = session.tables.get('text', articleId)
    if (articleId === undefined || !text) return
    const start = (step.a * 7 + step.b) % Math.max(1, text.text.length)
    const range = { start, end: Math.min(text.text.length, start + 1 + (step.b % 24)) }
    const place = pickFrom(placesIn(session.tables, articleId), step.b)
    const attribution = place && pickFrom(session.tables.attributionsOfContent(place.anchorId), 0)
    const mention = session.tables.get('mention', pickFrom(attribution?.mentionIds ?? [], step.a))
    work({ session, articleId, text, range, place, attribution, mention }, step)
  }

const markSome = atDesk(({ session, articleId, text, range }) => {
  const claimId = mark(session, articleId, range)
  const claim = session.tables.get('claim', claimId)
  if (!claim) return
  const [segment] = session.tables.get('anchor', claim.anchors[0])?.segments ?? []
  must(segment !== undefined && segment.end >= range.end, 'a claim holds the words that were marked')
  const leftOut = text.text.slice(range.start, segment.start)
  must(/^(?:[وف]\p{M}*\s*)?$/u.test(leftOut), 'a claim begins where it was marked, or behind a conjunction')
})

const removeSome = atDesk(({ session, place }) => {
  const claim = session.tables.get('claim', place?.claimId)
  if (!claim || !remove(session, [claim])) return
  must(session.tables.get('claim', claim.id) === undefined, 'a claim that is deleted is gone')
})

const correctSome = atDesk(({ session, articleId, text, range }, { a, b, words }) => {
  const end = b % 3 ? range.end : range.start
  const splice = makeSplice(text, range.start, end, words)
  const splices = b % 5 ? [splice] : [makeKindSplice(text, 0, 'headline'), splice]
  if (!correct(session, articleId, splices, `${a % 3}`, b % 7 === 0)) return
  const expected = text.text.slice(0, range.start) + words + text.text.slice(end)
  must(session.tables.get('text', articleId)?.text === expected, 'a corrected text has what was typed')
})

const attributeSome = atDesk(({ session, place, range }, step) => {
  if (!place) return
  const known = pickFrom(session.tables.all('source'), step.b)
  const pick =
    step.a % 2 && known
      ? ({ type: 'source', sourceId: known.id } as const)
      : ({ type: 'new', words: fieldOf(step) } as const)
  if (!speak(session, place.anchorId, pick, step.b % 3 ? range : undefined)) return
  const attributions = [...session.tables.attributionsOfContent(place.anchorId)]
  must(attributions.length > 0, 'a claim that is attributed has an attribution')
})

const suggestSome = atDesk(({ session, articleId, text }, { a, b }) => {
  const found = suggest({ text: text.text })
  const numbers = openSuggestions(session.tables, articleId, found)
  const number = pickFrom(numbers, b)
  const suggestion = found[number ?? -1]
  if (number === undefined || !suggestion) return
  if (a % 3 === 0) reject(session, articleId, suggestion)
  else accept(session, articleId, found, a % 3 === 1 ? [number] : numbers)
})

/** Acts at the desk, each as often as it stands here. */
export const deskActs: readonly Act[] = [
  markSome,
  markSome,
  markSome,
  markSome,
  removeSome,
  correctSome,
  correctSome,
  correctSome,
  attributeSome,
  attributeSome,
  suggestSome,
  suggestSome,
  atDesk(({ session, place, range }) => place && addPiece(session, place.anchorId, range)),
  atDesk(({ session, place, range }) => place && replace(session, place.anchorId, range)),
  atDesk(({ session, place }, { a, b }) => {
    if (place) moveEdge(session, place.anchorId, b % 2 ? 'start' : 'end', a % 2 ? 'earlier' : 'later')
  }),
  atDesk(({ session, place }, step) => {
    const claim = session.tables.get('claim', place?.claimId)
    if (claim) editClaim(session, claim, { statement: step.b % 2 ? fieldOf(step) : undefined })
  }),
  atDesk(({ session, place }) => place && speak(session, place.anchorId, { type: 'impersonal', words: 'يُذكر' })),
  atDesk(({ session, place, range }) => place && cue(session, place.anchorId, range)),
  atDesk(({ session, place }) => place && referBack(session, place.anchorId)),
  atDesk(({ session, attribution }) => attribution && cycleParent(session, attribution)),
  atDesk(({ session, attribution }) => attribution && unattribute(session, attribution)),
  atDesk(({ session, attribution, mention }) => attribution && mention && unspeak(session, attribution, mention)),
  atDesk(({ session, attribution }, { b }) => {
    const stance = pickFrom(stances, b)
    if (attribution && stance) editAttribution(session, attribution, { stance })
  }),
  atDesk(({ session, articleId, range }, { b }) => {
    const kind = pickFrom(blockKinds, b)
    if (kind) setBlockKind(session, articleId, range.start, kind)
  }),
]
