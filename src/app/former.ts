import type { Entry } from '../storage/storage.ts'
import type { Settings } from './settings.ts'

/** The library as it lay before a newer program changed how it is kept. */
export interface Former {
  isThere(): Promise<boolean>
  /** Its acts, oldest first. Only where it is there. */
  entries(): Promise<readonly Entry[]>
  forget(): Promise<void>
}

const seenKey = 'formerSeenAt'
/** As long as what was deleted can be undone. */
const keptFor = 30 * 86_400_000

/**
 * Lets the former library go when it has lain beside the present one for thirty days.
 * @param now an instant, as in ISO 8601
 */
export const clearFormer = async (
  former: Former,
  settings: Pick<Settings, 'get' | 'set'>,
  now: string,
): Promise<void> => {
  const seen = settings.get(seenKey)
  if (!(await former.isThere())) {
    if (seen !== undefined) settings.set(seenKey, undefined)
  } else if (typeof seen !== 'string') settings.set(seenKey, now)
  else if (Date.parse(now) - Date.parse(seen) >= keptFor) {
    await former.forget()
    settings.set(seenKey, undefined)
  }
}
