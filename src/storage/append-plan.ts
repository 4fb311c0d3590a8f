import { reachesOut } from '../core/crossing.ts'
import type { Id } from '../core/entities.ts'
import { rowSteps, type RowStep } from './check.ts'
import { addsText, partsOf, removesText, type Parts } from './parts.ts'
import type { AppendOptions, Entry } from './storage.ts'
import type { StoreName } from './transactions.ts'

/** What an append will need, worked out before its transaction is begun. */
export interface AppendPlan {
  readonly parts: Parts
  /** Articles whose head is checked. */
  readonly articleIds: readonly Id[]
  /** What happens to shared rows. */
  readonly steps: readonly RowStep[]
  /** Articles whose text goes; their summary goes with it. */
  readonly leaving: readonly Id[]
  /** Whether it may cross what other windows do elsewhere at the same time. */
  readonly reachesOut: boolean
  readonly stores: StoreName[]
}

/** @throws RangeError when the entry does not say where one of its rows is at home */
export const planOf = (entry: Entry, { heads, summaries, founderId }: AppendOptions): AppendPlan => {
  const parts = partsOf(entry)
  const steps = rowSteps(parts.shared)
  const articles = [...parts.articles]
  const leaving = articles.flatMap(([id, part]) => (removesText(part) ? [id] : []))
  const stores: StoreName[] = ['journal']
  if (steps.length + summaries.length + leaving.length > 0) stores.push('shared')
  if (articles.some(([, part]) => addsText(part) || removesText(part))) stores.push('marks', 'pages', 'texts')
  const articleIds = [...new Set([...parts.articles.keys(), ...Object.keys(heads)])]
  return { parts, articleIds, steps, leaving, reachesOut: reachesOut(entry.change, founderId), stores }
}
