import * as v from 'valibot'
import { factEntries } from '../span-graph/facts.ts'

/*
 * Label Studio's tasks, as its export and import have them. Offsets are code points, ends exclusive. Its text regions
 * have one piece; what is said of a region hangs on the region's id as choices and text areas.
 */

const id = v.union([v.string(), v.number()])

const resultSchema = v.looseObject({
  id: v.optional(id),
  type: v.string(),
  from_name: v.optional(v.string()),
  to_name: v.optional(v.string()),
  value: v.optional(
    v.looseObject({
      // Of pages, paths.
      start: v.optional(v.unknown()),
      end: v.optional(v.unknown()),
      text: v.optional(v.union([v.string(), v.array(v.string())])),
      labels: v.optional(v.nullable(v.array(v.string()))),
      // Of a taxonomy, lists.
      choices: v.optional(v.nullable(v.array(v.unknown()))),
    }),
  ),
  from_id: v.optional(id),
  to_id: v.optional(id),
  direction: v.optional(v.string()),
  labels: v.optional(v.nullable(v.array(v.string()))),
})
export type Region = v.InferOutput<typeof resultSchema>

const annotationSchema = v.looseObject({
  was_cancelled: v.optional(v.nullable(v.boolean())),
  result: v.array(resultSchema),
})

export const taskSchema = v.looseObject({
  data: v.looseObject({ text: v.optional(v.string()), ...factEntries }),
  annotations: v.optional(v.array(annotationSchema)),
  /** What older versions call annotations. */
  completions: v.optional(v.array(annotationSchema)),
  predictions: v.optional(v.array(annotationSchema)),
})
export type Task = v.InferOutput<typeof taskSchema>

export const tasksSchema = v.union([v.array(taskSchema), taskSchema])
