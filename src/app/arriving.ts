import type { Places, Whereabouts } from '../storage/places/whereabouts.ts'

/** What was left behind where the library was is erased, or named again for the next start. @returns what is true then */
export const arrive = async (places: Places, now: Whereabouts): Promise<Whereabouts> => {
  const left: string[] = []
  for (const name of now.leaving) if (!(await places.erase(name))) left.push(name)
  if (left.length < now.leaving.length) await places.sweep()
  const arrived = { ...now, leaving: left }
  if (left.length < now.leaving.length) await places.write(arrived)
  return arrived
}
