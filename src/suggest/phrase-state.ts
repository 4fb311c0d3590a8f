import { awaitsNoun, isGivenName, isHead, isOffice, isQuantifier, isTitle, looksLikeName } from './kind.ts'
import { acronyms } from './lexicon/bodies.ts'
import { isNoun, noun } from './lexicon/nouns.ts'

/** What a phrase has been found to hold so far. */
export interface PhraseState {
  hasName: boolean
  hasOffice: boolean
  /** What is described by an indefinite noun and not named. */
  isAnonymous: boolean
  /** Body, organisation, outlet: foreign words may follow. */
  isBody: boolean
  /** A statement, a recording, a post: whose it is may follow. */
  isThing: boolean
  nameWords: number
}

export const nothingSoFar = (): PhraseState => ({
  hasName: false,
  hasOffice: false,
  isAnonymous: false,
  isBody: false,
  isThing: false,
  nameWords: 0,
})

/** Takes a word that belongs to the phrase into account. */
export const note = (state: PhraseState, word: string, isFirst: boolean, previous: string): void => {
  const isRole = isOffice(word) || isTitle(word)
  if (isRole) state.hasOffice = true
  if (isFirst) {
    const described = noun.anonymous | noun.anonymousPlural | noun.group | noun.document | noun.recording | noun.post
    if (!word.startsWith('ال') && isNoun(word, described) && !isTitle(word)) {
      state.isAnonymous = true
      if (!isOffice(word)) state.hasOffice = false
    }
    if (isQuantifier(word) || word === 'اي') state.isAnonymous = true
    if (isNoun(word, noun.document | noun.recording | noun.post)) state.isThing = true
    if (isNoun(word, noun.body | noun.organisation | noun.outlet | noun.agency)) state.isBody = true
    // «هيومن رايتس»: a foreign name of several words.
    if (isNoun(word, noun.organisationName) && !word.startsWith('ال') && !acronyms.has(word)) state.isBody = true
  }
  if (isQuantifier(word)) return
  const begins = isGivenName(word)
    ? !(isFirst && isHead(word)) && !awaitsNoun(previous)
    : looksLikeName(word) && (isFirst || (state.hasOffice && !awaitsNoun(previous)))
  if (begins) {
    state.hasName = true
    state.isAnonymous = false
  }
  if (state.hasName) state.nameWords++
}
