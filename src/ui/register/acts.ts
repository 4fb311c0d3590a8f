import { inBrief } from '../../app/desk/marking.ts'
import { nameOfSource } from '../../app/desk/readout.ts'
import { sourceFromWords } from '../../app/desk/speaking.ts'
import type { Session } from '../../app/session.ts'
import type { Id, Source } from '../../core/entities.ts'
import { patchRow, type Patch } from '../../core/operations/patch.ts'
import type { ReadonlyTables } from '../../core/tables.ts'

/** Says something else about an entry of the register, as it stands now; `undefined` takes a field away. */
export const changeSource = (session: Session, id: Id, patch: Patch<Source>): void => {
  const source = session.tables.get('source', id)
  if (!source) return
  session.act({ act: 'editSource', subject: inBrief(nameOfSource(source)) }, (tables, author) =>
    patchRow(tables, author, 'source', id, patch),
  )
}

/** A new entry of the register, of the kind that its words suggest. @returns its id, if it could be added */
export const addSource = (session: Session, words: string): Id | undefined => {
  const change = session.act({ act: 'newSource', subject: inBrief(words) }, (_, author) => ({
    added: [{ table: 'source', value: sourceFromWords(author, words) }],
    updated: [],
    removed: [],
  }))
  return change?.added[0]?.value.id
}

/** Whether a source is another or belongs to it, however far up. */
export const isWithin = (tables: ReadonlyTables, id: Id, other: Id): boolean => {
  const seen = new Set<Id>()
  for (let at: Id | undefined = id; at !== undefined && !seen.has(at); at = tables.get('source', at)?.affiliationId) {
    if (at === other) return true
    seen.add(at)
  }
  return false
}
