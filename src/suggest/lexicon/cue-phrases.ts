import { fold } from '../../core/fold.ts'
import { wordAt, type Reading } from '../reading.ts'
import { cueFormsOf } from './cues.ts'

/** A phrase that says on whose word: where it ends and how its object is bound to it. */
export interface CuePhrase {
  /** The token behind it, with which its object begins. */
  readonly end: number
  /** Letters of the first token before the phrase: و. */
  readonly lead: number
  /** Letters of the object's first token that belong to the phrase: the ل of وفقا للمصدر. */
  readonly joined: number
  /** Whether it often says by what measure instead of on whose word: وفق القانون. */
  readonly isAmbiguous: boolean
  /** Whether a clause with أن must follow: جاء في البيان أن. */
  readonly needsClause: boolean
  /** Letters of a pronoun at the end of its last word, who is meant: 1 for the ه of على حد قوله; 0 for none. */
  readonly pronoun: number
  /** Whether it is «كما» before a verb of saying. */
  readonly isAsSaid: boolean
  /** Whether what it attributes is the sentence before. */
  readonly pointsBack: boolean
}

/*
 * One phrase a line; «ل» at the end is written joined to its object. `~` marks what is also a measure, `+` what needs
 * a clause, `*` a phrase behind which a verb of saying stands, `<` one that points back to the sentence before.
 */
const table = `
بحسب
حسب ~
وفق ~
وفقا ل ~
طبقا ل ~
استنادا إلى ~
نقلا عن
على لسان
على ذمة ~
جاء في +
ورد في +
جاء ذلك في <
ورد ذلك في <
جاء هذا في <
جاءت في +
في رأي
برأي
من وجهة نظر
حسبما *
حسب ما *
بحسب ما *
وفق ما *
وفقا لما *
وفق لما *
حسب رواية
وفق رواية
بحسب رواية
طبقا لما *
مثلما *
كما *
`

/** What somebody's word is called; with a pronoun these are «على حد قوله», «بحسب رأيها». */
const words = 'قول تعبير وصف زعم توصيف رأي تقدير كلام ادعاء اعتقاد ترجيح'.split(' ')
const wordOf = ['على حد', 'بحسب', 'حسب', 'وفق'].flatMap((before) => words.map((word) => `${before} ${word}`))

interface Line {
  readonly words: readonly string[]
  readonly isJoined: boolean
  readonly isAmbiguous: boolean
  readonly needsClause: boolean
  readonly takesVerb: boolean
  readonly pointsBack: boolean
}

const lines: readonly Line[] = [...table.trim().split('\n'), ...wordOf]
  .map((line) => {
    const parts = line.split(' ').filter((part) => !/^[~+*<]$/u.test(part))
    const isJoined = parts.at(-1) === 'ل'
    return {
      words: (isJoined ? parts.slice(0, -1) : parts).map(fold),
      isJoined,
      isAmbiguous: line.includes('~'),
      needsClause: line.includes('+'),
      takesVerb: line.includes('*'),
      pointsBack: line.includes('<'),
    }
  })
  .toSorted((a, b) => b.words.length - a.words.length || Number(b.takesVerb) - Number(a.takesVerb))

const byFirst = new Map<string, Line[]>()
for (const line of lines) {
  const [first = ''] = line.words
  byFirst.set(first, [...(byFirst.get(first) ?? []), line])
}

const verbBehind = (reading: Reading, at: number): number => {
  const word = wordAt(reading, at)
  const plain = word.replace(/(?:ه|ها)$/u, '')
  const isVerb = [word, plain].some((form) =>
    cueFormsOf(form).some(({ shape }) => shape === 'perfect' || shape === 'imperfect'),
  )
  if (!isVerb) return -1
  return /^(?:به|بها|اليه|عنه|عليه)$/u.test(wordAt(reading, at + 1)) ? at + 2 : at + 1
}

/** Whether the words of a line stand here: 0, or the letters of the pronoun that its last word bears; -1 when not. */
const matched = (reading: Reading, at: number, wanted: readonly string[]): number => {
  const last = wanted.length - 1
  for (let index = 1; index < last; index++) if (wordAt(reading, at + index) !== wanted[index]) return -1
  if (last === 0 || wordAt(reading, at + last) === wanted[last]) return 0
  const word = wordAt(reading, at + last)
  const suffix = /(?:هما|هم|ها|ه)$/u.exec(word)?.[0] ?? ''
  return suffix !== '' && word.slice(0, -suffix.length) === wanted[last] ? suffix.length : -1
}

/** The phrase of the table that begins at a token, «و» before it or not; undefined where there is none. */
export const findCuePhrase = (reading: Reading, at: number): CuePhrase | undefined => {
  const word = wordAt(reading, at)
  const whole = byFirst.get(word)
  const lead = whole === undefined && word.startsWith('و') ? 1 : 0
  for (const line of whole ?? byFirst.get(word.slice(lead)) ?? []) {
    const pronoun = matched(reading, at, line.words)
    if (pronoun < 0) continue
    const behind = at + line.words.length
    const common = {
      lead,
      pronoun,
      isAmbiguous: line.isAmbiguous,
      needsClause: line.needsClause,
      pointsBack: line.pointsBack,
      isAsSaid: line.words[0] === 'كما',
    }
    if (line.takesVerb) {
      const end = verbBehind(reading, behind)
      if (end > 0) return { ...common, end, joined: 0 }
    } else if (!line.isJoined) return { ...common, end: behind, joined: 0 }
    else if (/^ل\p{L}{2}/u.test(wordAt(reading, behind))) return { ...common, end: behind, joined: 1 }
    else if (wordAt(reading, behind) === 'ل') return { ...common, end: behind + 1, joined: 0 }
  }
  return undefined
}
