import { verdictInForce } from '../../core/review/standing.ts'
import { supportOf, supportRule } from '../../core/support.ts'
import type { Article, Id, Project } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { supportLevels, verdictValues } from '../../core/vocabulary.ts'
import { claimPart, type ReportGround } from './claim-part.ts'
import { element, type ReportNode } from './node.ts'
import { numberedText, type NumberedClaim } from './numbered-text.ts'
import type { ReportWords } from './words.ts'

/** What a report is about, and what it says of itself. */
export interface ReportRequest {
  /** The claims in their order; their articles must be read in. */
  readonly claimIds: readonly Id[]
  /** The article whose text stands in the report with its passages numbered. */
  readonly textOf?: Id
  /** In words, which claims were asked for; empty for those of one article. */
  readonly scope: readonly string[]
  /** What a claim says, also one whose articles are not read in. */
  readonly statementOf: (claimId: Id) => string
  /** Claims that were asked for and have no room. */
  readonly leftOut: number
  readonly project: Project
  readonly programVersion: string
  /** An instant, as ISO 8601. */
  readonly madeAt: string
  /** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
  readonly sha256: (text: string) => string
}

const numberedIn = (tables: ReadonlyTables, request: ReportRequest): readonly NumberedClaim[] => {
  const claims = request.claimIds.flatMap((id) => tables.get('claim', id) ?? [])
  return claims.map((claim, at) => ({
    claim,
    number: at + 1,
    level: supportOf(tables, claim, request.project.policy).level,
  }))
}

const articlesOf = (
  tables: ReadonlyTables,
  claims: readonly NumberedClaim[],
  textOf: Id | undefined,
): readonly Article[] => {
  const ids = new Set<Id>(textOf === undefined ? [] : [textOf])
  for (const { claim } of claims) {
    for (const anchorId of claim.anchors) {
      const articleId = tables.get('anchor', anchorId)?.articleId
      if (articleId !== undefined) ids.add(articleId)
    }
  }
  return [...ids].flatMap((id) => tables.get('article', id) ?? [])
}

const table = (
  caption: string,
  head: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): ReportNode =>
  element(
    'table',
    'report-table',
    element('caption', '', caption),
    element(
      'thead',
      '',
      element(
        'tr',
        '',
        head.map((words) => element('th', { scope: 'col' }, words)),
      ),
    ),
    element(
      'tbody',
      '',
      rows.map(([name, count]) => element('tr', '', element('th', { scope: 'row' }, name), element('td', '', count))),
    ),
  )

const statistics = (ground: ReportGround, claims: readonly NumberedClaim[]): ReportNode => {
  const { tables, policy, words } = ground
  const unsupported = claims.filter(({ claim }) => supportOf(tables, claim, policy).unsupported).length
  const verdicts = claims.map(({ claim }) => verdictInForce(tables, claim.id, policy)?.value)
  const rows = (names: readonly (readonly [string, number])[]): readonly (readonly [string, string])[] =>
    names.filter(([, count]) => count > 0).map(([name, count]) => [name, words.number(count)])
  const byLevel = supportLevels.map(
    (level) => [words.levels[level], claims.filter((one) => one.level === level).length] as const,
  )
  const byVerdict = verdictValues.map(
    (value) => [words.verdicts[value], verdicts.filter((one) => one === value).length] as const,
  )
  const undecided = verdicts.filter((value) => value === undefined).length
  return element(
    'section',
    'report-statistics',
    element('h2', '', words.statistics),
    table(words.level, [words.level, words.count], rows([...byLevel, [words.unsupported, unsupported]])),
    table(words.verdict, [words.verdict, words.count], rows([...byVerdict, [words.noVerdict, undecided]])),
  )
}

const provenance = (
  { tables, words, personOf }: ReportGround,
  request: ReportRequest,
  articles: readonly Article[],
): ReportNode => {
  const line = (name: string, value: string | undefined): readonly ReportNode[] =>
    value === undefined || value === '' ? [] : [element('dt', '', name), element('dd', '', element('bdi', '', value))]
  const reviewers = new Set<Id>()
  for (const claimId of request.claimIds) {
    for (const { annotatorId } of tables.verdictsOnClaim(claimId)) reviewers.add(annotatorId)
    for (const { annotatorId } of tables.reviewsOf(claimId)) reviewers.add(annotatorId)
  }
  return element(
    'section',
    'report-provenance',
    element('h2', '', words.provenance),
    articles.map((article) =>
      element(
        'dl',
        '',
        element(
          'dt',
          'report-article',
          element('bdi', '', article.title ?? article.original.fileName ?? words.untitled),
        ),
        line(words.published, article.publishedAt === undefined ? undefined : words.date(article.publishedAt)),
        line(words.address, article.url),
        line(words.retrieved, article.retrievedAt === undefined ? undefined : words.date(article.retrievedAt)),
        line(words.revision, words.number(article.revision)),
        line(words.textHash, request.sha256(tables.get('text', article.id)?.text ?? '')),
        line(words.file, article.original.fileName),
      ),
    ),
    element(
      'dl',
      '',
      line(words.program, `Isnad ${request.programVersion}`),
      line(words.rules, supportRule),
      line(words.reviewers, [...reviewers].map(personOf).join(words.listSeparator)),
    ),
  )
}

/** A report about some claims: how they stand, where they were told and by whom, what was decided, and on what ground. */
export const makeReport = (tables: ReadonlyTables, words: ReportWords, request: ReportRequest): ReportNode => {
  const { policy } = request.project
  const claims = numberedIn(tables, request)
  const articles = articlesOf(tables, claims, request.textOf)
  const people = new Map<Id, string>()
  const ground: ReportGround = {
    tables,
    policy,
    words,
    statementOf: request.statementOf,
    personOf: (id) => {
      const known = people.get(id)
      if (known !== undefined) return known
      const annotator = tables.get('annotator', id)
      const name = annotator?.named ? annotator.name : undefined
      const called = name ?? words.anonymousReviewer(people.size + 1)
      people.set(id, called)
      return called
    },
  }
  const about = tables.get('article', request.textOf)
  return element(
    'article',
    'report',
    element(
      'header',
      'report-head',
      element(
        'h1',
        '',
        element('bdi', '', about?.title ?? (request.project.title === '' ? words.title : request.project.title)),
      ),
      element('p', '', words.covers(claims.length, articles.length)),
      request.scope.length > 0 ? element('p', 'report-scope', request.scope.join(' · ')) : undefined,
      element('p', '', words.made(request.madeAt)),
      request.leftOut > 0 ? element('p', 'report-alarm', words.leftOut(request.leftOut)) : undefined,
    ),
    statistics(ground, claims),
    about
      ? element('section', 'report-text', element('h2', '', words.text), numberedText(tables, about.id, claims))
      : undefined,
    element(
      'section',
      'report-claims',
      element('h2', '', words.claims),
      claims.map((one) => claimPart(ground, one)),
    ),
    provenance(ground, request, articles),
  )
}
