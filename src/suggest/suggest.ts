import type { Segment } from '../core/entities.ts'
import { isGraphemeBoundary, snapToGrapheme } from '../core/offsets.ts'
import type { SourceKind } from '../core/vocabulary.ts'
import { Speakers, speakerOf, type Speaker } from './antecedents.ts'
import { segmentOf, type Draft } from './draft.ts'
import { readAccordingTo } from './frames/according-to.ts'
import { readColon } from './frames/colon.ts'
import { readImpersonal } from './frames/impersonal.ts'
import { readVerb } from './frames/verb.ts'
import { readVerbalNoun } from './frames/verbal-noun.ts'
import { kindOf, mentionTypeOf } from './kind.ts'
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
      (draft.doubts === other.doubts && draft.at > other.at && !isSayingSo(draft))
    if (draft.rule.startsWith('accordingTo') || other === undefined || isBetter) {
      if (!draft.rule.startsWith('accordingTo')) best.set(draft.opener, draft)
    }
  }
  return drafts.filter((draft) => draft.rule.startsWith('accordingTo') || best.get(draft.opener) === draft)
}

interface Resolved {
  readonly draft: Draft
  readonly kind: SourceKind
  readonly antecedent: Speaker | undefined
}

const resolve = (reading: Reading, drafts: readonly Draft[], parents: readonly (number | undefined)[]): Resolved[] => {
  const speakers = new Speakers(reading)
  const resolved: Resolved[] = []
  drafts.forEach((draft, index) => {
    const parent = parents[index]
    const outer = parent === undefined ? undefined : resolved[parent]
    const needsAntecedent = draft.subject === 'implicit' || draft.subject === 'pronoun'
    const antecedent = !needsAntecedent
      ? undefined
      : draft.isFirstPerson && outer
        ? speakerIn(reading, outer)
        : speakers.before(draft.at, draft.agreement)
    const [phrase] = draft.sources
    const written = phrase && draft.subject === 'written' ? (kindOf(reading, phrase) ?? 'namedPerson') : undefined
    const kind = written ?? (draft.subject === 'none' ? 'impersonal' : (antecedent?.kind ?? 'namedPerson'))
    resolved.push({ draft, kind, antecedent })
    const speaker = written && speakerOf(reading, draft, written)
    if (speaker) speakers.add(speaker)
  })
  return resolved
}

const speakerIn = (reading: Reading, { draft, kind, antecedent }: Resolved): Speaker | undefined =>
  antecedent ?? speakerOf(reading, draft, kind)

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
  const parents = parentsOf(drafts)
  return resolve(reading, drafts, parents).map(({ draft, kind, antecedent }, index): Suggestion => {
    const cue = draft.cue && written(draft.cue)
    const opener = tokenAt(reading, draft.opener)
    const fired = [
      ...(draft.cue ? [draft.cue] : []),
      ...(opener.end > opener.start ? [{ start: opener.start, end: opener.end }] : []),
    ]
    return {
      cue,
      sources: draft.sources.map((phrase) => {
        const kindHere = draft.subject === 'pronoun' ? kind : (kindOf(reading, phrase) ?? 'namedPerson')
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
