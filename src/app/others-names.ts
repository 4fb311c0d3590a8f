import type { Change } from '../core/change.ts'
import type { Id } from '../core/entities.ts'
import { rowsIn } from '../core/change.ts'
import { eachReference } from '../formats/isnad/references.ts'

/**
 * Sources and people that other windows have named in what they did. Their articles need not be read in here, so that
 * this is all that tells whether somebody still needs an entry that is about to be taken back.
 */
export class OthersNames {
  private readonly ids = new Set<Id>()

  /** Learns from what another window did. */
  learn(change: Change): void {
    for (const row of rowsIn(change))
      eachReference(row, (_, table, id) => {
        if (table === 'source' || table === 'annotator') this.ids.add(id)
      })
  }

  /** Whether a change takes away somebody whom another window has named. */
  needs({ removed }: Change): boolean {
    return removed.some(({ value }) => this.ids.has(value.id))
  }
}
