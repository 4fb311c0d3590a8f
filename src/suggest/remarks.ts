import type { Draft } from './draft.ts'
import type { Reading } from './reading.ts'
import { contentSegment } from './draft.ts'

/*
 * Remarks on who says so, behind or within what they attribute: «…، بحسب الشرطة», «…، كما قال», «…، على حد قوله، …».
 */

/** How many attributions before and behind a remark are looked at. */
const near = 12

/** Whether a draft is a remark that took the sentence before it. */
const isRemarkBehind = ({ rule }: Draft): boolean => rule === 'accordingToAfter'

/** The draft of the same sentence within whose content a remark stands, with words of that content behind it. */
const aroundOf = (reading: Reading, drafts: readonly Draft[], remark: Draft): Draft | undefined => {
  const start = reading.units.startOf[remark.at] ?? 0
  return drafts.findLast(
    (other) =>
      other !== remark &&
      other.at < remark.at &&
      other.at >= start &&
      !isRemarkBehind(other) &&
      other.content.some((one) => remark.cue !== undefined && one.start < remark.cue.start && remark.cue.end < one.end),
  )
}

/** Whether a remark says on whose word by a pronoun alone, or by nobody: it repeats who has been named. */
const isOwnWord = ({ rule, subject }: Draft): boolean => rule === 'accordingToAfter' && subject !== 'written'

/** Whether some other attribution holds the words directly before a remark. */
const isAttributed = (reading: Reading, drafts: readonly Draft[], remark: Draft): boolean => {
  const last = reading.tokens[remark.at - 1]
  const before = last?.isWord === true ? last : reading.tokens[remark.at - 2]
  return drafts.some(
    (other) =>
      other !== remark &&
      !isOwnWord(other) &&
      before !== undefined &&
      other.content.some(({ start, end }) => start <= before.start && before.end <= end + 1),
  )
}

/** Whether a draft of a verb is about what stands before: «ونفت ذلك». */
const isPointing = ({ opening }: Draft): boolean => opening === 'pointed'

/** The content of the outermost attribution with which the words end that a draft points back at; undefined for none. */
const saidBefore = (drafts: readonly Draft[], { at, content: [pointed] }: Draft): Draft['content'] | undefined =>
  drafts.find(
    (other) =>
      other.at < at &&
      !isRemarkBehind(other) &&
      pointed !== undefined &&
      other.content.length === 1 &&
      other.content.every(({ start, end }) => start >= pointed.start && Math.abs(end - pointed.end) < 3),
  )?.content

/**
 * Fits remarks to the other attributions: one that stands within the content of another is about that content alone,
 * and one that names nobody («حسب تعبيره») is none where somebody has been named already.
 */
export const fitRemarks = (reading: Reading, all: readonly Draft[]): Draft[] =>
  all.flatMap((draft, index) => {
    if (!isRemarkBehind(draft) && !isPointing(draft)) return [draft]
    const drafts = all.slice(Math.max(0, index - near), index + near)
    if (isPointing(draft)) return [{ ...draft, content: saidBefore(drafts, draft) ?? draft.content }]
    if (isOwnWord(draft) && isAttributed(reading, drafts, draft)) return []
    const around = aroundOf(reading, drafts, draft)
    if (around === undefined || around.opening === 'before') return [draft]
    const [before] = draft.content
    const inner = contentSegment(reading, around.opener, draft.at)
    if (before === undefined || inner === undefined) return [draft]
    const outer = around.content[0]
    const isLonger = outer !== undefined && inner.start <= outer.start
    const first = isLonger ? { start: outer.start, end: inner.end } : inner
    return [{ ...draft, content: [first, ...draft.content.slice(1)], opener: around.opener }]
  })
