import type { Id } from '../core/entities.ts'
import { addArticles, type NewArticle } from '../core/operations/article.ts'
import type { ReadArticle } from '../formats/articles/article.ts'
import { knownTexts, type Sameness } from './known-texts.ts'
import { nextTask } from '../storage/next-task.ts'
import { Outlets } from './outlets.ts'
import type { Original } from './revision.ts'
import type { Session } from './session.ts'

/** An article that was read, on its way into the library. */
export interface Incoming {
  readonly article: ReadArticle
  /** What it is called outside; absent of what was pasted. */
  readonly fileName?: string
  /** Of the file that holds it and nothing else. */
  readonly bytesSha256?: string
  readonly textSha256: string
}

/** What became of one of them. */
export type AddReport =
  | { readonly outcome: 'added'; readonly articleId: Id }
  /** The same bytes or the same text are in the library, its archive or its bin; it can be added all the same. */
  | { readonly outcome: 'already'; readonly articleId: Id; readonly same: Sameness; readonly incoming: Incoming }
  /** It looks like a corrected version of an article that is there; nothing was done. */
  | { readonly outcome: 'revision'; readonly original: Original; readonly incoming: Incoming }

/** One entry of the journal holds so many texts, or so many UTF-16 code units of text, and one text more. */
const textsPerEntry = 100
const unitsPerEntry = 4_000_000

/**
 * Articles come into the library, all of them as one act, some at a time, so that the page answers in between. An outlet that the register does not know becomes an entry of
 * it. What is there already is told and left out.
 * @param evenIfThere adds also what is there already
 * @param originals for each the article that it looks like a version of, if there is one: then it is left out
 * @returns a report for each, in their order
 */
export const addIncoming = async (
  session: Session,
  incoming: readonly Incoming[],
  evenIfThere = false,
  originals: readonly (Original | undefined)[] = [],
): Promise<readonly AddReport[]> => {
  const known = knownTexts(session)
  const fresh: Incoming[] = []
  const sorted = incoming.map((one, number) => {
    const there = evenIfThere ? undefined : known.find(one.bytesSha256, one.textSha256)
    if (there) return { one, there }
    const original = originals[number]
    if (original) return { one, original }
    known.add(one.bytesSha256, one.textSha256, fresh.length)
    fresh.push(one)
    return { one, at: fresh.length - 1 }
  })
  const ids = await carryOut(session, fresh)
  return sorted.map(({ one, there, original, at }): AddReport => {
    if (original) return { outcome: 'revision', original, incoming: one }
    if (!there) return { outcome: 'added', articleId: ids[at] ?? '' }
    const articleId = typeof there.where === 'number' ? (ids[there.where] ?? '') : there.where
    return { outcome: 'already', articleId, same: there.same, incoming: one }
  })
}

/** Adds what is ready, in entries of a size that a device takes at once, as one act for undo. */
const carryOut = async (session: Session, ready: readonly Incoming[]): Promise<readonly Id[]> => {
  const ids: Id[] = []
  const [first] = ready
  if (!first) return ids
  const label = { act: 'addArticles', subject: first.article.known.title ?? '', count: ready.length }
  const group = session.author().newId()
  for (const [number, part] of partsOf(ready).entries()) {
    if (number > 0) await nextTask()
    session.act(
      label,
      (tables, author) => {
        const outlets = new Outlets(tables, author)
        const articles = part.map((one) => newArticle(one, outlets))
        const { change, articleIds } = addArticles(tables, author, articles, outlets.made)
        ids.push(...articleIds)
        return change
      },
      { group },
    )
  }
  return ids
}

const partsOf = (ready: readonly Incoming[]): readonly (readonly Incoming[])[] => {
  const parts: Incoming[][] = []
  let units = Infinity
  for (const one of ready) {
    const last = parts.at(-1)
    if (last && last.length < textsPerEntry && units < unitsPerEntry) last.push(one)
    else {
      parts.push([one])
      units = 0
    }
    units += one.article.text.length
  }
  return parts
}

/** What is recorded of the file that an article was read from. */
export const originalOf = ({ article, fileName, bytesSha256 }: Incoming): NewArticle['original'] => ({
  ...(fileName === undefined ? {} : { fileName }),
  encoding: article.encoding,
  byteOrderMark: article.byteOrderMark,
  lineEndings: article.lineEndings,
  ...(bytesSha256 === undefined ? {} : { bytesSha256 }),
})

const newArticle = (incoming: Incoming, outlets: Outlets): NewArticle => {
  const { article } = incoming
  const { title, outlet, authors, publishedAt, url } = article.known
  return {
    text: article.text,
    kinds: article.kinds,
    original: originalOf(incoming),
    authors,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outletId: outlets.idOf(outlet) }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
  }
}
