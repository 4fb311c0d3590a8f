/** A card on its way to a place in the column: where its passage is, and how tall it is, in CSS pixels. */
export interface CardBox {
  readonly top: number
  readonly height: number
}

const gap = 8

/**
 * Where cards stand so that each is beside its passage and none covers another: the pinned one exactly, those above
 * give way upwards, those below downwards. Where claims are many, the cards above may leave the page; whatever comes
 * into view, or is made active, is pinned in its turn.
 * @param boxes in reading order
 * @param pinned the index of the card that stands exactly at its passage
 * @returns the top of each card
 */
export const layoutCards = (boxes: readonly CardBox[], pinned: number): readonly number[] => {
  const tops = boxes.map(({ top }) => top)
  for (let at = pinned + 1; at < boxes.length; at++) {
    const before = boxes[at - 1]
    const above = tops[at - 1]
    if (before !== undefined && above !== undefined) tops[at] = Math.max(tops[at] ?? 0, above + before.height + gap)
  }
  for (let at = pinned - 1; at >= 0; at--) {
    const box = boxes[at]
    const below = tops[at + 1]
    if (box !== undefined && below !== undefined) tops[at] = Math.min(tops[at] ?? 0, below - gap - box.height)
  }
  return tops
}

/**
 * The card to pin: the active one while its passage is in sight, else the first whose passage is.
 * @param from and `until` the part of the page that is in sight, in the boxes' pixels
 */
export const cardToPin = (boxes: readonly CardBox[], active: number, from: number, until: number): number => {
  const top = boxes[active]?.top
  if (top !== undefined && top >= from && top <= until) return active
  const first = boxes.findIndex((box) => box.top >= from)
  return first < 0 ? boxes.length - 1 : first
}
