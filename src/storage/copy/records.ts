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

/**
 * A record as the payload of a frame. Lone surrogates survive: JSON escapes them. An entry's number and id stand before it,
 * so that a copy is looked through without parsing whole imports.
 */
export const payloadOf = (record: CopyRecord): Uint8Array => {
  const { type } = record
  if (type !== 'entry') return encoder.encode(JSON.stringify(record))
  const { entry } = record
  return encoder.encode(JSON.stringify({ type, seq: entry.seq, id: entry.id, entry }))
}

/** The record in a payload whose chain was right: it is as this program wrote it. */
export const recordIn = (payload: Uint8Array): CopyRecord => JSON.parse(decoder.decode(payload))

/** A record without the rows in it. */
export type BriefRecord =
  | Extract<CopyRecord, { readonly type: 'head' | 'ready' }>
  | { readonly type: 'base' }
  | { readonly type: 'entry'; readonly entry: Pick<JournalEntry, 'seq' | 'id'> }

/** So many bytes hold what stands before an entry. Its id is of plain letters, or the entry is parsed. */
const beginning = 120
const base = /^\{"type":"base",/
const entry = /^\{"type":"entry","seq":(\d+),"id":"([ !#-[\]-~]*)","entry":/

/** What is in such a payload, as far as a copy is looked through; an entry that an earlier program wrote is parsed. */
export const briefIn = (payload: Uint8Array): BriefRecord => {
  const start = String.fromCharCode(...payload.subarray(0, beginning))
  if (base.test(start)) return { type: 'base' }
  const [, seq, id] = entry.exec(start) ?? []
  return seq === undefined || id === undefined ? recordIn(payload) : { type: 'entry', entry: { seq: Number(seq), id } }
}
