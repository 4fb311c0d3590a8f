import type { DBSchema, StoreNames } from 'idb'
import type { ArticleText, Id, Row, TableName } from '../core/entities.ts'
import type { Revision } from './revisions.ts'
import type { AppendOptions, ArticleDigest, Entry, JournalEntry, Summary } from './storage.ts'

/** A row and its version. A row that was removed leaves its version without a value, so that it can be merged too. */
export interface RowRecord extends Revision {
  readonly table: TableName
  readonly id: Id
  readonly value?: Row['value']
}

/** A row that belongs to the whole library; an article's has its summary with it. */
export interface SharedRecord extends RowRecord {
  readonly summary?: Summary
}

/** Some of the rows of one shared table, chosen by their ids. */
export interface SharedBucket {
  readonly table: TableName
  readonly bucket: number
  readonly rows: readonly SharedRecord[]
}

/** Up to `pageSize` rows of one article. Where a row has been put it stays: folding rewrites only pages that changed. */
export interface Page {
  readonly articleId: Id
  readonly page: number
  readonly rows: readonly RowRecord[]
}

/**
 * A page as the entry that brought its article left it: every row in its first version, which is that of the entry. It
 * becomes a page like any other when one of its rows changes. Not before version 5.
 */
export interface BroughtPage {
  readonly articleId: Id
  readonly page: number
  readonly rev: string
  readonly brought: readonly Row[]
}

/** Up to where the journal is folded into an article's pages and text. */
export interface Fold {
  /** The number of the entry. */
  readonly folded: number
  /** The newest entry up to there that touches the article. */
  readonly head?: Id
}

/** An article's text, without a value once it has been removed. Says how far it was folded; its mark may be newer. */
export interface TextRecord extends Revision, Fold {
  readonly id: Id
  readonly value?: ArticleText
}

/** An entry, with what the journal finds it by. */
export interface JournalRecord extends JournalEntry {
  /** Articles whose history it belongs to. */
  readonly concerns: readonly Id[]
  /** For each article that it touches the article's id and its own, with a space between. */
  readonly touches: readonly string[]
  /** For each article that it touches the article's id and the entry that it follows there, with a space between. */
  readonly follows: readonly string[]
  /** The article whose text it corrects. */
  readonly corrects?: Id
  /** How many rows it changes; not told before version 4. */
  readonly size?: number
}

/** An act that was begun, under the id of its entry. */
interface BegunRecord {
  readonly id: Id
  readonly entry: Entry
  readonly options: AppendOptions
}

/** A file that evidence rests on. Its size stands beside it, so that it can be listed without being read. */
export interface AttachmentRecord {
  readonly sha256: string
  readonly size: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The stores of the newest version. What older versions looked like is told by the migrations alone. */
export interface Schema extends DBSchema {
  /** Rows of the shared tables, and summaries of articles. */
  shared: { key: [TableName, number]; value: SharedBucket }
  /** Every act, in order; entries stay after they are folded, since they are the history. */
  journal: {
    key: number
    value: JournalRecord
    indexes: { id: Id; concerns: Id; touches: string; follows: string; corrects: Id }
  }
  /** Up to where each article is folded, where its text does not say so. */
  marks: { key: Id; value: Fold & { readonly id: Id } }
  pages: { key: [Id, number]; value: Page | BroughtPage }
  texts: { key: Id; value: TextRecord }
  /** What the review keeps of each article; derived. */
  digests: { key: Id; value: ArticleDigest }
  attachments: { key: string; value: AttachmentRecord; indexes: { size: [string, number] } }
  /** Acts that a page has begun and not ended; a page that is closed in between leaves them to the next start. */
  begun: { key: Id; value: BegunRecord }
  settings: { key: string; value: { readonly key: string; readonly value: unknown } }
}

export type StoreName = StoreNames<Schema>
