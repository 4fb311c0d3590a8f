import { fold } from '../../../core/fold.ts'

/** What of an article a field or column can hold. */
export const articleFields = ['text', 'title', 'url', 'date', 'source', 'author'] as const
export type ArticleField = (typeof articleFields)[number]

/** Which field of a file holds what of an article; a field of the file serves once. */
export type FieldMap = { readonly [F in ArticleField]?: string }

/** What each is usually called, in data sets and by news sites; the first that is there is taken. */
const usual: Readonly<Record<ArticleField, readonly string[]>> = {
  text: [
    'text',
    'articletext',
    'fulltext',
    'articlebody',
    'body',
    'content',
    'maintext',
    'article',
    'story',
    'النص',
    'نص',
    'نص المقال',
    'نص الخبر',
    'المتن',
    'المحتوى',
    'الخبر',
  ],
  title: ['title', 'headline', 'articletitle', 'العنوان', 'عنوان', 'عنوان المقال', 'عنوان الخبر'],
  url: ['url', 'link', 'articleurl', 'href', 'weburl', 'الرابط', 'رابط', 'رابط المقال', 'العنوان الالكتروني'],
  date: [
    'date',
    'publishedat',
    'datepublished',
    'publisheddate',
    'publishdate',
    'published',
    'pubdate',
    'dateandtime',
    'datetime',
    'التاريخ',
    'تاريخ',
    'تاريخ النشر',
  ],
  source: [
    'source',
    'outlet',
    'publisher',
    'newspaper',
    'sitename',
    'site',
    'media',
    'domain',
    'المصدر',
    'الصحيفة',
    'الجريدة',
    'الموقع',
    'الوسيلة',
    'وكالة',
  ],
  author: ['author', 'authors', 'byline', 'creator', 'writer', 'الكاتب', 'كاتب', 'المؤلف', 'المحرر'],
}

const keyOf = (name: string): string => {
  const folded = fold(name).trim().toLowerCase()
  return /[a-z]/.test(folded) ? folded.replaceAll(/[\s_.-]+/g, '') : folded.replaceAll(/[\s_-]+/g, ' ')
}

/** How the fields of a file were understood. */
export interface Understood {
  readonly map: FieldMap
  /** Whether the names left no choice; else a person is asked. */
  readonly certain: boolean
}

/** Whether values may be the texts of articles: by far longer than names are. */
const areTexts = (values: readonly string[]): boolean =>
  values.length > 0 && values.reduce((sum, value) => sum + value.length, 0) / values.length > 80

/**
 * Which fields hold what, by their names; and where no name is usual for a text, the one whose values are longest.
 * @param samples values of each field, in the order of `names`
 * @returns undefined when nothing can be a text
 */
export const understandFields = (
  names: readonly string[],
  samples: readonly (readonly string[])[],
): Understood | undefined => {
  const map: { [F in ArticleField]?: string } = {}
  let certain = true
  const keys = names.map(keyOf)
  for (const field of articleFields) {
    const known = usual[field].map((name) => keyOf(name))
    const found = known.map((key) => keys.indexOf(key)).filter((at) => at >= 0)
    const [first] = found
    if (first === undefined) continue
    map[field] = names[first] ?? ''
    // Two that could be the text: somebody has to say.
    if (field === 'text' && found.some((at) => at !== first && areTexts(samples[at] ?? []))) certain = false
  }
  if (map.text !== undefined) return { map, certain }
  const taken = new Set(Object.values(map))
  const lengths = samples.map((values, at) =>
    taken.has(names[at] ?? '') ? 0 : values.reduce((sum, value) => sum + value.length, 0),
  )
  const longest = lengths.indexOf(Math.max(...lengths))
  const text = names[longest]
  return text === undefined || (lengths[longest] ?? 0) === 0 ? undefined : { map: { ...map, text }, certain: false }
}
