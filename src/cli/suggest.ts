import { basename } from 'node:path'
import { CodePointIndex } from '../core/offsets.ts'
import type { Segment } from '../core/entities.ts'
import { suggest as suggestIn } from '../suggest/suggest.ts'
import type { Suggestion } from '../suggest/suggestion.ts'
import { readArguments, requireFiles } from './arguments.ts'
import { FellShort, type Command } from './command.ts'
import { readText, writeResult } from './files.ts'

type Span = readonly [start: number, end: number]

const wordsOf = (text: string, segments: readonly Segment[]): string =>
  segments
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replaceAll(/\s+/gu, ' ')

/** The suggestions of a text in the shape of `attributions`: offsets count code points. */
const describe = (text: string) => {
  const index = new CodePointIndex(text)
  const span = ({ start, end }: Segment): Span => [index.toCodePoint(start), index.toCodePoint(end)]
  const hull = (segments: readonly Segment[]): Span[] => {
    const [first, last] = [segments[0], segments.at(-1)]
    return first && last ? [span({ start: first.start, end: last.end })] : []
  }
  return suggestIn({ text }).map((suggestion) => ({
    cue: suggestion.cue ? span(suggestion.cue) : null,
    sources: suggestion.sources.flatMap(({ segments }) => hull(segments)),
    implicit: suggestion.implicit,
    antecedent: suggestion.antecedent ? span(suggestion.antecedent) : null,
    content: suggestion.content.map(span),
    manner: suggestion.manner,
    kind: suggestion.kind,
    parent: suggestion.parent ?? null,
    rule: suggestion.rule,
    score: suggestion.score,
    cueText: suggestion.cue ? wordsOf(text, [suggestion.cue]) : null,
    sourceTexts: suggestion.sources.map(({ segments }) => wordsOf(text, segments)),
    contentText: wordsOf(text, suggestion.content),
  }))
}

const cut = (words: string, length: number): string =>
  words.length > length ? `${words.slice(0, length - 1).replace(/[\ud800-\udbff]$/u, '')}…` : words

const rowOf = (text: string, suggestion: Suggestion, number: number): string =>
  [
    String(number),
    suggestion.score.toFixed(2),
    suggestion.parent === undefined ? '-' : String(suggestion.parent),
    suggestion.rule,
    suggestion.manner,
    suggestion.kind,
    suggestion.cue ? wordsOf(text, [suggestion.cue]) : '-',
    suggestion.sources.map(({ segments }) => wordsOf(text, segments)).join(' + ') ||
      (suggestion.antecedent ? `(${wordsOf(text, [suggestion.antecedent])})` : '-'),
    cut(wordsOf(text, suggestion.content), 100),
  ].join('\t')

const columns = ['#', 'score', 'parent', 'rule', 'manner', 'kind', 'cue', 'source', 'content'].join('\t')

const tableOf = (file: string, text: string): string =>
  [`# ${file}`, columns, ...suggestIn({ text }).map((suggestion, number) => rowOf(text, suggestion, number))].join(
    '\n',
  ) + '\n'

export const suggest: Command = {
  name: 'suggest',
  summary: 'propose who said what in Arabic articles',
  help: `Usage: isnad suggest [--table] [--out FILE] FILE…

Reads articles (plain text, UTF-8) and prints the attributions that the grammar proposes: cue, sources, content,
manner, kind of source and parent of each, the rule that made it and its score, as spans of code points of the file
as it is stored. Of one file a JSON object over many lines; of several one object a line, each with "file".
- is standard input.

  --table      a table for people, one attribution a line, its columns parted by tabs; an implicit source in brackets
  --out FILE   write there, not to standard output

Exit status: 0 done, 1 a file cannot be read (the others are still printed), 2 wrong call.
`,
  run: async (args) => {
    const { positionals: files, values } = readArguments(args, {
      out: { type: 'string' },
      table: { type: 'boolean' },
    })
    requireFiles(files)
    const parts: string[] = []
    let status = 0
    for (const file of files) {
      try {
        const text = await readText(file)
        if (values.table === true) parts.push(tableOf(basename(file), text))
        else {
          const described = { offsetUnit: 'codePoint', attributions: describe(text) }
          parts.push(
            files.length === 1
              ? `${JSON.stringify(described, null, 1)}\n`
              : `${JSON.stringify({ file, ...described })}\n`,
          )
        }
      } catch (error) {
        if (!(error instanceof FellShort)) throw error
        process.stderr.write(`${error.message}\n`)
        status = 1
      }
    }
    await writeResult(parts.join(values.table === true ? '\n' : ''), values.out)
    return status
  },
}
