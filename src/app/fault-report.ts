import { arabicFaults, englishFaults, sayFault } from '../formats/fault-words.ts'
import type { Fault } from '../formats/fault.ts'

/** A fault of a file as the screen tells it: its place, and what is wrong in either language. */
export interface ToldFault {
  /** From `$`; absent where the file is no document at all. */
  readonly path?: string
  /** From 1. */
  readonly line?: number
  readonly column?: number
  readonly ar: string
  readonly en: string
}

export const tellFault = (fault: Fault): ToldFault => {
  const { path, line, column } = fault
  return {
    ...(path === undefined ? {} : { path }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ar: sayFault(fault, arabicFaults),
    en: sayFault(fault, englishFaults),
  }
}
