import { describeAttributions, writeAttributions } from '../formats/attributions/serialize.ts'
import { byId } from '../formats/isnad/by-id.ts'
import { readArguments, requireFiles } from './arguments.ts'
import type { Command } from './command.ts'
import { writeResult } from './files.ts'
import { readDocuments } from './read-documents.ts'

export const attributions: Command = {
  name: 'attributions',
  summary: 'print the attributions of Isnad documents',
  help: `Usage: isnad attributions [--out FILE] FILE…

Prints the accepted attributions of Isnad documents: cue, sources, content, manner, kind of source and parent of
each, as spans of code points. Of one article a JSON object over many lines; of several one object a line, each
with the article's name. - is standard input.

  --out FILE   write there, not to standard output

Exit status: 0 done, 1 a file is not sound (nothing is printed then), 2 wrong call.
`,
  run: async (args) => {
    const { positionals: files, values } = readArguments(args, { out: { type: 'string' } })
    requireFiles(files)
    const described = []
    let status = 0
    for await (const { document } of readDocuments(files)) {
      if (document === undefined) status = 1
      else
        for (const { id } of byId(document.tables.all('article')))
          described.push(describeAttributions(document.tables, id))
    }
    if (status === 0) await writeResult(writeAttributions(described), values.out)
    return status
  },
}
