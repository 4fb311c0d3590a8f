import { affectedClaims } from './affected.ts'
import type { Change } from './change.ts'
import type { Claim, Id, Project } from './entities.ts'
import { supportOf, type Support } from './support.ts'
import type { Tables } from './tables.ts'

/** To look for what so many rows affect would take longer than to work out anew what is asked for. */
const manyRows = 1000

/** The support of claims, worked out once for as long as nothing changes it: an article asks for it several times. */
export class SupportMemo {
  private readonly known = new Map<Id, Support>()
  private readonly tables: Tables
  private readonly policyNow: () => Project['policy']
  private policy: Project['policy'] | undefined
  /** The tables' revision for which `known` holds. */
  private revision = -1

  constructor(tables: Tables, policy: () => Project['policy']) {
    this.tables = tables
    this.policyNow = policy
  }

  /** The support of a claim of the tables, as `supportOf` finds it. */
  readonly of = (claim: Claim): Support => {
    const policy = this.policyNow()
    if (this.revision !== this.tables.revision || this.policy !== policy) {
      this.known.clear()
      this.revision = this.tables.revision
      this.policy = policy
    }
    const known = this.known.get(claim.id)
    if (known) return known
    const support = supportOf(this.tables, claim, policy)
    this.known.set(claim.id, support)
    return support
  }

  /**
   * Carries a change out on the tables and forgets what it may have changed.
   * @throws RangeError as the tables do
   */
  apply(change: Change): void {
    const { revision } = this.tables
    this.tables.apply(change)
    const rows = change.added.length + change.updated.length + change.removed.length
    if (this.revision !== revision || rows > manyRows) return
    const affected = affectedClaims(this.tables, change)
    if (!affected) return
    for (const id of affected) this.known.delete(id)
    this.revision = this.tables.revision
  }
}
