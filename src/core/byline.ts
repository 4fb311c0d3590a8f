import { datesIn } from './arabic-dates.ts'
import { cliticBoundaries } from './clitics.ts'
import { fold, foldWithMap } from './fold.ts'
import { linesOf } from './lines.ts'
import { addressOnly, bylineOpening, sourceOpening } from './news-lines.ts'
import { isAgencyName, isOutletName } from './outlet-names.ts'
import type { BlockKind } from './vocabulary.ts'

/** What a text tells about its own publication; absent what it does not tell. */
export interface ProposedMetadata {
  readonly title?: string
  readonly outlet?: { readonly name: string; readonly kind: 'mediaOutlet' | 'newsAgency' }
  readonly authors: readonly string[]
  /** `YYYY-MM-DD`, or `YYYY-MM`. */
  readonly publishedAt?: string
  readonly url?: string
}

const invisible = /[\p{Bidi_Control}\u00ad\u200b\u2060-\u2064\ufeff]/gu
const tidy = (words: string) => words.replaceAll(invisible, '').replaceAll(/\s+/gu, ' ').trim()
const isGiven = (words: string | undefined): words is string => words !== undefined && words !== ''

const titleOfFile = (fileName: string | undefined): string | undefined => {
  const base = tidy((fileName ?? '').replace(/^.*[\\/]/u, '').replace(/\.[a-z][a-z\d]{0,4}$/i, ''))
  const title = base.replaceAll(/[_\s]+/gu, ' ').trim()
  return /\p{L}/u.test(title) ? title : undefined
}

/** What stands behind an opening such as «كتب:» in a line, as written. */
const behind = (line: string, opening: RegExp): string | undefined => {
  const { folded, endOf } = foldWithMap(line)
  const match = opening.exec(folded)
  return match === null ? undefined : tidy(line.slice(endOf(match[0].length - 1)))
}

/** «سالم الورفلي ومنى الطاهر» as two names; a «و» that may belong to a name parts nothing. */
const namesIn = (words: string): string[] => {
  const people = words.split(/\s*[،,/&]\s*/u)
  return people.flatMap((group) => {
    const names: string[][] = [[]]
    for (const word of group.split(' ')) {
      const first = cliticBoundaries(word)[0]
      const isJoined = word.startsWith('و') && first?.certain === true && (names.at(-1)?.length ?? 0) > 0
      if (word === 'و') names.push([])
      else if (isJoined) names.push([word.slice(first.offset)])
      else names.at(-1)?.push(word)
    }
    return names.map((name) => name.join(' '))
  })
}

const isPersonalName = (words: string) => /^\p{L}[\p{L}\p{M}.'’ـ-]*(?: [\p{L}\p{M}.'’ـ-]+){0,4}$/u.test(words)

const authorsIn = (line: string): string[] => {
  // An editor has not written it.
  if (/^\s*تحرير/u.test(line)) return []
  const [people] = (behind(line.trim(), bylineOpening) ?? '').split(/\s*[–—|(:]\s*|\s+-\s+/u)
  const names = namesIn(people ?? '')
  return names.every(isPersonalName) ? names.filter((name) => !isOutletName(fold(name))) : []
}

const outletsIn = (line: string): string[] => {
  const parts = (behind(line.trim(), sourceOpening) ?? tidy(line)).split(/\s*[–—|:()/+،,©]\s*|\s+-\s+|\s*\d{4}\s*/u)
  const rights = /(?<=(?:محفوظة|النشر|الطبع)\s+ل)(?:صحيفة|جريدة|وكالة|موقع|قناة|مجلة|شبكة)\s.+$/u
  return parts
    .map((part) => (rights.exec(part)?.[0] ?? part).replaceAll(/["«»“”]/gu, '').trim())
    .filter((part) => isOutletName(fold(part)))
}

const only = <T>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined)

/**
 * Title, outlet, authors, date and address of an article from its own lines: the headline, and the lines that
 * `recogniseBlocks` called dateline or boilerplate; a title from the file's name where there is no headline. Nothing
 * rather than a guess: two different outlets or addresses give none.
 * @param blocks one kind for each line of `text`
 */
export const proposeMetadata = (text: string, blocks: readonly BlockKind[], fileName?: string): ProposedMetadata => {
  const lines = linesOf(text)
  const linesOfKind = (...kinds: readonly BlockKind[]) =>
    lines
      .filter((_, number) => kinds.includes(blocks[number] ?? 'paragraph'))
      .map(({ start, end }) => text.slice(start, end))
      .filter((line) => line.trim() !== '')
  const datelines = linesOfKind('dateline')
  const furniture = linesOfKind('dateline', 'boilerplate')
  const [headline] = linesOfKind('headline')

  const title = isGiven(headline) ? tidy(headline) : titleOfFile(fileName)
  const name = only(datelines.flatMap(outletsIn)) ?? only(furniture.flatMap(outletsIn))
  // When a line says when it was changed, another one may say when it was published.
  const isChange = (line: string) => /تحديث|تعديل/u.test(line)
  const dates = [...datelines.filter((line) => !isChange(line)), ...datelines.filter(isChange)]
    .flatMap((line) => datesIn(fold(line)))
    .map(({ date }) => date)
  const publishedAt = dates.find((date) => date.length > 7) ?? dates[0]
  const addresses = furniture.filter((line) => addressOnly.test(tidy(line)))
  const url = only(addresses.flatMap((line) => /https?:\/\/\S+/iu.exec(line)?.[0] ?? []))
  return {
    authors: Array.from(new Set(datelines.flatMap(authorsIn))),
    ...(isGiven(title) ? { title } : {}),
    ...(isGiven(name) ? { outlet: { name, kind: isAgencyName(fold(name)) ? 'newsAgency' : 'mediaOutlet' } } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
  }
}
