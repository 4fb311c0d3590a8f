import { cueFormsOf } from './lexicon/cues.ts'
import { adjunctOpeners, turnWords } from './lexicon/function-words.ts'
import { isNewCue, isNextImperfect, quotationEnd } from './openers.ts'
import { remembered } from './memo.ts'
import { isComma, wordAt, type Reading } from './reading.ts'

const ownWords =
  /^(?:تعبيره|تعبيرها|تعبيرهم|قوله|قولها|قولهم|رايه|رايها|وصفه|وصفها|وصفهم|نص|زعمه|زعمها|تقديره|تقديرها)$/u
const afterwards = new Set(['حسب', 'وفق', 'بحسب', 'وفقا', 'حسبما', 'طبقا', 'نقلا'])

/** Whether a remark on who says so begins here: «، حسب تعبيره», «، وفق ما أفاد به». */
export const isRemark = remembered((reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  if (word === 'علي' && wordAt(reading, at + 1) === 'حد' && ownWords.test(wordAt(reading, at + 2))) return true
  if (!afterwards.has(word)) return false
  return (
    isComma(wordAt(reading, at - 1)) ||
    ownWords.test(wordAt(reading, at + 1)) ||
    wordAt(reading, at + 1) === 'ما' ||
    word === 'حسبما'
  )
})

const ofTurn = /^(?:من|ومن)$/u

/** Whether the text goes over to another speaker here: «من جهته». */
export const isTurn = (reading: Reading, at: number): boolean =>
  (ofTurn.test(wordAt(reading, at)) && turnWords.has(wordAt(reading, at + 1))) ||
  /^(?:بدوره|بدورها|بدورهم)$/u.test(wordAt(reading, at))

/** «، وفي تصريح للصحيفة»: another occasion on which something is said. */
const isOccasion = (reading: Reading, at: number): boolean =>
  wordAt(reading, at) === 'وفي' &&
  isComma(wordAt(reading, at - 1)) &&
  /^(?:تصريح|تصريحات|حديث|بيان|حوار|مقابله|تغريده|تدوينه|رده|تعليقه|كلمه|مداخله|اتصال|سياق|سوال|المقابل|اول|وقت)$/u.test(
    wordAt(reading, at + 1),
  )

/** Where the writer himself goes on within a sentence: «، لكنه لم يقدم», «، وهو ما نفاه», «، ولم يتسن». */
const isAside = (reading: Reading, at: number): boolean => {
  if (!isComma(wordAt(reading, at - 1))) return false
  const [word, next, behind] = [wordAt(reading, at), wordAt(reading, at + 1), wordAt(reading, at + 2)]
  if (/^(?:لكنه|لكنها|لكنهم|ولكنه|ولكنها)$/u.test(word) && /^(?:لم|لا|لن)$/u.test(next))
    return cueFormsOf(behind).length > 0 || /^(?:يقدم|تقدم|يعط|تعط|يشر|تشر|يحدد|تحدد)$/u.test(behind)
  if (/^(?:وهو|وهي)$/u.test(word) && next === 'ما') return true
  if (word === 'غير' && next === 'ان' && /^ا?ل?(?:مصدر|مسوول|متحدث)/u.test(behind)) return true
  return /^(?:ولم)$/u.test(word) && /^(?:يتسن|يتسني|ترد|يرد|يصدر|تصدر)$/u.test(next)
}

/** Whether a remark stands between commas, and the words around it are one sentence: «إن الجسر، وفق قوله، سيفتح». */
const isEnclosed = (reading: Reading, at: number): boolean => {
  const limit = Math.min(reading.units.endOf[at] ?? at, at + 10)
  if (!isComma(wordAt(reading, at - 1))) return false
  for (let comma = at + 2; comma < limit; comma++) {
    if (!isComma(wordAt(reading, comma))) continue
    const next = wordAt(reading, comma + 1)
    return (
      !/^[وف]/u.test(next) && !isNewCue(reading, comma + 1) && !isTurn(reading, comma + 1) && !adjunctOpeners.has(next)
    )
  }
  return false
}

/** Whether a content that began before this token ends before it: a new cue, a remark, the writer again, another's turn. */
const isCut = remembered(
  (reading, at) =>
    isNewCue(reading, at) ||
    (isRemark(reading, at) && !isEnclosed(reading, at)) ||
    isAside(reading, at) ||
    isOccasion(reading, at) ||
    (isComma(wordAt(reading, at - 1)) && isTurn(reading, at)),
)

/** «كما», «فيما», «في حين» before a cue belong to it and not to the content before. */
const beforeConjunction = (reading: Reading, at: number): number => {
  const previous = wordAt(reading, at - 1)
  if (/^(?:كما|فيما|بينما)$/u.test(previous)) return at - 1
  return previous === 'حين' ? at - 2 : at
}

/** No content of a sentence is longer, in tokens: what has no full stop for so long is no prose. */
const longestContent = 300

/** The token at which a content that begins at `first` ends: the end of its sentence, the next cue, a remark. */
export const contentEnd = (reading: Reading, first: number, limit: number, isImperfect = false): number => {
  let at = first
  const last = Math.min(limit, first + longestContent)
  while (at < last) {
    const word = wordAt(reading, at)
    if (word === '"') {
      const behind = quotationEnd(reading, at)
      at = behind > at && behind <= limit ? behind : at + 1
      continue
    }
    if (at > first + 1 && isCut(reading, at)) return beforeConjunction(reading, at)
    if (isImperfect && at > first + 1 && isNextImperfect(reading, at)) return at
    at += 1
  }
  return at
}

/** The first comma behind `first`, quotations left out; `limit` where there is none. */
export const firstComma = (reading: Reading, first: number, limit: number): number => {
  for (let at = first; at < Math.min(limit, first + longestContent); at++) {
    if (isComma(wordAt(reading, at))) return at
    const behind = quotationEnd(reading, at)
    if (behind > at) at = behind - 1
  }
  return limit
}

/** Where words that are quoted from `opener` on end: behind the closing mark, or where the register changes. */
export const speechEnd = (reading: Reading, opener: number): number => {
  const behind = quotationEnd(reading, opener)
  if (behind >= 0) return behind
  const { endOf } = reading.units
  const { tokens } = reading
  let end = endOf[opener] ?? tokens.length
  while (end < Math.min(tokens.length, opener + 4 * longestContent) && wordAt(reading, end) !== '\n') {
    let next = end
    while (next < tokens.length && !tokens[next]?.isWord && wordAt(reading, next) !== '\n') next++
    const word = wordAt(reading, next)
    if (word === '\n' || word === '' || isNewCue(reading, next) || isTurn(reading, next)) break
    if (/^(?:وكان|وكانت|وجاء|وياتي|وتاتي|وفي|ومن|يذكر|ويذكر|يشار|ويشار)/u.test(word)) break
    end = Math.max(endOf[next] ?? next, next + 1)
  }
  return end
}
