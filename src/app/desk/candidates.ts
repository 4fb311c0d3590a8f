import { antecedentOf, sourceOf } from '../../core/chain.ts'
import type { Id, Mention, Source } from '../../core/entities.ts'
import { fold, matchesFolded } from '../../core/fold.ts'
import { proposeSource } from '../../core/propose/source.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { SourceKind } from '../../core/vocabulary.ts'
import { mentionsBefore, nameOfMention, nameOfSource } from './readout.ts'
import type { Pick } from './speaking.ts'

/** One line of the source picker. */
export interface Candidate {
  readonly pick: Pick
  readonly group: 'here' | 'register' | 'create' | 'refersBack' | 'impersonal'
  readonly name: string
  readonly kind: SourceKind
  /** What else tells it apart: a role, or other names. */
  readonly more: string
}

/** How many lines each group shows at most. */
const most = 8

const namesOf = (source: Source): string => [nameOfSource(source), ...source.aliases, source.role ?? ''].join(' ')

/** How near a source's names are to what was asked: 0 is the same words, higher is farther. */
const distance = (source: Source, folded: string): number => {
  if (folded === '') return 1
  const names = [nameOfSource(source), ...source.aliases].map(fold)
  if (names.includes(folded)) return 0
  return names.some((name) => name.startsWith(folded)) ? 1 : 2
}

const isAnonymous = (source: Source): boolean => 'descriptor' in source || source.kind === 'impersonal'

/**
 * Who may have said it. Entries of this article come first, then the register's; the anonymous of other articles are
 * left out, since «مصدر عسكري» of one article is not that of another until somebody says so.
 * @param query what was typed, or the words selected in the text
 * @param offset where the attribution stands, UTF-16 code units: only what was mentioned before can be referred back to
 */
export const candidatesFor = (
  tables: ReadonlyTables,
  articleId: Id,
  offset: number,
  query: string,
  selected: string | undefined,
): readonly Candidate[] => {
  const folded = fold(query).trim()
  const here = new Set<Id>()
  for (const mention of tables.mentionsInArticle(articleId)) {
    const source = sourceOf(tables, mention)
    if (source) here.add(source.id)
  }
  const matching = [...tables.all('source')]
    .filter((source) => folded === '' || matchesFolded(namesOf(source), query))
    .map((source) => ({ source, distance: distance(source, folded) }))
    .toSorted((a, b) => a.distance - b.distance || (nameOfSource(a.source) < nameOfSource(b.source) ? -1 : 1))
  const line = (source: Source, group: 'here' | 'register'): Candidate => ({
    pick: { type: 'source', sourceId: source.id },
    group,
    name: nameOfSource(source),
    kind: source.kind,
    more: source.role ?? source.aliases.join('، '),
  })
  const local = matching.filter(({ source }) => here.has(source.id)).slice(0, most)
  const others = matching.filter(({ source }) => !here.has(source.id) && !isAnonymous(source)).slice(0, most)
  const words = query.trim()
  const candidates = [
    ...local.map(({ source }) => line(source, 'here')),
    ...others.map(({ source }) => line(source, 'register')),
  ]
  if (words !== '') candidates.push(creation(words))
  if (selected === undefined || words === '' || words === selected) {
    candidates.push(...referredBack(tables, articleId, offset))
  }
  if (words === '') candidates.push(impersonal)
  return candidates
}

const impersonal: Candidate = {
  pick: { type: 'impersonal', words: 'يُذكر' },
  group: 'impersonal',
  name: '',
  kind: 'impersonal',
  more: '',
}

const creation = (words: string): Candidate => {
  const { kind, name, role } = proposeSource(words)
  return {
    pick: { type: 'new', words, kind },
    group: 'create',
    name: name === '' ? words : name,
    kind,
    more: role ?? '',
  }
}

/** The last few who were mentioned before, each once, nearest first. */
const referredBack = (tables: ReadonlyTables, articleId: Id, offset: number): readonly Candidate[] => {
  const seen = new Set<string>()
  const found: Candidate[] = []
  for (const mention of mentionsBefore(tables, articleId, offset)) {
    const target: Mention = antecedentOf(tables, mention)
    const name = nameOfMention(tables, target)
    if (seen.has(name)) continue
    seen.add(name)
    const pick = { type: 'antecedent', mentionId: mention.id } as const
    found.push({ pick, group: 'refersBack', name, kind: mention.kind, more: '' })
    if (found.length === 3) break
  }
  return found
}
