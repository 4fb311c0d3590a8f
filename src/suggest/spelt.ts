import { wordSet } from './lexicon/word-lists.ts'
import { initialAt, wordAt, type Reading } from './reading.ts'

/** The names of Latin letters as Arabic writes them: سي آي إيه، بي بي سي، أف أم. */
const letters = wordSet(
  'إيه آيه بي سي دي إي إف أف جي إتش آي جيه كيه كاي إل أل إم أم إن آن أو كيو آر إس أس تي يو في دبليو إكس واي',
)
/** Letters whose names are words of the language as well: only behind another letter. */
const ambiguous = wordSet('إي إن آن أو إل أل أم في آي')

const stripped = (word: string): string => word.replace(/^(?:ال|لل|بال|ل(?=بي|سي|دي|ام))/u, '')

/** Whether the word at `at` is a letter of a name that is spelt out, behind another letter of it. */
export const isSpelt = (reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  const previous = wordAt(reading, at - 1)
  // «بان كي مون» is a man, and no clause.
  if (word === 'بان') return wordAt(reading, at + 1) === 'كي'
  if (!letters.has(word)) return false
  const before = stripped(previous)
  if (!letters.has(before)) return false
  // «بي بي سي إن …» opens a clause, «سي إن إن» does not.
  if (word === 'ان' && initialAt(reading, at) === 'آ') return true
  if (word === 'ان')
    return (
      (before === 'سي' && wordAt(reading, at + 1) === 'ان') || (previous === 'ان' && wordAt(reading, at - 2) === 'سي')
    )
  // «في ان» and «او في» spell nothing: one letter of a name is no word of the language.
  const earlier = stripped(wordAt(reading, at - 2))
  return !ambiguous.has(before) || (letters.has(earlier) && !ambiguous.has(earlier))
}
