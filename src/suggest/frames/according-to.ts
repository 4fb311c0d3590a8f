import { contentSegment, segmentOf, unknownAgreement, type Draft } from '../draft.ts'
import { contentEnd } from '../extent.ts'
import { kindOf } from '../kind.ts'
import { cueFormsOf } from '../lexicon/cues.ts'
import { adjunctOpeners, clauseOpeners } from '../lexicon/function-words.ts'
import { isNewCue, opensClause } from '../openers.ts'
import { readSpeakers } from '../speakers.ts'
import { leadOfSentence, sentenceBefore } from './sentence-before.ts'
import { nounFlags } from '../lexicon/nouns.ts'
import { isComma, wordAt, wordIn, type Reading, type TokenRange } from '../reading.ts'
import { findCuePhrase, type CuePhrase } from '../lexicon/cue-phrases.ts'
import { isChannel } from '../phrase-bounds.ts'

/** «بحسب تصريحاته»: he has been named, and what he said has been told. */
const ownWords = /^(?:تصريح|تصريحات|حديث|شهادت|روايت|تاكيد|اقوال|قناعت)(?:ه|ها|هم|هما)$/u

/** «بحسب فلان، …»، «…، وفق ما أفاد به فلان»: a phrase that says on whose word. */
export const readAccordingTo = (reading: Reading, at: number): Draft[] => {
  const phrase = findCuePhrase(reading, at)
  if (phrase === undefined) return []
  const limit = reading.units.endOf[at] ?? at
  const start = reading.units.startOf[at] ?? at
  if (wordAt(reading, at + 1) === 'لسان' && hasCueBefore(reading, start, at)) return []
  if (phrase.pronoun > 0) return readOwnWord(reading, at, phrase, limit, start)
  const from = behindChannel(reading, phrase, limit)
  const speakers = readSpeakers(reading, from, { end: limit, isKnown: false }, phrase.joined)
  if (phrase.isAsSaid)
    return isInsertion(reading, at, speakers.end, limit) ? readAsSaid(reading, at, phrase, speakers, limit, start) : []
  const [first] = speakers.phrases
  if (first === undefined) return []
  if (ownWords.test(wordAt(reading, first.first))) return []
  const kinds = speakers.phrases.map((one) => kindOf(reading, one))
  if (kinds.includes(undefined) || (kinds[0] === 'document' && phrase.isAmbiguous && first.end - first.first < 2))
    return []
  if (phrase.isAmbiguous && !isSpeaker(reading, first)) return []
  const cue = segmentOf(reading, { first: at, end: phrase.end, lead: phrase.lead })
  const draft = {
    at,
    cue:
      phrase.joined > 0
        ? {
            start: cue.start,
            end: segmentOf(reading, { first: phrase.end, end: phrase.end + 1 }).start + phrase.joined,
          }
        : cue,
    cueEnd: phrase.end,
    sources: speakers.phrases,
    subject: 'written',
    agreement: {
      ...unknownAgreement,
      gender:
        /^(?:ال)?\p{L}+ه$/u.test(wordAt(reading, first.first)) || kinds[0] === 'anonymousGroup'
          ? 'feminine'
          : 'masculine',
    },
    isParticiple: false,
    isFirstPerson: false,
    stance: 'asserts',
  } as const
  const isFirst =
    at === start || (at === start + 1 && !reading.tokens[start]?.isWord) || isConnector(reading, start, at)
  if (phrase.pointsBack) return readSentenceBefore(reading, draft, start)
  return isFirst
    ? readFollowing(reading, draft, { behind: speakers.end, limit, start, needsClause: phrase.needsClause })
    : readPreceding(reading, draft, { behind: speakers.end, limit, start })
}

/** «شددت الحركة على لسان الناطق باسمها على …»: by whose mouth, where somebody speaks already. */
const hasCueBefore = (reading: Reading, start: number, at: number): boolean => {
  for (let before = Math.max(start, at - 12); before < at; before++) {
    const word = wordAt(reading, before).replace(/^[وف](?=\p{L}{3})/u, '')
    if (cueFormsOf(word).some(({ shape, verb }) => shape === 'perfect' && (verb.governs.clause || verb.governs.speech)))
      return true
  }
  return false
}

/** What is common to remarks that name nobody, or need not. */
const remarkOf = (reading: Reading, at: number, { end, lead, pronoun }: CuePhrase) => {
  const cue = segmentOf(reading, { first: at, end, lead })
  return {
    at,
    cue: { start: cue.start, end: cue.end - pronoun },
    cueEnd: end,
    agreement: unknownAgreement,
    isParticiple: false,
    isFirstPerson: false,
    stance: 'asserts',
  } as const
}

/** «…، على حد قوله، …»: the pronoun is the source. */
const readOwnWord = (reading: Reading, at: number, phrase: CuePhrase, limit: number, start: number): Draft[] => {
  if (at === start) return []
  const last = phrase.end - 1
  const lead = wordAt(reading, last).length - phrase.pronoun
  const isFeminine = wordAt(reading, last).endsWith('ها')
  const base = {
    ...remarkOf(reading, at, phrase),
    sources: [{ first: last, end: phrase.end, lead }],
    subject: 'pronoun',
    agreement: { gender: isFeminine ? 'feminine' : 'either', number: 'either' },
  } as const
  return readPreceding(reading, base, { behind: phrase.end, limit, start })
}

/** Whether nothing is said behind «كما قال فلان» but where and when: it stands between commas, or ends its sentence. */
const isInsertion = (reading: Reading, at: number, end: number, limit: number): boolean => {
  const before = wordAt(reading, at - 1)
  if (!isComma(before) && before !== '"') return false
  for (let next = end; next < Math.min(limit, end + 12); next++) {
    if (isComma(wordAt(reading, next))) return true
    const isAdjunct =
      next > end || adjunctOpeners.has(wordAt(reading, next)) || /^(?:في|خلال|ل\p{L}{3,})$/u.test(wordAt(reading, next))
    if (!isAdjunct || opensClause(reading, next) || !reading.tokens[next]?.isWord) return false
  }
  return limit <= end + 12
}

/** «…، كما قال فلان، …» */
const readAsSaid = (
  reading: Reading,
  at: number,
  phrase: CuePhrase,
  { phrases, end }: ReturnType<typeof readSpeakers>,
  limit: number,
  start: number,
): Draft[] => {
  if (phrases.some((one) => kindOf(reading, one) === undefined && !reading.names.has(wordAt(reading, one.end - 1))))
    return []
  const verb = cueFormsOf(wordAt(reading, at + 1)).find(({ shape }) => shape === 'perfect' || shape === 'imperfect')
  let behind = end
  while (behind < limit && !isComma(wordAt(reading, behind))) behind++
  const base = {
    ...remarkOf(reading, at, phrase),
    sources: phrases,
    subject: phrases.length > 0 ? 'written' : 'implicit',
    agreement: { gender: verb?.gender ?? 'either', number: verb?.number ?? 'either' },
  } as const
  return readPreceding(reading, base, { behind, limit, start })
}

/** «وفق ما أكده في اتصال هاتفي بنا، فلان»: where the speaker begins. */
const behindChannel = (reading: Reading, { end, joined }: CuePhrase, limit: number): number => {
  const isOccasion = wordAt(reading, end) === 'في' && isChannel(wordAt(reading, end + 1))
  if (joined > 0 || !(isOccasion || /^ل\p{L}{3,}/u.test(wordAt(reading, end)))) return end
  for (let at = end; at < Math.min(limit, end + 14); at++) if (isComma(wordAt(reading, at))) return at + 1
  return end
}

/** Whether a phrase behind «وفق» can speak: «وفق القانون» says by what measure. */
const isSpeaker = (reading: Reading, phrase: TokenRange): boolean => {
  const word = wordIn(reading, phrase, phrase.first)
  if (/^(?:هذا|هذه|ذلك|تلك|اي|كل|ما|التحقيق|القضيه|المحاكمه)$/u.test(word)) return false
  if (/^(?:ال)?(?:قانون|دستور|اتفاق|اتفاقيه|قرار|عقد|عقود|لايحه|معاهده)$/u.test(word)) return false
  return (
    kindOf(reading, phrase) !== 'namedPerson' ||
    nounFlags(word) !== 0 ||
    reading.names.has(word) ||
    reading.names.has(wordAt(reading, phrase.end - 1))
  )
}

type Base = Omit<Draft, 'rule' | 'content' | 'opener' | 'opening' | 'doubts'>

const isConnector = (reading: Reading, start: number, at: number): boolean =>
  at - start <= 4 && isComma(wordAt(reading, at - 1)) && /^(?:و?من|و?في|بدوره|بدورها)$/u.test(wordAt(reading, start))

const skipTo = (reading: Reading, from: number, limit: number): number => {
  let at = from
  while (at < limit && at < from + 20) {
    const word = wordAt(reading, at)
    if (isComma(word)) return at + 1
    if (word.startsWith('ف') && (clauseOpeners.has(word.slice(1)) || word === 'فقد' || word === 'فيما')) return at
    if (opensClause(reading, at) && clauseOpeners.has(word)) return at
    at++
  }
  return -1
}

/** The phrase comes first and the content behind it: «وحسب المكتب فإن …». */
const readFollowing = (
  reading: Reading,
  base: Base,
  { behind, limit, start, needsClause }: { behind: number; limit: number; start: number; needsClause: boolean },
): Draft[] => {
  const at = skipTo(reading, behind, limit)
  if (at < 0 || at >= limit) {
    const isAlone = behind >= limit - 1
    return isAlone && !needsClause ? readSentenceBefore(reading, base, start) : []
  }
  if (needsClause && !clauseOpeners.has(wordAt(reading, at))) return []
  const word = wordAt(reading, at)
  const content = contentSegment(
    reading,
    at,
    contentEnd(reading, at, limit),
    word.startsWith('ف') && clauseOpeners.has(word.slice(1)) ? 1 : 0,
  )
  return content ? [{ ...base, rule: 'accordingTo', content: [content], opener: at, opening: 'clause', doubts: 0 }] : []
}

/** «… . بحسب مصادر.»: the phrase is a sentence by itself, and the content the one before it. */
const readSentenceBefore = (reading: Reading, base: Base, start: number): Draft[] => {
  const before = sentenceBefore(reading, start)
  return before
    ? [
        {
          ...base,
          rule: 'accordingToBefore',
          content: [before.content],
          opener: before.first,
          opening: 'before',
          doubts: 1,
        },
      ]
    : []
}

/** The phrase comes behind its content, or in the middle of it. */
const readPreceding = (
  reading: Reading,
  base: Base,
  { behind, limit, start }: { behind: number; limit: number; start: number },
): Draft[] => {
  const first = start
  const lead = leadOfSentence(reading, first)
  if (base.at - first > 400) return []
  const before = contentSegment(reading, first, base.at, lead)
  if (before === undefined) return []
  const next = isComma(wordAt(reading, behind)) ? behind + 1 : behind
  if (opensClause(reading, next) && next < limit) {
    const clause = contentSegment(reading, next, contentEnd(reading, next, limit))
    return clause
      ? [{ ...base, rule: 'accordingTo', content: [clause], opener: next, opening: 'clause', doubts: 1 }]
      : []
  }
  let comma = behind
  while (comma < behind + 4 && adjunctOpeners.has(wordAt(reading, comma))) comma++
  const next2 = wordAt(reading, comma + 1)
  const isEnclosed = isComma(wordAt(reading, comma)) && isComma(wordAt(reading, base.at - 1)) && comma + 3 < limit
  const goesOn =
    isEnclosed &&
    (base.at - start < 6 || !/^[وف]/u.test(next2)) &&
    !adjunctOpeners.has(next2) &&
    !isNewCue(reading, comma + 1)
  const after = goesOn ? contentSegment(reading, comma + 1, contentEnd(reading, comma + 1, limit)) : undefined
  return [
    {
      ...base,
      rule: 'accordingToAfter',
      content: after ? [before, after] : [before],
      opener: first,
      opening: 'before',
      doubts: 1,
    },
  ]
}
