import { chainOf, sourceOf, type Link } from '../../core/chain.ts'
import type { Attribution, Evidence, Id, Mention, Project, Source } from '../../core/entities.ts'
import { passageOf } from '../../core/review/passage.ts'
import { verdictInForce } from '../../core/review/standing.ts'
import { hasLocator, supportOf } from '../../core/support.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { element, type ReportNode } from './node.ts'
import type { NumberedClaim } from './numbered-text.ts'
import type { ReportWords } from './words.ts'

/** What the parts of a report are made from. */
export interface ReportGround {
  readonly tables: ReadonlyTables
  readonly policy: Project['policy']
  readonly words: ReportWords
  /** What a claim says. */
  readonly statementOf: (claimId: Id) => string
  /** What a person is called who wants to be named, otherwise a number. */
  readonly personOf: (annotatorId: Id) => string
}

const nameOf = (source: Source): string => ('name' in source ? source.name : source.words)

const wordsOfMention = (tables: ReadonlyTables, mention: Mention): string => {
  const anchor = 'anchor' in mention ? tables.get('anchor', mention.anchor) : undefined
  const text = tables.get('text', mention.articleId)?.text ?? ''
  return anchor?.segments.map(({ start, end }) => text.slice(start, end)).join(' … ') ?? ''
}

const bdi = (words: string): ReportNode => element('bdi', '', words)

const outletOf = ({ tables, words }: ReportGround, articleId: Id): string => {
  const outlet = tables.get('source', tables.get('article', articleId)?.outletId)
  return outlet ? nameOf(outlet) : words.unknownOutlet
}

const speakersOf = ({ tables, words }: ReportGround, link: Link): string => {
  const names = link.voices.flatMap(({ sourceId, mentionId }) => {
    const mention = tables.get('mention', mentionId)
    const source = tables.get('source', sourceId) ?? (mention && sourceOf(tables, mention))
    const name = source ? nameOf(source) : mention ? wordsOfMention(tables, mention) : ''
    return name === '' ? [] : [name]
  })
  return names.length === 0 ? words.unknownSpeaker : names.join(words.listSeparator)
}

const chainLine = (ground: ReportGround, attribution: Attribution | undefined, articleId: Id): ReportNode => {
  const { tables, words } = ground
  const links: ReportNode[] = [element('span', 'report-link', bdi(outletOf(ground, articleId)))]
  if (!attribution) links.push(` ${words.arrow} `, element('span', 'report-link report-weak', words.nobody))
  else {
    const { links: steps, weakest } = chainOf(tables, attribution)
    steps.slice(1).forEach((link, at) => {
      const isWeak = at + 1 === weakest && link.grade !== 'identified'
      links.push(
        ` ${words.arrow} `,
        element(
          'span',
          isWeak ? 'report-link report-weak' : 'report-link',
          bdi(speakersOf(ground, link)),
          isWeak ? ` (${words.weakest})` : undefined,
        ),
      )
    })
    const { stance } = attribution
    if (stance !== 'asserts') links.push(' ', element('strong', '', `(${words.attributionStances[stance]})`))
    links.push(` · ${words.wasItSaid} ${words.checks[attribution.checked]}`)
  }
  return element('p', 'report-chain', element('strong', '', `${words.chain}: `), links)
}

const passages = (ground: ReportGround, { claim, level }: NumberedClaim): readonly ReportNode[] =>
  claim.anchors.flatMap((anchorId) => {
    const { tables, words } = ground
    const articleId = tables.get('anchor', anchorId)?.articleId
    const article = tables.get('article', articleId)
    if (articleId === undefined || !article) return []
    const attributions = [...tables.attributionsOfContent(anchorId)].filter(({ decision }) => decision === 'accepted')
    const where = [
      outletOf(ground, articleId),
      article.title,
      article.publishedAt === undefined ? undefined : words.date(article.publishedAt),
    ].filter((part) => part !== undefined)
    const chains = attributions.length === 0 ? [undefined] : attributions
    return [
      element(
        'blockquote',
        { class: 'report-passage', dir: 'auto' },
        passageOf(tables, anchorId).map(({ text, isClaim }) =>
          isClaim ? element('mark', `level-${level}`, text) : text,
        ),
      ),
      element(
        'p',
        'report-where',
        where.flatMap((part, at) => [at > 0 ? ' · ' : '', bdi(part)]),
      ),
      ...chains.map((attribution) => chainLine(ground, attribution, articleId)),
    ]
  })

const evidenceLine = ({ words }: ReportGround, evidence: Evidence): ReportNode => {
  const { url, archiveUrl, citation, page, timecode, fileName, fileSha256 } = evidence.locator
  const places = [
    url,
    archiveUrl,
    citation,
    page === undefined ? undefined : `${words.page} ${page}`,
    timecode,
    fileName,
    fileSha256 === undefined ? undefined : `${words.fileHash} ${fileSha256}`,
    evidence.retrievedAt === undefined ? undefined : `${words.retrieved} ${words.date(evidence.retrievedAt)}`,
  ].filter((part) => part !== undefined)
  return element(
    'li',
    '',
    element('strong', '', `${words.stances[evidence.stance]}: `),
    bdi(evidence.title),
    ` (${words.evidenceKinds[evidence.kind]})`,
    evidence.quote === undefined ? undefined : element('blockquote', { dir: 'auto' }, evidence.quote),
    places.length === 0
      ? undefined
      : element(
          'p',
          'report-where',
          places.flatMap((part, at) => [at > 0 ? ' · ' : '', bdi(part)]),
        ),
    hasLocator(evidence) ? undefined : element('p', 'report-alarm', words.notCounted),
  )
}

const listOf = (title: string, lines: readonly ReportNode[]): ReportNode | undefined =>
  lines.length === 0 ? undefined : element('div', 'report-part', element('h3', '', title), element('ul', '', lines))

const verdictPart = ({ tables, policy, words, personOf }: ReportGround, claimId: Id): ReportNode => {
  const verdict = verdictInForce(tables, claimId, policy)
  if (!verdict) return element('p', 'report-verdict', element('strong', '', `${words.verdict}: `), words.noVerdict)
  return element(
    'div',
    'report-verdict',
    element(
      'p',
      '',
      element('strong', '', `${words.verdict}: ${words.verdicts[verdict.value]}`),
      ` · ${words.by(personOf(verdict.annotatorId))} · ${words.date(verdict.createdAt)}`,
    ),
    verdict.justification === '' ? undefined : element('p', '', `${words.justification}: `, bdi(verdict.justification)),
  )
}

/** One claim of a report: what it says, how it stands, where it was told and by whom, and what was decided. */
export const claimPart = (ground: ReportGround, numbered: NumberedClaim): ReportNode => {
  const { tables, policy, words, statementOf } = ground
  const { claim, number, level } = numbered
  const { flags, unsupported } = supportOf(tables, claim, policy)
  const marks = [
    words.levels[level],
    ...flags.map((flag) => words.flags[flag]),
    ...(unsupported ? [words.unsupportedMark] : []),
    ...(claim.nature === 'fact' || claim.nature === 'opinion' ? [] : [words.natures[claim.nature]]),
  ]
  const evidence = [...tables.evidenceForClaim(claim.id)].map((one) => evidenceLine(ground, one))
  const relations = [...tables.relationsOfClaim(claim.id)]
    .filter(({ decision }) => decision === 'accepted')
    .map((relation) => {
      const type = words.relationTypes[relation.type]
      const isFrom = relation.fromClaimId === claim.id
      const other = bdi(statementOf(isFrom ? relation.toClaimId : relation.fromClaimId))
      return element('li', '', isFrom ? [`${type}: `, other] : [other, ` — ${type}`])
    })
  const comments = [...tables.reviewsOf(claim.id)].flatMap(({ comment }) =>
    comment === undefined ? [] : [element('li', '', bdi(comment))],
  )
  return element(
    'article',
    { class: 'report-claim', id: `claim-${number}` },
    element(
      'h3',
      'report-claim-title',
      element('span', `report-number level-${level}`, String(number)),
      ' ',
      bdi(statementOf(claim.id)),
    ),
    element('p', 'report-marks', marks.join(' · ')),
    claim.exemption ? element('p', '', words.exempt(claim.exemption.reason)) : undefined,
    passages(ground, numbered),
    listOf(words.evidence, evidence),
    verdictPart(ground, claim.id),
    listOf(words.relations, relations),
    listOf(words.comments, comments),
  )
}
