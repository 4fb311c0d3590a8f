import type { Row } from '../core/entities.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import type { Result } from './fault.ts'

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
}

/** A form that a project can be read from and written in. */
export interface Format {
  /** By which a person calls it. */
  readonly name: string
  readonly summary: string
  /** Whether reading needs `articleText`. */
  readonly needsText: boolean
  /** The rows of a sound project, or what is wrong with the file. */
  readonly parse: (file: string, options: ReadOptions) => Result<readonly Row[]>
  /** @throws ExportError when the project is not sound */
  readonly serialize: (tables: ReadonlyTables, options: WriteOptions) => string
}
