import type { Change } from '../core/change.ts'
import { Draft, type Author } from '../core/draft.ts'
import type { Id, Source } from '../core/entities.ts'
import { fold } from '../core/fold.ts'
import { newNamedSource } from '../core/operations/article.ts'
import { proposeSource } from '../core/propose/source.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import type { Session } from './session.ts'

/** An outlet by name, and whether it is a newspaper, a channel, a site, or an agency. */
export interface OutletName {
  readonly name: string
  readonly kind: 'mediaOutlet' | 'newsAgency'
}

/** The register's outlets and agencies by folded name, and those that this act makes. */
export class Outlets {
  readonly made: Source[] = []
  private readonly author: Author
  private readonly byName = new Map<string, Id>()

  constructor(tables: ReadonlyTables, author: Author) {
    this.author = author
    for (const source of tables.all('source')) {
      if (source.kind !== 'mediaOutlet' && source.kind !== 'newsAgency') continue
      for (const name of [...source.aliases, source.name]) this.byName.set(fold(name), source.id)
    }
  }

  /** The entry of this name, made if there is none. */
  idOf({ name, kind }: OutletName): Id {
    const there = this.byName.get(fold(name))
    if (there !== undefined) return there
    const outlet = newNamedSource(this.author, kind, name)
    this.made.push(outlet)
    this.byName.set(fold(name), outlet.id)
    return outlet.id
  }
}

/** An article is of this outlet, which joins the register if it is new; an empty name says that it is not known. */
export const setOutlet = (session: Session, articleId: Id, name: string): Change | undefined =>
  session.act(
    { act: 'editArticle', subject: session.tables.get('article', articleId)?.title ?? '' },
    (tables, author) => {
      const draft = new Draft(tables, author)
      const article = tables.get('article', articleId)
      if (!article) return draft.change()
      const { outletId: _, ...rest } = article
      if (name === '') draft.put('article', rest)
      else {
        const outlets = new Outlets(tables, author)
        const kind = proposeSource(name).kind === 'newsAgency' ? 'newsAgency' : 'mediaOutlet'
        draft.put('article', { ...rest, outletId: outlets.idOf({ name, kind }) })
        for (const outlet of outlets.made) draft.put('source', outlet)
      }
      return draft.change()
    },
  )
