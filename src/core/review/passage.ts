import type { Id } from '../entities.ts'
import { snapToGrapheme } from '../offsets.ts'
import type { ReadonlyTables } from '../tables.ts'

/** A piece of a passage: words of the claim, or what stands around them. */
export interface PassagePiece {
  readonly text: string
  readonly isClaim: boolean
}

/** How much of the text around a claim one reads with it, in UTF-16 code units. */
const around = 160
/** A gap between two pieces of a claim that is longer than this is shortened. */
const longestGap = 240

const spaceBefore = (text: string, offset: number): number => {
  const at = text.lastIndexOf(' ', offset)
  return at < 0 || offset - at > 30 ? offset : at + 1
}

/** The beginning of what stands before a claim: its line's, or a word's at some distance. */
const beginningFor = (text: string, start: number): number => {
  const line = text.lastIndexOf('\n', start - 1) + 1
  if (start - line <= around) return line
  return snapToGrapheme(text, spaceBefore(text, start - around), 'before')
}

/** The end of what stands behind a claim: its line's, or a word's at some distance. */
const endingFor = (text: string, end: number): number => {
  const next = text.indexOf('\n', end)
  const line = next < 0 ? text.length : next
  if (line - end <= around) return line
  const space = text.indexOf(' ', end + around)
  return snapToGrapheme(text, space < 0 || space > line || space > end + around + 30 ? end + around : space, 'after')
}

/**
 * A place of a claim with the words around it, in pieces; an ellipsis stands where something was left out. The last
 * words of an orphan stand alone.
 */
export const passageOf = (tables: ReadonlyTables, anchorId: Id): readonly PassagePiece[] => {
  const anchor = tables.get('anchor', anchorId)
  if (!anchor) return []
  if (anchor.lost) return [{ text: anchor.lost.exact, isClaim: true }]
  const text = tables.get('text', anchor.articleId)?.text ?? ''
  const first = anchor.segments[0]?.start ?? 0
  const last = anchor.segments.at(-1)?.end ?? 0
  const begin = beginningFor(text, first)
  const finish = endingFor(text, last)
  const pieces: PassagePiece[] = []
  const plain = (words: string): void => {
    if (words !== '') pieces.push({ text: words, isClaim: false })
  }
  plain(`${begin > 0 && text[begin - 1] !== '\n' ? '… ' : ''}${text.slice(begin, first)}`)
  let at = first
  for (const { start, end } of anchor.segments) {
    const gap = text.slice(at, start)
    plain(gap.length > longestGap ? ' … ' : gap)
    pieces.push({ text: text.slice(start, end), isClaim: true })
    at = end
  }
  plain(`${text.slice(at, finish)}${finish < text.length && text[finish] !== '\n' ? ' …' : ''}`)
  return pieces
}
