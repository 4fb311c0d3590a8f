import { canSpeak, kindOf } from '../kind.ts'
import { cueFormsOf } from '../lexicon/cues.ts'
import { adjunctOpeners, auxiliaries, clauseOpeners, relatives } from '../lexicon/function-words.ts'
import { isNoun, noun } from '../lexicon/nouns.ts'
import { isNisba } from '../lexicon/places.ts'
import { opensClause } from '../openers.ts'
import { phraseEnd } from '../phrase.ts'
import { readSpeakers } from '../speakers.ts'
import { isComma, tokenAt, wordAt, type Reading, type TokenRange } from '../reading.ts'

const boundary =
  /^(?:لكن|بينما|فيما|حيث|لان|غير|اما|كما|حين|اذ|بل|حسب|وفق|بحسب|كان|وكان|كانت|وكانت|ولكن|بان|انما|واما|ثم|الا|سوي|عندما|بعدما|هذا|ان)$/u

/** How many words a subject before its verb may have. */
const longest = 14

/** Letters of a conjunction that the subject's first word bears. */
const leadOf = (word: string): number =>
  /^[وف]/u.test(word) && !canSpeak(word) && (/^.ال/u.test(word) || canSpeak(word.slice(1))) ? 1 : 0

/** Where a subject that ends before `end` may begin: behind أن, a comma, the beginning of the sentence. */
const reachBack = (reading: Reading, end: number, start: number): number => {
  let first = end
  while (first > start && end - first < longest) {
    const { text: word, isWord } = tokenAt(reading, first - 1)
    if (clauseOpeners.has(word) || (/^[وفب]/u.test(word) && clauseOpeners.has(word.slice(1))) || boundary.test(word))
      break
    if (isComma(word) && !isCommaInside(reading, first - 1, end)) break
    if (!isWord && !isComma(word) && !/^["()]$/u.test(word)) break
    if (word === '"' && (reading.quotations.partner[first - 1] ?? -1) < 0) break
    if (cueFormsOf(word).some(({ shape }) => shape === 'perfect') && !canSpeak(word)) break
    first--
  }
  return first
}

const isCommaInside = (reading: Reading, comma: number, end: number): boolean =>
  canSpeak(wordAt(reading, comma + 1)) && end - comma > 1 && end - comma < 10 && canSpeak(wordAt(reading, comma - 1))

/** «أوراق تفيد», «صورا تظهر»: a thing that shows, directly before its verb. */
const thingBefore = (reading: Reading, end: number): TokenRange | undefined => {
  let first = end - 1
  while (first > end - 3 && isNisba(wordAt(reading, first)) && !isNoun(wordAt(reading, first), things)) first--
  const word = wordAt(reading, first)
  const isDefinite =
    /^(?:ال|لل|[بل]ال)|(?:ها|هم|اته)$/u.test(word) || (word.endsWith('ه') && isNoun(word.slice(0, -1), things))
  return isNoun(word, things) && !isDefinite ? { first, end } : undefined
}
const things = noun.document | noun.recording | noun.post

/** «نقلت عن سائقين قالا إن»: whom a clause without a pronoun is about. */
const personBefore = (reading: Reading, end: number): TokenRange | undefined => {
  const word = wordAt(reading, end - 1)
  const isPerson = isNoun(word, noun.anonymous | noun.anonymousPlural) && !word.startsWith('ال')
  return isPerson && opensClause(reading, end + 1) ? { first: end - 1, end } : undefined
}

/** Whether a noun can be what a relative pronoun takes up: التي of a woman, a thing, several; الذي of one man or thing. */
const agreesWith = (relative: string, word: string): boolean => {
  if (/^(?:الذين|اللذان|اللذين)$/u.test(relative))
    return isNoun(word, noun.anonymousPlural | noun.group) || /(?:ون|ين|ان)$/u.test(word)
  const isFeminine =
    word.endsWith('ه') || /(?:ات|اء)$/u.test(word) || isNoun(word, noun.anonymousPlural | noun.document)
  return relative === 'الذي' ? !/(?:ه|ات)$/u.test(word) : relative !== 'التي' || isFeminine || isNoun(word, noun.state)
}

/** The noun that a relative pronoun at `relative` takes up: «التحليلات الأميركية التي أكدت»; the longest that agrees. */
const relatedBefore = (reading: Reading, relative: number, start: number): TokenRange | undefined => {
  let found: TokenRange | undefined
  const end = isComma(wordAt(reading, relative - 1)) ? relative - 1 : relative
  for (let first = end - 1; first >= start && end - first < longest; first--) {
    const { text: word, isWord } = tokenAt(reading, first)
    if (!isWord && word !== '"') break
    const lead = leadOf(word)
    const head = word.slice(lead)
    if (!canSpeak(head) || !agreesWith(wordAt(reading, relative), head)) continue
    if (phraseEnd(reading, first, { end, isKnown: true }, { lead }) === end) found = { first, end, lead }
  }
  return found
}

/** «سوريا التي أكد أنها»: the relative pronoun takes up an object, and the subject is another. */
const disagrees = (relative: string, verb: string): boolean => {
  const forms = cueFormsOf(verb)
  const isFeminine = /^(?:التي|اللواتي|اللاتي|اللتان|اللتين)$/u.test(relative)
  return forms.length > 0 && forms.every(({ gender }) => gender === (isFeminine ? 'masculine' : 'feminine'))
}

/** The subject that stands before its verb at `at`: «السراج أكد», «إيران تعتبر», «التحليلات التي أكدت»; empty for none. */
export const subjectBefore = (reading: Reading, at: number): readonly TokenRange[] => {
  const start = reading.units.startOf[at] ?? 0
  let end = at
  if (wordAt(reading, end - 1) === '"' && (reading.quotations.around[at] ?? -1) === end - 1) end--
  while (end > start && auxiliaries.has(wordAt(reading, end - 1))) end--
  const before = wordAt(reading, end - 1)
  if (wordAt(reading, at).startsWith('ف') && /^و?اما$/u.test(wordAt(reading, start)))
    return wholeSubject(reading, start + 1, isComma(before) ? end - 1 : end)
  if (/^[وف](?:قد|كانت?|كانوا|باتت?|لم|لن|لا|سوف)$/u.test(before)) return []
  if (relatives.has(before) && !/^(?:ما|من)$/u.test(before)) {
    if (disagrees(before, wordAt(reading, at))) return []
    const related = relatedBefore(reading, end - 1, start)
    return related ? [related] : []
  }
  const outer = reading.units.startOf[end - 1] ?? start
  if (isComma(before)) return behindInsertion(reading, end - 1, outer)
  const first = behindAdverbs(reading, reachBack(reading, end, Math.min(start, outer)), end)
  const whole = first < end ? wholeSubject(reading, first, end) : []
  if (whole.length > 0) return whole
  // «تقريرا قالت فيه»: what is said in it is said by another.
  if (/^(?:فيه|فيها)$/u.test(wordAt(reading, at + 1))) return []
  const thing = thingBefore(reading, end) ?? personBefore(reading, end)
  return thing ? [thing] : []
}

/** What has the noun behind it for its own. */
const governing = /^و?(?:في|من|الي|علي|عن|مع|ضد|بين|حول|لدي|عند|خلال|بعد|قبل|بحق|ازاء|تجاه|امام)$/u

/** «حاليا روبير غانم أعلن»: the adverb belongs to no subject. */
const behindAdverbs = (reading: Reading, first: number, end: number): number => {
  let at = first
  while (at < end && adjunctOpeners.has(wordAt(reading, at)) && !canSpeak(wordAt(reading, at))) at++
  return at
}

const wholeSubject = (reading: Reading, first: number, end: number): readonly TokenRange[] => {
  const word = wordAt(reading, first)
  const lead = leadOf(word)
  if (lead === 0 && governing.test(wordAt(reading, first - 1))) return []
  const speakers = readSpeakers(reading, first, { end, isKnown: true }, lead)
  if (speakers.end !== end) return []
  const [phrase] = speakers.phrases
  const isKnown = canSpeak(word.slice(lead)) || (phrase !== undefined && kindOf(reading, phrase) !== undefined)
  return isKnown || (end - first === 1 && lead === 0) ? speakers.phrases : []
}

/** «غير أن مصدرا في المحطة، طلب ألا يُسمّى، قال»: the subject before what commas enclose. */
const behindInsertion = (reading: Reading, comma: number, start: number): readonly TokenRange[] => {
  const whole = reachBack(reading, comma, start)
  const all =
    whole > start && /^(?:و?كانت?|ان|غير|لكن|ولكن|بينما|فيما)$/u.test(wordAt(reading, whole - 1))
      ? wholeSubject(reading, whole, comma)
      : []
  if (all[0] !== undefined && kindOf(reading, all[0]) !== undefined) return all
  // «فلان، رئيس الحركة، رأى أن»: a sentence that begins with its subject and its office.
  const from = behindAdverbs(reading, start, comma)
  const opening = comma - from <= 2 * longest ? wholeSubject(reading, from, comma) : []
  if (opening[0] !== undefined && kindOf(reading, opening[0]) !== undefined) return opening
  for (let open = comma - 1; open > start && comma - open < longest; open--) {
    if (!isComma(wordAt(reading, open))) continue
    const first = reachBack(reading, open, start)
    const opens = first > start ? wordAt(reading, first - 1) : ''
    const isClause = clauseOpeners.has(opens) || /^(?:لكن|ولكن|غير|اما|ان|و?كانت?|بينما|فيما)$/u.test(opens)
    const phrases = isClause && first < open ? wholeSubject(reading, first, open) : []
    return phrases[0] !== undefined && kindOf(reading, phrases[0]) !== undefined ? phrases : []
  }
  return []
}

/** «قائد الثورة دعا الشعراء»: the subject stands before its verb, and who follows is addressed. */
export const hasSubjectBefore = (reading: Reading, cue: number): boolean => {
  if (/^[وف]/u.test(wordAt(reading, cue)) && cueFormsOf(wordAt(reading, cue)).length === 0) return false
  const [subject] = subjectBefore(reading, cue)
  return subject !== undefined && kindOf(reading, subject) !== undefined
}
