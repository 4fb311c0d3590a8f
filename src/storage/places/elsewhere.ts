import type { Whereabouts } from './whereabouts.ts'

/** The browser has lost the database that says where the library lies; what stands beside it says so. */
export class Elsewhere extends Error {
  override readonly name = 'Elsewhere'
  readonly whereabouts: Whereabouts
  constructor(whereabouts: Whereabouts) {
    super('The library lies elsewhere')
    this.whereabouts = whereabouts
  }
}
