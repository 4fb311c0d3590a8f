/**
 * What a page's main thread costs, by the clock of that thread alone: how long it really computed, whatever else the
 * machine was doing. Script, style, layout and painting on that thread count; other threads do not.
 */

const LOOK_AGAIN = 60
/** So little between two looks is no more than the looks themselves and a blinking caret. */
const QUIET = 0.5
const QUIET_LOOKS = 3
const LONGEST = 60_000

const wait = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export class Meter {
  #cdp

  /** @param {import('playwright-core').CDPSession} cdp */
  constructor(cdp) {
    this.#cdp = cdp
  }

  /** Milliseconds that the main thread has computed since the page began. */
  async spent() {
    const { metrics } = await this.#cdp.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }

  /**
   * Waits until the page has nothing more to do, and tells what it had spent when it had done the last of it.
   * @param {number} [longest] milliseconds
   */
  async settled(longest = LONGEST) {
    const since = Date.now()
    let last = await this.spent()
    let quiet = 0
    let atQuiet = last
    while (quiet < QUIET_LOOKS) {
      if (Date.now() - since > longest)
        throw new Error(`The page did not come to rest within ${longest / 1000} seconds.`)
      await wait(LOOK_AGAIN)
      const now = await this.spent()
      if (now - last < QUIET) {
        if (quiet++ === 0) atQuiet = last
      } else quiet = 0
      last = now
    }
    return atQuiet
  }

  /**
   * What an act costs: all that the main thread does from its beginning until the page rests again, in milliseconds.
   * @param {() => Promise<unknown>} act
   */
  async cost(act) {
    await this.settled()
    const before = await this.spent()
    await act()
    return (await this.settled()) - before
  }

  /** What is spent while something goes on, without what follows. @param {() => Promise<unknown>} act */
  async during(act) {
    const before = await this.spent()
    await act()
    return (await this.spent()) - before
  }
}
