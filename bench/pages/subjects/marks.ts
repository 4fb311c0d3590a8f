/** Waits until so many elements of a kind are in a place and two frames have gone by without another. */
export const marksIn = async (place: Element, kind: string, least: number): Promise<void> => {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
  let before = -1
  for (let still = 0; still < 2;) {
    await frame()
    const now = place.querySelectorAll(kind).length
    still = now >= least && now === before ? still + 1 : 0
    before = now
  }
}
