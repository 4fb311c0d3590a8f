import type { Session } from '../../app/session.ts'
import type { Article, Id } from '../../core/entities.ts'
import { shelve } from '../../core/operations/article.ts'
import { notifyUndoable } from '../adding/undo-notice.ts'
import { t } from '../words/words.ts'

/** What an article is called where it has no title: its file, or that it has none. */
export const titleOf = (article: Article | undefined): string =>
  article?.title ?? article?.original.fileName ?? t().common.untitled

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
