import type { Attribution, Id } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { learn, type Decision, type Learning } from '../../suggest/learning.ts'
import { nameOfSource, wordsOf } from '../desk/readout.ts'
import type { SessionEvent } from '../events.ts'
import type { Session } from '../session.ts'

/** Of so many articles, the ones changed last, the decisions are read when the program is at leisure. */
const mostArticles = 200
const batchSize = 10

/** The setting that holds since when decisions are learnt from: an instant, absent while nothing was forgotten. */
const sinceSetting = 'learningSince'

const decisionOf = (tables: ReadonlyTables, attribution: Attribution): Decision => {
  const cue = wordsOf(tables, attribution.cue)
  const rule = attribution.suggestion?.rule
  return {
    ...(rule === undefined ? {} : { rule }),
    ...(cue === '' ? {} : { cue }),
    sources: attribution.mentionIds.flatMap((id) => {
      const mention = tables.get('mention', id)
      return mention && 'anchor' in mention ? [{ words: wordsOf(tables, mention.anchor), kind: mention.kind }] : []
    }),
    accepted: true,
  }
}

/**
 * What the grammar has learnt from this library: derived from what was accepted, marked and rejected, and from the
 * register, never kept beside it. So it follows undo, leaves with an export and comes with an import.
 */
export class LearningBook {
  private readonly session: Session
  private readonly accepted = new Map<Id, readonly Decision[]>()
  private readonly stale = new Set<Id>()
  private known: Learning | undefined
  private reading: Promise<void> | undefined

  constructor(session: Session) {
    this.session = session
    session.listen((event) => this.follow(event))
  }

  /** Reads the decisions of the articles changed last, a few at a time. */
  prepare(): Promise<void> {
    this.reading ??= this.read()
    return this.reading
  }

  /** What has been learnt by now. */
  learning(): Learning {
    for (const id of this.stale) this.collect(id)
    this.stale.clear()
    this.known ??= this.derive()
    return this.known
  }

  /** Nothing decided until now teaches any more; what is decided from now on does. */
  forget(): void {
    this.learnSince(this.session.author().now)
  }

  /** Everything that was ever decided teaches again. */
  remember(): void {
    this.learnSince(undefined)
  }

  /** The instant before which nothing teaches; undefined while nothing was forgotten. */
  forgottenSince(): string | undefined {
    return this.since === '' ? undefined : this.since
  }

  private learnSince(since: string | undefined): void {
    this.known = undefined
    for (const id of this.accepted.keys()) this.stale.add(id)
    this.session.settings.set(sinceSetting, since)
  }

  private get since(): string {
    const since = this.session.settings.get(sinceSetting)
    return typeof since === 'string' ? since : ''
  }

  private derive(): Learning {
    const { tables } = this.session
    const decisions: Decision[] = []
    for (const source of tables.all('source')) {
      if (!('name' in source) || source.createdAt < this.since) continue
      const names = [nameOfSource(source), ...source.aliases]
      const sources = names.map((words) => ({ words, kind: source.kind }))
      decisions.push({ sources, accepted: true })
    }
    for (const list of this.accepted.values()) decisions.push(...list)
    for (const { rule, cue, createdAt } of tables.all('rejection')) {
      if (createdAt >= this.since)
        decisions.push({ rule, ...(cue === undefined ? {} : { cue }), sources: [], accepted: false })
    }
    return learn(decisions)
  }

  private collect(articleId: Id): void {
    const { tables } = this.session
    // An article that was let go of keeps what was learnt when it was there.
    if (!tables.get('text', articleId)) return
    const decisions = [...tables.attributionsInArticle(articleId)].flatMap((attribution) =>
      attribution.decision === 'accepted' && attribution.createdAt >= this.since
        ? [decisionOf(tables, attribution)]
        : [],
    )
    this.accepted.set(articleId, decisions)
  }

  private async read(): Promise<void> {
    const { tables } = this.session
    const articles = [...tables.all('article')]
      .filter(({ deletedAt }) => deletedAt === undefined)
      .toSorted((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1))
      .filter(({ id }) => (this.session.summaries.get(id)?.counts.attributed ?? 0) > 0)
      .slice(0, mostArticles)
      .map(({ id }) => id)
    for (let first = 0; first < articles.length; first += batchSize) {
      const batch = articles.slice(first, first + batchSize)
      await this.session.withArticles(batch, () => {
        for (const id of batch) this.collect(id)
      })
      this.known = undefined
    }
  }

  private follow(event: SessionEvent): void {
    if (event.type === 'reloaded') {
      this.known = undefined
      for (const id of this.accepted.keys()) this.stale.add(id)
    } else if (event.type === 'change') {
      this.known = undefined
      for (const id of event.articleIds) this.stale.add(id)
    }
  }
}
