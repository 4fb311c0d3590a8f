/** What an idle watch needs of the window. */
interface Surroundings {
  /** Milliseconds since some moment, also while the device sleeps. */
  readonly now: () => number
  readonly later: (milliseconds: number, run: () => void) => void
  /** Tells the other windows that somebody works here. */
  readonly tell: () => void
  /** Nobody has worked in any window for as long as was chosen. */
  readonly idle: () => void
}

/** How often the other windows are told, at most. */
const tellEvery = 20_000
const lookEvery = 5000

/** Notices when nobody has worked for a while. A device that slept through it notices when it wakes. */
export class IdleWatch {
  private readonly around: Surroundings
  private readonly longest: () => number
  private last: number
  private told: number
  private ended = false

  /** @param longest after how many milliseconds; Infinity: never */
  constructor(around: Surroundings, longest: () => number) {
    this.around = around
    this.longest = longest
    this.last = around.now()
    this.told = this.last
    this.lookLater()
  }

  /** Somebody does something here. Too late is too late: what was left for so long does not come back by a key. */
  worked(): void {
    if (this.look()) return
    this.last = this.around.now()
    if (this.last - this.told < tellEvery) return
    this.told = this.last
    this.around.tell()
  }

  /** Somebody does something in another window. */
  heard(): void {
    this.last = this.around.now()
  }

  /** Looks whether it has been too long. */
  look(): boolean {
    if (!this.ended && this.around.now() - this.last >= this.longest()) {
      this.ended = true
      this.around.idle()
    }
    return this.ended
  }

  end(): void {
    this.ended = true
  }

  private lookLater(): void {
    this.around.later(lookEvery, () => {
      if (!this.look()) this.lookLater()
    })
  }
}
