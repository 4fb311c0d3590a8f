import { sourceOf } from '../../core/chain.ts'
import type { Id, Source } from '../../core/entities.ts'
import { fold } from '../../core/fold.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { resolveMention, type ResolvableMention } from '../../suggest/register/resolve.ts'
import type { Suggestion } from '../../suggest/suggestion.ts'
import { nameOfSource } from '../desk/readout.ts'
import type { Session } from '../session.ts'
import { wordsIn } from './overlap.ts'

/** A likeness from which on a mention is taken to mean an entry, where no other comes near it. */
const sure = 0.75
const margin = 0.1

/** Who the words of an article may mean: the register, and the anonymous that this article has already. */
export class KnownSources {
  private readonly register: Source[]
  private readonly inArticle = new Set<Id>()
  /** By kind and folded words, so that the same words are looked up once. */
  private readonly found = new Map<string, Source | undefined>()

  constructor(tables: ReadonlyTables, articleId: Id) {
    this.register = [...tables.all('source')]
    for (const mention of tables.mentionsInArticle(articleId)) {
      const source = sourceOf(tables, mention)
      if (source) this.inArticle.add(source.id)
    }
  }

  /** The one entry that words mean; undefined when there is none, or more than one may be meant. */
  find(mention: ResolvableMention): Source | undefined {
    const key = `${mention.kind} ${fold(mention.words)}`
    if (!this.found.has(key)) this.found.set(key, this.lookUp(mention))
    return this.found.get(key)
  }

  /** Takes in an entry that was just made for these words. */
  take(words: string, source: Source): void {
    this.register.push(source)
    this.inArticle.add(source.id)
    this.found.clear()
    this.found.set(`${source.kind} ${fold(words)}`, source)
  }

  private lookUp(mention: ResolvableMention): Source | undefined {
    if (mention.kind === 'impersonal') {
      return this.register.find(
        (source) => source.kind === 'impersonal' && fold(nameOfSource(source)) === fold(mention.words),
      )
    }
    const [best, next] = resolveMention(mention, this.register, this.inArticle)
    if (!best || best.score < sure || (next && next.score > best.score - margin)) return undefined
    return this.register.find(({ id }) => id === best.sourceId)
  }
}

/** What the register calls who is proposed to speak, where that is not how he is written here. */
export const knownAs = (session: Session, articleId: Id, { sources: [first] }: Suggestion): string | undefined => {
  const text = session.tables.get('text', articleId)?.text
  if (!first || text === undefined) return undefined
  const words = wordsIn(text, first.segments)
  const source = new KnownSources(session.tables, articleId).find({ words, kind: first.kind })
  const name = source && nameOfSource(source)
  return name === undefined || fold(name) === fold(words) ? undefined : name
}
