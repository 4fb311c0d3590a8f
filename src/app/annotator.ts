import type { Change } from '../core/change.ts'
import type { Project } from '../core/entities.ts'
import { patchRow, type Patch } from '../core/operations/patch.ts'
import type { Session } from './session.ts'

/** Who annotates on this device gives a name or initials, and says whether exports show it. */
export const describeAnnotator = (session: Session, name: string, named: boolean): Change | undefined =>
  session.act({ act: 'nameAnnotator', subject: name }, (tables, author) =>
    patchRow(tables, author, 'annotator', session.annotator.id, { name: name === '' ? undefined : name, named }),
  )

/** The project's title, description, policy or own guidelines change. */
export const editProject = (session: Session, patch: Patch<Project>): Change | undefined =>
  session.act({ act: 'editProject' }, (tables, author) =>
    patchRow(tables, author, 'project', session.project.id, patch),
  )
