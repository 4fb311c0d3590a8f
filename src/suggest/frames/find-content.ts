import { isRemark } from '../extent.ts'
import { kindOf } from '../kind.ts'
import type { CueForm } from '../lexicon/cues.ts'
import { adjunctOpeners, relatives } from '../lexicon/function-words.ts'
import { isMasdar } from '../lexicon/masdars.ts'
import { isNoun, noun } from '../lexicon/nouns.ts'
import type { Occurrence } from '../occurrence.ts'
import {
  isIndefiniteObject,
  isNewCue,
  opensAnything,
  opensClause,
  opensNominal,
  opensObject,
  opensSpeech,
  quotationEnd,
} from '../openers.ts'
import { isComma, tokenAt, wordAt, type Reading, type TokenRange } from '../reading.ts'
import { readSpeakers } from '../speakers.ts'
import { behindAdjuncts } from './adjuncts.ts'
import { clauseFollows, findFar, isRival, nextClause, nextComma, sayingSo, type Place } from './find-far.ts'
import { findWithObject } from './find-with-object.ts'
import type { Found } from './found.ts'
import { hasSubjectBefore } from './subject-before.ts'

const placeAt = (reading: Reading, at: number, { verb: { governs } }: CueForm): Place | undefined => {
  if (governs.clause && opensClause(reading, at)) return { at, opening: 'clause' }
  if (opensNominal(reading, at, governs) || (governs.object && opensObject(reading, at, governs)))
    return { at, opening: 'nominal' }
  return undefined
}

const directly = (reading: Reading, at: number, form: CueForm): Place => {
  const word = wordAt(reading, at)
  if (word === ':') return { at: at + 1, opening: opensSpeech(reading, at + 1) ? 'quotation' : 'speech' }
  if (word === '"' && form.verb.governs.speech && form.verb.governs.before !== 'content')
    return { at, opening: 'quotation' }
  return { at, opening: opensClause(reading, at) ? 'clause' : 'nominal' }
}

/** A nominal content behind adjuncts, or behind an addressee that the verb takes first. */
const findBeyond = (
  reading: Reading,
  speakers: readonly TokenRange[],
  first: number,
  limit: number,
  form: CueForm,
): Found | undefined => {
  const { governs } = form.verb
  const reach = Math.min(limit, first + 24)
  for (let at = first; at < reach; at++) {
    const word = wordAt(reading, at)
    if (word === '"') {
      const behind = quotationEnd(reading, at)
      if (behind > at) at = behind - 1
      continue
    }
    if (at > first && isRemark(reading, at) && nextComma(reading, at, reach) > 0) {
      at = nextComma(reading, at, reach)
      continue
    }
    if (at > first && (isNewCue(reading, at) || isRemark(reading, at) || isRival(reading, at))) return undefined
    const isAfterComma = isComma(wordAt(reading, at - 1))
    if (opensNominal(reading, at, governs)) return { at, opening: 'nominal', speakers, doubts: isAfterComma ? 0 : 1 }
    const isOwn =
      /(?:ه|ها|هم)$/u.test(word) &&
      isMasdar(word) &&
      !/^(?:خلال|عقب|بعد|قبل|اثناء|في|من|علي|الي|عن|حول|مع|عبر|ختام|هامش)$/u.test(wordAt(reading, at - 1))
    if (governs.object && isOwn && at > first) return { at, opening: 'nominal', speakers, doubts: 1 }
    const isAfterAdjunct = isAfterComma || wordAt(reading, at - 1) === '"'
    if (isAfterAdjunct && governs.object && opensObject(reading, at, governs))
      return { at, opening: 'nominal', speakers, doubts: 1 }
  }
  return undefined
}

/** Where a word comes first; the limit where it does not. */
const before = (reading: Reading, first: number, limit: number, word: string): number => {
  for (let at = first + 1; at < Math.min(limit, first + 12); at++) if (wordAt(reading, at) === word) return at
  return limit
}

/** The content of a verb to its right, with the source between them. */
export const findContent = (
  reading: Reading,
  { at: cue, form, hasObject }: Occurrence,
  limit: number,
): Found | undefined => {
  const { governs } = form.verb
  const first = cue + 1
  // «وُصفت بالخطيرة»: without an object it is a passive.
  if (governs.before === 'content' && form.shape === 'perfect' && !hasObject && opensNominal(reading, first, governs))
    return undefined
  const isName =
    wordAt(reading, first) === '"' &&
    (!opensSpeech(reading, first) || clauseFollows(reading, quotationEnd(reading, first)))
  const isThing = isNoun(wordAt(reading, first), noun.document | noun.recording | noun.post | noun.outlet)
  const mayBeSubject = (isName || (isThing && governs.object)) && form.shape !== 'participle'
  if (
    opensAnything(reading, first, form) &&
    !(mayBeSubject && findFar(reading, first, limit, form)?.opening === 'clause')
  ) {
    return { ...directly(reading, first, form), speakers: [], doubts: 0 }
  }
  // «وتابع قائلا: …»
  const said = first + 1
  const isSaid = wordAt(reading, said) === ':' || opensSpeech(reading, said) || opensClause(reading, said)
  if (governs.isWeak && governs.speech && sayingSo.test(wordAt(reading, first)) && isSaid)
    return { ...directly(reading, said, form), speakers: [], doubts: -1 }
  if (hasObject && form.verb.governs.before === 'content' && form.shape !== 'participle') {
    const { phrases, end } = readSpeakers(reading, first, { end: limit, isKnown: false })
    if (
      phrases[0] !== undefined &&
      kindOf(reading, phrases[0]) !== undefined &&
      (opensNominal(reading, end, governs) || opensClause(reading, end))
    )
      return { at: end, opening: opensClause(reading, end) ? 'clause' : 'nominal', speakers: phrases, doubts: 1 }
    const isAdjunct = /^(?:فيه|فيها|به|بها|عليه|عليها|ايضا)$/u.test(wordAt(reading, first))
    return { at: isAdjunct ? first + 1 : first, opening: 'nominal', speakers: [], doubts: 1 }
  }
  const start = behindAdjuncts(reading, first, limit)
  if (form.shape === 'participle') return findOfParticiple(reading, first, limit, form)
  if (governs.before === 'content' && !governs.isWeak && !governs.speech)
    return findWithObject(reading, start, limit, form)
  const bound = governs.prepositions.has('في') ? before(reading, start, limit, 'في') : limit
  const read = readSpeakers(reading, start, { end: bound, isKnown: bound < limit })
  // «ودعا الحكومة إلى»: what does not agree with the verb is not its subject.
  const isAddressed =
    (governs.before === 'addressee' || governs.object) &&
    read.phrases[0] !== undefined &&
    ((governs.before === 'addressee' &&
      (isObjectOf(reading, read.phrases[0], form) || isSecondDemand(reading, cue, read.phrases[0]))) ||
      hasSubjectBefore(reading, cue))
  const isObjectItself = isAddressed && governs.before !== 'addressee'
  const strict = isAddressed ? { end: isObjectItself ? start : read.end, phrases: [] } : read
  if ((strict.end > start || start > first) && !governs.isWeak) {
    const behind = behindAdjuncts(reading, strict.end, limit)
    const near =
      placeAt(reading, behind, form) ??
      (isComma(wordAt(reading, behind)) ? placeAt(reading, behind + 1, form) : undefined)
    const isOfSpeaker = near?.opening === 'nominal' && /^(?:ال)?(?:متحدث|ناطق)ه?$/u.test(wordAt(reading, behind - 1))
    const isTitleOf = isOfSpeaker && findFar(reading, first, limit, form)?.opening === 'clause'
    if (near !== undefined && !isTitleOf) return { ...near, speakers: strict.phrases, doubts: 0 }
    const clause = governs.clause && governs.object ? findFar(reading, first, limit, form) : undefined
    const isClauseNear = clause !== undefined && clause.opening === 'clause' && clause.at - behind < 8
    const isObject =
      !(isClauseNear && !isMasdar(wordAt(reading, behind).replace(/^ال/u, ''))) &&
      governs.object &&
      strict.end > start &&
      (isIndefiniteObject(wordAt(reading, behind)) || isMasdar(wordAt(reading, behind).replace(/^ال/u, '')))
    const isBare = governs.object && !governs.clause && !governs.speech && strict.end > start && behind < limit
    const [only] = strict.phrases
    const tail = wordAt(reading, behind - 1)
    if (isBare && only && relatives.has(wordAt(reading, behind)) && behind - only.first > 1 && tail.startsWith('ال')) {
      return { at: behind - 1, opening: 'nominal', speakers: [{ ...only, end: behind - 1 }], doubts: 1 }
    }
    const takesAny =
      isBare &&
      (wordAt(reading, behind) === '"' ||
        /^(?:ال\p{L}{2,}|هذا|هذه|ما|قرار|موقف|تصريحات|\p{L}{4,})$/u.test(wordAt(reading, behind))) &&
      !adjunctOpeners.has(wordAt(reading, behind).replace(/^هذ[اه]$/u, ''))
    if (takesAny) return { at: behind, opening: 'nominal', speakers: strict.phrases, doubts: 1 }
    if (isObject) return { at: behind, opening: 'nominal', speakers: strict.phrases, doubts: 1 }
  }
  const far = findFar(reading, first, limit, form)
  if (far !== undefined) {
    const end = wordAt(reading, far.at - 1) === ':' ? far.at - 1 : far.at
    const lenient =
      governs.before === 'addressee' && strict.phrases.length > 0
        ? strict
        : isAddressed
          ? strict
          : readSpeakers(reading, start, { end, isKnown: true })
    const isSpeech = far.opening !== 'clause' && lenient.phrases.length > 0
    const isEnclosed =
      isComma(wordAt(reading, end - 1)) && isComma(wordAt(reading, lenient.end)) && lenient.phrases.length > 0
    const isSaidSo = sayingSo.test(wordAt(reading, far.at - 1)) && strict.phrases.length > 0
    if (governs.isWeak && isSaidSo) return { ...far, speakers: strict.phrases, doubts: 0 }
    const isFollowing = far.opening === 'clause' && lenient.phrases.length === 0 && hasSubjectBefore(reading, cue)
    if (
      governs.isWeak &&
      !isSpeech &&
      !isEnclosed &&
      !isFollowing &&
      (lenient.end < end || lenient.phrases.length === 0)
    )
      return undefined
    if (governs.isWeak && isSpeech && !isSpeaking(reading, lenient.phrases[0], lenient.end, end)) return undefined
    return { ...far, speakers: lenient.phrases, doubts: 0 }
  }
  if (governs.isWeak) return governs.before === 'content' ? findWithObject(reading, start, limit, form) : undefined
  return findBeyond(reading, strict.phrases, strict.end, limit, form)
}

/** Whether who stands between a weak verb and what is quoted is known to be somebody, and nothing else stands there. */
const isSpeaking = (reading: Reading, phrase: TokenRange | undefined, end: number, opener: number): boolean => {
  if (phrase === undefined) return false
  const next = wordAt(reading, end)
  if (sayingSo.test(next)) return true
  const isKnown = kindOf(reading, phrase) !== undefined || reading.names.has(wordAt(reading, phrase.end - 1))
  return (
    isKnown &&
    (opener - end < 2 || !tokenAt(reading, end).isWord || adjunctOpeners.has(next) || /^(?:في|علي|ب|ل)/u.test(next))
  )
}

/** «اتهم الائتلاف …، وطالب مجلس الأمن بالتحرك»: who has just spoken demands, and a body is asked. */
const isSecondDemand = (reading: Reading, cue: number, phrase: TokenRange): boolean => {
  const bodies = noun.body | noun.bodyName | noun.state | noun.organisation | noun.organisationName
  return (
    wordAt(reading, cue).startsWith('و') &&
    isComma(wordAt(reading, cue - 1)) &&
    isNoun(wordAt(reading, phrase.first), bodies) &&
    !isNoun(wordAt(reading, phrase.first), noun.office | noun.title)
  )
}

/** Whether a phrase behind a verb cannot be its subject: of another gender, or in the accusative. */
const isObjectOf = (reading: Reading, phrase: TokenRange, { gender, verb }: CueForm): boolean => {
  const word = wordAt(reading, phrase.first)
  if (/^(?:حث|ناشد|نصح)$/u.test(verb.lemma) && isNoun(word, noun.group)) return true
  if (/^ال\p{L}{3,}ين$/u.test(word)) return true
  const isFeminine =
    word.endsWith('ه') &&
    isNoun(word, noun.body | noun.bodyName | noun.organisation | noun.organisationName | noun.outlet)
  if (/^(?:رجال|الاطراف|الشعب|المجتمع|الدول|السلطات|القوات|الفرقاء|جميع|كل|كافه|اعضاء)$/u.test(word))
    return gender !== 'feminine' || !/^(?:الدول|السلطات|القوات)$/u.test(word)
  return gender === 'masculine'
    ? isFeminine || isNoun(word, noun.state)
    : gender === 'feminine' && isNoun(word, noun.office) && !word.endsWith('ه') && !isNoun(word, noun.anonymousPlural)
}

/** A participle has its content behind adjuncts, an addressee or an object, never behind a source. */
const findOfParticiple = (reading: Reading, first: number, limit: number, form: CueForm): Found | undefined => {
  const { governs } = form.verb
  const isDescribing = governs.before === 'content' && nextClause(reading, first - 1, Math.min(limit, first + 8)) > 0
  if (!isComma(wordAt(reading, first - 2)) && !governs.speech && !isDescribing) return undefined
  if (isDescribing) return { at: first, opening: 'nominal', speakers: [], doubts: 1 }
  const far = governs.isWeak ? undefined : findFar(reading, first, Math.min(limit, first + 16), form)
  if (far !== undefined) return { ...far, speakers: [], doubts: 1 }
  const behind = behindAdjuncts(reading, first, limit)
  const near = behind > first ? placeAt(reading, behind, form) : undefined
  if (near !== undefined && !governs.isWeak) return { ...near, speakers: [], doubts: 0 }
  if (governs.before === 'content') return { at: first, opening: 'nominal', speakers: [], doubts: 1 }
  if (!isComma(wordAt(reading, first - 2)) || governs.isWeak) return undefined
  const beyond = findBeyond(reading, [], first, Math.min(limit, first + 12), form)
  if (beyond !== undefined) return beyond
  return governs.object && wordAt(reading, first - 1).endsWith('ا') && /^\p{L}{3}/u.test(wordAt(reading, first))
    ? { at: first, opening: 'nominal', speakers: [], doubts: 1 }
    : undefined
}
