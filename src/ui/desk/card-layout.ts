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
 * @param highest no card stands higher
 * @returns the top of each card
 */
export const layoutCards = (boxes: readonly CardBox[], active: number, highest = 0): readonly number[] => {
  const tops: number[] = []
  const pinned = boxes[active]
  boxes.forEach((box, at) => {
    const before = boxes[at - 1]
    const floor = before === undefined ? highest : (tops[at - 1] ?? 0) + before.height + gap
    tops.push(at === active ? box.top : Math.max(box.top, floor))
  })
  if (!pinned) return tops
  for (let at = active - 1; at >= 0; at--) {
    const box = boxes[at]
    const below = tops[at + 1]
    if (!box || below === undefined) break
    tops[at] = Math.min(tops[at] ?? 0, below - gap - box.height)
  }
  return (tops[0] ?? highest) >= highest ? tops : pushDown(boxes, tops, highest)
}

/** When giving way upwards would leave the page, all move down together as little as it takes. */
const pushDown = (boxes: readonly CardBox[], tops: readonly number[], highest: number): readonly number[] => {
  const moved: number[] = []
  boxes.forEach((box, at) => {
    const before = boxes[at - 1]
    const floor = before === undefined ? highest : (moved[at - 1] ?? 0) + before.height + gap
    moved.push(Math.max(tops[at] ?? box.top, floor))
  })
  return moved
}
