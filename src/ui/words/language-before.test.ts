import { expect, test } from 'vitest'
import { languageBefore } from './language-before.ts'

test.each([
  ['en', 'en'],
  ['ar', 'ar'],
  [null, 'ar'],
  ['constructor', 'ar'],
])('a page that stands before the library, after %s, speaks %s', (last, spoken) => {
  expect(languageBefore(last)).toBe(spoken)
})
