import { formats } from '../formats/index.ts'
import { arabicLosses, englishLosses } from '../formats/loss.ts'

/** What the screen tells of a format. */
export interface FormatLine {
  readonly name: string
  readonly ending: string
  readonly options: readonly ('withText' | 'byteOrderMark')[]
  /** What it cannot carry, in either language. */
  readonly losses: readonly { readonly ar: string; readonly en: string }[]
}

/** The formats in the order in which they are offered. */
export const formatList: readonly FormatLine[] = formats.map(({ name, ending, options, losses }) => ({
  name,
  ending,
  options,
  losses: losses.map((loss) => ({ ar: arabicLosses[loss], en: englishLosses[loss] })),
}))
