import type { ArticleText, Claim, Id, Project } from '../core/entities.ts'
import { countClaims, noCounts, type Support } from '../core/support.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import type { Storage, Summary } from '../storage/storage.ts'
import type { Homes } from './homes.ts'

/** An article is counted when it has been left alone for so many milliseconds, and folded when for longer. */
const countAfter = 1200
const foldAfter = 10_000
/** After so many milliseconds both are done although somebody works on. */
const latest = 30_000
const tryAgainAfter = 30_000

/** What a set of summaries is computed from and told to. */
interface SummariesHost {
  readonly tables: ReadonlyTables
  readonly homes: Homes
  readonly storage: Storage
  readonly sha256: (text: string) => string
  readonly later: (milliseconds: number, run: () => void) => void
  project(): Project
  readonly support: (claim: Claim) => Support
  /** Whether this window may write to the article. */
  holds(articleId: Id): boolean
  changed(articleId: Id): void
}

/** The library's lines: counted anew a moment after an article has changed, never in the task of a key. */
export class Summaries {
  readonly byId = new Map<Id, Summary>()
  private readonly host: SummariesHost
  /** How often each article has changed. */
  private readonly changes = new Map<Id, number>()
  private readonly uncounted = new Set<Id>()
  /** Articles of which the journal says more than their pages. */
  private readonly unfolded = new Set<Id>()
  private readonly textChanged = new Set<Id>()

  constructor(host: SummariesHost) {
    this.host = host
  }

  /** Takes over what the device has. */
  reset(summaries: readonly Summary[]): void {
    this.byId.clear()
    for (const summary of summaries) this.byId.set(summary.id, summary)
  }

  /** Another window has brought an article, and counts it. */
  expect({ id, text }: ArticleText, changedAt: string): void {
    this.byId.set(id, { id, counts: noCounts, textSha256: '', length: text.length, changedAt, neighbours: [] })
  }

  /** The text of the article is another one: its hash is computed again. */
  textChangedIn(articleId: Id): void {
    this.textChanged.add(articleId)
  }

  /**
   * Counts the article when it has been left alone for a moment, and folds it when for longer: an act is in the journal,
   * and its pages need not be written again for each.
   * @param isFolded whether its pages say all that its journal says
   */
  settleLater(articleId: Id, isFolded = false): void {
    this.changes.set(articleId, (this.changes.get(articleId) ?? 0) + 1)
    if (!this.uncounted.has(articleId)) {
      this.uncounted.add(articleId)
      this.whenLeftAlone(articleId, countAfter, latest, () => this.count(articleId))
    }
    if (isFolded || this.unfolded.has(articleId)) return
    this.unfolded.add(articleId)
    this.whenLeftAlone(articleId, foldAfter, latest, () => this.settle(articleId))
  }

  /** Counting and folding take long where an article is long: not while somebody writes in it. */
  private whenLeftAlone(articleId: Id, after: number, atMost: number, run: () => void): void {
    const changes = this.changes.get(articleId)
    this.host.later(after, () => {
      if (atMost <= after || this.changes.get(articleId) === changes) run()
      else this.whenLeftAlone(articleId, after, atMost - after, run)
    })
  }

  private count(articleId: Id): void {
    if (!this.uncounted.delete(articleId) || !this.host.holds(articleId)) return
    this.keep(articleId, this.compute(articleId, this.textChanged.has(articleId)))
  }

  /** Counts an article's claims anew, keeps the numbers, and folds its journal; false when there is no need to. */
  settle(articleId: Id): boolean {
    const isUncounted = this.uncounted.delete(articleId)
    if (!(isUncounted || this.unfolded.has(articleId)) || !this.host.holds(articleId)) return false
    const summary = this.compute(articleId)
    if (this.unfolded.delete(articleId)) {
      this.byId.set(articleId, summary)
      this.host.changed(articleId)
      this.orLater(articleId, this.host.storage.fold(articleId, summary))
    } else this.keep(articleId, summary)
    return true
  }

  private keep(articleId: Id, summary: Summary): void {
    if (JSON.stringify(summary) === JSON.stringify(this.byId.get(articleId))) return
    this.byId.set(articleId, summary)
    this.host.changed(articleId)
    this.orLater(articleId, this.host.storage.describe(articleId, summary))
  }

  /** Both only tidy: what fails is still in the journal. */
  private orLater(articleId: Id, work: Promise<void>): void {
    work.catch(() => this.host.later(tryAgainAfter, () => this.settleLater(articleId)))
  }

  /**
   * The summary of an article that is read in.
   * @param isWrittenIn leaves the hash of its text to a later time
   */
  compute(articleId: Id, isWrittenIn = false): Summary {
    const { tables } = this.host
    const text = tables.get('text', articleId)?.text ?? ''
    const known = this.byId.get(articleId)
    return {
      id: articleId,
      counts: countClaims(tables, articleId, this.host.support),
      textSha256: isWrittenIn ? '' : this.hashOf(articleId, text, known),
      length: text.length,
      changedAt: this.newestChange(articleId, known),
      neighbours: this.neighboursOf(articleId),
    }
  }

  private hashOf(articleId: Id, text: string, known: Summary | undefined): string {
    const isSame = !this.textChanged.delete(articleId) && known !== undefined && known.textSha256 !== ''
    return isSame ? known.textSha256 : this.host.sha256(text)
  }

  private newestChange(articleId: Id, known: Summary | undefined): string {
    const { tables } = this.host
    const candidates = [known?.changedAt ?? '', tables.get('article', articleId)?.modifiedAt ?? '']
    for (const { modifiedAt } of tables.attributionsInArticle(articleId)) candidates.push(modifiedAt)
    for (const { modifiedAt } of tables.claimsInArticle(articleId)) candidates.push(modifiedAt)
    return candidates.reduce((a, b) => (a > b ? a : b))
  }

  private neighboursOf(articleId: Id): readonly Id[] {
    const { tables, homes } = this.host
    const neighbours = new Set<Id>()
    const addHome = (claimId: Id): void => {
      const claim = tables.get('claim', claimId)
      const home = claim && homes.of({ table: 'claim', value: claim })
      if (home !== undefined) neighbours.add(home)
    }
    for (const claim of tables.claimsInArticle(articleId)) {
      addHome(claim.id)
      for (const anchorId of claim.anchors) {
        const anchor = tables.get('anchor', anchorId)
        if (anchor) neighbours.add(anchor.articleId)
      }
      for (const { fromClaimId, toClaimId } of tables.relationsOfClaim(claim.id)) {
        addHome(fromClaimId)
        addHome(toClaimId)
      }
    }
    neighbours.delete(articleId)
    neighbours.delete(this.host.project().id)
    return [...neighbours]
  }
}
