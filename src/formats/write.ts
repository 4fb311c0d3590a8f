import type { Id } from '../core/entities.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import type { Format, WriteOptions, WrittenFile } from './format.ts'
import { byId } from './isnad/by-id.ts'

/** The text of a format that writes one file, piece by piece, article after article. */
export function* writePieces(
  writing: Extract<Format['writing'], { form: 'articles' }>,
  tables: ReadonlyTables,
  articleIds: readonly Id[],
  options: WriteOptions,
): Iterable<string> {
  yield writing.open
  let count = 0
  for (const id of articleIds) {
    const written = writing.article(tables, id, options)
    if (written !== '') yield count++ === 0 ? written : `${writing.between}${written}`
  }
  yield writing.close
}

/** Files with names that no other of the list has: a number stands before the ending of one that repeats. */
export const distinct = (files: readonly WrittenFile[]): readonly WrittenFile[] => {
  const taken = new Set<string>()
  return files.map(({ name, text }) => {
    const [, stem = name, ending = ''] = /^(.*?)((?:\.[A-Za-z]+)+)$/.exec(name) ?? []
    let free = name
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${stem}-${number}${ending}`
    taken.add(free.toLowerCase())
    return { name: free, text }
  })
}

/**
 * A project in a format: one file, or several that belong together.
 * @param name what a single file is called, without its ending
 * @throws ExportError when the project is not sound
 */
export const writeFormat = (
  { writing, ending }: Format,
  tables: ReadonlyTables,
  options: WriteOptions,
  name: string,
): readonly WrittenFile[] => {
  const articleIds = byId(tables.all('article')).map(({ id }) => id)
  switch (writing.form) {
    case 'whole':
      return writing
        .write(tables, options)
        .map((file) => ({ ...file, name: file.name === '' ? `${name}${ending}` : file.name }))
    case 'articles':
      return [{ name: `${name}${ending}`, text: [...writePieces(writing, tables, articleIds, options)].join('') }]
    case 'files': {
      const files = articleIds.flatMap((id) => writing.article(tables, id, options))
      return [...distinct(files), ...(writing.common?.(options) ?? [])]
    }
  }
}
