import * as v from 'valibot'
import { dateSchema, idSchema, instantSchema } from '../../core/entities.ts'
import { shownValue } from '../fault.ts'
import { documentSchema, largestOffset } from './document.ts'
import type { PlacedFault } from './rows.ts'

const patternOf = (schema: typeof idSchema): string => schema.pipe[1].requirement.source

/** What stands for a regular expression in a message: an example says more. */
const examples: ReadonlyMap<string, string> = new Map([
  [patternOf(idSchema), 'UUID (0198c0de-0000-7000-8000-000000000000)'],
  [patternOf(instantSchema), '2026-11-22T08:30:00Z'],
  [patternOf(dateSchema), '2026 | 2026-11 | 2026-11-22 | 2026-11-22T08:30:00Z'],
])

type Issue = v.InferIssue<typeof documentSchema>

const faultOf = (issue: Issue): PlacedFault => {
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  )
  const found = shownValue(issue.path?.at(-1)?.value ?? issue.input)
  const expected = issue.expected ?? ''
  const at = (key: PlacedFault['key'], allowed: string): PlacedFault => ({ path, key, found, allowed })
  switch (issue.type) {
    case 'strict_object':
      if (expected === 'never') return at('unknownField', '')
      return issue.received === 'undefined' ? at('missing', '') : at('wrongType', 'object')
    case 'integer':
    case 'min_value':
    case 'max_value':
      return at('notAllowed', `${issue.type === 'integer' ? 'integer ' : ''}${expected}`)
    case 'regex':
      return at('notAllowed', examples.get(issue.requirement.source) ?? `/${issue.requirement.source}/`)
    case 'min_length':
      return at('notAllowed', 'string, not empty')
    case 'picklist':
    case 'literal':
    case 'variant':
      return at('notAllowed', expected.replaceAll(/[()]/g, ''))
    default:
      return at('wrongType', expected.toLowerCase())
  }
}

/** A document of the right form, or where it has another. */
export const checkForm = (
  value: unknown,
): { readonly output: v.InferOutput<typeof documentSchema> } | { readonly faults: readonly PlacedFault[] } => {
  const checked = v.safeParse(documentSchema, value)
  return checked.success ? { output: checked.output } : { faults: checked.issues.map(faultOf) }
}
export const offsetRange = `0…${largestOffset}`
