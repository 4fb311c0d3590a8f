import type { Article, Source } from './entities.ts'
import { fold } from './fold.ts'
import type { ClaimDigest, DigestRemark } from './review/digest.ts'
import { hasTerms } from './text-index.ts'

/** The first of what was found, and how much there is in all. */
export interface Found<T> {
  readonly total: number
  readonly first: readonly T[]
}

const collect = <T>(values: Iterable<T>, most: number, isFound: (value: T) => boolean): Found<T> => {
  const first: T[] = []
  let total = 0
  for (const value of values) {
    if (!isFound(value)) continue
    total++
    if (first.length < most) first.push(value)
  }
  return { total, first }
}

const folded = new WeakMap<object, string>()

/** The search form of a row, made once. */
const foldedOf = <T extends object>(row: T, words: (row: T) => string): string => {
  const known = folded.get(row)
  if (known !== undefined) return known
  const made = fold(words(row))
  folded.set(row, made)
  return made
}

/** What is looked for in a source: its names and its role, each in a line of its own. */
const wordsOfSource = (source: Source): string =>
  ['name' in source ? source.name : source.words, ...source.aliases, source.role ?? ''].join('\n')

/** A claim with the words that somebody wrote about it. */
export interface FoundRemark {
  readonly digest: ClaimDigest
  readonly words: string
}

/** The articles in whose title every term stands, those in the bin left out. */
export const findTitles = (articles: Iterable<Article>, terms: readonly string[], most: number): Found<Article> =>
  collect(articles, most, (article) => {
    return (
      article.deletedAt === undefined &&
      hasTerms(
        foldedOf(article, ({ title }) => title ?? ''),
        terms,
      )
    )
  })

/** The sources in whose names or role every term stands. */
export const findSources = (sources: Iterable<Source>, terms: readonly string[], most: number): Found<Source> =>
  collect(sources, most, (source) => hasTerms(foldedOf(source, wordsOfSource), terms))

/** Evidence or comments in which every term stands. */
export const findRemarks = (
  digests: Iterable<ClaimDigest>,
  kind: DigestRemark['kind'],
  terms: readonly string[],
  most: number,
): Found<FoundRemark> => {
  const first: FoundRemark[] = []
  let total = 0
  for (const digest of digests) {
    for (const remark of digest.remarks ?? []) {
      if (
        remark.kind !== kind ||
        !hasTerms(
          foldedOf(remark, ({ words }) => words),
          terms,
        )
      )
        continue
      total++
      if (first.length < most) first.push({ digest, words: remark.words })
    }
  }
  return { total, first }
}
