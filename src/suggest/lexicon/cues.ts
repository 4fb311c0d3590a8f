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

const prepositionOf: Readonly<Record<string, string>> = { b: 'ب', i: 'الي', a: 'علي', n: 'عن', m: 'من', l: 'ل' }

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
