import type { Session } from '../../app/session.ts'
import type { Id } from '../../core/entities.ts'
import { shelve } from '../../core/operations/article.ts'
import { notifyUndoable } from '../adding/undo-notice.ts'
import { t } from '../words/words.ts'
import { titleOf } from './title.ts'

const movers = {
  archive: { act: 'archiveArticles', one: 'archivedOne', many: 'archived' },
  bin: { act: 'deleteArticles', one: 'deletedOne', many: 'deleted' },
  library: { act: 'restoreArticles', one: 'restoredOne', many: 'restored' },
} as const

/** Articles go to the archive, to the bin, or back; the notice says so and offers to take it back. */
export const moveTo = (session: Session, ids: readonly Id[], shelf: keyof typeof movers): void => {
  const { act, one, many } = movers[shelf]
  const subject = titleOf(session.tables.get('article', ids[0]))
  const change = session.act({ act, subject, count: ids.length }, (tables, author) =>
    shelve(tables, author, ids, shelf),
  )
  if (!change) return
  const count = change.updated.length
  notifyUndoable(session, count === 1 ? t().library[one](subject) : t().library[many](count))
}
