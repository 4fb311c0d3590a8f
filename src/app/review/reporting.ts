import type { Id } from '../../core/entities.ts'
import { headingOf, runningHead, serializeReport, type ReportNode, type ReportPage } from '../../formats/report/node.ts'
import { makeReport } from '../../formats/report/report.ts'
import type { ReportWords } from '../../formats/report/words.ts'
import { placesIn } from '../desk/places.ts'
import type { Session } from '../session.ts'
import type { ReviewIndex } from './review-index.ts'

export { headingOf, runningHead }
export type { ReportNode, ReportPage, ReportWords }

/** No report is longer: more would be read by nobody, and not fit on the device's paper. */
export const mostClaims = 500

/** What a report is asked for. */
export interface ReportOrder {
  /** The claims in their order; those beyond `mostClaims` are left out, and the report says so. */
  readonly claimIds: readonly Id[]
  /** In words, which claims were asked for. */
  readonly scope: readonly string[]
  /** The article whose whole text stands in the report. */
  readonly textOf?: Id
  readonly programVersion: string
  readonly madeAt: string
}

/**
 * A report, as pieces that a screen can show and a file can hold. The articles that it needs are read in for as long.
 * @throws StorageError when they cannot be read
 */
export const prepareReport = async (
  session: Session,
  index: ReviewIndex,
  words: ReportWords,
  { claimIds, scope, textOf, programVersion, madeAt }: ReportOrder,
): Promise<ReportNode> => {
  const shown = claimIds.slice(0, mostClaims)
  const needed = new Set<Id>(textOf === undefined ? [] : [textOf])
  for (const id of shown) {
    const home = index.homeOf(id)
    if (home !== undefined && home !== session.project.id) needed.add(home)
    for (const articleId of index.queue.get(id)?.articleIds ?? []) needed.add(articleId)
  }
  const there = [...needed].filter((id) => session.tables.get('article', id))
  /** Beside the text the claims stand in its order, not in that of the queue. */
  const inOrder = (): readonly Id[] => {
    if (textOf === undefined) return shown
    const order = [...new Set(placesIn(session.tables, textOf).map(({ claimId }) => claimId))]
    return shown.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  }
  return session.withArticles(there, () =>
    makeReport(session.tables, words, {
      claimIds: inOrder(),
      ...(textOf === undefined ? {} : { textOf }),
      scope,
      statementOf: (id) => index.queue.get(id)?.statement ?? '',
      leftOut: claimIds.length - shown.length,
      project: session.project,
      programVersion,
      madeAt,
      sha256: (text) => session.sha256(text),
    }),
  )
}

/** The report as one file without scripts, which opens anywhere. */
export const reportFile = (report: ReportNode, page: ReportPage): string => serializeReport(report, page)
