import type { Opening } from '../draft.ts'
import { asksForAnonymity } from '../anonymity.ts'
import { isRemark } from '../extent.ts'
import { cueFormsOf, type CueForm } from '../lexicon/cues.ts'
import { relatives } from '../lexicon/function-words.ts'
import { isHomograph, isInRelative } from '../occurrence.ts'
import { belongsToWordsBefore, isCalled, isNewCue, opensClause, opensSpeech, quotationEnd } from '../openers.ts'
import { remembered } from '../memo.ts'
import { isComma, wordAt, type Reading } from '../reading.ts'

/** Where a content opens, and how. */
export interface Place {
  readonly at: number
  readonly opening: Opening
}

const farthest = 48

export const sayingSo = /^(?:قايلا|قايله|قايلين|بالقول|بقوله|بقولها|قوله|قولها|قولهم)$/u

/** Whether a finite verb of saying stands here that would take what follows for itself. */
export const isRival = remembered((reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  if (asksForAnonymity(reading, at) || isCalled(reading, at)) return false
  if (isHomograph(word) || relatives.has(wordAt(reading, at - 1)) || isInRelative(reading, at))
    return opensClause(reading, at + 1) && cueFormsOf(word).length > 0
  const forms = cueFormsOf(word)
  const own = forms.length > 0 ? forms : /^[وف]/u.test(word) ? cueFormsOf(word.slice(1)) : []
  return own.some(
    ({ shape, verb, text }) =>
      (shape === 'perfect' || shape === 'imperfect') && !verb.governs.isWeak && verb.governs.clause && text.length > 2,
  )
})

/** «سوف ننسحب»: two words in quotation marks that are no name but a sentence. */
const isShortSpeech = (reading: Reading, at: number): boolean =>
  quotationEnd(reading, at) - at > 3 &&
  /^(?:سوف|سن\p{L}{2,}|سا\p{L}{3,}|لن|لم|لا|ليس|ليست|لسنا|كلنا|نعم|كلا|لماذا|هل|كيف|ماذا)$/u.test(wordAt(reading, at + 1))

/** Whether a clause opens right here, behind a comma or not. */
export const clauseFollows = (reading: Reading, at: number): boolean =>
  at > 0 && opensClause(reading, isComma(wordAt(reading, at)) ? at + 1 : at)

/** Where clause or speech opens behind the source and its adjuncts; undefined where none belongs to this verb. */
export const findFar = (reading: Reading, first: number, limit: number, form: CueForm): Place | undefined => {
  const { governs } = form.verb
  const reach = Math.min(limit, first + farthest)
  for (let at = first; at < reach; at++) {
    const word = wordAt(reading, at)
    if (governs.speech && word === ':')
      return { at: at + 1, opening: opensSpeech(reading, at + 1) ? 'quotation' : 'speech' }
    if (word === '"') {
      if (
        governs.speech &&
        (opensSpeech(reading, at) || isShortSpeech(reading, at)) &&
        !(at === first && clauseFollows(reading, quotationEnd(reading, at)))
      )
        return { at, opening: 'quotation' }
      const behind = quotationEnd(reading, at)
      if (behind > at) at = behind - 1
      continue
    }
    if ((governs.clause || governs.speech) && opensClause(reading, at)) {
      if (at > first && belongsToWordsBefore(reading, at)) continue
      return { at, opening: 'clause' }
    }
    if (at === first || sayingSo.test(word)) continue
    if (isRemark(reading, at)) {
      const comma = nextComma(reading, at, reach)
      if (comma < 0 && !governs.clause) return undefined
      const clause = nextClause(reading, at, comma < 0 ? reach : comma)
      if (clause > 0 && comma < 0) return { at: clause, opening: 'clause' }
      if (comma < 0) return undefined
      at = comma
    } else if (isNewCue(reading, at) || isRival(reading, at)) return undefined
  }
  return undefined
}

export const nextClause = (reading: Reading, first: number, reach: number): number => {
  for (let at = first + 2; at < reach; at++) if (opensClause(reading, at)) return at
  return -1
}

export const nextComma = (reading: Reading, first: number, reach: number): number => {
  for (let at = first; at < reach; at++) if (isComma(wordAt(reading, at))) return at
  return -1
}
