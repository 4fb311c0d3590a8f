import type { Id, Row, Source, Stamp } from '../../core/entities.ts'
import { fold } from '../../core/fold.ts'
import { MadeIds } from '../attributions/made-ids.ts'
import type { ReadArticle } from './article.ts'

/** An article and what its file is called. */
export interface NamedArticle {
  readonly fileName?: string
  readonly article: ReadArticle
}

/**
 * The rows of a project that holds articles with their texts and no annotations. The same articles give the same rows.
 * @param at when they were made, an ISO 8601 instant
 */
export const projectOf = (articles: readonly NamedArticle[], at: string): readonly Row[] => {
  const ids = new MadeIds(at)
  const annotatorId = ids.next('')
  const stamp = (seed: string): Stamp => ({
    id: ids.next(seed),
    createdAt: at,
    modifiedAt: at,
    annotatorId,
    origin: 'imported',
  })
  const outlets = new Map<string, Source>()
  const outletOf = ({ name, kind }: NonNullable<ReadArticle['known']['outlet']>): Id => {
    const outlet = outlets.get(fold(name)) ?? { ...stamp(name), kind, name, aliases: [] }
    outlets.set(fold(name), outlet)
    return outlet.id
  }
  const project: Row = {
    table: 'project',
    value: {
      ...stamp(''),
      title: '',
      languages: ['ar'],
      policy: { unsupportedThreshold: 'L2', doubleReview: false },
      guidelinesVersion: '1',
    },
  }
  const rows = articles.flatMap(({ fileName, article }): Row[] => {
    const { text, kinds, encoding, byteOrderMark, lineEndings } = article
    const { outlet, authors, ...known } = article.known
    const own = stamp(text)
    return [
      {
        table: 'article',
        value: {
          ...own,
          ...known,
          ...(outlet === undefined ? {} : { outletId: outletOf(outlet) }),
          authors: [...authors],
          language: 'ar',
          revision: 1,
          original: { ...(fileName === undefined ? {} : { fileName }), encoding, byteOrderMark, lineEndings },
          tags: [],
        },
      },
      { table: 'text', value: { id: own.id, text, kinds } },
    ]
  })
  const annotator = { ...stamp(''), id: annotatorId, role: 'annotator' as const, named: false }
  const sources = [...outlets.values()].map((value): Row => ({ table: 'source', value }))
  return [{ table: 'annotator', value: annotator }, project, ...sources, ...rows]
}
