import type { Segment } from '../core/entities.ts'
import { isGraphemeBoundary, snapToGrapheme } from '../core/offsets.ts'
import type { SourceKind } from '../core/vocabulary.ts'
import { Antecedents, speakerOf, type Speaker } from './antecedents.ts'
import { segmentOf, type Draft } from './draft.ts'
import { readAccordingTo } from './frames/according-to.ts'
import { readColon } from './frames/colon.ts'
import { readImpersonal } from './frames/impersonal.ts'
import { readVerb } from './frames/verb.ts'
import { readVerbalNoun } from './frames/verbal-noun.ts'
import { kindOf, mentionTypeOf, unknownKind } from './kind.ts'
import { mannerOf } from './manner.ts'
import { parentsOf } from './nesting.ts'
import { readArticle, tokenAt, type Reading } from './reading.ts'
import { scoreOf } from './score.ts'
import type { ReadableArticle, Suggestion } from './suggestion.ts'

const frames = [readImpersonal, readAccordingTo, readVerbalNoun, readColon, readVerb]

/** Lines that are no news prose hold no attributions. */
const silentKinds = new Set(['caption', 'dateline', 'boilerplate'])

const draftsOf = (reading: Reading): Draft[] => {
  const drafts: Draft[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    if (silentKinds.has(reading.kindAt(at))) continue
    for (const frame of frames) {
      const found = frame(reading, at)
      if (found.length === 0) continue
      drafts.push(...found)
      break
    }
  }
  return withoutRivals(drafts)
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

/** All that the grammar finds in an article, in text order; the same text gives the same suggestions. */
export const suggest = (article: ReadableArticle): readonly Suggestion[] => {
  const reading = readArticle(article)
  const { text } = article
  const written = ({ start, end }: Segment): Segment => {
    const from = reading.map.startOf(start)
    const to = reading.map.endOf(end - 1)
    return {
      start: isGraphemeBoundary(text, from) ? from : snapToGrapheme(text, from, 'before'),
      end: isGraphemeBoundary(text, to) ? to : snapToGrapheme(text, to, 'after'),
    }
  }
  const drafts = draftsOf(reading)
  const spoken = resolve(reading, drafts, parentsOf(drafts)).filter((one) => !isNobodys(one))
  const parents = parentsOf(spoken.map(({ draft }) => draft))
  return spoken.map(({ draft, kind, antecedent }, index): Suggestion => {
    const cue = draft.cue && written(draft.cue)
    const opener = tokenAt(reading, draft.opener)
    const fired = [
      ...(draft.cue ? [draft.cue] : []),
      ...(opener.end > opener.start ? [{ start: opener.start, end: opener.end }] : []),
    ]
    return {
      cue,
      sources: draft.sources.map((phrase) => {
        const kindHere = draft.subject === 'pronoun' ? kind : (kindOf(reading, phrase) ?? unknownKind(reading, phrase))
        return {
          segments: [written(segmentOf(reading, phrase))],
          type: mentionTypeOf(reading, phrase, kindHere),
          kind: kindHere,
        }
      }),
      implicit: draft.subject === 'implicit',
      antecedent: antecedent && written(antecedent.segment),
      content: draft.content.map(written),
      manner: mannerOf(reading, draft),
      kind,
      stance: draft.stance,
      channel: 'unknown',
      voices: draft.sources.length > 1 ? 'joint' : 'single',
      parent: parents[index],
      rule: draft.rule,
      score: scoreOf(draft),
      why: { rule: draft.rule, fired: fired.toSorted((a, b) => a.start - b.start).map(written) },
    }
  })
}
