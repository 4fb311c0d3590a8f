import type { SecondCopy } from '../storage/second-copy.ts'
import { StorageError, type Storage } from '../storage/storage.ts'

/** How a library can be opened. */
export type Opening =
  | { readonly way: 'open'; readonly storage: Storage }
  /** What the browser gives is empty or cannot be read, and the second copy has a library. */
  | { readonly way: 'recover'; readonly storage: Storage | undefined }
  | { readonly way: 'cannot'; readonly error: StorageError }

/** How often an empty library is looked at again while another window keeps its second copy. */
const lookAgainAfter = 300

const hasCopy = async (copy: SecondCopy): Promise<boolean> => {
  if ((await copy.place()) === 'nowhere') return false
  await copy.arrival()
  return (await copy.state()).seq > 0
}

/** Waits until another window has begun the library, or has gone and left its copy to this one. */
const othersBegan = async (storage: Storage, copy: SecondCopy, pause: Pause): Promise<boolean> => {
  let arrived = false
  void copy.arrival().then(() => (arrived = true))
  while (!arrived) {
    if (await storage.readHead()) return true
    await pause(lookAgainAfter)
  }
  return (await storage.readHead()) !== undefined
}

type Pause = (milliseconds: number) => Promise<void>

/**
 * Opens the library of this device, and does not take a damaged one for a first start: an empty store is only begun
 * where the second copy has nothing either, and one that cannot be read is named only where the copy cannot replace it.
 */
export const chooseOpening = async (
  openStorage: () => Promise<Storage>,
  copy: SecondCopy,
  pause: Pause,
): Promise<Opening> => {
  let storage: Storage | undefined
  try {
    storage = await openStorage()
    if (await storage.readHead()) return { way: 'open', storage }
    if ((await copy.place()) === 'elsewhere' && (await othersBegan(storage, copy, pause)))
      return { way: 'open', storage }
    return (await hasCopy(copy)) ? { way: 'recover', storage } : { way: 'open', storage }
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    return afterFailure(error, copy)
  }
}

/** What can be done when the library could not be opened, or not be read after it was. */
export const afterFailure = async (error: StorageError, copy: SecondCopy): Promise<Opening> => {
  // These say that nothing is wrong with the library itself.
  if (error.problem === 'blocked' || error.problem === 'newerVersion' || error.problem === 'quota')
    return { way: 'cannot', error }
  if ((await copy.place()) === 'here' && (await hasCopy(copy))) return { way: 'recover', storage: undefined }
  return { way: 'cannot', error }
}
