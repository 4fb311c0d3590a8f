import { createMemo, createRoot, getOwner, onCleanup, type JSX } from 'solid-js'
import type { Id } from '../../core/entities.ts'

/**
 * Draws something for each id, in their order. What is no longer wanted is kept as it is, the newest `most` of them: a
 * step there and back, or a claim marked and removed, brings the same neighbours again.
 */
export const Kept = (props: {
  readonly each: readonly Id[]
  readonly most: number
  /** Draws one; called once for as long as it is kept. */
  readonly children: (id: Id) => JSX.Element
}): JSX.Element => {
  const owner = getOwner()
  const kept = new Map<Id, { readonly drawn: JSX.Element; readonly dispose: () => void }>()
  onCleanup(() => {
    for (const { dispose } of kept.values()) dispose()
  })
  const shown = createMemo(() => {
    const drawn = props.each.map((id): JSX.Element => {
      const one = kept.get(id) ?? createRoot((dispose) => ({ drawn: props.children(id), dispose }), owner)
      // The last in the map is the one wanted last.
      kept.delete(id)
      kept.set(id, one)
      return one.drawn
    })
    for (const [id, { dispose }] of kept) {
      if (kept.size <= drawn.length + props.most) break
      dispose()
      kept.delete(id)
    }
    return drawn
  })
  return <>{shown()}</>
}
