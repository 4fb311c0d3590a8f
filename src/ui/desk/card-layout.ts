/** A card on its way to a place in the column: where its passage is, and how tall it is, in CSS pixels. */
export interface CardBox {
  readonly top: number
  readonly height: number
}

const gap = 8

/**
 * Where cards stand so that each is beside its passage and none covers another: the active one exactly, those above
 * give way upwards, those below downwards.
 * @param boxes in reading order
 * @param active the index of the active card, or -1
 * @returns the top of each card
 */
export const layoutCards = (boxes: readonly CardBox[], active: number): readonly number[] => {
  const tops: number[] = []
  const pinned = boxes[active]
  boxes.forEach((box, at) => {
    const before = boxes[at - 1]
    const floor = before === undefined ? 0 : (tops[at - 1] ?? 0) + before.height + gap
    tops.push(at === active ? box.top : Math.max(box.top, floor))
  })
  if (!pinned) return tops
  for (let at = active - 1; at >= 0; at--) {
    const box = boxes[at]
    const below = tops[at + 1]
    if (!box || below === undefined) break
    tops[at] = Math.min(tops[at] ?? 0, below - gap - box.height)
  }
  const shift = Math.min(0, tops[0] ?? 0)
  return shift === 0 ? tops : pushDown(boxes, tops)
}

/** When giving way upwards would leave the page, all move down together as little as it takes. */
const pushDown = (boxes: readonly CardBox[], tops: readonly number[]): readonly number[] => {
  const moved: number[] = []
  boxes.forEach((box, at) => {
    const before = boxes[at - 1]
    const floor = before === undefined ? 0 : (moved[at - 1] ?? 0) + before.height + gap
    moved.push(Math.max(tops[at] ?? box.top, floor))
  })
  return moved
}
