import type { Id } from '../../core/entities.ts'
import { shownValue } from '../fault.ts'
import type { Path } from '../json/path.ts'
import type { PlacedFault } from '../placed-fault.ts'
import { listNames, type IsnadDocument } from './document.ts'
import type { IntegrityFault } from './integrity-fault.ts'

const steps = (field: string): Path =>
  field.split(/[.[\]]+/).flatMap((step) => (step === '' ? [] : [/^\d+$/.test(step) ? Number(step) : step]))

const valueAt = (document: IsnadDocument, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : value),
    document,
  )

/** Where in a document each entity and each anchor stands. */
export class Places {
  readonly #document: IsnadDocument
  #paths: ReadonlyMap<Id, Path> | undefined

  constructor(document: IsnadDocument) {
    this.#document = document
  }

  /** Every id of the document, entities and anchors. */
  *ids(): Iterable<Id> {
    const document = this.#document
    yield document.project.id
    for (const list of Object.values(listNames)) for (const { id } of document[list] ?? []) yield id
    for (const { anchors } of document.claims) for (const { id } of anchors) yield id
    for (const mention of document.mentions) if ('anchor' in mention) yield mention.anchor.id
    for (const { cue } of document.attributions) if (cue) yield cue.id
  }

  /** Every id of the document with the path of what it names. */
  *all(): Iterable<readonly [Id, Path]> {
    const document = this.#document
    yield [document.project.id, ['project']]
    for (const list of Object.values(listNames)) {
      for (const [at, { id }] of (document[list] ?? []).entries()) yield [id, [list, at]]
    }
    for (const [at, { anchors }] of document.claims.entries()) {
      for (const [number, { id }] of anchors.entries()) yield [id, ['claims', at, 'anchors', number]]
    }
    for (const [at, mention] of document.mentions.entries()) {
      if ('anchor' in mention) yield [mention.anchor.id, ['mentions', at, 'anchor']]
    }
    for (const [at, { cue }] of document.attributions.entries()) if (cue) yield [cue.id, ['attributions', at, 'cue']]
  }

  /** A fault of the rows as a fault of the document. */
  place({ id, field, key, found, allowed, other }: IntegrityFault): PlacedFault {
    this.#paths ??= new Map(this.all())
    const path = [...(this.#paths.get(id) ?? []), ...steps(field)]
    const otherPath = other === undefined ? undefined : this.#paths.get(other)
    // Rows count UTF-16 code units; the document's own number is the one to show.
    const shownNumber = key === 'insideCharacter' ? shownValue(valueAt(this.#document, path)) : found
    return { path, key, found: shownNumber, allowed, ...(otherPath === undefined ? {} : { other: otherPath }) }
  }
}
