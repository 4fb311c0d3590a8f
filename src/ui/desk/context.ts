import { createContext, useContext } from 'solid-js'
import type { DeskActs } from './acts.ts'
import type { Desk } from './controller.ts'
import type { SuggestionActs } from './suggestion-acts.ts'
import type { Suggestions } from './suggestions.ts'

interface AtTheDesk {
  readonly desk: Desk
  readonly acts: DeskActs
  readonly suggestions: Suggestions
  readonly suggestionActs: SuggestionActs
}

const context = createContext<AtTheDesk>()

/** Gives the parts of the desk below what they show and what they do. One desk for their whole life. */
export const DeskProvider = context.Provider

/** The desk around the caller. @throws Error outside of one */
export const useDesk = (): AtTheDesk => {
  const around = useContext(context)
  if (!around) throw new Error('A part of the desk stands outside of one')
  return around
}
