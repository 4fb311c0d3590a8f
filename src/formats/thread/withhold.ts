import type { Tables } from '../../core/tables.ts'

/** Takes out of a copy of a project what is said of anonymous sources beside the words by which an article calls them. */
export const withholdDescriptors = (tables: Tables): void => {
  for (const source of [...tables.all('source')]) {
    if (!('descriptor' in source)) continue
    const { role: _, affiliationId: __, interest: ___, note: ____, ...rest } = source
    tables.put({ table: 'source', value: { ...rest, descriptor: {}, reason: 'none', aliases: [] } })
  }
}
