import { strToU8, zipSync } from 'fflate'
import { decode } from '../plain-text.ts'
import { limits } from '../limits.ts'
import type { Note, NoteKey } from '../note.ts'
import { Refused } from '../refusal.ts'
import { openZip } from '../zip.ts'

/** The parts of a Word document that are read, and no others: text, styles, lists, notes, and what joins them. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/(?:document|footnotes|endnotes)\d*\.xml\.rels|(?:document|styles|numbering|footnotes|endnotes)\d*\.xml))$/

const tag = /<(\/?)[^\s/>!?][^>]*?(\/?)>/g

/** @throws Refused when a part has a document type, or elements too deep for a text */
const requireTame = (part: string, xml: string): void => {
  if (/<!DOCTYPE/i.test(xml)) throw new Refused('wordType', { part })
  let depth = 0
  for (const [, closing, empty] of xml.matchAll(tag)) {
    if (closing !== '') depth--
    else if (empty === '') depth++
    if (depth > limits.wordDepth) throw new Refused('tooDeep', { part, allowed: limits.wordDepth })
  }
}

const count = (xml: string, pattern: RegExp): number => xml.match(pattern)?.length ?? 0

const counted: readonly (readonly [NoteKey, RegExp])[] = [
  ['footnotesMoved', /<\w+:(?:foot|end)noteReference\b/g],
  ['deletionsLeftOut', /<\w+:(?:del|moveFrom)\s/g],
  ['hiddenKept', /<\w+:(?:vanish|webHidden)\b(?![^>]*"(?:0|false|off)")/g],
  ['picturesLeftOut', /<(?:pic:pic|v:imagedata)\b/g],
]

/** What leads out of a document; links that a reader would follow are none of it. */
const outward = /<Relationship\b(?![^>]*\/hyperlink")[^>]*TargetMode\s*=\s*"External"/gi
const fetched = /<\w+:altChunk\b|\b(?:INCLUDEPICTURE|INCLUDETEXT)\b/g

/** A Word document with nothing in it but what is read, and notes on what that leaves out. */
export interface TameWord {
  readonly docx: Uint8Array
  readonly notes: readonly Note[]
}

/**
 * The wanted parts of a Word document in an archive of their own, as UTF-8.
 * @throws Refused when the archive is not sound, too large, or holds what no Word document may
 */
export const tameWord = (bytes: Uint8Array): TameWord => {
  if (bytes.length > limits.docxBytes) throw new Refused('tooLarge', { allowed: limits.docxBytes / 1e6 })
  const parts = new Map<string, Uint8Array>()
  const totals = new Map<NoteKey, number>()
  const add = (key: NoteKey, number: number): void => {
    if (number > 0) totals.set(key, (totals.get(key) ?? 0) + number)
  }
  for (const { name, read } of openZip(bytes)) {
    if (name === 'word/comments.xml') {
      add('commentsLeftOut', count(decode(read(), 'utf-8').text, /<\w+:comment\s/g))
    } else if (name.startsWith('docProps/')) totals.set('propertiesLeftOut', 1)
    else if (name === 'word/_rels/settings.xml.rels') {
      add('linkedLeftOut', count(decode(read(), 'utf-8').text, outward))
    }
    if (!wanted.test(name)) continue
    const raw = read()
    const isWide = (raw[0] === 0xff && raw[1] === 0xfe) || (raw[0] === 0xfe && raw[1] === 0xff)
    const { text } = decode(raw, isWide ? (raw[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8')
    requireTame(name, text)
    parts.set(name, strToU8(text.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/, '$1')))
    if (name.startsWith('word/document')) for (const [key, pattern] of counted) add(key, count(text, pattern))
    add('linkedLeftOut', count(text, outward) + count(text, fetched))
  }
  if (![...parts.keys()].some((name) => name.startsWith('word/document')))
    throw new Refused('wordPart', { part: 'word/document.xml' })
  const notes = [...totals].map(([key, number]): Note =>
    key === 'propertiesLeftOut' ? { key } : { key, count: number },
  )
  return { docx: zipSync(Object.fromEntries(parts), { level: 0 }), notes }
}
