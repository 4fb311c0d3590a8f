/** Begins one piece of work after the other: at once, unless one is still under way. */
export class InTurn<R> {
  private underWay: Promise<R> | undefined

  async run(work: () => Promise<R>): Promise<R> {
    while (this.underWay) await this.underWay.catch(() => undefined)
    this.underWay = work()
    try {
      return await this.underWay
    } finally {
      this.underWay = undefined
    }
  }
}
