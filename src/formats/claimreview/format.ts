import * as v from 'valibot'
import { verdictInForce } from '../../core/review/standing.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { verdictValues, type VerdictValue } from '../../core/vocabulary.ts'
import { factsOf } from '../facts.ts'
import type { Format, WriteOptions } from '../format.ts'
import { byId } from '../isnad/by-id.ts'
import { Assembler } from '../span-graph/assemble.ts'
import { claimWords, speakersOf } from '../span-graph/claim-words.ts'
import { readVerdicts, type ReadVerdict } from '../span-graph/read-verdicts.ts'

/*
 * schema.org's ClaimReview as JSON-LD, for claims that were decided on and whose article has an address. The address of
 * the review itself is that of the page on which it will be published: whoever publishes it adds `url`.
 */

const ratings: Readonly<Partial<Record<VerdictValue, number>>> = { supported: 5, conflicting: 3, refuted: 1 }

const isPublic = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//i.test(url)

const write = (tables: ReadonlyTables, { nameAnnotators = true }: WriteOptions): string => {
  const [project] = tables.all('project')
  const reviews = byId(tables.all('claim')).flatMap((claim) => {
    const verdict = project && verdictInForce(tables, claim.id, project.policy)
    const articles = [...new Set(claim.anchors.flatMap((id) => tables.get('anchor', id)?.articleId ?? []))]
      .flatMap((id) => tables.get('article', id) ?? [])
      .filter(({ url }) => isPublic(url))
    const [first] = articles
    if (!verdict || verdict.value === 'unreviewed' || !first) return []
    const reviewer = tables.get('annotator', verdict.annotatorId)
    const named = nameAnnotators && reviewer?.named === true && reviewer.name !== undefined
    const rating = ratings[verdict.value]
    const speakers = speakersOf(tables, claim)
    return [
      {
        '@type': 'ClaimReview',
        '@id': `urn:uuid:${verdict.id}`,
        claimReviewed: claimWords(tables, claim),
        datePublished: verdict.createdAt.slice(0, 10),
        ...(verdict.justification === '' ? {} : { reviewBody: verdict.justification }),
        ...(named ? { author: { '@type': 'Person', name: reviewer.name } } : {}),
        reviewRating: {
          '@type': 'Rating',
          alternateName: verdict.value,
          ...(rating === undefined ? {} : { ratingValue: rating, bestRating: 5, worstRating: 1 }),
        },
        itemReviewed: {
          '@type': 'Claim',
          ...(speakers.length === 0 ? {} : { author: speakers.map((name) => ({ '@type': 'Thing', name })) }),
          ...(first.publishedAt === undefined ? {} : { datePublished: first.publishedAt }),
          appearance: articles.map(({ url, title }) => ({
            '@type': 'CreativeWork',
            url,
            ...(title === undefined ? {} : { headline: title }),
          })),
        },
      },
    ]
  })
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 1)}\n`
}

const text = v.optional(v.nullable(v.string()))
const reviewSchema = v.looseObject({
  '@type': v.literal('ClaimReview'),
  claimReviewed: v.pipe(v.string(), v.minLength(1)),
  reviewBody: text,
  url: text,
  reviewRating: v.optional(
    v.looseObject({ alternateName: text, ratingValue: v.optional(v.union([v.number(), v.string()])) }),
  ),
})
type Review = v.InferOutput<typeof reviewSchema>
const claimReviewSchema = v.union([
  v.array(reviewSchema),
  v.looseObject({ '@graph': v.array(reviewSchema) }),
  reviewSchema,
])

/** Other programs rate in words of their own; those that are plainly one of ours are read so. */
const valueOf = ({ reviewRating }: Review): VerdictValue => {
  const said = (reviewRating?.alternateName ?? '').trim()
  const ours = verdictValues.find((value) => value.toLowerCase() === said.toLowerCase())
  if (ours !== undefined) return ours
  if (/^(?:true|correct|صحيح|صحيحة)$/iu.test(said)) return 'supported'
  if (/^(?:false|fake|incorrect|خطأ|زائف|كاذب|مضلل)$/iu.test(said)) return 'refuted'
  return 'unreviewed'
}

const verdictsOf = (reviews: readonly Review[]): readonly ReadVerdict[] =>
  reviews.map((review) => ({
    statement: review.claimReviewed,
    value: valueOf(review),
    justification: review.reviewBody ?? '',
    note: [review.reviewRating?.alternateName, review.url].filter(Boolean).join(' · '),
    evidence: [],
  }))

export const claimReviewFormat: Format = {
  ...factsOf('claimreview'),
  looksLike: ({ text: file }) => /"ClaimReview"/.test(file),
  read: (files, options) =>
    readVerdicts(files, new Assembler(options.at), claimReviewSchema, (value) =>
      verdictsOf(
        Array.isArray(value) ? value : '@graph' in value ? (value['@graph'] as readonly Review[]) : [value as Review],
      ),
    ),
  writing: { form: 'whole', write: (tables, options) => [{ name: '', text: write(tables, options) }] },
}
