import { expect, test } from 'vitest'
import { languageBefore } from './language-before.ts'

test.each([
  ['en', ['ar-LY', 'en'], 'en'],
  ['ar', ['en-GB'], 'ar'],
  [null, ['fr-FR', 'en-GB', 'ar'], 'en'],
  [null, ['ar-EG', 'en'], 'ar'],
  [null, ['fr'], 'ar'],
  ['constructor', [], 'ar'],
])('a page that stands before the library, after %s in a browser of %j, speaks %s', (last, ofBrowser, spoken) => {
  expect(languageBefore(last, ofBrowser)).toBe(spoken)
})
