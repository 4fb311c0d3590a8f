import { cueFormsOf, isEverCue } from './lexicon/cues.ts'
import { adjunctOpeners, clauseOpeners, relatives } from './lexicon/function-words.ts'
import { isMasdar } from './lexicon/masdars.ts'
import type { SourceKind } from '../core/vocabulary.ts'
import { isNoun, noun, nounFlags } from './lexicon/nouns.ts'
import { isNisba } from './lexicon/places.ts'
import type { TokenizedText } from './tokens.ts'

/** «رفض ترامب التعليق»: a noun of action behind a name is what he does. */
const isObject = (word: string): boolean => word.startsWith('ال') && isMasdar(word.slice(2))

/** Whether a word is certainly no name, whatever stands before it: «خلال», «الذي», «بتوقيع», «وقال». */
const isNoName = (word: string): boolean =>
  adjunctOpeners.has(word) ||
  clauseOpeners.has(word) ||
  relatives.has(word) ||
  isEverCue(word) ||
  /^(?:و|ف)?[بل](?:ال|ل)/u.test(word) ||
  (/^[بل]/u.test(word) && isMasdar(word.slice(1)))

/**
 * The words that a text uses as personal names, folded: what stands behind a given name, and what stands alone between
 * a verb of saying and its clause. By them a bare surname is told from a common noun elsewhere in the same text.
 */
export const findNames = ({ tokens }: TokenizedText): ReadonlySet<string> => {
  const names = new Set<string>()
  tokens.forEach(({ text: word, isWord }, index) => {
    const next = tokens[index + 1]
    if (!isWord || next?.isWord !== true) return
    if (
      isNoun(word, noun.givenName) &&
      (nounFlags(next.text) & ~(noun.givenName | (next.text.startsWith('ال') ? noun.anonymous : 0))) === 0 &&
      next.text.length > 2 &&
      !isNoName(next.text) &&
      !isObject(next.text)
    ) {
      names.add(next.text)
      const third = tokens[index + 2]
      if (third?.isWord === true && third.text.startsWith('ال') && nounFlags(third.text) === 0 && !isObject(third.text))
        names.add(third.text)
    }
    const verb = /^[وف]/u.test(word) && cueFormsOf(word).length === 0 ? word.slice(1) : word
    const sign = tokens[index + 2]?.text ?? ''
    if (next.text === ':' && index < 8) names.add(word)
    const isSaying = cueFormsOf(verb).some(
      ({ shape, verb: { governs } }) => shape === 'perfect' && governs.clause && !governs.isWeak,
    )
    if (
      isSaying &&
      nounFlags(next.text) === 0 &&
      (clauseOpeners.has(sign) || (next.text.startsWith('ال') && /^(?:[:"،]|في|خلال|الي|علي)$/u.test(sign))) &&
      !clauseOpeners.has(next.text)
    )
      names.add(next.text)
  })
  return names
}

const bodyKinds: readonly (readonly [flags: number, SourceKind])[] = [
  [noun.agency, 'newsAgency'],
  [noun.outlet, 'mediaOutlet'],
  [noun.organisation, 'namedOrganisation'],
]

/**
 * The kinds of bodies by the first word of their names, as this very text introduces them: «شركة يونايتد», so that a bare
 * «يونايتد» further down is no person.
 */
export const findBodies = ({ tokens }: TokenizedText): ReadonlyMap<string, SourceKind> => {
  const bodies = new Map<string, SourceKind>()
  tokens.forEach(({ text: word, isWord }, index) => {
    if (!isWord || word.startsWith('ال') || isNoun(word, noun.office | noun.title)) return
    const kind = bodyKinds.find(([flag]) => isNoun(word, flag))?.[1]
    const quoted = tokens[index + 1]?.text === '"'
    const name = tokens[index + (quoted ? 2 : 1)]
    if (kind === undefined || name?.isWord !== true || name.text.length < 4) return
    const isProper = nounFlags(name.text) === 0 && (quoted || !/^(?:ال|لل|[بل]ال)/u.test(name.text))
    if (isProper && !isNisba(name.text) && !isMasdar(name.text) && cueFormsOf(name.text).length === 0)
      bodies.set(name.text, kind)
  })
  return bodies
}
