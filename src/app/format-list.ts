import { formatFacts, type FormatOption } from '../formats/facts.ts'
import { arabicLosses, englishLosses } from '../formats/loss.ts'

/** What the screen tells of a format. */
export interface FormatLine {
  readonly name: string
  readonly ending: string
  readonly options: readonly FormatOption[]
  /** Whether it can be written piece by piece into a file. */
  readonly grows: boolean
  /** What it cannot carry, in either language. */
  readonly losses: readonly { readonly ar: string; readonly en: string }[]
}

/** The formats in the order in which they are offered. */
export const formatList: readonly FormatLine[] = formatFacts.map(({ name, ending, options, grows, losses }) => ({
  name,
  ending,
  options,
  grows,
  losses: losses.map((loss) => ({ ar: arabicLosses[loss], en: englishLosses[loss] })),
}))

/** The formats that a person may say files are of, when their annotations are brought in; documents have their own way. */
export const annotationFormats: readonly string[] = formatFacts.flatMap(({ name, needsText }) =>
  name === 'isnad' || needsText ? [] : [name],
)
