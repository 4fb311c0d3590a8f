import { nameOfSource } from '../../app/desk/readout.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { titleOf } from '../library/title.ts'
import type { Query } from '../shell/route.ts'
import { dateInWords } from '../words/dates.ts'
import { isolate } from '../words/isolate.ts'
import { t } from '../words/words.ts'
import { chosenIn, filterOf, listFilters, undescribed, type ListFilter } from './address.ts'

const wordsOf = (key: ListFilter): Readonly<Record<string, string>> => {
  const { vocabulary, review, pictures } = t()
  switch (key) {
    case 'level':
      return vocabulary.supportLevel
    case 'kind':
      return vocabulary.sourceKind
    case 'flag':
      return vocabulary.supportFlag
    case 'status':
      return { ...vocabulary.reviewStatus, none: pictures.noStatus }
    case 'standing':
      return review.standing
    case 'naming':
      return review.naming
    case 'reason':
      return vocabulary.anonymityReason
    default:
      return {}
  }
}

/** What a member of a list filter is called: an entry of the register, an article, a person, a word of the vocabulary. */
export const nameOfChosen = (tables: ReadonlyTables, key: ListFilter, value: string): string => {
  const source = key === 'outlet' || key === 'source' ? tables.get('source', value) : undefined
  if (source) return nameOfSource(source)
  if (key === 'sector' && value === undescribed) return t().pictures.undescribed
  if (key === 'article') return titleOf(tables.get('article', value))
  if (key === 'reviewer') return tables.get('annotator', value)?.name ?? t().review.somebody
  return wordsOf(key)[value] ?? value
}

/** A report leaves the device: who did not ask to be named in what leaves it is not. */
const nameOnPaper = (tables: ReadonlyTables, key: ListFilter, value: string): string =>
  key === 'reviewer' && !tables.get('annotator', value)?.named ? t().review.somebody : nameOfChosen(tables, key, value)

/** What an address lets through, each part of it in words: for a page on which nobody can look at the filters. */
export const filterInWords = (tables: ReadonlyTables, query: Query | undefined): readonly string[] => {
  const { review, common } = t()
  const filter = filterOf(query)
  const words = (query?.['q'] ?? '').trim()
  const lists = listFilters.flatMap((key) => {
    const names = chosenIn(query, key).map((value) => nameOnPaper(tables, key, value))
    return names.length === 0 ? [] : [`${review[`${key}Label`]}: ${names.map(isolate).join(common.listSeparator)}`]
  })
  const dates = (['since', 'until'] as const).flatMap((key) =>
    filter[key] === '' ? [] : [`${review[key]} ${dateInWords(filter[key])}`],
  )
  return [review.show[filter.show], ...(words === '' ? [] : [review.searched(words)]), ...lists, ...dates]
}
