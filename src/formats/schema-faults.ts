import * as v from 'valibot'
import { dateSchema, idSchema, instantSchema } from '../core/entities.ts'
import { shownValue } from './fault.ts'
import { writePath, type Path } from './json/path.ts'
import type { PlacedFault } from './placed-fault.ts'

const patternOf = (schema: typeof idSchema): string => schema.pipe[1].requirement.source

/** What stands for a regular expression in a message: an example says more. */
const examples: ReadonlyMap<string, string> = new Map([
  [patternOf(idSchema), 'UUID (0198c0de-0000-7000-8000-000000000000)'],
  [patternOf(instantSchema), '2026-11-22T08:30:00Z'],
  [patternOf(dateSchema), '2026 | 2026-11 | 2026-11-22 | 2026-11-22T08:30:00Z'],
])

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Lists where objects should be: valibot takes a list for an object without fields. */
const listsForObjects = (read: object, output: object, path: Path, report: (fault: PlacedFault) => void): void => {
  const isList = Array.isArray(output)
  if (Array.isArray(read) && !isList) report({ path, key: 'wrongType', found: 'array', allowed: 'object' })
  for (const key in output) {
    const part: unknown = Reflect.get(output, key)
    const from: unknown = Reflect.get(read, key)
    if (isObject(part) && isObject(from)) listsForObjects(from, part, [...path, isList ? Number(key) : key], report)
  }
}

const faultOf = (issue: v.BaseIssue<unknown>): PlacedFault => {
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  )
  const last = issue.path?.at(-1)
  if (last && Array.isArray(last.input) && typeof last.key === 'string') {
    return { path: path.slice(0, -1), key: 'wrongType', found: 'array', allowed: 'object' }
  }
  const found = shownValue(last ? last.value : issue.input)
  const expected = issue.expected ?? ''
  const at = (key: PlacedFault['key'], allowed: string): PlacedFault => ({ path, key, found, allowed })
  switch (issue.type) {
    case 'object':
    case 'strict_object':
      if (expected === 'never') return at('unknownField', '')
      return issue.received === 'undefined' ? at('missing', '') : at('wrongType', 'object')
    case 'integer':
    case 'min_value':
    case 'max_value':
      return at('notAllowed', issue.type === 'integer' ? 'integer' : expected)
    case 'regex': {
      const pattern = issue.requirement instanceof RegExp ? issue.requirement.source : expected
      return at('notAllowed', examples.get(pattern) ?? `/${pattern}/`)
    }
    case 'min_length':
      return at('notAllowed', 'not empty')
    case 'strict_tuple':
      return at('wrongType', '[start, end]')
    case 'picklist':
    case 'literal':
    case 'variant':
      return issue.received === 'undefined' ? at('missing', '') : at('notAllowed', expected.replaceAll(/[()]/g, ''))
    default:
      return issue.received === 'undefined' ? at('missing', '') : at('wrongType', expected.toLowerCase())
  }
}

/** A value of the form that the schema wants, or where it has another. */
export const checkForm = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): { readonly output: v.InferOutput<S> } | { readonly faults: readonly PlacedFault[] } => {
  const checked = v.safeParse(schema, value)
  const faults: PlacedFault[] = checked.issues?.map(faultOf) ?? []
  if (checked.success && isObject(value) && isObject(checked.output)) {
    listsForObjects(value, checked.output, [], (fault) => faults.push(fault))
  }
  if (checked.success && faults.length === 0) return { output: checked.output }
  // A list in place of an object lacks each of its fields; it is told once.
  return { faults: [...new Map(faults.map((fault) => [writePath(fault.path) + fault.key, fault])).values()] }
}
