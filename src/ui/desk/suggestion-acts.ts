import { accept, reject } from '../../app/suggesting/acts.ts'
import { wordsIn } from '../../app/suggesting/overlap.ts'
import { notifyUndoable } from '../adding/undo-notice.ts'
import { announce } from '../parts/announce.ts'
import { notify } from '../parts/notify.ts'
import { t } from '../words/words.ts'
import type { Segment } from '../../core/entities.ts'
import type { Desk } from './controller.ts'
import { beginningOf, type Suggestions } from './suggestions.ts'

/** Everything that a person does with suggestions by one key or one button, each said aloud. */
export interface SuggestionActs {
  readonly step: (by: 1 | -1) => void
  readonly accept: () => void
  readonly reject: () => void
  /** Looks away from the one at hand, which stays open; false where none is looked at. */
  readonly leave: () => boolean
  /** Selects the proposed words, so that they can be drawn anew before they are accepted. */
  readonly edit: () => void
  /** Accepts what is open and sure enough, in the article or in the paragraph where the reader is. */
  readonly acceptAll: (where: Where, least: number) => void
}

export type Where = 'article' | 'paragraph'

/** Who is proposed to have said it, in words. */
export const speakerOf = (desk: Desk, suggestions: Suggestions, number: number): string => {
  const suggestion = suggestions.all()[number]
  const text = desk.session.tables.get('text', desk.articleId)?.text
  if (!suggestion || text === undefined) return ''
  const { sources, antecedent, kind } = suggestion
  if (sources.length > 0) return sources.map(({ segments }) => wordsIn(text, segments)).join(t().common.listSeparator)
  if (antecedent) return t().suggesting.refersTo(wordsIn(text, [antecedent]))
  return kind === 'impersonal' ? t().vocabulary.sourceKind.impersonal : t().suggesting.unknownSpeaker
}

/** The numbers of those that are open and at least this sure, in the article or in one paragraph of it. */
export const sureOnes = (desk: Desk, suggestions: Suggestions, where: Where, least: number): readonly number[] => {
  const text = desk.session.tables.get('text', desk.articleId)?.text ?? ''
  const active = suggestions.all()[suggestions.active() ?? -1]
  const at = active ? beginningOf(active) : (desk.selection()?.head ?? desk.editor()?.visibleRange().start ?? 0)
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
  return suggestions.open().filter((number) => {
    const suggestion = suggestions.all()[number]
    if (!suggestion || suggestion.score < least) return false
    const begins = beginningOf(suggestion)
    return where === 'article' || (begins >= start && begins <= end)
  })
}

/** The content that the reader has drawn for a suggestion: what he selected, if it has words of it; the gaps stay. */
export const drawnFor = (desk: Desk, suggestions: Suggestions, number: number): readonly Segment[] | undefined => {
  const words = desk.words()
  const content = suggestions.all()[number]?.content
  const first = content?.[0]
  const last = content?.at(-1)
  if (!words || !content || !first || !last || words.end <= first.start || words.start >= last.end) return undefined
  if (content.length === 1 || words.start >= first.end || words.end <= last.start) return [words]
  return [{ start: words.start, end: first.end }, ...content.slice(1, -1), { start: last.start, end: words.end }]
}

/** The acts for the suggestions of a desk. */
export const createSuggestionActs = (desk: Desk, suggestions: Suggestions): SuggestionActs => {
  const { session, articleId } = desk

  const tell = (number: number): void => {
    const suggestion = suggestions.all()[number]
    const text = session.tables.get('text', articleId)?.text
    if (!suggestion || text === undefined) return
    const cue = suggestion.cue ? text.slice(suggestion.cue.start, suggestion.cue.end) : ''
    announce(t().suggesting.looking(speakerOf(desk, suggestions, number), cue, wordsIn(text, suggestion.content)))
  }
  const withActive = (then: (number: number) => void): void => {
    const number = suggestions.active()
    if (!desk.writable()) announce(t().desk.followingNote)
    else if (number !== undefined) then(number)
    else acts.step(1)
  }
  /** Goes on to the next one behind a place of the list, so that one key after another is enough. */
  const goOn = (number: number): void => {
    suggestions.refresh()
    const next = suggestions.open().find((one) => one > number)
    suggestions.activate(next, { scroll: true })
    if (next === undefined) announce(t().suggesting.noMore)
    else tell(next)
  }
  const acts: SuggestionActs = {
    step: (by) => {
      const number = suggestions.step(by)
      if (number === undefined) notify({ text: t().suggesting.none })
      else tell(number)
    },
    accept: () =>
      withActive((number) => {
        const drawn = drawnFor(desk, suggestions, number)
        if (!accept(session, articleId, suggestions.all(), [number], drawn)) return
        const end = drawn?.at(-1)?.end
        if (end !== undefined) desk.select({ start: end, end })
        announce(t().suggesting.accepted(1))
        goOn(number)
      }),
    reject: () =>
      withActive((number) => {
        const suggestion = suggestions.all()[number]
        if (!suggestion || !reject(session, articleId, suggestion)) return
        announce(t().suggesting.rejected)
        goOn(number)
      }),
    leave: () => {
      if (suggestions.active() === undefined) return false
      suggestions.activate(undefined)
      desk.editor()?.focus()
      return true
    },
    edit: () =>
      withActive((number) => {
        const content = suggestions.all()[number]?.content
        const first = content?.[0]
        const last = content?.at(-1)
        if (!first || !last) return
        desk.editor()?.focus()
        desk.select({ start: first.start, end: last.end })
        announce(t().suggesting.editing)
      }),
    acceptAll: (where, least) => {
      const numbers = sureOnes(desk, suggestions, where, least)
      if (numbers.length === 0) {
        notify({ text: t().suggesting.noneSure })
        return
      }
      const before = session.tables.size('source')
      if (!accept(session, articleId, suggestions.all(), numbers)) return
      suggestions.activate(undefined)
      suggestions.refresh()
      const sources = session.tables.size('source') - before
      const summary = [t().suggesting.accepted(numbers.length), sources > 0 ? t().suggesting.newSources(sources) : '']
      notifyUndoable(session, summary.filter((part) => part !== '').join(t().common.listSeparator))
      desk.editor()?.focus()
    },
  }
  return acts
}
