/** The parts of an attribution as an example marks them. */
export type Part = 'source' | 'cue' | 'content'

/** A piece of an example: words, or a marked span with pieces of its own. */
export type Piece = string | { readonly part: Part; readonly pieces: readonly Piece[] }

const parts: Readonly<Record<string, Part>> = { s: 'source', q: 'cue', c: 'content' }

/**
 * Reads an example: `<q>قال</q> <s>مدير الميناء</s> <c>إن …</c>` marks cue, source and content, which may nest.
 * @throws RangeError where a tag is not closed in its place
 */
export function parseMarked(text: string): readonly Piece[] {
  const root: Piece[] = []
  const open: { readonly tag: string; readonly pieces: Piece[] }[] = []
  for (const token of text.split(/(<\/?[sqc]>)/).filter(Boolean)) {
    const tag = /^<(\/?)([sqc])>$/.exec(token)
    const here = open.at(-1)?.pieces ?? root
    const name = tag?.[2] ?? ''
    const part = parts[name]
    if (!tag || !part) here.push(token)
    else if (tag[1]) {
      if (open.pop()?.tag !== name) throw new RangeError(`</${name}> closes nothing in «${text}»`)
    } else {
      const pieces: Piece[] = []
      here.push({ part, pieces })
      open.push({ tag: name, pieces })
    }
  }
  if (open.length > 0) throw new RangeError(`<${open.at(-1)?.tag ?? ''}> is not closed in «${text}»`)
  return root
}

/** The words of a piece without its marks. */
export const wordsOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : wordsOf(piece.pieces))).join('')

/** The marked spans of an example in order, the outer before the inner. */
export const spansOf = (pieces: readonly Piece[]): { readonly part: Part; readonly words: string }[] =>
  pieces.flatMap((piece) =>
    typeof piece === 'string' ? [] : [{ part: piece.part, words: wordsOf(piece.pieces) }, ...spansOf(piece.pieces)],
  )
