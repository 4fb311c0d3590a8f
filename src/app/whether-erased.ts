import { StorageError, type Storage } from '../storage/storage.ts'

/** Whether a store that was lost is there no more; every other fault is told by the next act. */
export const whetherErased = async (storage: Pick<Storage, 'readHead'>): Promise<boolean> => {
  try {
    await storage.readHead()
    return false
  } catch (error) {
    return error instanceof StorageError && error.problem === 'unavailable'
  }
}
