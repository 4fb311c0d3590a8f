import type { Id, Segment } from './entities.ts'
import { findFolded, fold, foldWithMap } from './fold.ts'
import { LikenessIndex, type Alike } from './likeness.ts'

/** A place in a text where something that was looked for stands, with the words around it as they are written there. */
export interface Excerpt {
  /** The words around, from one line, unfolded. */
  readonly context: string
  /** Where the context begins in the text; UTF-16 code units. */
  readonly start: number
  /** What was found, in units of `context`, in order and without overlaps. */
  readonly marks: readonly Segment[]
}

const quoted = /["“”«»]([^"“”«»]+)["“”«»]/gu

/**
 * The terms of a query, folded: its words, in which «ال» is optional, and what stands in quotation marks as it stands.
 * Only «ال» with a bare alef is the article: «ألمانيا» has none.
 */
export const termsOf = (query: string): readonly string[] => {
  const terms = new Set<string>()
  const rest = query.replaceAll(quoted, (_, phrase: string) => {
    terms.add(fold(phrase).trim())
    return ' '
  })
  for (const word of rest.split(/\s+/u)) {
    const folded = fold(word).replaceAll('"', '')
    terms.add(word.startsWith('ال') && folded.length >= 5 ? folded.slice(2) : folded)
  }
  terms.delete('')
  return [...terms]
}

/** Whether every term stands in a folded text. */
export const hasTerms = (folded: string, terms: readonly string[]): boolean =>
  terms.every((term) => folded.includes(term))

/** What an Arabic word is written with, its marks and its tatweel too. */
const inWord = /[\p{L}\p{M}\p{Nd}\u0640\u200c\u200d]/u

/** A place made longer to the ends of its words: a mark that begins inside of one would part letters that join. */
const wholeWords = (text: string, { start, end }: Segment): Segment => {
  let from = start
  let to = end
  while (from > 0 && inWord.test(text.charAt(from - 1))) from--
  while (to < text.length && inWord.test(text.charAt(to))) to++
  return { start: from, end: to }
}

/** Where the terms stand in a text, unfolded, in order: whole words; those that overlap or touch are one. */
export const marksIn = (text: string, terms: readonly string[]): readonly Segment[] => {
  const folded = foldWithMap(text)
  const found = terms
    .flatMap((term) => findFolded(folded, term).map((place) => wholeWords(text, place)))
    .toSorted((a, b) => a.start - b.start)
  const marks: Segment[] = []
  for (const { start, end } of found) {
    const last = marks.at(-1)
    if (last && start <= last.end) marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else marks.push({ start, end })
  }
  return marks
}

/** How much of the text is shown on either side of a place. */
const before = 40
const after = 80

/** The start of the line that `at` is in, or of a word at most `before` units earlier. */
const contextStart = (text: string, at: number): number => {
  const line = text.lastIndexOf('\n', at - 1) + 1
  if (at - line <= before) return line
  const space = text.indexOf(' ', at - before)
  return space >= 0 && space < at ? space + 1 : at
}

const contextEnd = (text: string, at: number): number => {
  const feed = text.indexOf('\n', at)
  const line = feed < 0 ? text.length : feed
  if (line - at <= after) return line
  const space = text.lastIndexOf(' ', at + after)
  return space > at ? space : at
}

/**
 * The first places of the terms in a text with their surroundings, at most `most`; a place that stands within the
 * surroundings of another is shown there.
 */
export const excerptsOf = (text: string, terms: readonly string[], most: number): readonly Excerpt[] => {
  const marks = marksIn(text, terms)
  const excerpts: Excerpt[] = []
  for (let at = 0; at < marks.length && excerpts.length < most;) {
    const first = marks[at]
    if (!first) break
    const start = contextStart(text, first.start)
    const end = contextEnd(text, first.end)
    const within: Segment[] = []
    for (let mark = marks[at]; mark && mark.end <= end; mark = marks[at]) {
      within.push({ start: mark.start - start, end: mark.end - start })
      at++
    }
    if (within.length === 0) at++
    else excerpts.push({ context: text.slice(start, end), start, marks: within })
  }
  return excerpts
}

/**
 * Texts by id that can be searched. A scan over folded texts: ten thousand articles take a few hundredths of a second,
 * and nothing has to be kept in step but the text itself.
 */
export class TextIndex {
  private readonly texts = new Map<Id, { readonly text: string; readonly folded: string }>()
  /** Made when somebody first asks what is alike. */
  private likeness: LikenessIndex | undefined

  get size(): number {
    return this.texts.size
  }

  /** Takes a text in, in place of the one with its id. */
  put(id: Id, text: string): void {
    this.drop(id)
    const folded = fold(text)
    this.texts.set(id, { text, folded })
    this.likeness?.put(id, folded)
  }

  drop(id: Id): void {
    const there = this.texts.get(id)
    if (there) this.likeness?.drop(id, there.folded)
    this.texts.delete(id)
  }

  clear(): void {
    this.texts.clear()
    this.likeness = undefined
  }

  /** The text that shares most of its sentences with this one, however they are spelt. */
  alike(text: string): Alike | undefined {
    if (!this.likeness) {
      this.likeness = new LikenessIndex()
      for (const [id, { folded }] of this.texts) this.likeness.put(id, folded)
    }
    return this.likeness.find(fold(text))
  }

  /** The texts in which every word of the query stands; none for a query that says nothing. */
  query(query: string): readonly Id[] {
    const terms = termsOf(query)
    if (terms.length === 0) return []
    const found: Id[] = []
    for (const [id, { folded }] of this.texts) if (hasTerms(folded, terms)) found.push(id)
    return found
  }

  excerpts(id: Id, query: string, most: number): readonly Excerpt[] {
    const text = this.texts.get(id)?.text
    return text === undefined ? [] : excerptsOf(text, termsOf(query), most)
  }
}

/** What the search is asked, from another thread. `ask` numbers the question for its answer. */
export type SearchRequest =
  | { readonly type: 'put'; readonly texts: readonly { readonly id: Id; readonly text: string }[] }
  | { readonly type: 'drop'; readonly ids: readonly Id[] }
  | { readonly type: 'clear' }
  | { readonly type: 'query'; readonly ask: number; readonly query: string }
  | { readonly type: 'excerpts'; readonly ask: number; readonly query: string; readonly id: Id; readonly most: number }
  | { readonly type: 'alike'; readonly ask: number; readonly texts: readonly string[] }
export type SearchReply =
  | { readonly type: 'alike'; readonly ask: number; readonly alike: readonly (Alike | undefined)[] }
  | { readonly type: 'found'; readonly ask: number; readonly ids: readonly Id[] }
  | { readonly type: 'excerpts'; readonly ask: number; readonly excerpts: readonly Excerpt[] }

/** Carries out a request; those that ask are answered. */
export const answer = (index: TextIndex, request: SearchRequest): SearchReply | undefined => {
  switch (request.type) {
    case 'put':
      for (const { id, text } of request.texts) index.put(id, text)
      return undefined
    case 'drop':
      for (const id of request.ids) index.drop(id)
      return undefined
    case 'clear':
      index.clear()
      return undefined
    case 'query':
      return { type: 'found', ask: request.ask, ids: index.query(request.query) }
    case 'alike':
      return { type: 'alike', ask: request.ask, alike: request.texts.map((text) => index.alike(text)) }
    case 'excerpts': {
      const { ask, id, query, most } = request
      return { type: 'excerpts', ask, excerpts: index.excerpts(id, query, most) }
    }
  }
}
