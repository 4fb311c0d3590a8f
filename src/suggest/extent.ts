import { cueFormsOf } from './lexicon/cues.ts'
import { turnWords } from './lexicon/function-words.ts'
import { isNewCue, quotationEnd } from './openers.ts'
import { isComma, wordAt, type Reading } from './reading.ts'

const ownWords =
  /^(?:تعبيره|تعبيرها|تعبيرهم|قوله|قولها|قولهم|رايه|رايها|وصفه|وصفها|وصفهم|نص|زعمه|زعمها|تقديره|تقديرها)$/u
const afterwards = new Set(['حسب', 'وفق', 'بحسب', 'وفقا', 'حسبما', 'طبقا', 'نقلا'])

/** Whether a remark on who says so begins here: «، حسب تعبيره», «، وفق ما أفاد به». */
export const isRemark = (reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  if (word === 'علي' && wordAt(reading, at + 1) === 'حد' && ownWords.test(wordAt(reading, at + 2))) return true
  if (!afterwards.has(word)) return false
  return (
    isComma(wordAt(reading, at - 1)) ||
    ownWords.test(wordAt(reading, at + 1)) ||
    wordAt(reading, at + 1) === 'ما' ||
    word === 'حسبما'
  )
}

const ofTurn = /^(?:من|ومن)$/u

/** Whether the text goes over to another speaker here: «من جهته». */
export const isTurn = (reading: Reading, at: number): boolean =>
  (ofTurn.test(wordAt(reading, at)) && turnWords.has(wordAt(reading, at + 1))) ||
  /^(?:بدوره|بدورها|بدورهم)$/u.test(wordAt(reading, at))

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

/** The token at which a content that begins at `first` ends: the end of its sentence, the next cue, a remark. */
export const contentEnd = (reading: Reading, first: number, limit: number): number => {
  let at = first
  while (at < limit) {
    const word = wordAt(reading, at)
    if (word === '"') {
      const behind = quotationEnd(reading, at)
      at = behind > at && behind <= limit ? behind : at + 1
      continue
    }
    if (at > first + 1) {
      const previous = wordAt(reading, at - 1)
      if (isNewCue(reading, at) || isRemark(reading, at)) {
        if (/^(?:كما|فيما|بينما)$/u.test(previous)) return at - 1
        if (previous === 'حين') return at - 2
        return at
      }
      if (isAside(reading, at) || (isComma(previous) && isTurn(reading, at))) return at
    }
    at += 1
  }
  return at
}

/** The first comma behind `first`, quotations left out; `limit` where there is none. */
export const firstComma = (reading: Reading, first: number, limit: number): number => {
  for (let at = first; at < limit; at++) {
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
  while (end < tokens.length && wordAt(reading, end) !== '\n') {
    let next = end
    while (next < tokens.length && !tokens[next]?.isWord && wordAt(reading, next) !== '\n') next++
    const word = wordAt(reading, next)
    if (word === '\n' || word === '' || isNewCue(reading, next) || isTurn(reading, next)) break
    if (/^(?:وكان|وكانت|وجاء|وياتي|وتاتي|وفي|ومن|يذكر|ويذكر|يشار|ويشار)/u.test(word)) break
    end = Math.max(endOf[next] ?? next, next + 1)
  }
  return end
}
