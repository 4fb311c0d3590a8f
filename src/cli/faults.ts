import type { Fault } from '../formats/fault.ts'
import { englishFaults, sayFault } from '../formats/fault-words.ts'
import { nameOf } from './files.ts'

/**
 * A fault in one line: `file: $.path: message`, or `file:line:column: message` where the file is no document.
 * @param file as it was named in the call
 */
export const faultLine = (file: string, fault: Fault): string => {
  const { path, line, column } = fault
  const message = sayFault(fault, englishFaults)
  if (path !== undefined) return `${nameOf(file)}: ${path}: ${message}`
  return line === undefined ? `${nameOf(file)}: ${message}` : `${nameOf(file)}:${line}:${column ?? 1}: ${message}`
}

/** Says faults on standard error. */
export const sayFaults = (file: string, faults: readonly Fault[]): void => {
  process.stderr.write(faults.map((fault) => `${faultLine(file, fault)}\n`).join(''))
}
