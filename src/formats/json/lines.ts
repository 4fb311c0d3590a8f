/** A line of a file that is not blank, and its number from 1. */
export interface FileLine {
  readonly number: number
  readonly text: string
}

/** The lines of a JSONL file that are not blank. A byte order mark is dropped. */
export const linesOfFile = (file: string): readonly FileLine[] =>
  (file.startsWith('\ufeff') ? file.slice(1) : file)
    .split('\n')
    .map((text, at) => ({ number: at + 1, text: text.endsWith('\r') ? text.slice(0, -1) : text }))
    .filter(({ text }) => text.trim() !== '')
