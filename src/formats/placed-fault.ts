import type { Fault, FaultKey } from './fault.ts'
import { locate } from './json/locate.ts'
import { writePath, type Path } from './json/path.ts'

/** A fault at a path of a document that was read. */
export interface PlacedFault {
  readonly path: Path
  readonly key: FaultKey
  readonly found: string
  readonly allowed: string
  readonly other?: Path
}

/** More faults of one file than this are counted, not told. */
const toldFaults = 1000

/** Faults with their lines and columns in the JSON text that they are about. */
export const placeFaults = (
  text: string,
  faults: readonly PlacedFault[],
): { readonly ok: false; readonly faults: readonly Fault[] } => {
  const told = faults.slice(0, toldFaults)
  const positions = locate(
    text,
    told.map(({ path }) => path),
  )
  const written: Fault[] = told.map(({ path, other, ...fault }, at) => ({
    ...fault,
    path: writePath(path),
    ...positions[at],
    ...(other === undefined ? {} : { other: writePath(other) }),
  }))
  const more = faults.length - told.length
  if (more > 0) written.push({ key: 'more', path: '$', found: `${more}`, allowed: '' })
  return { ok: false, faults: written }
}
