import { fold } from '../../core/fold.ts'

/** What a form of a verb is, as far as its letters tell. Without vowels the passive looks like the active. */
export interface VerbForm {
  readonly text: string
  readonly shape: 'perfect' | 'imperfect' | 'participle' | 'masdar'
  readonly gender: 'masculine' | 'feminine' | 'either'
  readonly number: 'singular' | 'dual' | 'plural' | 'either'
  /** First person: the speaker within his own words (نأمل، أعتقد). */
  readonly isFirst: boolean
}

type Shape = VerbForm['shape']

/** The third persons and the first of the perfect, from the masculine singular. */
const perfect = (lemma: string): VerbForm[] => {
  const last = lemma.at(-1) ?? ''
  const isWeak = 'ىا'.includes(last) && lemma.length > 2
  const body = isWeak ? lemma.slice(0, -1) : lemma
  const middle = body.replace(/^(.{1,})ا(.)$/u, '$1$2')
  const form = (text: string, gender: VerbForm['gender'], number: VerbForm['number'], isFirst = false): VerbForm => ({
    text,
    shape: 'perfect',
    gender,
    number,
    isFirst,
  })
  const dual = isWeak ? `${body}ي` : lemma
  return [
    form(lemma, 'masculine', 'singular'),
    form(`${body}ت`, 'feminine', 'singular'),
    form(`${body}وا`, 'masculine', 'plural'),
    form(`${dual}ا`, 'masculine', 'dual'),
    form(`${body}تا`, 'feminine', 'dual'),
    form(`${isWeak ? `${body}ي` : middle}نا`, 'either', 'plural', true),
  ]
}

const imperfect = (lemma: string): VerbForm[] => {
  const stem = lemma.slice(1)
  const body = 'ىيو'.includes(stem.at(-1) ?? '') ? stem.slice(0, -1) : stem
  const form = (text: string, gender: VerbForm['gender'], number: VerbForm['number'], isFirst = false): VerbForm => ({
    text,
    shape: 'imperfect',
    gender,
    number,
    isFirst,
  })
  return [
    form(`ي${stem}`, 'masculine', 'singular'),
    form(`ت${stem}`, 'feminine', 'singular'),
    form(`ي${body}ون`, 'masculine', 'plural'),
    form(`ي${body}وا`, 'masculine', 'plural'),
    form(`ي${body}ان`, 'masculine', 'dual'),
    form(`ت${body}ان`, 'feminine', 'dual'),
    form(`ن${stem}`, 'either', 'plural', true),
    form(`أ${stem.replace(/^أ/u, '')}`, 'either', 'singular', true),
  ]
}

const participle = (lemma: string): VerbForm[] => {
  const body = /^(ناف|داع|مدع|مثن|متمن|مشتك|موص|راو|حاك|شاك|مكتف|مبد)$/u.test(lemma) ? `${lemma}ي` : lemma
  const weak = body === lemma ? body : lemma
  const form = (text: string, gender: VerbForm['gender'], number: VerbForm['number']): VerbForm => ({
    text,
    shape: 'participle',
    gender,
    number,
    isFirst: false,
  })
  return [
    form(`${body}ا`, 'masculine', 'singular'),
    form(`${body}ة`, 'feminine', 'singular'),
    form(`${weak}ين`, 'masculine', 'plural'),
    form(`${body}تين`, 'feminine', 'dual'),
  ]
}

const masdar = (lemma: string): VerbForm[] => [
  { text: lemma, shape: 'masdar', gender: 'either', number: 'either', isFirst: false },
]

const makers: Readonly<Record<Shape, (lemma: string) => VerbForm[]>> = { perfect, imperfect, participle, masdar }

/**
 * The forms of one verb, folded, each once.
 * @param lemmas the third person masculine singular of the perfect and the imperfect, the active participle, the
 *   masdar; undefined for what there is not
 */
export const conjugate = (lemmas: Readonly<Record<Shape, string | undefined>>): VerbForm[] => {
  const shapes: readonly Shape[] = ['perfect', 'imperfect', 'participle', 'masdar']
  const seen = new Set<string>()
  return shapes.flatMap((shape) => {
    const lemma = lemmas[shape]?.replaceAll(/[\u064b-\u0652]/gu, '')
    return (lemma === undefined ? [] : makers[shape](lemma)).flatMap((form) => {
      const text = fold(form.text)
      const key = `${shape} ${text}`
      if (seen.has(key) || text.length < 2) return []
      seen.add(key)
      return [{ ...form, text }]
    })
  })
}
