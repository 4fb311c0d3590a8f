import type { Change } from '../../core/change.ts'
import { Draft, stampOf } from '../../core/draft.ts'
import type { Id, Segment } from '../../core/entities.ts'
import type { Suggestion } from '../../suggest/suggestion.ts'
import { inBrief } from '../desk/marking.ts'
import type { Session } from '../session.ts'
import { Acceptance } from './accepting.ts'
import { wordsIn } from './overlap.ts'
import { wordingOf } from './standing.ts'

/*
 * What a person decides about suggestions. Each is one act of the session: claims, sources, mentions, cues and
 * attributions come and go together. Suggestions are named by their numbers in the list that the grammar gave for the
 * text as it is now; offsets are UTF-16 code units.
 */

/**
 * Suggestions become annotations of the person who accepts them.
 * @param content for a single one: the words that the person drew in place of those proposed
 */
export const accept = (
  session: Session,
  articleId: Id,
  suggestions: readonly Suggestion[],
  numbers: readonly number[],
  content?: readonly Segment[],
): Change | undefined => {
  const text = session.tables.get('text', articleId)?.text
  const first = suggestions[numbers[0] ?? -1]
  if (text === undefined || !first) return undefined
  const subject = inBrief(wordsIn(text, content ?? first.content))
  return session.act({ act: 'acceptSuggestions', subject, count: numbers.length }, (tables, author) => {
    const acceptance = new Acceptance(tables, author, articleId, suggestions)
    for (const number of numbers) acceptance.take(number, numbers.length === 1 ? content : undefined)
    return acceptance.change()
  })
}

/** A suggestion is not wanted: it is not proposed here again, and the next article learns from it. */
export const reject = (session: Session, articleId: Id, suggestion: Suggestion): Change | undefined => {
  const text = session.tables.get('text', articleId)?.text
  if (text === undefined) return undefined
  const wording = wordingOf(text, suggestion)
  return session.act({ act: 'rejectSuggestion', subject: inBrief(wording.content) }, (tables, author) => {
    const draft = new Draft(tables, author)
    draft.put('rejection', { ...stampOf(author), articleId, ...wording })
    return draft.change()
  })
}
