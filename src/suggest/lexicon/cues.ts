import { fold } from '../../core/fold.ts'
import { stances, type Stance } from '../../core/vocabulary.ts'
import { conjugate, type VerbForm } from './conjugate.ts'
import { cueVerbs } from './cue-verbs.ts'

/** What a verb of saying governs; the letters are explained in `cue-verbs.ts`. */
export interface Government {
  readonly clause: boolean
  readonly speech: boolean
  /** Folded prepositions before a nominal content: ب الي علي عن من ل. */
  readonly prepositions: ReadonlySet<string>
  readonly object: boolean
  /** An object before the rest: part of the content, an addressee outside it, or none. */
  readonly before: 'content' | 'addressee' | 'none'
  readonly isWeak: boolean
  readonly isOfThings: boolean
}

export interface CueVerb {
  readonly lemma: string
  readonly governs: Government
  readonly stance: Stance
}

export interface CueForm extends VerbForm {
  readonly verb: CueVerb
}

const prepositionOf: Readonly<Record<string, string>> = {
  b: 'ب',
  i: 'الي',
  a: 'علي',
  n: 'عن',
  m: 'من',
  l: 'ل',
  f: 'في',
}

const governmentOf = (letters: string): Government => ({
  clause: letters.includes('t'),
  speech: letters.includes('q'),
  prepositions: new Set([...letters].flatMap((letter) => prepositionOf[letter] ?? [])),
  object: letters.includes('o'),
  before: letters.includes('P') ? 'content' : letters.includes('p') ? 'addressee' : 'none',
  isWeak: letters.includes('w'),
  isOfThings: letters.includes('d'),
})

const isStance = (word: string): word is Stance => stances.some((stance) => stance === word)

/**
 * The verb of one line of `cue-verbs.ts` with its forms.
 * @throws RangeError when the line is not as the table wants it
 */
export const readCueLine = (line: string): CueForm[] => {
  const [perfect = '', imperfect, participle, masdar, letters = '', stance = ''] = line.trim().split(/\s+/u)
  if (!isStance(stance)) throw new RangeError(`«${line}» has no stance`)
  const verb: CueVerb = { lemma: perfect, governs: governmentOf(letters), stance }
  const given = (lemma: string | undefined) => (lemma === '-' ? undefined : lemma)
  return conjugate({
    perfect,
    imperfect: given(imperfect),
    participle: given(participle),
    masdar: given(masdar),
  }).map((form) => ({ ...form, verb }))
}

const build = (): ReadonlyMap<string, readonly CueForm[]> => {
  const forms = new Map<string, CueForm[]>()
  for (const line of cueVerbs.trim().split('\n')) {
    for (const form of readCueLine(line)) forms.set(form.text, [...(forms.get(form.text) ?? []), form])
  }
  return forms
}

let index: ReadonlyMap<string, readonly CueForm[]> | undefined

/** The readings of a folded word, without proclitics, as a form of a verb of saying; none for any other word. */
export const cueFormsOf = (folded: string): readonly CueForm[] => (index ??= build()).get(folded) ?? []

/** Attached pronouns, folded, longest first. */
export const pronouns: readonly string[] = ['هما', 'هم', 'هن', 'ها', 'كم', 'نا', 'ني', 'ه'].map(fold)

const everCue = new Map<string, boolean>()
/** So that a text of nothing but new words does not fill the memory. */
const mostKnown = 20_000

const stripped = (word: string): readonly string[] => {
  const rests = [word, word.slice(1), word.slice(2), word.slice(3)]
  return rests.flatMap((rest) => [
    rest,
    ...pronouns.flatMap((one) =>
      rest.endsWith(one) ? [rest.slice(0, -one.length), rest.slice(0, -one.length).replace(/ا$/u, 'ي')] : [],
    ),
  ])
}

/** Whether a folded word is a form of a verb of saying with whatever proclitics and pronouns: most words are none. */
export const isEverCue = (folded: string): boolean => {
  const before = everCue.get(folded)
  if (before !== undefined) return before
  if (everCue.size >= mostKnown) everCue.clear()
  const found = stripped(folded).some((rest) => cueFormsOf(rest).length > 0)
  everCue.set(folded, found)
  return found
}
