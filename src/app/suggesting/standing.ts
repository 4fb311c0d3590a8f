import type { Attribution, Id, Segment } from '../../core/entities.ts'
import { fold } from '../../core/fold.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { Suggestion } from '../../suggest/suggestion.ts'
import { likeness, shared, wordsIn } from './overlap.ts'

/** From here on two contents are the same saying, drawn by two hands. */
const sameSaying = 0.6

interface Placed {
  readonly attribution: Attribution
  readonly cue: readonly Segment[]
  readonly content: readonly Segment[]
}

/** What stands in an article, by where it stands, so that a suggestion finds its like without asking them all. */
export class Standing {
  /** By the number of a stretch of text. */
  private readonly near = new Map<number, Placed[]>()

  constructor(tables: ReadonlyTables, articleId: Id) {
    for (const attribution of tables.attributionsInArticle(articleId)) {
      this.add(
        attribution,
        tables.get('anchor', attribution.cue)?.segments ?? [],
        tables.get('anchor', attribution.contentId)?.segments ?? [],
      )
    }
  }

  /** Takes in an attribution with the words of its cue and its content. */
  add(attribution: Attribution, cue: readonly Segment[], content: readonly Segment[]): void {
    const placed = { attribution, cue, content }
    for (const stretch of stretchesOf([...cue, ...content])) {
      const list = this.near.get(stretch)
      if (list) list.push(placed)
      else this.near.set(stretch, [placed])
    }
  }

  /** The attribution that says what a suggestion says: the one with its cue, else one with the same content. */
  attributionFor({ cue, content }: Suggestion): Attribution | undefined {
    const seen = new Set<Placed>()
    for (const stretch of stretchesOf(cue ? [cue, ...content] : content)) {
      for (const placed of this.near.get(stretch) ?? []) seen.add(placed)
    }
    const all = [...seen]
    const byCue = cue && all.find((placed) => shared([cue], placed.cue) > 0)
    return (byCue ?? all.find((placed) => likeness(content, placed.content) >= sameSaying))?.attribution
  }
}

/** Code units in a stretch. */
const stretch = 512

const stretchesOf = (segments: readonly Segment[]): ReadonlySet<number> => {
  const numbers = new Set<number>()
  for (const { start, end } of segments) {
    for (let at = Math.floor(start / stretch); at <= Math.floor(end / stretch); at++) numbers.add(at)
  }
  return numbers
}

/** What a suggestion says in words, by which a rejection knows it again. */
export interface Wording {
  readonly rule: string
  readonly cue?: string
  readonly source?: string
  readonly content: string
}

/** The words of a suggestion as written. */
export const wordingOf = (text: string, { rule, cue, sources, content }: Suggestion): Wording => ({
  rule,
  ...(cue ? { cue: text.slice(cue.start, cue.end) } : {}),
  ...(sources.length > 0 ? { source: sources.map(({ segments }) => wordsIn(text, segments)).join('، ') } : {}),
  content: wordsIn(text, content),
})

const keyOf = ({ cue = '', content }: Pick<Wording, 'cue' | 'content'>): string => `${fold(cue)}\n${fold(content)}`

/** The numbers of the suggestions that nobody has accepted or rejected yet, in text order. */
export const openSuggestions = (
  tables: ReadonlyTables,
  articleId: Id,
  suggestions: readonly Suggestion[],
): readonly number[] => {
  const text = tables.get('text', articleId)?.text
  if (text === undefined) return []
  const standing = new Standing(tables, articleId)
  const rejected = new Set([...tables.rejectionsInArticle(articleId)].map(keyOf))
  return suggestions.flatMap((suggestion, at) => {
    if (standing.attributionFor(suggestion)) return []
    return rejected.size > 0 && rejected.has(keyOf(wordingOf(text, suggestion))) ? [] : [at]
  })
}
