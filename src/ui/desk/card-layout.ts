/** A card on its way to a place in the column: where its passage is, and how tall it is, in CSS pixels. */
export interface CardBox {
  readonly top: number
  readonly height: number
}

/** A part of the column, in CSS pixels from its top. */
export interface Sight {
  readonly from: number
  readonly until: number
}

/** Cards that follow one another: the index of the first, and the top of each. */
export interface CardRun {
  readonly first: number
  readonly tops: readonly number[]
}

const gap = 8

/**
 * Where the cards in sight stand so that each is beside its passage and none covers another: the pinned one exactly,
 * those above give way upwards, those below downwards. Where claims are many, most leave the page; whatever comes into
 * view, or is made active, is pinned in its turn.
 * @param count how many cards there are
 * @param boxAt in reading order; asked only about cards in sight and the next on either side
 * @param pinned the index of the card that stands exactly at its passage
 */
export const layoutCards = (
  count: number,
  boxAt: (index: number) => CardBox,
  pinned: number,
  { from, until }: Sight,
): CardRun => {
  if (count === 0) return { first: 0, tops: [] }
  const { top, height } = boxAt(pinned)
  const tops = [top]
  let below = top + height + gap
  for (let at = pinned + 1; at < count && below <= until; at++) {
    const box = boxAt(at)
    const next = Math.max(box.top, below)
    tops.push(next)
    below = next + box.height + gap
  }
  const above: number[] = []
  let end = top - gap
  for (let at = pinned - 1; at >= 0 && end >= from; at--) {
    const box = boxAt(at)
    const next = Math.min(box.top, end - box.height)
    above.push(next)
    end = next - gap
  }
  return { first: pinned - above.length, tops: [...above.reverse(), ...tops] }
}

/** Where a card stands that is kept although others have pushed it out of the run: beyond them, on its side. */
export const besideRun = (index: number, box: CardBox, run: CardRun, heightAt: (index: number) => number): number => {
  const last = run.first + run.tops.length - 1
  if (index < run.first) return Math.min(box.top, (run.tops[0] ?? box.top) - gap - box.height)
  return Math.max(box.top, (run.tops.at(-1) ?? box.top) + heightAt(last) + gap)
}

/**
 * The card to pin: the active one while its passage is in sight, else the first whose passage is.
 * @param count how many cards have a passage
 * @param topOf the place of a card's passage; none is above that of the card before
 * @param active the index of the active card, below 0 without one
 */
export const cardToPin = (
  count: number,
  topOf: (index: number) => number,
  active: number,
  { from, until }: Sight,
): number => {
  if (active >= 0 && active < count) {
    const top = topOf(active)
    if (top >= from && top <= until) return active
  }
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (topOf(middle) >= from) high = middle
    else low = middle + 1
  }
  return Math.max(0, Math.min(low, count - 1))
}
