import type { Change } from '../core/change.ts'
import { stampOf } from '../core/draft.ts'
import type { Annotator, Id, Project } from '../core/entities.ts'
import { patchRow, type Patch } from '../core/operations/patch.ts'
import type { Session } from './session.ts'

/** Who annotates on this device gives a name or initials, and says whether exports show it. */
export const describeAnnotator = (session: Session, name: string, named: boolean): Change | undefined =>
  session.act({ act: 'nameAnnotator', subject: name }, (tables, author) =>
    patchRow(tables, author, 'annotator', session.annotator.id, { name: name === '' ? undefined : name, named }),
  )

/** The people of the library, in the order in which they came; programs are none. */
export const people = (session: Session): readonly Annotator[] =>
  [...session.tables.all('annotator')]
    .filter(({ role }) => role !== 'machine')
    .toSorted((a, b) => (a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1))

/** Another person takes their place at this device: what is done from now on is theirs. */
export const becomeAnnotator = (session: Session, id: Id): void => session.settings.set('annotatorId', id)

/** Somebody who was not in the library yet takes their place at this device. */
export const addAnnotator = (session: Session, name: string): void => {
  const annotator: Annotator = { ...stampOf(session.author()), role: 'annotator', name, named: true }
  session.act({ act: 'addAnnotator', subject: name }, () => ({
    added: [{ table: 'annotator', value: annotator }],
    updated: [],
    removed: [],
  }))
  becomeAnnotator(session, annotator.id)
}

/** The project's title, description, policy or own guidelines change. */
export const editProject = (session: Session, patch: Patch<Project>): Change | undefined =>
  session.act({ act: 'editProject' }, (tables, author) =>
    patchRow(tables, author, 'project', session.project.id, patch),
  )
