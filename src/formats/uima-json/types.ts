import { propertyNames } from '../span-graph/span-graph.ts'

/*
 * The types by which a CAS of ours says its annotations: INCEpTION's own basic layers `custom.Span` and
 * `custom.Relation` with their feature `label`, so that a new project there shows them without further work, and our
 * properties as further features.
 */

export const spanType = 'custom.Span'
export const relationType = 'custom.Relation'
const text = 'uima.cas.String'
const annotation = 'uima.tcas.Annotation'

const feature = (name: string, range: string) => ({ [name]: { '%NAME': name, '%RANGE': range } })

/** `%TYPES` of every CAS. */
export const typeSystem = {
  [spanType]: {
    '%NAME': spanType,
    '%SUPER_TYPE': annotation,
    ...feature('label', text),
    ...Object.assign({}, ...propertyNames.map((name) => feature(name, text))),
  },
  [relationType]: {
    '%NAME': relationType,
    '%SUPER_TYPE': annotation,
    ...feature('label', text),
    ...feature('Dependent', annotation),
    ...feature('Governor', annotation),
  },
} as const
