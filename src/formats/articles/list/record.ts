import type { ProposedMetadata } from '../../../core/byline.ts'
import { fold } from '../../../core/fold.ts'
import { normaliseLineEndings } from '../../../core/lines.ts'
import { isAgencyName } from '../../../core/outlet-names.ts'
import { recogniseBlocks } from '../../../core/recognise-blocks.ts'
import { withProposals, type ReadArticle } from '../article.ts'
import { addressOf, dateOf } from '../page/metadata.ts'
import { readPiece } from '../page/read.ts'
import { requireReadable } from '../plain-text.ts'
import { articleFields, type FieldMap } from './fields.ts'

/** What one line of a list holds, by the names of its fields. */
export type ListRecord = ReadonlyMap<string, string>

const markup = /<\/?(?:p|br|div|h[1-6]|span|strong|em|a|ul|ol|li)\b[^>]*>/i

/** A map of fields as a person reads it. */
export const writeFieldMap = (map: FieldMap): string =>
  articleFields.flatMap((field) => (map[field] === undefined ? [] : [`${field} ← ${map[field]}`])).join(', ')

const tidy = (value: string | undefined): string | undefined => {
  const words = value?.replaceAll(/\s+/gu, ' ').trim() ?? ''
  return words === '' ? undefined : words
}

/**
 * An article from one line of a list. A text that is a piece of a page becomes its words.
 * @throws Refused when there is nothing to see in its text
 */
export const articleOfRecord = (
  record: ListRecord,
  map: FieldMap,
): Pick<ReadArticle, 'text' | 'kinds' | 'known' | 'notes' | 'lineEndings'> => {
  const value = (name: string | undefined): string | undefined => (name === undefined ? undefined : record.get(name))
  const written = value(map.text) ?? ''
  const { text: plain, lineEndings } = normaliseLineEndings(written)
  const isPiece = markup.test(plain)
  if (!isPiece) requireReadable(plain)
  const { text, kinds } = isPiece ? readPiece(plain) : { text: plain, kinds: recogniseBlocks(plain) }
  const title = tidy(value(map.title))
  const source = tidy(value(map.source))
  const author = tidy(value(map.author))
  const url = addressOf(value(map.url)?.trim())
  const publishedAt = dateOf(tidy(value(map.date)))
  const known: Partial<ProposedMetadata> = {
    ...(title === undefined ? {} : { title }),
    ...(source === undefined
      ? {}
      : { outlet: { name: source, kind: isAgencyName(fold(source)) ? 'newsAgency' : 'mediaOutlet' } }),
    ...(author === undefined ? {} : { authors: author.split(/\s*[;،]\s*|\s*,\s+/u).filter((name) => name !== '') }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
  }
  return { text, kinds, known: withProposals(known, text, kinds, undefined), notes: [], lineEndings }
}
