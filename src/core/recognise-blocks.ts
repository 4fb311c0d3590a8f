import { fold } from './fold.ts'
import { linesOf } from './lines.ts'
import {
  bylineOpening,
  isBoilerplate,
  isCaptionLabel,
  isMarkedCaption,
  isPlace,
  isPlaceAndDate,
  sourceOpening,
} from './news-lines.ts'
import type { BlockKind } from './vocabulary.ts'
import { wordsIn } from './words.ts'

/** A line that is not blank. */
interface Line {
  readonly number: number
  /** Folded and trimmed. */
  readonly folded: string
  readonly words: number
}

/** What stands around a line, as far as it is known when the line is reached. */
interface Place {
  readonly previous: Line | undefined
  readonly next: Line | undefined
  /** How many lines that are not blank stand before it. */
  readonly index: number
  /** Whether a headline or prose has come. */
  readonly afterOpening: boolean
  readonly afterProse: boolean
  /** Whether the text has these folded words more than once. */
  readonly isRepeated: (folded: string) => boolean
}

const endsSentence = ({ folded }: Line) => /[.؟?!…][")\]]*$/u.test(folded)
const isProse = (line: Line | undefined): boolean =>
  line !== undefined && (line.words > 18 || (line.words > 6 && endsSentence(line)))

const isFurniture = (line: Line) => line.words <= (endsSentence(line) ? 8 : 25) && isBoilerplate(line.folded)

const isUnderLabel = (line: Line, { previous }: Place) =>
  previous !== undefined && isCaptionLabel(previous.folded) && line.words <= 40

/** A city alone is a dateline above the prose, and a subhead within it. */
const isDateline = ({ words, folded }: Line, { afterProse }: Place) =>
  words <= 14 && isPlaceAndDate(folded) && !(afterProse && isPlace(folded))

/** A sentence that ends before the mark is prose with a picture's words run into it. */
const isPictureText = ({ words, folded }: Line) => words <= 25 && !/[.؟!]\s/.test(folded) && isMarkedCaption(folded)

const isSignature = (line: Line) =>
  line.words <= 10 && !endsSentence(line) && (bylineOpening.test(line.folded) || sourceOpening.test(line.folded))

const particle = /(?:^|\s)(?:في|من|علي|الي|عن|مع|بعد|قبل|ضد|بين|حول|عبر|منذ|حتي|لا|لن|لم|هل|ما|او)(?:\s|$)/u

/** Two to five words without a particle, which the text then says again: who is in the picture above it. */
const isNameAboveText = ({ words, folded }: Line, { index, next, afterOpening, isRepeated }: Place) =>
  index < 3 &&
  !afterOpening &&
  next !== undefined &&
  words >= 2 &&
  words <= 5 &&
  /^[\p{L}\s]+$/u.test(folded) &&
  !particle.test(folded) &&
  isRepeated(folded)

const isHeadline = ({ words, folded }: Line, { next, afterOpening }: Place) =>
  !afterOpening && next !== undefined && words <= 25 && !/(?<!\.)\.[")\]]*$/.test(folded)

const isSubhead = ({ words, folded }: Line, { next, afterOpening }: Place) =>
  afterOpening && words <= 12 && isProse(next) && /^["(]?\p{L}/u.test(folded) && !/[.؟?!…:؛،,][")\]]*$/u.test(folded)

/** The first rule that holds gives the kind. */
const rules: readonly (readonly [kind: BlockKind, holds: (line: Line, place: Place) => boolean])[] = [
  ['boilerplate', isFurniture],
  ['caption', ({ folded }) => isCaptionLabel(folded)],
  ['caption', isUnderLabel],
  ['dateline', isDateline],
  ['dateline', isSignature],
  ['caption', isPictureText],
  ['caption', isNameAboveText],
  ['headline', isHeadline],
  ['subhead', isSubhead],
]

/** Longer lines are prose, and no pattern need run over them. */
const longestFolded = 2_000

/**
 * The kind of each line of a text with LF ends, blank lines 'paragraph': what an editor sees at a glance, by rules that
 * look at one line and its neighbours. Whoever annotates can say otherwise.
 */
export const recogniseBlocks = (text: string): BlockKind[] => {
  const segments = linesOf(text)
  const lines = segments.flatMap(({ start, end }, number): Line[] => {
    const folded = fold(text.slice(start, end)).trim()
    return folded === '' ? [] : [{ number, folded, words: wordsIn(text, start, end).length }]
  })
  let whole: string | undefined
  const isRepeated = (folded: string) => {
    whole ??= fold(text)
    return whole.indexOf(folded) !== whole.lastIndexOf(folded)
  }
  const kinds = segments.map((): BlockKind => 'paragraph')
  let afterOpening = false
  let afterProse = false
  for (const [index, line] of lines.entries()) {
    const place: Place = {
      previous: lines[index - 1],
      next: lines[index + 1],
      index,
      afterOpening,
      afterProse,
      isRepeated,
    }
    const rule = line.folded.length > longestFolded ? undefined : rules.find(([, holds]) => holds(line, place))
    const kind = rule?.[0] ?? 'paragraph'
    kinds[line.number] = kind
    afterProse ||= kind === 'paragraph'
    afterOpening ||= kind === 'headline' || kind === 'paragraph'
  }
  return kinds
}
