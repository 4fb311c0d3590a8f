import { isAnonymous } from '../../core/statistics.ts'
import { verdictInForce } from '../../core/review/standing.ts'
import { supportOf } from '../../core/support.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { factsOf } from '../facts.ts'
import type { Format, WriteOptions, WrittenFile } from '../format.ts'
import { byId } from '../isnad/by-id.ts'
import { describeMarked } from '../span-graph/describe.ts'
import { articleColumns, claimColumns, sourceColumns } from './columns.ts'
import { ClaimRows } from './claim-rows.ts'
import { parseTables } from './parse.ts'
import { writeTable } from './table.ts'

const sourceRows = (tables: ReadonlyTables) =>
  byId(tables.all('source')).map((source) => {
    const mentions = [...tables.mentionsOfSource(source.id)]
    const said = mentions.flatMap(({ id }) => [...tables.attributionsByMention(id)])
    const affiliation = tables.get('source', source.affiliationId)
    const described = 'descriptor' in source ? source : undefined
    return {
      source_id: source.id,
      name: 'name' in source ? source.name : source.words,
      kind: source.kind,
      anonymous: isAnonymous(source.kind) ? 'yes' : 'no',
      role: source.role ?? '',
      affiliation: affiliation ? ('name' in affiliation ? affiliation.name : affiliation.words) : '',
      aliases: source.aliases.join(' | '),
      interest: source.interest ?? '',
      descriptor: Object.values(described?.descriptor ?? {}).join(' | '),
      reason: described?.reason ?? '',
      number: described?.number ?? '',
      articles: new Set(mentions.map(({ articleId }) => articleId)).size,
      mentions: mentions.length,
      claims: new Set(said.map(({ claimId }) => claimId)).size,
    }
  })

const write = (
  tables: ReadonlyTables,
  { byteOrderMark = false, withText = true }: WriteOptions,
): readonly WrittenFile[] => {
  const [project] = tables.all('project')
  const articles = byId(tables.all('article')).map(({ id }) => describeMarked(tables, id))
  const claims = articles.flatMap((marked) =>
    new ClaimRows(marked).rows((placeId) => {
      const owner = tables.ownerOf(placeId)
      if (owner?.role !== 'claim' || !project) return undefined
      const { unsupported } = supportOf(tables, owner.claim, project.policy)
      const verdict = verdictInForce(tables, owner.claim.id, project.policy)
      return {
        claim_id: owner.claim.id,
        unsupported: unsupported ? 'yes' : 'no',
        verdict: verdict?.value ?? '',
        justification: verdict?.justification ?? '',
      }
    }),
  )
  const about = articles.map(({ id = '', text, facts }) => ({
    article_id: id,
    title: facts.title ?? '',
    url: facts.url ?? '',
    date: facts.publishedAt ?? '',
    outlet: facts.outlet ?? '',
    authors: (facts.authors ?? []).join(' | '),
    language: facts.language ?? '',
    file: facts.fileName ?? '',
    text: withText ? text : '',
  }))
  return [
    { name: 'claims.csv', text: writeTable(claimColumns, claims, byteOrderMark) },
    { name: 'sources.csv', text: writeTable(sourceColumns, sourceRows(tables), byteOrderMark) },
    { name: 'articles.csv', text: writeTable(articleColumns, about, byteOrderMark) },
  ]
}

export const csvFormat: Format = {
  ...factsOf('csv'),
  looksLike: ({ text }) => /^\ufeff?"?(?:claim|article|source)[ _-]id"?[,;\t]/i.test(text),
  read: parseTables,
  writing: { form: 'whole', write },
}
