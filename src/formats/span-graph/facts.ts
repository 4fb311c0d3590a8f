import * as v from 'valibot'
import type { ArticleFacts } from './span-graph.ts'

const text = v.optional(v.nullable(v.string()))

/** What files say of an article beside its text, by the names that they use for it; all of it may be absent. */
export const factEntries = {
  title: text,
  url: text,
  date: text,
  outlet: text,
  authors: v.optional(v.nullable(v.array(v.string()))),
  language: text,
  file: text,
} as const

export type WrittenFacts = v.InferOutput<v.ObjectSchema<typeof factEntries, undefined>>

/** The facts under the names of files. */
export const writeFacts = ({ title, url, publishedAt, outlet, authors, language, fileName }: ArticleFacts) => ({
  ...(title === undefined ? {} : { title }),
  ...(url === undefined ? {} : { url }),
  ...(publishedAt === undefined ? {} : { date: publishedAt }),
  ...(outlet === undefined ? {} : { outlet }),
  ...(authors === undefined ? {} : { authors: [...authors] }),
  ...(language === undefined ? {} : { language }),
  ...(fileName === undefined ? {} : { file: fileName }),
})

/** A file's name without the folders that it lies in. */
export const ownName = (path: string): string => path.replace(/^.*[\\/]/, '')

/** The facts of a file; `name` is the file's own. */
export const readFacts = (said: WrittenFacts | undefined, name: string): ArticleFacts => {
  const { title, url, date, outlet, authors, language, file } = said ?? {}
  return {
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    ...(date ? { publishedAt: date } : {}),
    ...(outlet ? { outlet } : {}),
    ...(authors && authors.length > 0 ? { authors } : {}),
    ...(language ? { language } : {}),
    fileName: file || ownName(name),
  }
}
