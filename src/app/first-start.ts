import type { Change } from '../core/change.ts'
import { stampOf } from '../core/draft.ts'
import type { Annotator, Id, Project } from '../core/entities.ts'

/** What a library begins with: a project without a title, and an annotator without a name. */
export const firstStart = ({
  newId,
  now,
}: {
  readonly newId: () => Id
  readonly now: () => string
}): { readonly change: Change; readonly projectId: Id; readonly annotatorId: Id } => {
  const annotatorId = newId()
  const author = { annotatorId, newId, now: now() }
  const annotator: Annotator = { ...stampOf(author), id: annotatorId, role: 'annotator', named: true }
  const project: Project = {
    ...stampOf(author),
    title: '',
    languages: ['ar'],
    policy: { unsupportedThreshold: 'L2', doubleReview: false },
    guidelinesVersion: '1',
  }
  const added = [
    { table: 'project', value: project },
    { table: 'annotator', value: annotator },
  ] as const
  return { change: { added, updated: [], removed: [] }, projectId: project.id, annotatorId }
}
