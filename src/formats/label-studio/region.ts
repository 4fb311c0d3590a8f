import { shown } from '../fault.ts'
import type { Path } from '../json/path.ts'
import type { PlacedFault } from '../placed-fault.ts'
import { labelNamed } from '../span-graph/labels.ts'
import type { RawSpan } from '../span-graph/resolve.ts'
import type { RegionValue } from './document.ts'

const numberOr = (value: unknown): number => (typeof value === 'number' ? value : -1)

const left = (path: Path, found: string): PlacedFault => ({ path, key: 'leftOut', found, allowed: '' })

/**
 * A marked region as a span. In a page it counts through all of the page's words; one that only says in which element it
 * begins is left out, since another program would read the elements otherwise.
 * @returns undefined when nothing is marked with it
 */
export const readRegion = (
  id: string,
  value: RegionValue,
  place: Path,
  properties: Record<string, string> = {},
): { readonly spans: readonly RawSpan[]; readonly leftOut: readonly PlacedFault[] } | undefined => {
  const labels = value.labels ?? value.hypertextlabels
  if (!labels) return undefined
  const [first = '', ...others] = labels
  const known = [first, ...others].find((label) => labelNamed(label) !== undefined) ?? first
  const leftOut = labels
    .filter((label) => label !== known)
    .map((label) => left(place, `label ${shown(label)} beside ${shown(known)}`))
  const { start, end } = value.globalOffsets ?? value
  if (typeof start === 'string')
    return { spans: [], leftOut: [...leftOut, left(place, 'region without globalOffsets')] }
  const exact = typeof value.text === 'string' ? value.text : value.text?.[0]
  const words = exact === undefined || exact === '' ? {} : { exact }
  const pieces = [[numberOr(start), numberOr(end)] as const]
  return { spans: [{ id, label: known, pieces, properties, place, ...words }], leftOut }
}
