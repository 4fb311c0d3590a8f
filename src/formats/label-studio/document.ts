import * as v from 'valibot'
import { factEntries } from '../span-graph/facts.ts'

/*
 * Label Studio's tasks, as its export and import have them. Offsets are code points, ends exclusive. Its text regions
 * have one piece; what is said of a region hangs on the region's id as choices and text areas.
 */

const id = v.union([v.string(), v.number()])

const offset = v.optional(v.unknown())
const labels = v.optional(v.nullable(v.array(v.string())))

/** What a result says of a stretch of the text. */
export const regionSchema = v.looseObject({
  // Of pages, paths.
  start: offset,
  end: offset,
  /** Of pages: through all of their words. */
  globalOffsets: v.optional(v.looseObject({ start: offset, end: offset })),
  text: v.optional(v.union([v.string(), v.array(v.string())])),
  labels,
  hypertextlabels: labels,
  // Of a taxonomy, lists.
  choices: v.optional(v.nullable(v.array(v.unknown()))),
})
export type RegionValue = v.InferOutput<typeof regionSchema>

const resultSchema = v.looseObject({
  id: v.optional(id),
  type: v.string(),
  from_name: v.optional(v.string()),
  to_name: v.optional(v.string()),
  value: v.optional(regionSchema),
  from_id: v.optional(id),
  to_id: v.optional(id),
  direction: v.optional(v.string()),
  labels,
})
export type Region = v.InferOutput<typeof resultSchema>

const annotationSchema = v.looseObject({
  was_cancelled: v.optional(v.nullable(v.boolean())),
  result: v.array(resultSchema),
})

/** What a task is about. */
export const taskDataSchema = v.looseObject({ text: v.optional(v.string()), ...factEntries })

export const taskSchema = v.looseObject({
  data: taskDataSchema,
  annotations: v.optional(v.array(annotationSchema)),
  /** What older versions call annotations. */
  completions: v.optional(v.array(annotationSchema)),
  predictions: v.optional(v.array(annotationSchema)),
})
export type Task = v.InferOutput<typeof taskSchema>

export const tasksSchema = v.union([v.array(taskSchema), taskSchema])
