/** A command of the command line. */
export interface Command {
  readonly name: string
  /** One line, for the list of commands. */
  readonly summary: string
  /** How it is called, what it takes and what it gives. */
  readonly help: string
  /** The help for what stands beside `--help`, where there is more to say about it. */
  readonly helpFor?: (args: readonly string[]) => string | undefined
  /** Does the work; the exit status: 0 done, 1 the data fell short. Throws `WrongCall` for anything else. */
  readonly run: (args: readonly string[]) => Promise<number>
}

/** The command was called in a way that it does not know; exit status 2. */
export class WrongCall extends Error {}

/** The data fell short in a way that has no place in a file; exit status 1. */
export class FellShort extends Error {}
