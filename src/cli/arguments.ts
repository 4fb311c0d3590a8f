import { parseArgs, type ParseArgsConfig } from 'node:util'
import { WrongCall } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * The options and file names of a call.
 * @throws WrongCall for an option that there is not, or that lacks its value
 */
export const readArguments = <O extends Options>(args: readonly string[], options: O) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const [sentence = ''] = error.message.split(/\. |\n/)
    throw new WrongCall(sentence.replace(/\.$/, ''))
  }
}

/** @throws WrongCall when no file is named */
export const requireFiles = (files: readonly string[]): void => {
  if (files.length === 0) throw new WrongCall('No file is named; - is standard input')
  if (files.filter((name) => name === '-').length > 1) throw new WrongCall('Standard input can be read only once')
}
