import { isSingleCharacter, parseChord, serializeChord } from './chord.ts'
import { type Command, type CommandId, commandOf, commands, type Scope } from './commands.ts'

/** The keys that a reader has chosen, by command; an empty list is a command without a key. Kept as plain JSON. */
export type Overrides = Readonly<Record<string, readonly string[]>>

const canonical = (chord: string): string => serializeChord(parseChord(chord))

/** The keys of a command now. What is not understood in the overrides is passed over. */
export function keysFor(command: Command, overrides: Overrides): readonly string[] {
  const own = command.gesture ? undefined : overrides[command.id]
  return Array.isArray(own)
    ? own.filter((chord) => typeof chord === 'string' && chord !== '').map(canonical)
    : command.keys
}

/** The keys of a command that act, given whether a single character may. */
export const activeKeys = (command: Command, overrides: Overrides, singleKeys: boolean): readonly string[] =>
  keysFor(command, overrides).filter((chord) => singleKeys || !isSingleCharacter(parseChord(chord)))

const meet = (a: Scope, b: Scope): boolean => a === b || a === 'global' || b === 'global'

/** The command that already has a chord where another would use it. */
export function takenBy(chord: string, id: CommandId, overrides: Overrides): Command | undefined {
  const wanted = commandOf(id)
  const written = canonical(chord)
  return commands.find(
    (other) =>
      wanted !== undefined &&
      other.id !== id &&
      meet(other.scope, wanted.scope) &&
      keysFor(other, overrides).includes(written),
  )
}

/** Every pair of commands that would answer to the same keys. */
export const conflicts = (overrides: Overrides): [chord: string, first: CommandId, second: CommandId][] =>
  commands.flatMap((command, index) =>
    keysFor(command, overrides).flatMap((chord) =>
      commands
        .slice(index + 1)
        .filter((other) => meet(other.scope, command.scope) && keysFor(other, overrides).includes(chord))
        .map((other): [string, CommandId, CommandId] => [chord, command.id, other.id]),
    ),
  )

/** Gives a command a chord in place of its keys, and takes it from whoever had it. */
export function rebind(overrides: Overrides, id: CommandId, chord: string): Overrides {
  const written = canonical(chord)
  const loser = takenBy(written, id, overrides)
  return {
    ...overrides,
    ...(loser ? { [loser.id]: keysFor(loser, overrides).filter((key) => key !== written) } : {}),
    [id]: [written],
  }
}

/** Gives a command its first keys back. */
export const restore = (overrides: Overrides, id: CommandId): Overrides =>
  Object.fromEntries(Object.entries(overrides).filter(([other]) => other !== id))

const RESERVED = new Set(
  ['Mod+W', 'Mod+T', 'Mod+N', 'Mod+Q', 'Mod+R', 'Mod+L', 'Mod+Shift+N', 'Mod+Shift+T', 'Mod+Shift+W', 'Alt+F4']
    .concat(['Tab', 'Shift+Tab', 'Mod+Tab', 'Mod+Shift+Tab', 'F5', 'F11', 'F12', 'Escape'])
    .concat(['Mod+C', 'Mod+V', 'Mod+X', 'Mod+A', 'Mod+P', 'Mod+F', 'Enter', 'Space', ' ']),
)

/** Whether the browser, or every page, needs the chord for itself. */
export const isReserved = (chord: string): boolean => RESERVED.has(canonical(chord))
