import type { ArticleText, Claim, Id, Project } from '../core/entities.ts'
import { countClaims, noCounts, type Support } from '../core/support.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import type { Storage, Summary } from '../storage/storage.ts'
import type { Homes } from './homes.ts'

/** An article is counted when it has been left alone for so many milliseconds, and after so many such whiles at most. */
const settleAfter = 1200
const mostWhiles = 25
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
  /** How often each article that is to be counted has changed. */
  private readonly unsettled = new Map<Id, number>()
  private readonly textChanged = new Set<Id>()
  /** Articles of which the journal says more than their pages. */
  private readonly unfolded = new Set<Id>()

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
   * Counts the article when it has been left alone for a moment.
   * @param isFolded whether its pages say all that its journal says
   */
  settleLater(articleId: Id, isFolded = false): void {
    if (!isFolded) this.unfolded.add(articleId)
    const changes = this.unsettled.get(articleId)
    this.unsettled.set(articleId, (changes ?? 0) + 1)
    if (changes === undefined) this.settleWhenLeftAlone(articleId, 1, mostWhiles)
  }

  /** Counting and folding take long where an article is long: not while somebody writes in it. */
  private settleWhenLeftAlone(articleId: Id, changes: number, whiles: number): void {
    this.host.later(settleAfter, () => {
      const now = this.unsettled.get(articleId)
      if (now === undefined) return
      if (now === changes || whiles === 1) this.settle(articleId)
      else this.settleWhenLeftAlone(articleId, now, whiles - 1)
    })
  }

  /** Counts an article's claims anew, keeps the numbers, and folds its journal; false when there is no need to. */
  settle(articleId: Id): boolean {
    if (!this.unsettled.delete(articleId) || !this.host.holds(articleId)) return false
    const summary = this.compute(articleId)
    const isFolded = !this.unfolded.delete(articleId)
    if (isFolded && JSON.stringify(summary) === JSON.stringify(this.byId.get(articleId))) return true
    this.byId.set(articleId, summary)
    this.host.changed(articleId)
    // Folding only tidies: what a failed fold leaves undone is still in the journal.
    this.host.storage
      .fold(articleId, summary)
      .catch(() => this.host.later(tryAgainAfter, () => this.settleLater(articleId)))
    return true
  }

  /** The summary of an article that is read in. */
  compute(articleId: Id): Summary {
    const { tables } = this.host
    const text = tables.get('text', articleId)?.text ?? ''
    const known = this.byId.get(articleId)
    const sameText = known !== undefined && known.textSha256 !== '' && !this.textChanged.has(articleId)
    this.textChanged.delete(articleId)
    return {
      id: articleId,
      counts: countClaims(tables, articleId, this.host.support),
      textSha256: sameText ? known.textSha256 : this.host.sha256(text),
      length: text.length,
      changedAt: this.newestChange(articleId, known),
      neighbours: this.neighboursOf(articleId),
    }
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
