import type { Path } from './path.ts'
import { JsonError, Scanner } from './scanner.ts'

/** A place in a file: both from 1, the column in code points. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** The positions of offsets (UTF-16 code units), in their order. A line ends with LF, CR or both. */
export const positionsAt = (text: string, offsets: readonly number[]): readonly Position[] => {
  const positions: Position[] = []
  const lineEnd = /\r\n|\r|\n/g
  let line = 1
  let column = 1
  let counted = 0
  let next = lineEnd.exec(text)
  for (const [number, offset] of [...offsets.entries()].toSorted((a, b) => a[1] - b[1])) {
    for (; next && lineEnd.lastIndex <= offset; next = lineEnd.exec(text)) {
      line++
      column = 1
      counted = lineEnd.lastIndex
    }
    for (const _ of text.slice(counted, offset)) column++
    counted = Math.max(counted, offset)
    positions[number] = { line, column }
  }
  return positions
}

/** The parts that are looked for, as a tree; `wanted` are the numbers of the paths that end here. */
interface Branch {
  readonly wanted: number[]
  readonly steps: Map<string | number, Branch>
}

const treeOf = (paths: readonly Path[]): Branch => {
  const root: Branch = { wanted: [], steps: new Map() }
  for (const [number, path] of paths.entries()) {
    let branch = root
    for (const step of path) {
      const next: Branch = branch.steps.get(step) ?? { wanted: [], steps: new Map() }
      branch.steps.set(step, next)
      branch = next
    }
    branch.wanted.push(number)
  }
  return root
}

/** Everything at and below a branch is at least here: where a part is missing, the one that should hold it counts. */
const mark = (branch: Branch, at: number, offsets: number[]): void => {
  for (const number of branch.wanted) offsets[number] = at
  for (const below of branch.steps.values()) mark(below, at, offsets)
}

const walk = (scan: Scanner, branch: Branch | undefined, offsets: number[]): void => {
  const next = scan.next()
  if (branch) mark(branch, scan.at, offsets)
  if (next === '{' || next === '[') {
    const close = next === '{' ? '}' : ']'
    scan.skip(next)
    if (scan.skip(close)) return
    let count = 0
    do {
      let below: Branch | undefined
      if (next === '{') {
        const key = scan.string()
        // A key that stands twice is the first one's place.
        below = branch?.steps.get(key)
        branch?.steps.delete(key)
        if (!scan.skip(':')) scan.fail(':')
      } else below = branch?.steps.get(count++)
      walk(scan, below, offsets)
    } while (scan.more(close))
  } else if (next === '"') scan.string()
  else if (next === '-' || (next >= '0' && next <= '9')) scan.number()
  else scan.word()
}

/**
 * Where parts of a JSON text stand, in one pass over it; for a part that is not there, where the nearest part around it
 * stands. What comes after a fault in the text is not found.
 */
export const locate = (text: string, paths: readonly Path[]): readonly Position[] => {
  const offsets: number[] = []
  try {
    walk(new Scanner(text), treeOf(paths), offsets)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
  }
  return positionsAt(
    text,
    paths.map((_, number) => offsets[number] ?? 0),
  )
}
