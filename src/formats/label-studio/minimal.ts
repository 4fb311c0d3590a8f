import * as v from 'valibot'
import { shown } from '../fault.ts'
import type { PlacedFault } from '../placed-fault.ts'
import { readFacts } from '../span-graph/facts.ts'
import type { RawArticle, RawSpan } from '../span-graph/resolve.ts'
import { regionSchema, taskDataSchema } from './document.ts'
import { hasMarkup, textOf } from './markup.ts'
import { readRegion } from './region.ts'

/*
 * JSON_MIN, the short export of Label Studio: a task with its data and, under the name of each control tag, what was
 * said with it. It has no relations, and a line for each annotation of a task.
 */

const minimalSchema = v.intersect([taskDataSchema, v.looseObject({ id: v.optional(v.unknown()) })])
export const minimalTasksSchema = v.array(minimalSchema)

/** What an export says of the annotation itself. */
const ofAnnotation = new Set(['id', 'annotator', 'annotation_id', 'created_at', 'updated_at', 'lead_time'])

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** Whether a file looks like such an export. */
export const looksMinimal = (text: string): boolean =>
  /"annotation_id"\s*:/.test(text) && /"(?:hypertext)?labels"\s*:\s*\[/.test(text) && !/"data"\s*:\s*\{/.test(text)

/** The article of each task; of several annotations of one the first. */
export const articlesOfMinimal = (
  tasks: v.InferOutput<typeof minimalTasksSchema>,
  name: string,
): readonly RawArticle[] => {
  const seen = new Set<string>()
  const further: PlacedFault[] = []
  const articles = tasks.flatMap((task, at): readonly RawArticle[] => {
    const key = JSON.stringify([task.id ?? at, textOf(task)])
    if (seen.has(key)) {
      further.push({ path: [at], key: 'leftOut', found: 'further annotation', allowed: '' })
      return []
    }
    seen.add(key)
    const spans: RawSpan[] = []
    const leftOut: PlacedFault[] = []
    const markup = hasMarkup(Object.values(task).filter(isList).flat())
    for (const [field, value] of Object.entries(task)) {
      if (ofAnnotation.has(field) || !isList(value)) continue
      for (const [number, one] of value.entries()) {
        const region = v.safeParse(regionSchema, one)
        const place = [at, field, number]
        const read = region.success ? readRegion(`${field} ${number}`, region.output, place) : undefined
        if (read) {
          spans.push(...read.spans)
          leftOut.push(...read.leftOut)
        } else leftOut.push({ path: place, key: 'leftOut', found: `entry of ${shown(field)}`, allowed: '' })
      }
    }
    const text = textOf(task, markup)
    return [
      { text, facts: readFacts(task, name), spans, arrows: [], leftOut, units: ['codePoint', 'utf16'], place: [at] },
    ]
  })
  const [first, ...rest] = articles
  return first ? [{ ...first, leftOut: [...(first.leftOut ?? []), ...further] }, ...rest] : []
}
