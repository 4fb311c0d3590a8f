import type { Change } from '../core/change.ts'
import type { Article, Id } from '../core/entities.ts'
import { fold } from '../core/fold.ts'
import { reviseText } from '../core/operations/revise-text.ts'
import type { Placement, RevisionTask } from '../revise/revise.ts'
import { originalOf, type Incoming } from './add-incoming.ts'
import type { Search } from './search.ts'
import type { Session } from './session.ts'

export type { Placement }

/** Carries anchors over in a thread of its own. */
export type Reviser = (task: RevisionTask) => Promise<readonly Placement[]>

/** A reviser that starts a worker with `src/workers/revise.ts` for each task and ends it. */
export const reviserOf =
  (start: () => Worker): Reviser =>
  (task) =>
    new Promise((resolve, reject) => {
      const worker = start()
      worker.addEventListener('message', ({ data }: MessageEvent<readonly Placement[]>) => {
        worker.terminate()
        resolve(data)
      })
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        worker.terminate()
        reject(new Error(event.message))
      })
      worker.postMessage(task)
    })

/** Why an article looks like a version of one that is there. */
export type Resemblance = 'url' | 'title' | 'words'

export interface Original {
  readonly articleId: Id
  readonly because: Resemblance
}

/** From this share of its sentences on, a text is taken for a version of another. */
const leastShare = 0.5

/** An address without what leads to a place in the page, or counts who came from where. */
const plainAddress = (url: string): string =>
  url
    .replace(/#.*$/, '')
    .replaceAll(/([?&])(?:utm_\w+|fbclid|gclid)=[^&]*&?/g, '$1')
    .replace(/[?&]$/, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')

const conflict = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b

/**
 * Articles of the library that these are versions of: with the same address, with the same title in the same outlet, or
 * with most of the same sentences. What is in the bin is none.
 */
export const originalsOf = async (
  session: Session,
  search: Pick<Search, 'alike'>,
  incoming: readonly Incoming[],
): Promise<readonly (Original | undefined)[]> => {
  const byUrl = new Map<string, Id>()
  const byTitle = new Map<string, Id>()
  const outletName = ({ outletId }: Article): string | undefined => {
    const outlet = session.tables.get('source', outletId)
    return outlet && 'name' in outlet ? fold(outlet.name) : undefined
  }
  for (const article of session.tables.all('article')) {
    if (article.deletedAt !== undefined) continue
    const outlet = outletName(article)
    if (article.url !== undefined) byUrl.set(plainAddress(article.url), article.id)
    if (article.title !== undefined && outlet !== undefined)
      byTitle.set(`${fold(article.title)}\n${outlet}`, article.id)
  }
  if (session.tables.size('article') === 0) return incoming.map(() => undefined)
  const alike = await search.alike(incoming.map(({ article }) => article.text))
  return incoming.map(({ article: { known } }, at): Original | undefined => {
    const url = known.url === undefined ? undefined : plainAddress(known.url)
    const sameUrl = url === undefined ? undefined : byUrl.get(url)
    if (sameUrl !== undefined) return { articleId: sameUrl, because: 'url' }
    const outlet = known.outlet && fold(known.outlet.name)
    const belongs = (id: Id | undefined): id is Id => {
      const there = session.tables.get('article', id)
      return (
        there !== undefined &&
        there.deletedAt === undefined &&
        !conflict(url, there.url === undefined ? undefined : plainAddress(there.url)) &&
        !conflict(outlet, outletName(there))
      )
    }
    const sameTitle = known.title === undefined ? undefined : byTitle.get(`${fold(known.title)}\n${outlet ?? ''}`)
    if (belongs(sameTitle)) return { articleId: sameTitle, because: 'title' }
    const near = alike[at]
    return near && near.share >= leastShare && belongs(near.id) ? { articleId: near.id, because: 'words' } : undefined
  })
}

/** One anchor of the article, with its words before and after. */
export interface Moved {
  readonly placement: Placement
  readonly before: string
  /** Empty when it is lost. */
  readonly after: string
}

/** What a corrected version would do. */
export interface Comparison {
  /** Lines of the corrected version that the text has not. */
  readonly newLines: readonly string[]
  readonly kept: number
  /** Those that follow by themselves though their words changed. */
  readonly follows: readonly Moved[]
  readonly uncertain: readonly Moved[]
  readonly lost: readonly Moved[]
  readonly placements: readonly Placement[]
}

const compared = async (session: Session, articleId: Id, after: string, revise: Reviser): Promise<Comparison> => {
  const before = session.tables.get('text', articleId)?.text ?? ''
  const all = [...session.tables.anchorsIn(articleId)]
  const anchors = all.filter(({ segments }) => segments.length > 0).map(({ id, segments }) => ({ id, segments }))
  const orphans = all.flatMap(({ id, segments, lost }) => (segments.length === 0 && lost ? [{ id, lost }] : []))
  const placements = await revise({ before, after, anchors, orphans })
  const segmentsOf = new Map(anchors.map(({ id, segments }) => [id, segments]))
  const lostOf = new Map(orphans.map(({ id, lost }) => [id, lost.exact]))
  const words = (text: string, segments: Placement['segments'] = []): string =>
    segments.map(({ start, end }) => text.slice(start, end)).join(' … ')
  const inState = (state: Placement['state']): readonly Moved[] =>
    placements
      .filter((placement) => placement.state === state)
      .map((placement) => ({
        placement,
        before: lostOf.get(placement.id) ?? words(before, segmentsOf.get(placement.id)),
        after: words(after, placement.segments),
      }))
  const kept = placements.filter(({ state }) => state === 'kept').length
  const known = new Set(before.split('\n'))
  const newLines = after.split('\n').filter((line) => line.trim() !== '' && !known.has(line))
  return {
    newLines,
    kept,
    follows: inState('follows'),
    uncertain: inState('uncertain'),
    lost: inState('lost'),
    placements,
  }
}

/**
 * What would become of an article's anchors if its text gave way to a corrected version. Nothing is changed.
 * @returns undefined when another window holds the article
 */
export const compareRevision = (
  session: Session,
  articleId: Id,
  incoming: Incoming,
  revise: Reviser,
): Promise<Comparison | undefined> =>
  session.writing([articleId], () => compared(session, articleId, incoming.article.text, revise))

/**
 * The article's text gives way to the corrected version; one act. Anchors that follow by themselves and those that were
 * accepted go with it, the others become orphans with their quotes.
 * @param accepted of the uncertain ones
 * @returns undefined when another window holds the article, or it was changed since it was compared
 */
export const adoptRevision = async (
  session: Session,
  articleId: Id,
  incoming: Incoming,
  { placements }: Comparison,
  accepted: ReadonlySet<Id>,
): Promise<Change | undefined> =>
  session.writing([articleId], () => {
    const all = [...session.tables.anchorsIn(articleId)]
    const here = new Set(all.flatMap(({ id, segments }) => (segments.length > 0 ? id : [])))
    const orphans = new Set(all.flatMap(({ id, segments }) => (segments.length === 0 ? id : [])))
    const compared = placements.filter(({ id }) => !orphans.has(id))
    if (compared.length !== here.size || compared.some(({ id }) => !here.has(id))) return undefined
    const certain = placements.filter(({ id, state }) => state === 'kept' || state === 'follows' || accepted.has(id))
    const places = new Map(certain.map(({ id, segments }) => [id, segments]))
    const { text, kinds } = incoming.article
    const subject = session.tables.get('article', articleId)?.title ?? ''
    return session.act({ act: 'reviseText', subject }, (tables, author) =>
      reviseText(tables, author, articleId, { text, kinds, original: originalOf(incoming) }, places),
    )
  })
