import { StorageError } from '../storage/storage.ts'
import { exportDocument, type ExportOutcome } from './export-document.ts'
import type { Session } from './session.ts'

/**
 * A document of as much as can be had while the device keeps nothing: the whole library if it can still be read, else
 * the articles that this window has read in, with everything that was done in them and not saved.
 */
export const emergencyDocument = async (
  session: Session,
  programVersion: string,
  name: string,
): Promise<ExportOutcome> => {
  const request = { nameAnnotators: true, programVersion, name }
  try {
    return await exportDocument(session, request)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
  }
  const articleIds = [...session.tables.all('text')].map(({ id }) => id)
  return exportDocument(session, { ...request, articleIds })
}
