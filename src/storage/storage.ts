import type { Change } from '../core/change.ts'
import type { Id, Row } from '../core/entities.ts'
import type { ClaimDigest } from '../core/review/digest.ts'
import type { Counts } from '../core/support.ts'

/*
 * Where the work is kept on this device. Rows of the shared tables (project, annotator, source, article) are kept one
 * by one; everything that belongs to a text is kept with its article, in pages, and a change to it is first only
 * appended to the journal. Reading an article is its pages and the journal's entries since.
 */

/** What an act was, for «undo: …» and for the history: a key of the interface's words and what goes into them. */
export interface ActLabel {
  readonly act: string
  readonly subject?: string
  readonly count?: number
}

/** One act, as the journal keeps it. */
export interface Entry {
  /** The act's own id; writing an entry with the same id again changes nothing, so that a retry is safe. */
  readonly id: Id
  readonly at: string
  readonly annotatorId: Id
  /** The window that acted. */
  readonly windowId: Id
  readonly label: ActLabel
  /** Entries with the same group are undone together: keystrokes of one stretch of typing. */
  readonly group?: Id
  /** What this entry takes back or does again, by entry id. */
  readonly undoes?: Id
  readonly redoes?: Id
  readonly change: Change
  /**
   * The article that keeps each row of the tables claim, evidence, verdict, review and relation in this change, by row
   * id; the project's id for those that belong to no article. (Text, anchors, mentions and attributions name their
   * article themselves.)
   */
  readonly homes: Readonly<Record<Id, Id>>
}

/** An entry with its place in the journal. */
export interface JournalEntry extends Entry {
  /** Counts up through the whole library. */
  readonly seq: number
}

/** What the library shows of an article without reading it; computed, and rewritten with each of its changes. */
export interface Summary {
  /** The article's id. */
  readonly id: Id
  readonly counts: Counts
  /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
  readonly textSha256: string
  /** Length in UTF-16 code units. */
  readonly length: number
  /** When anything in it last changed. */
  readonly changedAt: string
  /** Articles whose rows must be read along: those with claims that have a place here, or that relate to claims here. */
  readonly neighbours: readonly Id[]
}

/** What the review shows of an article's claims without reading the article; computed, so it may be thrown away. */
export interface ArticleDigest {
  /** The article's id. */
  readonly id: Id
  /** By which rules it was made. */
  readonly rule: string
  /** When it was made. */
  readonly at: string
  /** The newest entry on each article that was read for it: the article, and those that its claims reach into. */
  readonly heads: Readonly<Record<Id, Id>>
  readonly claims: readonly ClaimDigest[]
}

/** What is read at the start. */
export interface LibraryContents {
  /** Rows of the shared tables. */
  readonly rows: readonly Row[]
  readonly summaries: readonly Summary[]
  /** The newest entries, oldest first, at most as many as asked for: enough to undo and redo. */
  readonly recent: readonly JournalEntry[]
  /** The sequence number of the newest entry, 0 when there is none. */
  readonly head: number
}

/** What belongs to one article. */
export interface ArticleContents {
  /** Text, anchors, mentions, claims, attributions, evidence, verdicts, reviews and relations kept with the article. */
  readonly rows: readonly Row[]
  /** The id of the newest entry that touches the article, undefined when there is none. */
  readonly head: Id | undefined
  /** Up to which entry of the whole library this is so, as far as the article is concerned; 0 before the first. */
  readonly upTo: number
  /** Whether nothing is left to `fold`. */
  readonly isFolded: boolean
}

/**
 * Another window has changed what this change was made on. Nothing was written.
 * `articleIds` are the articles whose head is not the expected one; `rowIds` the shared rows that are not as `before`,
 * and those that one window names and the other takes away.
 */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'
  readonly articleIds: readonly Id[]
  readonly rowIds: readonly Id[]
  constructor(articleIds: readonly Id[], rowIds: readonly Id[]) {
    super('Another window has changed this meanwhile')
    this.articleIds = articleIds
    this.rowIds = rowIds
  }
}

/** Why the device could not keep something; `altered`: what a locked library has on the disk is not what it wrote. */
export type StorageProblem = 'quota' | 'closed' | 'blocked' | 'newerVersion' | 'unavailable' | 'altered' | 'failed'

/** The device could not keep or read something. Nothing of the attempt was written. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly problem: StorageProblem
  constructor(problem: StorageProblem, cause?: unknown) {
    super(`Storage: ${problem}`, { cause })
    this.problem = problem
  }
}

/** What an append is checked against and written with. */
export interface AppendOptions {
  /**
   * For each article that the entry touches: the id of the newest entry on it that the writer has seen or has itself
   * appended, undefined when there is none. Ids and not numbers, since a writer knows them before a write is done.
   */
  readonly heads: Readonly<Record<Id, Id | undefined>>
  /**
   * Up to which entry the writer knows what other windows did. Where one of them has since taken away what this entry
   * names, or come to name what it takes away, it is refused.
   */
  readonly seen?: number
  /** Who began the library. Nobody takes him away, so that what he makes need not be checked for that. */
  readonly founderId?: Id
  /** Summaries that are known already, as for new articles; the others follow with `fold`. */
  readonly summaries: readonly Summary[]
}

/**
 * The store of one library. Every promise of a write resolves only when its strict transaction is complete, and
 * rejects with ConflictError or StorageError, in which case nothing was written. Writes of one store are carried out
 * in the order of the calls, and a write is begun in the task that calls it.
 */
export interface Storage {
  /** Everything that the start needs. */
  readLibrary(recent: number): Promise<LibraryContents>
  /** Everything that belongs to one article: pages, then the journal's entries since. */
  readArticle(articleId: Id): Promise<ArticleContents>
  /** Texts of articles, in batches, for search and export; `ids` absent: all. */
  readTexts(ids?: readonly Id[]): AsyncIterable<readonly { readonly id: Id; readonly text: string }[]>
  /** One entry of the journal. */
  readEntry(entryId: Id): Promise<JournalEntry | undefined>
  /** The newest entry of all, undefined while there is none. Costs nothing: it is asked at each start. */
  readHead(): Promise<{ readonly seq: number; readonly id: Id } | undefined>
  /**
   * The number of an entry that is not there though newer ones are, which only damage can bring about. It is looked for in a
   * hundred places, since it is asked at each start: what a browser loses is never a single record.
   */
  findGap(): Promise<number | undefined>
  /** The entries after a number, oldest first, at most so many. */
  readJournal(after: number, most: number): Promise<readonly JournalEntry[]>
  /** The newest entries that touch an article, newest first: its history. */
  readHistory(articleId: Id, most: number): Promise<readonly JournalEntry[]>
  /**
   * Appends one act. In one transaction: checks heads and shared rows (`before` must be what is stored, an added row
   * must not be there), writes the entry, the shared rows with their revisions, the summaries, and for articles that
   * are new their pages at once.
   */
  append(entry: Entry, options: AppendOptions): Promise<{ readonly seq: number }>
  /**
   * Puts a library that entries bring about, oldest first, in place of what is stored, in one transaction; their numbers
   * become 1, 2, 3 … Settings stay.
   * Rejects, and changes nothing, when an entry does not fit what those before it have made.
   */
  restore(entries: readonly Entry[], summaries: readonly Summary[]): Promise<void>
  /** Folds an article's journal into its pages; what is read is the same before and after. Keeps the summary with it. */
  fold(articleId: Id, summary?: Summary): Promise<void>
  /** Keeps an article's summary; where there is no article, nothing. */
  describe(articleId: Id, summary: Summary): Promise<void>
  /** What the review keeps of articles, in batches; without those that have been changed since. */
  readDigests(): AsyncIterable<readonly ArticleDigest[]>
  /** Keeps what the review knows of some articles, in place of what it knew. */
  writeDigests(digests: readonly ArticleDigest[]): Promise<void>
  /** The bytes of a file that evidence rests on; undefined when this device does not have it. */
  readAttachment(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Keeps a file by the SHA-256 of its bytes in lower-case hex; one that is there already is left as it is. */
  writeAttachment(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** The files that this device has. */
  listAttachments(): Promise<readonly { readonly sha256: string; readonly size: number }[]>
  /** Takes files off this device; one that is not there is passed over. All or none. */
  removeAttachments(sha256s: readonly string[]): Promise<void>
  /** Small values of this device that are not the project's: language, theme, reading positions. */
  readSettings(): Promise<Readonly<Record<string, unknown>>>
  writeSetting(key: string, value: unknown): Promise<void>
  /** Called when the connection is lost or a newer version wants the database; the store then reopens by itself. */
  onClosed(listener: (problem: StorageProblem) => void): void
  close(): void
}
