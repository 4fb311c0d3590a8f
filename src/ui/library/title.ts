import type { Article } from '../../core/entities.ts'
import { t } from '../words/words.ts'

/** What an article is called where it has no title: its file, or that it has none. */
export const titleOf = (article: Article | undefined): string =>
  article?.title ?? article?.original.fileName ?? t().common.untitled
