import type { Attribution, Id, Mention, Source } from './entities.ts'
import type { ReadonlyTables } from './tables.ts'
import { describedKinds, type SourceKind } from './vocabulary.ts'

/** How well a link of a chain can be asked: the weakest first. */
export const linkGrades = ['unresolved', 'bare', 'described', 'identified'] as const
export type LinkGrade = (typeof linkGrades)[number]

/** One speaker of a link, as the article points at him. */
export interface Voice {
  readonly mentionId?: Id
  readonly sourceId?: Id
  readonly kind: SourceKind
  readonly grade: LinkGrade
}

/** One step of transmission: those who speak together in one attribution, or the outlet. */
export interface Link {
  readonly attributionId?: Id
  readonly voices: readonly Voice[]
  /** The best grade among the voices. */
  readonly grade: LinkGrade
}

/** The isnad of an attribution: from the outlet of the article, through outer attributions, to the origin. */
export interface Chain {
  readonly links: readonly Link[]
  readonly continuity: 'connected' | 'broken' | 'anonymousLink'
  /** The index in `links` of the weakest link below the outlet; the first of equals. */
  readonly weakest: number
}

const described: readonly string[] = describedKinds

/** Whether a source can be found again, is described, or is nobody in particular. */
export const gradeOfSource = (source: Source): LinkGrade => {
  if ('descriptor' in source) return Object.keys(source.descriptor).length > 0 ? 'described' : 'bare'
  return source.kind === 'impersonal' ? 'bare' : 'identified'
}

const gradeOfKind = (kind: SourceKind): LinkGrade => {
  if (kind === 'impersonal' || described.includes(kind)) return 'bare'
  return 'identified'
}

/** The mention at the end of the antecedents of a mention: itself when it refers to none. */
export const antecedentOf = (tables: ReadonlyTables, mention: Mention): Mention => {
  const seen = new Set<Id>([mention.id])
  let current = mention
  for (;;) {
    const next: Mention | undefined = tables.get('mention', current.antecedentId)
    if (!next || seen.has(next.id)) return current
    seen.add(next.id)
    current = next
  }
}

/** The register's entry behind a mention: its own, or that of the mention it refers back to. */
export const sourceOf = (tables: ReadonlyTables, mention: Mention): Source | undefined =>
  tables.get('source', mention.sourceId) ?? tables.get('source', antecedentOf(tables, mention).sourceId)

const voiceOf = (tables: ReadonlyTables, mention: Mention): Voice => {
  const source = sourceOf(tables, mention)
  if (source) return { mentionId: mention.id, sourceId: source.id, kind: mention.kind, grade: gradeOfSource(source) }
  const named = antecedentOf(tables, mention)
  const grade = named.type === 'implicit' ? 'unresolved' : gradeOfKind(named.kind)
  return { mentionId: mention.id, kind: mention.kind, grade }
}

const best = (voices: readonly Voice[]): LinkGrade =>
  linkGrades.findLast((grade) => voices.some((voice) => voice.grade === grade)) ?? 'unresolved'

/** The attributions around one, outermost first, itself last. A circle, which no operation makes, ends the walk. */
export const attributionPath = (tables: ReadonlyTables, attribution: Attribution): readonly Attribution[] => {
  const path: Attribution[] = []
  const seen = new Set<Id>()
  for (
    let at: Attribution | undefined = attribution;
    at && !seen.has(at.id);
    at = tables.get('attribution', at.parentId)
  ) {
    seen.add(at.id)
    path.unshift(at)
  }
  return path
}

/** The chain of transmission of an attribution. */
export const chainOf = (tables: ReadonlyTables, attribution: Attribution): Chain => {
  const outlet = tables.get('source', tables.get('article', attribution.articleId)?.outletId)
  const links: Link[] = []
  if (outlet) {
    const grade = gradeOfSource(outlet)
    links.push({ voices: [{ sourceId: outlet.id, kind: outlet.kind, grade }], grade })
  } else links.push({ voices: [], grade: 'identified' })
  for (const step of attributionPath(tables, attribution)) {
    const voices = step.mentionIds.flatMap((id) => {
      const mention = tables.get('mention', id)
      return mention ? [voiceOf(tables, mention)] : []
    })
    links.push({ attributionId: step.id, voices, grade: best(voices) })
  }
  const below = links.slice(1)
  const worst = Math.min(...below.map(({ grade }) => linkGrades.indexOf(grade)))
  const weakest = 1 + below.findIndex(({ grade }) => linkGrades.indexOf(grade) === worst)
  const continuity = worst === 0 ? 'broken' : worst < 3 ? 'anonymousLink' : 'connected'
  return { links, continuity, weakest }
}
