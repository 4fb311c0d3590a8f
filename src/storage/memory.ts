import { changedByOthers, crossings, reachesOut } from '../core/crossing.ts'
import type { Id, Row } from '../core/entities.ts'
import { Tables } from '../core/tables.ts'
import { fits, rowSteps } from './check.ts'
import { concerns, partsOf, removesText } from './parts.ts'
import {
  ConflictError,
  StorageError,
  type AppendOptions,
  type ArticleDigest,
  type Entry,
  type JournalEntry,
  type Storage,
  type Summary,
} from './storage.ts'

/** What memory stores of several windows have in common, as windows have the disk. */
export interface MemoryDisk {
  readonly journal: JournalEntry[]
  readonly bySubject: Map<Id, number[]>
  readonly byId: Map<Id, JournalEntry>
  readonly shared: Map<string, Row>
  readonly summaries: Map<Id, Summary>
  readonly articles: Map<Id, { readonly tables: Tables; head: Id | undefined; upTo: number }>
  readonly settings: Map<string, unknown>
  readonly digests: Map<Id, ArticleDigest>
  readonly attachments: Map<string, Uint8Array<ArrayBuffer>>
}

export const createMemoryDisk = (): MemoryDisk => ({
  journal: [],
  bySubject: new Map(),
  byId: new Map(),
  shared: new Map(),
  summaries: new Map(),
  articles: new Map(),
  settings: new Map(),
  digests: new Map(),
  attachments: new Map(),
})

const batchSize = 256

const check = (
  disk: MemoryDisk,
  entry: Entry,
  { heads, seen, founderId }: AppendOptions,
): ReturnType<typeof partsOf> => {
  const parts = partsOf(entry)
  const articleIds = [...new Set([...parts.articles.keys(), ...Object.keys(heads)])].filter(
    (id) => disk.articles.get(id)?.head !== heads[id],
  )
  const steps = rowSteps(parts.shared)
  const rowIds = steps
    .filter((step) => !fits(step, disk.shared.get(`${step.table} ${step.id}`)?.value))
    .map(({ id }) => id)
  if (seen !== undefined && (steps.length > 0 || reachesOut(entry.change, founderId))) {
    const since = disk.journal.slice(seen)
    const deeds = since.map(({ change, windowId }) => ({ change, isOwn: windowId === entry.windowId }))
    const crossed = [...crossings(entry.change, deeds), ...changedByOthers(steps, deeds)]
    for (const id of crossed) if (!rowIds.includes(id)) rowIds.push(id)
  }
  if (articleIds.length + rowIds.length > 0) throw new ConflictError(articleIds, rowIds)
  return parts
}

/** Where there is no article there is no summary. */
const describe = (disk: MemoryDisk, summary: Summary): void => {
  if (disk.shared.has(`article ${summary.id}`)) disk.summaries.set(summary.id, summary)
}

const writeTo = (disk: MemoryDisk, entry: Entry, options: AppendOptions): { readonly seq: number } => {
  const there = disk.byId.get(entry.id)
  if (there) return { seq: there.seq }
  const parts = check(disk, entry, options)
  const seq = disk.journal.length + 1
  const textFirst = [...parts.articles].toSorted(
    ([, a], [, b]) => Number(b.text !== undefined) - Number(a.text !== undefined),
  )
  for (const [id, part] of textFirst) {
    const article = disk.articles.get(id) ?? { tables: new Tables(), head: undefined, upTo: 0 }
    article.tables.apply(part)
    article.head = entry.id
    article.upTo = seq
    disk.articles.set(id, article)
    if (removesText(part)) disk.summaries.delete(id)
  }
  for (const { table, id, after } of rowSteps(parts.shared)) {
    if (after === undefined) {
      disk.shared.delete(`${table} ${id}`)
      disk.summaries.delete(id)
    } else disk.shared.set(`${table} ${id}`, { table, value: after } as Row)
  }
  for (const summary of options.summaries) describe(disk, summary)
  const kept = { ...entry, seq }
  disk.journal.push(kept)
  disk.byId.set(entry.id, kept)
  for (const id of concerns(parts)) disk.bySubject.set(id, [...(disk.bySubject.get(id) ?? []), seq])
  return { seq }
}

const hasText = (disk: MemoryDisk, articleId: Id): boolean =>
  disk.articles.get(articleId)?.tables.get('text', articleId) !== undefined

/**
 * A store that forgets everything when the page goes: for tests, and for windows in which the browser keeps nothing.
 * Whatever comes in or goes out is copied, as a disk would.
 */
export const createMemoryStorage = (disk: MemoryDisk = createMemoryDisk()): Storage => {
  let closed = false
  let failure: unknown

  const refuseWhenClosed = (): void => {
    if (closed) throw new StorageError('closed')
  }

  return {
    async readLibrary(recent) {
      refuseWhenClosed()
      return structuredClone({
        rows: [...disk.shared.values()],
        summaries: [...disk.summaries.values()],
        recent: recent > 0 ? disk.journal.slice(-recent) : [],
        head: disk.journal.length,
      })
    },
    async readArticle(articleId) {
      refuseWhenClosed()
      const article = disk.articles.get(articleId)
      return structuredClone({
        rows: [...(article?.tables.everything() ?? [])],
        head: article?.head,
        upTo: article?.upTo ?? 0,
        isFolded: true,
      })
    },
    async *readTexts(ids) {
      refuseWhenClosed()
      const wanted = ids ?? [...disk.articles.keys()].toSorted()
      for (let from = 0; from < wanted.length; from += batchSize) {
        yield wanted.slice(from, from + batchSize).flatMap((id) => {
          const text = disk.articles.get(id)?.tables.get('text', id)
          return text ? [{ id, text: text.text }] : []
        })
      }
    },
    async readEntry(entryId) {
      refuseWhenClosed()
      return structuredClone(disk.byId.get(entryId))
    },
    findGap: async () => undefined,
    async readHead() {
      refuseWhenClosed()
      const newest = disk.journal.at(-1)
      return newest && { seq: newest.seq, id: newest.id }
    },
    async readJournal(after, most) {
      refuseWhenClosed()
      return structuredClone(disk.journal.slice(after, after + most))
    },
    async readHistory(articleId, most) {
      refuseWhenClosed()
      const seqs = (disk.bySubject.get(articleId) ?? []).toReversed().slice(0, most)
      return structuredClone(seqs.flatMap((seq) => disk.journal[seq - 1] ?? []))
    },
    append(entry, options) {
      if (failure === undefined) {
        try {
          refuseWhenClosed()
          return Promise.resolve(writeTo(disk, structuredClone(entry), structuredClone(options)))
        } catch (error) {
          failure =
            error instanceof ConflictError || error instanceof StorageError ? error : new StorageError('failed', error)
        }
      }
      const rejected = Promise.reject(failure)
      rejected.catch(() => {
        failure = undefined
      })
      return rejected
    },
    async restore(entries, summaries) {
      refuseWhenClosed()
      const fresh = createMemoryDisk()
      for (const entry of structuredClone(entries)) {
        const { articles } = partsOf(entry)
        const heads = Object.fromEntries([...articles.keys()].map((id) => [id, fresh.articles.get(id)?.head]))
        writeTo(fresh, entry, { heads, summaries: [] })
      }
      for (const kept of [disk.bySubject, disk.byId, disk.shared, disk.summaries, disk.articles, disk.digests])
        kept.clear()
      disk.journal.splice(0, Infinity, ...fresh.journal)
      for (const [id, seqs] of fresh.bySubject) disk.bySubject.set(id, seqs)
      for (const [id, entry] of fresh.byId) disk.byId.set(id, entry)
      for (const [key, row] of fresh.shared) disk.shared.set(key, row)
      for (const [id, article] of fresh.articles) disk.articles.set(id, article)
      for (const summary of structuredClone(summaries)) describe(disk, summary)
    },
    async fold(articleId, summary) {
      refuseWhenClosed()
      if (summary && hasText(disk, articleId)) describe(disk, structuredClone(summary))
    },
    async describe(articleId, summary) {
      refuseWhenClosed()
      if (hasText(disk, articleId)) describe(disk, structuredClone(summary))
    },
    async *readDigests() {
      refuseWhenClosed()
      const areNewest = (heads: ArticleDigest['heads']): boolean =>
        Object.entries(heads).every(([id, head]) => disk.articles.get(id)?.head === head)
      const digests = [...disk.digests.values()].filter(({ heads }) => areNewest(heads))
      if (digests.length > 0) yield structuredClone(digests)
    },
    async writeDigests(digests) {
      refuseWhenClosed()
      for (const digest of structuredClone(digests)) disk.digests.set(digest.id, digest)
    },
    async readAttachment(sha256) {
      refuseWhenClosed()
      return structuredClone(disk.attachments.get(sha256))
    },
    async writeAttachment(sha256, bytes) {
      refuseWhenClosed()
      if (!disk.attachments.has(sha256)) disk.attachments.set(sha256, structuredClone(bytes))
    },
    async listAttachments() {
      refuseWhenClosed()
      return [...disk.attachments].map(([sha256, bytes]) => ({ sha256, size: bytes.length }))
    },
    async removeAttachments(sha256s) {
      refuseWhenClosed()
      for (const sha256 of sha256s) disk.attachments.delete(sha256)
    },
    async readSettings() {
      refuseWhenClosed()
      return structuredClone(Object.fromEntries(disk.settings))
    },
    async writeSetting(key, value) {
      refuseWhenClosed()
      disk.settings.set(key, structuredClone(value))
    },
    onClosed() {
      // Memory is never lost while the page lives.
    },
    close() {
      closed = true
    },
  }
}
