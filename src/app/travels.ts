import { invert, rowsIn, type Change } from '../core/change.ts'
import type { Id } from '../core/entities.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import type { ActLabel, Entry } from '../storage/storage.ts'
import { fits } from './fits.ts'
import type { Homes } from './homes.ts'
import { InTurn } from './in-turn.ts'
import type { Namings } from './namings.ts'
import { nextTask } from '../storage/next-task.ts'
import type { Shelf } from './shelf.ts'
import type { Surroundings } from './surroundings.ts'
import { olderOfGroup, type Act, type Outcome, type UndoStack } from './undo-stack.ts'

/** An undo of more rows than this goes on in another task, so that the page answers in between. */
const rowsPerTask = 500

interface TravelsHost {
  readonly around: Surroundings
  readonly tables: ReadonlyTables
  readonly homes: Homes
  readonly shelf: Shelf
  readonly namings: Namings
  undoStack(): UndoStack
  projectId(): Id
  /** Who works at this device now. */
  annotatorId(): Id
  carryOut(change: Change, label: ActLabel, how: 'undo' | 'redo', more: Partial<Entry>): boolean
}

/** Takes acts back and does them again, one after the other. */
export class Travels {
  private readonly host: TravelsHost
  private readonly inTurn = new InTurn<Outcome>()

  constructor(host: TravelsHost) {
    this.host = host
  }

  /** Takes the newest act back. Articles that it touches are read in if need be. */
  undo(): Promise<Outcome> {
    return this.inTurn.run(async () => {
      const stack = this.host.undoStack()
      const cut = stack.cutGroup(this.host.annotatorId())
      if (cut) stack.complete(cut, await olderOfGroup(this.host.around.storage, cut))
      return this.travel(this.host.undoStack().nextUndo(this.host.annotatorId()), 'undo')
    })
  }

  /** Does the act last taken back again. */
  redo(): Promise<Outcome> {
    return this.inTurn.run(() => this.travel(this.host.undoStack().nextRedo(this.host.annotatorId()), 'redo'))
  }

  private async travel(acts: readonly Act[], how: 'undo' | 'redo'): Promise<Outcome> {
    const { around, homes, shelf } = this.host
    const [first] = acts
    if (!first) return { outcome: 'nothing' }
    const articleIds = new Set<Id>()
    const needed = new Set<Id>()
    for (const { change, homes: named } of acts) {
      homes.learnNamed(named)
      const arriving = new Set((how === 'undo' ? change.removed : change.added).map(({ value }) => value.id))
      for (const id of homes.touchedBy(change)) {
        articleIds.add(id)
        if (!arriving.has(id) && id !== this.host.projectId() && !shelf.holds(id)) needed.add(id)
      }
    }
    const pin = around.newId()
    for (const id of needed) await shelf.pin(id, pin)
    for (const id of articleIds) if (shelf.headOf(id) === undefined) await shelf.learnHead(id)
    try {
      for (const id of needed) if (!(await shelf.hold(id))) return { outcome: 'held' }
      return (await this.carryOut(acts, how)) ?? { outcome: 'done', label: first.label, articleIds }
    } finally {
      shelf.unpin(needed, pin)
    }
  }

  /** @returns why it could not be done to its end */
  private async carryOut(acts: readonly Act[], how: 'undo' | 'redo'): Promise<Outcome | undefined> {
    const { tables, namings } = this.host
    let rows = 0
    for (const act of acts) {
      // An import has many parts; a later one relies on those before it, never the other way round.
      if (rows > rowsPerTask) await nextTask()
      rows = (rows > rowsPerTask ? 0 : rows) + rowsIn(act.change).length
      const change = how === 'undo' ? invert(act.change) : act.change
      if (!fits(tables, change) || namings.crosses(change)) return { outcome: 'overtaken' }
      const more = how === 'undo' ? { undoes: act.id } : { redoes: act.id }
      const group = act.group === undefined ? {} : { group: act.group }
      if (!this.host.carryOut(change, act.label, how, { ...more, ...group })) return { outcome: 'held' }
    }
    return undefined
  }
}
