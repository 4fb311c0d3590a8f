import { sameValue } from '../core/draft.ts'
import type { Places, Whereabouts } from '../storage/places/whereabouts.ts'
import { nextName } from '../storage/places/whereabouts.ts'
import type { Entry, Storage } from '../storage/storage.ts'
import type { Windows } from '../storage/windows.ts'
import { allOfJournal } from './copy-keeper.ts'
import { restoreEntries } from './recovery.ts'
import type { Session } from './session.ts'

/** Why a library could not be moved. Nothing was changed. */
export class MoveError extends Error {
  override readonly name = 'MoveError'
  readonly problem: 'windows' | 'unsaved' | 'changed' | 'unlike'
  constructor(problem: MoveError['problem']) {
    super(`Move: ${problem}`)
    this.problem = problem
  }
}

/** What a move needs of the browser. */
export interface Ground {
  readonly places: Places
  readonly windows: Pick<Windows, 'announce' | 'open'>
  /** Does what no other window may start beside. */
  readonly gate: (work: () => Promise<void>) => Promise<void>
  readonly pause: (milliseconds: number) => Promise<void>
  readonly sha256: (data: string | Uint8Array) => string
}

/** What becomes of a library that is moved. */
export interface Move {
  /** Makes the entries that stay out of those that are there, and names attached files that do not. */
  readonly change?: (entries: readonly Entry[]) => {
    readonly entries: readonly Entry[]
    readonly files: ReadonlySet<string>
  }
  /** Opens the new place under its name. */
  readonly open: (name: string) => Promise<Storage>
  /** What is said of the new place besides its name; a locked library says how it is opened. */
  readonly said: Pick<Whereabouts, 'lock' | 'clothes'>
}

const step = 100
/** So many steps are waited for other windows to begin anew. */
const longest = 100

const waitUntil = async (ground: Ground, holds: () => Promise<boolean>): Promise<boolean> => {
  for (let left = longest; left > 0; left--) {
    if (await holds()) return true
    await ground.pause(step)
  }
  return false
}

const entriesOf = async (storage: Storage): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  for await (const batch of allOfJournal(storage)) entries.push(...batch)
  return entries
}

/** A store may give the fields of a row in another order than they were written in. */
const numberless = (entry: Entry): object => ({ ...entry, seq: 0 })

/** @throws MoveError when what was written cannot be read back as it was meant */
const compare = async (entries: readonly Entry[], target: Storage): Promise<void> => {
  const there = await entriesOf(target)
  const isSame = (entry: Entry, at: number): boolean => {
    const read = there[at]
    return read !== undefined && sameValue(numberless(entry), numberless(read))
  }
  if (there.length !== entries.length || !entries.every(isSame)) throw new MoveError('unlike')
}

const fill = async (from: Storage, target: Storage, { change }: Move, ground: Ground): Promise<void> => {
  const all = await entriesOf(from)
  const { entries, files } = change?.(all) ?? { entries: all, files: new Set<string>() }
  await restoreEntries(target, entries, ground.sha256)
  for (const { sha256 } of await from.listAttachments()) {
    const bytes = files.has(sha256) ? undefined : await from.readAttachment(sha256)
    if (bytes) await target.writeAttachment(sha256, bytes)
  }
  for (const [key, value] of Object.entries(await from.readSettings())) await target.writeSetting(key, value)
  await compare(entries, target)
}

/**
 * Writes the library under another name, and makes that the library. A crash leaves the one or the other; what is left
 * behind is erased at the next start, so the window has to begin anew when this is done.
 * @throws MoveError, or StorageError when the device does not take it; nothing is then changed
 */
export const moveLibrary = (session: Session, from: Storage, home: string, ground: Ground, move: Move): Promise<void> =>
  ground.gate(async () => {
    const { places, windows } = ground
    windows.announce({ type: 'moving' })
    if (!(await waitUntil(ground, async () => (await windows.open()).size === 1))) throw new MoveError('windows')
    if (!(await waitUntil(ground, async () => session.status.state !== 'saving')) || session.status.state === 'failed')
      throw new MoveError('unsaved')
    const now = (await places.read()) ?? { library: home, leaving: [] }
    const next = nextName(now.library)
    const head = await from.readHead()
    await places.write({ ...now, leaving: [...new Set([...now.leaving, next])] })
    await places.erase(next)
    try {
      const target = await move.open(next)
      try {
        await fill(from, target, move, ground)
      } finally {
        target.close()
      }
      if ((await from.readHead())?.id !== head?.id) throw new MoveError('changed')
    } catch (error) {
      // What cannot be erased now is named, and erased at the next start.
      await places.erase(next)
      throw error
    }
    await places.write({ library: next, leaving: [...now.leaving, now.library], ...move.said })
  })

/** Leaves the library behind as a whole, to begin with an empty one: everything of it is erased at the next start. */
export const abandonLibrary = (home: string, ground: Ground): Promise<void> =>
  ground.gate(async () => {
    const { places, windows } = ground
    windows.announce({ type: 'moving' })
    if (!(await waitUntil(ground, async () => (await windows.open()).size === 1))) throw new MoveError('windows')
    const now = (await places.read()) ?? { library: home, leaving: [] }
    await places.write({ library: nextName(now.library), leaving: [...now.leaving, now.library] })
  })
