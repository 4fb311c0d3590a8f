import { createMemo, createSignal, type Accessor } from 'solid-js'
import type { Id } from '../../core/entities.ts'

/** Which line of a list has the focus, and which are chosen. Lines that leave the list are chosen no longer. */
export interface Selection {
  /** The line that the keys act on; the first until one is taken. */
  readonly current: Accessor<Id | undefined>
  readonly setCurrent: (id: Id) => void
  /** Moves by so many lines; with `extend` everything on the way is chosen. */
  readonly move: (by: number, extend?: boolean) => void
  readonly moveTo: (index: number, extend?: boolean) => void
  readonly selected: Accessor<ReadonlySet<Id>>
  readonly toggle: (id: Id) => void
  /** Chooses everything from where the choice began to this line. */
  readonly extendTo: (id: Id) => void
  readonly selectAll: () => void
  readonly clear: () => void
  /** What an act is for: the chosen lines in order, or the one with the focus. */
  readonly targets: () => readonly Id[]
}

/** @param first the line that has the focus at first, if it is there */
export const createSelection = (ids: Accessor<readonly Id[]>, first?: Id): Selection => {
  const [wanted, setWanted] = createSignal(first === undefined ? undefined : { id: first, index: 0 })
  const [chosen, setChosen] = createSignal<ReadonlySet<Id>>(new Set())
  const [anchor, setAnchor] = createSignal<Id>()
  const indexes = createMemo(() => new Map(ids().map((id, index) => [id, index])))

  // When the line with the focus leaves the list, the one that takes its place has it.
  const currentIndex = createMemo(() => {
    const now = wanted()
    if (!now) return 0
    return indexes().get(now.id) ?? Math.min(now.index, ids().length - 1)
  })
  const current = createMemo(() => ids()[currentIndex()])
  const selected = createMemo(() => {
    const there = indexes()
    return new Set([...chosen()].filter((id) => there.has(id)))
  })

  const setCurrent = (id: Id): void => {
    setWanted({ id, index: indexes().get(id) ?? 0 })
  }
  const extendTo = (id: Id): void => {
    const from = indexes().get(anchor() ?? current() ?? id) ?? 0
    const to = indexes().get(id) ?? from
    const start = ids()[from]
    if (start !== undefined) setAnchor(start)
    setChosen(new Set(ids().slice(Math.min(from, to), Math.max(from, to) + 1)))
    setCurrent(id)
  }
  const moveTo = (index: number, extend = false): void => {
    const id = ids()[Math.min(Math.max(index, 0), ids().length - 1)]
    if (id === undefined) return
    if (extend) extendTo(id)
    else {
      setAnchor(undefined)
      setCurrent(id)
    }
  }
  return {
    current,
    setCurrent,
    move: (by, extend) => moveTo(currentIndex() + by, extend),
    moveTo,
    selected,
    toggle: (id) => {
      const next = new Set(selected())
      if (!next.delete(id)) next.add(id)
      setChosen(next)
      setAnchor(id)
      setCurrent(id)
    },
    extendTo,
    selectAll: () => setChosen(new Set(ids())),
    clear: () => {
      setChosen(new Set<Id>())
      setAnchor(undefined)
    },
    targets: () => {
      const several = selected()
      if (several.size > 0) return ids().filter((id) => several.has(id))
      const one = current()
      return one === undefined ? [] : [one]
    },
  }
}
