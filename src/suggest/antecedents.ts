import type { Segment } from '../core/entities.ts'
import type { SourceKind } from '../core/vocabulary.ts'
import { segmentOf, type Agreement, type Draft } from './draft.ts'
import { canSpeak, kindOf, nameStart } from './kind.ts'
import { cueFormsOf } from './lexicon/cues.ts'
import { adjunctOpeners, clauseOpeners, clausePrepositions } from './lexicon/function-words.ts'
import { isNoun, noun, nounFlags } from './lexicon/nouns.ts'
import { phraseEnd } from './phrase.ts'
import { readSpeakers } from './speakers.ts'
import { isComma, tokenAt, wordAt, type Reading, type TokenRange } from './reading.ts'

/** Somebody whom the text has named. */
export interface Speaker {
  readonly token: number
  readonly segment: Segment
  readonly kind: SourceKind
  readonly agreement: Agreement
}

/** A draft whose speaker is known, as far as it can be. */
export interface Resolved {
  readonly draft: Draft
  readonly parent: number | undefined
  readonly speaker: Speaker | undefined
}

const fits = (a: string, b: string): boolean => a === 'either' || b === 'either' || a === b

const agrees = (wanted: Agreement, { agreement }: Speaker): boolean => {
  if (!fits(wanted.gender, agreement.gender)) return wanted.number === 'plural' && agreement.gender === 'feminine'
  return wanted.number !== 'plural' && wanted.number !== 'dual'
    ? agreement.number !== 'plural' || wanted.number === 'either'
    : agreement.number !== 'singular' || agreement.gender === 'feminine'
}

/** How many attributions back are looked at: a text of a hundred thousand cues takes linear time. */
const remembered = 12
const farthestLine = 8

const mayAct: readonly SourceKind[] = [
  'namedPerson',
  'roleHolder',
  'officialBody',
  'namedOrganisation',
  'anonymousPerson',
  'mediaOutlet',
  'newsAgency',
]

/** What the letters of a noun tell of its gender. */
const genderOf = (word: string): Agreement['gender'] => {
  if (/^(?:ال)?(?:مصادر|حكومه|وزاره|شركه|هييه|جهات|اوساط|دول)$/u.test(word)) return 'feminine'
  return word.endsWith('ه') && !/^(?:ال)?(?:خليفه|اسامه|حمزه|طه|معاويه|طلحه|عطيه)$/u.test(word)
    ? 'feminine'
    : 'masculine'
}

const speakerAt = (reading: Reading, phrase: TokenRange): Speaker | undefined => {
  const kind = kindOf(reading, phrase)
  const word = wordAt(reading, phrase.first).slice(phrase.lead ?? 0)
  const isNamed = nounFlags(word) !== 0 || reading.names.has(word) || nameStart(reading, phrase) >= 0
  const known = isNamed ? (kind ?? 'namedPerson') : undefined
  if (known === undefined || (word.startsWith('و') && nounFlags(word) === 0)) return undefined
  const isPlace = isNoun(word, noun.state | noun.place)
  return {
    token: phrase.first,
    segment: segmentOf(reading, phrase),
    kind: known,
    agreement: {
      gender: isPlace ? 'feminine' : known === 'namedPerson' && nounFlags(word) === 0 ? 'either' : genderOf(word),
      number: 'singular',
    },
  }
}

/** Whom the clause of an outer attribution is about: «إن طهران ابتعدت …، وباتت تعتبرهم». */
const topicOf = (reading: Reading, { opener, opening }: Draft): Speaker | undefined => {
  if (opening !== 'clause') return undefined
  const at = clausePrepositions.has(wordAt(reading, opener)) ? opener + 1 : opener
  const word = wordAt(reading, at)
  if (!/^(?:ان|بان|فان|وان)$/u.test(word)) return undefined
  const { phrases } = readSpeakers(reading, at + 1, { end: reading.units.endOf[at] ?? at, isKnown: false })
  const [phrase] = phrases
  return phrase && speakerAt(reading, phrase)
}

/** «لكن», «أما», «غير أن», «في المقابل،»: what a sentence begins with and nobody is. */
const behindConnectors = (reading: Reading, start: number): number => {
  let at = start
  while (at < start + 4 && /^(?:و?لكن|و?اما|غير|ان|بينما|فيما|بدوره|بدورها|،)$/u.test(wordAt(reading, at))) at++
  return at
}

/** «عالم الآثار فلان شكك في …»: who stands first in a sentence, and is somebody. */
const subjectFirst = (reading: Reading, at: number): Speaker | undefined => {
  const word = wordAt(reading, at)
  if (!tokenAt(reading, at).isWord || !(canSpeak(word) || reading.names.has(word))) return undefined
  const { phrases } = readSpeakers(reading, at, { end: reading.units.endOf[at] ?? at, isKnown: false })
  const [phrase] = phrases
  if (phrase === undefined || nameStart(reading, phrase) < 0) return undefined
  return speakerAt(reading, phrase)
}

/** «وهو ما نفاه المدير قائلا»: whoever stands directly before a participle. */
const directlyBefore = (reading: Reading, cue: number): Speaker | undefined => {
  for (let first = cue - 1; first > cue - 9 && tokenAt(reading, first).isWord; first--) {
    const verb = wordAt(reading, first - 1)
    const isVerb = [verb, verb.replace(/(?:ه|ها|هم)$/u, ''), verb.replace(/اه$/u, 'ي')].some((form) =>
      cueFormsOf(form).some(({ shape }) => shape === 'perfect' || shape === 'imperfect'),
    )
    if (!isVerb || !canSpeak(wordAt(reading, first))) continue
    if (phraseEnd(reading, first, { end: cue, isKnown: true }) !== cue) continue
    const speaker = speakerAt(reading, { first, end: cue })
    return speaker && mayAct.includes(speaker.kind) ? speaker : undefined
  }
  return undefined
}

/** Who acts in a sentence of the writer's: «وعرض المسماري صورا», «وكان الوزير زار». */
const actorOf = (reading: Reading, start: number): Speaker | undefined => {
  let at = behindConnectors(reading, start)
  const first = subjectFirst(reading, at)
  if (first !== undefined) return first
  if (/^(?:و?كانت?)$/u.test(wordAt(reading, at))) at++
  else {
    const verb = wordAt(reading, at).replace(/^و/u, '')
    const isVerb =
      verb.length > 2 &&
      !verb.startsWith('ال') &&
      nounFlags(verb) === 0 &&
      !adjunctOpeners.has(verb) &&
      !/^(?:في|من|علي|الي|عن|بعد|مع|وفي|حول|بخصوص|بين)$/u.test(verb)
    if (!isVerb) return undefined
    at++
  }
  // «رفع، اليوم الأربعاء، فلان قضية»
  if (isComma(wordAt(reading, at))) {
    let close = at + 1
    while (close < at + 8 && !isComma(wordAt(reading, close))) close++
    at = close + 1
  }
  while (adjunctOpeners.has(wordAt(reading, at)) && at < start + 8) at++
  if (!tokenAt(reading, at).isWord) return undefined
  const { phrases } = readSpeakers(reading, at, { end: reading.units.endOf[at] ?? at, isKnown: false })
  const [phrase] = phrases
  const speaker = phrase && speakerAt(reading, phrase)
  return speaker && mayAct.includes(speaker.kind) ? speaker : undefined
}

/** Remembers who has spoken and acted, and finds whom a cue without a subject refers back to. */
export class Antecedents {
  readonly #reading: Reading
  readonly #resolved: Resolved[] = []

  constructor(reading: Reading) {
    this.#reading = reading
  }

  add(resolved: Resolved): void {
    this.#resolved.push(resolved)
  }

  /** The speaker that a draft without a written subject has; undefined where nobody fits. */
  of(draft: Draft, parent: number | undefined): Speaker | undefined {
    const outer = parent === undefined ? undefined : this.#resolved[parent]
    if (draft.isFirstPerson && outer) return outer.speaker
    const sentence = this.#reading.units.startOf[draft.at] ?? 0
    const near = draft.isParticiple ? directlyBefore(this.#reading, draft.at) : undefined
    if (near) return near
    const governing = this.#latest(draft, parent, sentence)
    if (draft.isParticiple && governing) return governing
    if (outer && !draft.isParticiple && !governing) {
      const topic = topicOf(this.#reading, outer.draft)
      const isPronoun =
        !/^(?:ان|بان)$/u.test(wordAt(this.#reading, outer.draft.opener)) &&
        clauseOpeners.has(wordAt(this.#reading, outer.draft.opener))
      if (topic && topic.token < draft.at && agrees(draft.agreement, topic)) return this.#again(topic, draft.at)
      if (isPronoun && outer.speaker) return outer.speaker
    }
    if (outer && governing) return governing
    const actor = this.#actorBefore(draft, sentence)
    const named = this.#latest(draft, parent, 0) ?? this.#latest(draft, undefined, 0)
    if (actor && (!named || actor.token > named.token)) return actor
    return named ?? outer?.speaker
  }

  /** The last place before a cue where a one-word topic is named once more. */
  #again(topic: Speaker, cue: number): Speaker {
    const { end, text } = tokenAt(this.#reading, topic.token)
    if (topic.segment.end > end) return topic
    for (let at = cue - 1; at > topic.token && at > cue - 60; at--) {
      const token = tokenAt(this.#reading, at)
      if (token.text === text) return { ...topic, token: at, segment: { start: token.start, end: token.end } }
    }
    return topic
  }

  /** The last speaker at the same depth, not before the token `from`, that agrees; the last one at all if none does. */
  #latest(draft: Draft, parent: number | undefined, earliest: number): Speaker | undefined {
    let seen = 0
    let fallback: Speaker | undefined
    for (let index = this.#resolved.length - 1; index >= 0 && seen < remembered; index--) {
      const other = this.#resolved[index]
      if (other === undefined || other.draft.at < earliest) break
      seen++
      const isTold = other.draft.rule === 'verbalNoun' && other.draft.subject === 'written'
      if (other.parent !== parent && !isTold) continue
      if (other.speaker === undefined || other.draft.at > draft.at) continue
      if (this.#reading.lineAt(draft.at) - this.#reading.lineAt(other.draft.at) > farthestLine) break
      if (draft.isParticiple || agrees(draft.agreement, other.speaker)) return other.speaker
      fallback ??= other.speaker
    }
    return fallback
  }

  /** Who acts in this sentence or in the one before it. */
  #actorBefore(draft: Draft, sentence: number): Speaker | undefined {
    const here = actorOf(this.#reading, sentence)
    if (here && here.token < draft.at && agrees(draft.agreement, here)) return here
    let last = sentence - 1
    while (
      last > Math.max(0, sentence - 20) &&
      !tokenAt(this.#reading, last).isWord &&
      wordAt(this.#reading, last) !== '\\n'
    )
      last--
    const before = last > 0 ? actorOf(this.#reading, this.#reading.units.startOf[last] ?? 0) : undefined
    return before && agrees(draft.agreement, before) ? before : undefined
  }
}

/** The speaker that a draft names itself. */
export const speakerOf = (reading: Reading, draft: Draft, kind: SourceKind): Speaker | undefined => {
  const [first] = draft.sources
  return first && { token: first.first, segment: segmentOf(reading, first), kind, agreement: draft.agreement }
}
