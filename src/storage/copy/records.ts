import type { Id } from '../../core/entities.ts'
import type { Entry, JournalEntry } from '../storage.ts'

/** What stands in the frames of a second copy or a backup, in this order: head, entries, ready, entries. */
export type CopyRecord =
  | { readonly type: 'head'; readonly format: 'isnad-copy'; readonly version: 1; readonly generation: number }
  /** A part of the library as it was at some entry, as an act that brings its rows. Stands in place of older entries. */
  | { readonly type: 'base'; readonly entry: Entry }
  | { readonly type: 'entry'; readonly entry: JournalEntry }
  /** From here on the file is a whole copy, up to this entry of the journal. */
  | { readonly type: 'ready'; readonly seq: number; readonly id: Id }

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

/** A record as the payload of a frame. Lone surrogates survive: JSON escapes them. */
export const payloadOf = (record: CopyRecord): Uint8Array => encoder.encode(JSON.stringify(record))

/** The record in a payload whose chain was right: it is as this program wrote it. */
export const recordIn = (payload: Uint8Array): CopyRecord => JSON.parse(decoder.decode(payload))
