import { expect, test } from 'vitest'
import type { Annotator } from '../../core/entities.ts'
import { Tables } from '../../core/tables.ts'
import { t } from '../words/words.ts'
import { filterInWords, nameOfChosen } from './filter-words.ts'

const reviewer = (id: string, name: string, named: boolean): Annotator => ({
  id,
  createdAt: '2026-11-22T00:00:00.000Z',
  modifiedAt: '2026-11-22T00:00:00.000Z',
  annotatorId: id,
  origin: 'human',
  role: 'annotator',
  name,
  named,
})

test('a report names no reviewer who does not want to be named in what leaves the device; the screen does', () => {
  const tables = new Tables()
  for (const value of [reviewer('1', 'ليلى', false), reviewer('2', 'سالم', true)])
    tables.put({ table: 'annotator', value })
  const said = filterInWords(tables, { reviewer: '1,2' }).join(' ')
  expect(said).not.toContain('ليلى')
  expect(said).toContain(t().review.somebody)
  expect(said).toContain('سالم')
  expect(nameOfChosen(tables, 'reviewer', '1')).toBe('ليلى')
})
