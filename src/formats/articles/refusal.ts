import type { Fault } from '../fault.ts'
import type { OtherFormat } from './sniff.ts'

/** Why a file is not taken in. Each has its sentence in `refusal-words.ts`. */
export const refusalKeys = [
  'empty',
  'tooLarge',
  'unreadable',
  'tooSlow',
  'broken',
  'otherFormat',
  // It is no text.
  'notEncoded',
  'binary',
  'longLine',
  // It is no page.
  'tooDeep',
  'tooManyElements',
  'noPageInside',
  // It is no archive, or not one that is opened.
  'zipDamaged',
  'zipEncrypted',
  'zipMethod',
  'zipTwice',
  'zipOverlap',
  'zipSize',
  'zipSum',
  'zipTooMany',
  'zipTooLarge',
  'zipRatio',
  'zipInZip',
  // It is no Word document.
  'wordPart',
  'wordType',
  // It is no table or list of articles.
  'noTextField',
  'tooManyArticles',
  'tableQuote',
] as const
export type RefusalKey = (typeof refusalKeys)[number]

/** A refusal and its place. */
export interface Refusal {
  readonly key: RefusalKey
  /** From 1. */
  readonly line?: number
  /** From 0. */
  readonly byte?: number
  /** The file of an archive that is meant. */
  readonly part?: string
  readonly found?: string | number
  readonly allowed?: string | number
  readonly format?: OtherFormat
}

/** What stops the reading of a file: thrown inside of the readers, and a value outside of them. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(key: RefusalKey, more: Omit<Refusal, 'key'> = {}) {
    super(key)
    this.name = 'Refused'
    this.refusal = { key, ...more }
  }
}

/** What stops the reading of a JSON file. */
export class Faulty extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super('The file has faults')
    this.name = 'Faulty'
    this.faults = faults
  }
}
