import type { Segment } from '../core/entities.ts'
import { isGraphemeBoundary, snapToGrapheme } from '../core/offsets.ts'
import { proposeChannel } from '../core/propose/attribution.ts'
import type { Channel, SourceKind } from '../core/vocabulary.ts'
import { Antecedents, speakerOf, type Speaker } from './antecedents.ts'
import { segmentOf, type Draft } from './draft.ts'
import { readAccordingTo } from './frames/according-to.ts'
import { readColon } from './frames/colon.ts'
import { readPointingBack } from './frames/pointing-back.ts'
import { readImpersonal } from './frames/impersonal.ts'
import { readVerb } from './frames/verb.ts'
import { readVerbalNoun } from './frames/verbal-noun.ts'
import { kindOf, unknownKind } from './kind.ts'
import { readLearnt } from './frames/learnt.ts'
import { adjustedScore, learntNames, nothingLearnt, patternKey, type Learning } from './learning.ts'
import { mannerOf } from './manner.ts'
import { mentionTypeOf } from './mention-type.ts'
import { parentsOf } from './nesting.ts'
import { readArticle, tokenAt, type Reading, type TokenRange } from './reading.ts'
import { fitRemarks } from './remarks.ts'
import { scoreOf } from './score.ts'
import type { ReadableArticle, Suggestion } from './suggestion.ts'

const frames = [readImpersonal, readAccordingTo, readVerbalNoun, readColon, readPointingBack, readVerb]

/** Lines that are no news prose hold no attributions. */
const silentKinds = new Set(['caption', 'dateline', 'boilerplate'])

const draftsOf = (reading: Reading, cues: ReadonlySet<string>): Draft[] => {
  const drafts: Draft[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    if (silentKinds.has(reading.kindAt(at))) continue
    for (const frame of frames) {
      const found = frame(reading, at)
      if (found.length === 0) continue
      drafts.push(...found)
      break
    }
    if (cues.size > 0) drafts.push(...readLearnt(reading, at, cues))
  }
  return withoutRivals(fitRemarks(reading, drafts))
}

const isSayingSo = ({ isParticiple, stance }: Draft): boolean => isParticiple && stance === 'asserts'

/** Of several cues that claim the same content, the one that does so with the least doubt, then the nearest. */
const withoutRivals = (drafts: readonly Draft[]): Draft[] => {
  const best = new Map<number, Draft>()
  for (const draft of drafts) {
    const other = best.get(draft.opener)
    const isBetter =
      other === undefined ||
      draft.doubts < other.doubts ||
      (draft.doubts === other.doubts &&
        draft.at > other.at &&
        !isSayingSo(draft) &&
        !(draft.rule === 'verbalNoun' && draft.at === other.at + 1))
    if (draft.rule.startsWith('accordingTo') || other === undefined || isBetter) {
      if (!draft.rule.startsWith('accordingTo')) best.set(draft.opener, draft)
    }
  }
  const inCue = new Set<number>()
  for (const { at, cueEnd } of drafts) for (let word = at + 1; word < (cueEnd ?? 0); word++) inCue.add(word)
  return drafts.filter(
    (draft) => !inCue.has(draft.at) && (draft.rule.startsWith('accordingTo') || best.get(draft.opener) === draft),
  )
}

interface Spoken {
  readonly draft: Draft
  readonly kind: SourceKind
  readonly antecedent: Speaker | undefined
}

/** Finds for each draft who speaks: as written, or whom it refers back to. */
const resolve = (reading: Reading, drafts: readonly Draft[], parents: readonly (number | undefined)[]): Spoken[] => {
  const antecedents = new Antecedents(reading)
  return drafts.map((draft, index) => {
    const parent = parents[index]
    const refersBack = draft.subject === 'implicit' || draft.subject === 'pronoun'
    const antecedent = refersBack ? antecedents.of(draft, parent) : undefined
    const [phrase] = draft.sources
    const written =
      phrase && draft.subject === 'written' ? (kindOf(reading, phrase) ?? unknownKind(reading, phrase)) : undefined
    const kind = written ?? (draft.subject === 'none' ? 'impersonal' : (antecedent?.kind ?? 'namedPerson'))
    antecedents.add({ draft, parent, speaker: antecedent ?? (written && speakerOf(reading, draft, written)) })
    return { draft, kind, antecedent }
  })
}

/** Whether nothing tells who speaks, where only a noun is reported: most of these are no reports. */
const isNobodys = ({ draft, antecedent }: Spoken): boolean =>
  draft.subject === 'implicit' && draft.opening === 'nominal' && antecedent === undefined

/** The kind that people gave to a source of these words; undefined for words that nobody has marked. */
const learntKind = (reading: Reading, phrase: TokenRange | undefined, { sources }: Learning): SourceKind | undefined =>
  phrase && sources[reading.map.folded.slice(segmentOf(reading, phrase).start, segmentOf(reading, phrase).end)]

/**
 * All that the grammar finds in an article, in text order; the same text and the same learning give the same
 * suggestions. Takes time in proportion to the text.
 * @param learning what was decided about earlier suggestions
 */
export const suggest = (article: ReadableArticle, learning: Learning = nothingLearnt): readonly Suggestion[] => {
  const { text } = article
  const reading = readArticle(article, learntNames(learning))
  const written = writer(text, reading)
  const drafts = draftsOf(reading, new Set(Object.keys(learning.cues)))
  const spoken = resolve(reading, drafts, parentsOf(reading, drafts)).flatMap((one) => {
    if (isNobodys(one)) return []
    const { cue } = one.draft
    const words = cue && reading.map.folded.slice(cue.start, cue.end)
    const score = adjustedScore(scoreOf(one.draft), patternKey(one.draft.rule, words), learning)
    return score === undefined ? [] : [{ ...one, score }]
  })
  const parents = parentsOf(
    reading,
    spoken.map(({ draft }) => draft),
  )
  return spoken.map(({ draft, kind: read, antecedent, score }, index): Suggestion => {
    const kind = (draft.subject === 'written' ? learntKind(reading, draft.sources[0], learning) : undefined) ?? read
    return {
      cue: draft.cue && written(draft.cue),
      sources: draft.sources.map((phrase, number) => {
        const own = number === 0 || draft.subject === 'pronoun' ? kind : kindOf(reading, phrase)
        const kindHere = own ?? unknownKind(reading, phrase)
        const type = mentionTypeOf(reading, phrase, kindHere)
        return { segments: [written(segmentOf(reading, phrase))], type, kind: kindHere }
      }),
      implicit: draft.subject === 'implicit',
      antecedent: antecedent && written(antecedent.segment),
      content: draft.content.map(written),
      manner: mannerOf(reading, draft),
      kind,
      stance: draft.stance,
      channel: channelOf(reading, draft),
      voices: draft.sources.length > 1 ? 'joint' : 'single',
      parent: parents[index],
      rule: draft.rule,
      score,
      why: { rule: draft.rule, fired: firedBy(reading, draft).map(written) },
    }
  })
}

/** The words that made a rule hold, folded segments in text order: the cue and what opens the content. */
const firedBy = (reading: Reading, draft: Draft): Segment[] => {
  const opener = tokenAt(reading, draft.opener)
  const isSeen = draft.opening !== 'before' && draft.opening !== 'pointed' && opener.end > opener.start
  return [...(draft.cue ? [draft.cue] : []), ...(isSeen ? [{ start: opener.start, end: opener.end }] : [])].toSorted(
    (a, b) => a.start - b.start,
  )
}

/** By what way it was said, as the words between the cue and its content tell. */
const channelOf = (reading: Reading, { at, opener, opening }: Draft): Channel => {
  if (opening === 'before' || opening === 'pointed' || opener <= at + 1) return 'unknown'
  const [first, last] = [tokenAt(reading, at + 1), tokenAt(reading, opener - 1)]
  return proposeChannel(reading.map.folded.slice(first.start, last.end))
}

/** Folded segments as segments of the text, their edges on grapheme boundaries. */
const writer =
  (text: string, { map }: Reading) =>
  ({ start, end }: Segment): Segment => {
    const [from, to] = [map.startOf(start), map.endOf(end - 1)]
    return {
      start: isGraphemeBoundary(text, from) ? from : snapToGrapheme(text, from, 'before'),
      end: isGraphemeBoundary(text, to) ? to : snapToGrapheme(text, to, 'after'),
    }
  }
