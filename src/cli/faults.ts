import type { Fault } from '../formats/fault.ts'
import { englishFaults, sayFault } from '../formats/fault-words.ts'
import { nameOf } from './files.ts'

/**
 * A fault in one line: `file: $.path: message`, or `file:line:column: message` where the file is no document, or both
 * where each of its lines is one.
 * @param file as it was named in the call
 */
export const faultLine = (file: string, fault: Fault): string => {
  const { path, line, column = 1, record } = fault
  const name = nameOf(fault.file ?? file)
  const message = sayFault(fault, englishFaults)
  if (record !== undefined) return `${name}:${record}:${column}: ${path === undefined ? '' : `${path}: `}${message}`
  if (path !== undefined) return `${name}: ${path}: ${message}`
  return line === undefined ? `${name}: ${message}` : `${name}:${line}:${column}: ${message}`
}

/** Says faults on standard error, or what is left out of a file that is read. */
export const sayFaults = (file: string, faults: readonly Fault[]): void => {
  process.stderr.write(faults.map((fault) => `${faultLine(file, fault)}\n`).join(''))
}
