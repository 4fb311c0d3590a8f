import { proposeMetadata, type ProposedMetadata } from '../core/byline.ts'
import type { Id } from '../core/entities.ts'
import { addArticles, type NewArticle } from '../core/operations/article.ts'
import { recogniseBlocks } from '../core/recognise-blocks.ts'
import type { BlockKind } from '../core/vocabulary.ts'
import { knownTexts, type Sameness } from './known-texts.ts'
import { isIsnadDocument } from './other-formats.ts'
import { readText, type PlainText, type Refusal } from './read-text.ts'
import type { Session } from './session.ts'
import { Outlets } from './outlets.ts'

/** A file's bytes, or those of a text that was pasted, which has no name. */
export interface TextInput {
  readonly name?: string
  readonly bytes: Uint8Array
}

/** What became of one input. */
export type AddReport =
  | { readonly outcome: 'added'; readonly articleId: Id }
  /** The same bytes or the same text are in the library, its archive or its bin; it can be added all the same. */
  | { readonly outcome: 'already'; readonly articleId: Id; readonly same: Sameness }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** It is an Isnad document, which is to be imported. */
  | { readonly outcome: 'document' }

export interface AddOptions {
  /** Adds also what is there already. */
  readonly evenIfThere?: boolean
  /** Called after each input has been read; what it returns is awaited, so that the screen can be painted. */
  readonly progress?: (done: number, total: number) => void | Promise<void>
  /** Ends the reading; nothing is then added. */
  readonly signal?: AbortSignal
}

/** An input that is an article, with what its text tells. */
interface Ready {
  readonly at: number
  readonly read: PlainText
  readonly kinds: readonly BlockKind[]
  readonly proposed: ProposedMetadata
  readonly original: NewArticle['original']
}

/** One entry of the journal holds so many texts, or so many UTF-16 code units of text, and one text more. */
const textsPerEntry = 200
const unitsPerEntry = 4_000_000

/**
 * Texts come into the library, with title, outlet, authors, date and address as their texts propose them. All of it is
 * undone together. An outlet that the register does not know becomes an entry of it.
 * @returns a report for each input, in their order; none when it was ended by the signal
 */
export const addTexts = async (
  session: Session,
  inputs: readonly TextInput[],
  options: AddOptions = {},
): Promise<readonly AddReport[]> => {
  const known = knownTexts(session)
  const ready: Ready[] = []
  const reports: (AddReport | { readonly outcome: 'same'; readonly at: number; readonly same: Sameness })[] = []
  const report = (input: TextInput, at: number): (typeof reports)[number] => {
    if (isIsnadDocument(input.bytes)) return { outcome: 'document' }
    const read = readText(input.bytes)
    if (!read.ok) return { outcome: 'refused', refusal: read.refusal }
    const pasted = input.name === undefined
    const bytesSha256 = pasted ? undefined : session.sha256(input.bytes)
    const textSha256 = session.sha256(read.value.text)
    const there = options.evenIfThere ? undefined : known.find(bytesSha256, textSha256)
    if (there) {
      return typeof there.where === 'number'
        ? { outcome: 'same', at: there.where, same: there.same }
        : { outcome: 'already', articleId: there.where, same: there.same }
    }
    known.add(bytesSha256, textSha256, at)
    const { text, byteOrderMark, lineEndings } = read.value
    const kinds = recogniseBlocks(text)
    const original = {
      ...(pasted ? {} : { fileName: input.name }),
      encoding: 'utf-8',
      byteOrderMark,
      lineEndings,
      ...(bytesSha256 === undefined ? {} : { bytesSha256 }),
    }
    ready.push({ at, read: read.value, kinds, proposed: proposeMetadata(text, kinds, input.name), original })
    return { outcome: 'added', articleId: '' }
  }
  for (const [at, input] of inputs.entries()) {
    reports.push(report(input, at))
    await options.progress?.(at + 1, inputs.length)
    if (options.signal?.aborted) return []
  }
  const ids = carryOut(session, ready)
  return reports.map((one, at) => {
    if (one.outcome === 'added') return { outcome: 'added', articleId: ids.get(at) ?? '' }
    if (one.outcome === 'same') return { outcome: 'already', articleId: ids.get(one.at) ?? '', same: one.same }
    return one
  })
}

/** Adds what is ready, in entries of a size that a device takes at once, as one act for undo. */
const carryOut = (session: Session, ready: readonly Ready[]): ReadonlyMap<number, Id> => {
  const ids = new Map<number, Id>()
  const [first] = ready
  if (!first) return ids
  const label = { act: 'addArticles', subject: first.proposed.title ?? '', count: ready.length }
  const group = session.author().newId()
  for (const part of partsOf(ready)) {
    session.act(
      label,
      (tables, author) => {
        const outlets = new Outlets(tables, author)
        const articles = part.map((one) => newArticle(one, outlets))
        const { change, articleIds } = addArticles(tables, author, articles, outlets.made)
        for (const [number, { at }] of part.entries()) ids.set(at, articleIds[number] ?? '')
        return change
      },
      { group },
    )
  }
  return ids
}

const partsOf = (ready: readonly Ready[]): readonly (readonly Ready[])[] => {
  const parts: Ready[][] = []
  let units = Infinity
  for (const one of ready) {
    const last = parts.at(-1)
    if (last && last.length < textsPerEntry && units < unitsPerEntry) last.push(one)
    else {
      parts.push([one])
      units = 0
    }
    units += one.read.text.length
  }
  return parts
}

const newArticle = ({ read, kinds, proposed, original }: Ready, outlets: Outlets): NewArticle => {
  const { title, outlet, authors, publishedAt, url } = proposed
  return {
    text: read.text,
    kinds,
    original,
    authors,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outletId: outlets.idOf(outlet) }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
  }
}
