import * as v from 'valibot'
import type { Id } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { shown, type Fault } from '../fault.ts'
import { englishFaults, sayFault } from '../fault-words.ts'
import { describeProject, type DescribeOptions } from './describe.ts'
import { documentSchema, type IsnadDocument } from './document.ts'
import { faultsOf } from './integrity.ts'
import { parseIsnad } from './parse.ts'
import { selectArticles } from './selection.ts'

export interface SerializeOptions extends DescribeOptions {
  /** The articles to write; all of the library unless given. Those in the bin are never written. */
  readonly articleIds?: readonly Id[]
}

/** The project cannot be written, because it does not hold together. */
export class ExportError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    const [first] = faults
    super(first ? `${first.path ?? '$'}: ${sayFault(first, englishFaults)}` : 'The project cannot be written')
    this.name = 'ExportError'
    this.faults = faults
  }
}

/** Why a project that cannot even be described cannot; offsets are UTF-16 code units. */
const explain = (tables: ReadonlyTables): readonly Fault[] =>
  faultsOf(tables).map(({ table, id, field, ...fault }) => ({
    ...fault,
    path: [`${table} ${shown(id)}`, field].filter(Boolean).join('.'),
  }))

const describe = (tables: ReadonlyTables, options: DescribeOptions): IsnadDocument => {
  try {
    return describeProject(tables, options)
  } catch (error) {
    // Something is missing, or half a character is marked.
    if (error instanceof RangeError) throw new ExportError(explain(tables))
    throw error
  }
}

/**
 * A project, or the part of it that some articles make, as the published document: the same content gives the same
 * text. It is read back and checked before it is handed over.
 * @throws ExportError naming the place, when the project or the document is not sound
 */
export const serializeIsnad = (tables: ReadonlyTables, options: SerializeOptions): string => {
  const described = describe(selectArticles(tables, options.articleIds), options)
  // The schema builds its output in its own order of keys; what does not match it is told by reading it back.
  const { output } = v.safeParse(documentSchema, described)
  const text = `${JSON.stringify(output, null, 1)}\n`
  const read = parseIsnad(text)
  if (!read.ok) throw new ExportError(read.faults)
  return text
}
