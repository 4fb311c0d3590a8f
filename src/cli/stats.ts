import { statisticsOf, type Statistics } from '../core/statistics.ts'
import { supportLevels } from '../core/vocabulary.ts'
import { tablesOf } from '../formats/tables-of.ts'
import { readArguments, requireFiles } from './arguments.ts'
import type { Command } from './command.ts'
import { sayFaults } from './faults.ts'
import { writeResult } from './files.ts'
import { readInputs, requireFormat } from './inputs.ts'

const levelNames = {
  L0: 'unattributed',
  L1: 'untraceable',
  L2: 'described, anonymous',
  L3: 'one known source',
  L4: 'several known sources',
  L5: 'documented',
} as const

const table = (of: Statistics): string => {
  const lines: [string, number | string][] = [
    ['articles', of.articles],
    ['claims', of.claims],
    ...supportLevels.map((level): [string, number] => [`  ${level} ${levelNames[level]}`, of.claimsByLevel[level]]),
    ['  unsupported', of.unsupportedClaims],
    ['sources', of.sources],
    ...Object.entries(of.sourcesByKind).map(([kind, count]): [string, number] => [`  ${kind}`, count]),
    ['attributions', of.attributions],
    ['  anonymous or impersonal', of.anonymousAttributions],
    ['  share', `${(100 * of.anonymousShare).toFixed(1)} %`],
    ['quotes', of.quotes],
  ]
  return lines.map(([name, value]) => `${name.padEnd(28)}${`${value}`.padStart(10)}\n`).join('')
}

export const stats: Command = {
  name: 'stats',
  summary: 'count articles, claims by support, sources by kind, anonymous attribution',
  help: `Usage: isnad stats [--json] [--from FORMAT] [--out FILE] FILE…

Counts what files, folders and zip archives hold together: articles; claims, by how well they are supported;
sources, by kind; accepted attributions, and the share of those of which everyone who speaks is anonymous or
nobody in particular. - is standard input.

  --json          one JSON object instead of a table
  --from FORMAT   what the files are; recognised by their content unless given
  --out FILE      write there, not to standard output

Exit status: 0 done, 1 a file is not sound, 2 wrong call.
`,
  run: async (args) => {
    const { positionals: files, values } = readArguments(args, {
      json: { type: 'boolean' },
      from: { type: 'string' },
      out: { type: 'string' },
    })
    const from = values.from === undefined ? undefined : requireFormat(values.from, '--from')
    requireFiles(files)
    const read = await readInputs(files, from, {})
    if (!read.ok) {
      sayFaults(files[0] ?? '-', read.faults)
      return 1
    }
    sayFaults(files[0] ?? '-', read.leftOut ?? [])
    const tables = tablesOf(read.value)
    const [project] = tables.all('project')
    const counted = statisticsOf(tables, project?.policy ?? { unsupportedThreshold: 'L2', doubleReview: false })
    await writeResult(values.json ? `${JSON.stringify(counted, null, 1)}\n` : table(counted), values.out)
    return 0
  },
}
