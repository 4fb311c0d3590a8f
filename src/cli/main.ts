import { attributions } from './attributions.ts'
import { FellShort, WrongCall, type Command } from './command.ts'
import { convert } from './convert.ts'
import { importArticles } from './import.ts'
import { stats } from './stats.ts'
import { suggest } from './suggest.ts'
import { validate } from './validate.ts'

const commands: readonly Command[] = [importArticles, validate, attributions, convert, stats, suggest]

const help = `Usage: isnad COMMAND …

Isnad from the command line: the same reading, checking and writing as in the program, without a browser.

${commands.map(({ name, summary }) => `  ${name.padEnd(14)}${summary}`).join('\n')}

  isnad COMMAND --help   what a command takes and gives
  isnad --version        the program's version

Results go to standard output, messages to standard error.
Exit status: 0 done, 1 the data fell short, 2 wrong call.
`

const isHelp = (argument: string): boolean => argument === '--help' || argument === '-h'

/** What stands before `--`; after it there are only file names. */
const optionsOf = (args: readonly string[]): readonly string[] =>
  args.includes('--') ? args.slice(0, args.indexOf('--')) : args

const run = async ([first, ...rest]: readonly string[]): Promise<number> => {
  if (first === undefined) {
    process.stderr.write(help)
    return 2
  }
  if (isHelp(first) || first === '--version') {
    process.stdout.write(isHelp(first) ? help : `${__APP_VERSION__}\n`)
    return 0
  }
  const command = commands.find(({ name }) => name === first)
  if (!command)
    throw new WrongCall(`There is no command '${first}'; commands are ${commands.map(({ name }) => name).join(', ')}`)
  if (optionsOf(rest).some(isHelp)) {
    process.stdout.write(command.helpFor?.(rest) ?? command.help)
    return 0
  }
  return command.run(rest)
}

/** Whoever reads our output may stop before its end; that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof WrongCall) process.stderr.write(`isnad: ${message}\nTry: isnad --help\n`)
  else process.stderr.write(error instanceof FellShort ? `${message}\n` : `isnad: ${message}\n`)
  process.exitCode = error instanceof WrongCall ? 2 : 1
}
