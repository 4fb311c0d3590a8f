import type { Id, Row } from '../core/entities.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import type { FormatFacts } from './facts.ts'
import type { Result } from './fault.ts'

/** A file that was read; its bytes are UTF-8 without a mark. */
export interface InputFile {
  readonly name: string
  readonly text: string
}

export interface WrittenFile {
  readonly name: string
  readonly text: string
}

/** What reading may need beside the file. */
export interface ReadOptions {
  /** The article's text as in its file, for formats that hold annotations alone. */
  readonly articleText?: string
  readonly articleName?: string
  /** The time that new rows tell as that of their making, an ISO 8601 instant. */
  readonly at?: string
}

export interface WriteOptions {
  /** Of the program that writes. */
  readonly programVersion: string
  /** Whether annotators who agreed to be named are; true unless said otherwise. */
  readonly nameAnnotators?: boolean
  /** Whether articles' texts are written; true unless said otherwise. */
  readonly withText?: boolean
  /** Whether tables begin with a byte order mark, by which spreadsheets know UTF-8; false unless said otherwise. */
  readonly byteOrderMark?: boolean
}

/**
 * How a format is written. Every form works on tables of a project that holds together, with texts.
 * `whole`: all at once. `articles`: one file, article after article, so that no more than one has to be in memory.
 * `files`: one file or more for each article, and some for all of them.
 */
export type Writing =
  | {
      readonly form: 'whole'
      /** @throws ExportError when the project is not sound */
      readonly write: (tables: ReadonlyTables, options: WriteOptions) => readonly WrittenFile[]
    }
  | {
      readonly form: 'articles'
      readonly open: string
      readonly between: string
      readonly close: string
      /** What an article gives; nothing for one that has nothing to give. */
      readonly article: (tables: ReadonlyTables, articleId: Id, options: WriteOptions) => string
    }
  | {
      readonly form: 'files'
      readonly article: (tables: ReadonlyTables, articleId: Id, options: WriteOptions) => readonly WrittenFile[]
      /** Those that belong to all articles. */
      readonly common?: (options: WriteOptions) => readonly WrittenFile[]
    }

/** A form that a project can be read from and written in. */
export interface Format extends FormatFacts {
  /** Whether a file looks as if it were of this format. Formats are asked in the order of the registry. */
  readonly looksLike: (file: InputFile) => boolean
  /** Names of files that belong to those it looks for, such as texts beside annotations. */
  readonly readsBeside?: RegExp
  /** The rows of a sound project, or what is wrong with the files. */
  readonly read: (files: readonly InputFile[], options: ReadOptions) => Result<readonly Row[]>
  readonly writing: Writing
  /** A file that the reading tool needs beside, such as its labels. */
  readonly companion?: () => WrittenFile
}
