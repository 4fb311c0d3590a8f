import { limits } from '../../../formats/articles/limits.ts'
import type { ByteSource } from '../../../formats/articles/task.ts'
import { file, refused, sentence, type Hostile } from './hostile.ts'

/** A file that must not be read. */
const untouchable = (size: number): ByteSource => ({
  size,
  stream: () => {
    throw new Error('It was read')
  },
})

const failing = (name: string): ByteSource => ({
  size: 10,
  stream: () => ({
    getReader: () => ({
      read: () => Promise.reject(new DOMException('It has changed', name)),
      cancel: () => Promise.resolve(),
    }),
  }),
})

/** Sizes, times and names: 24–30. */
export const sizes: readonly Hostile[] = [
  ...[520_000_000, 1_100_000_000].map((size) => ({
    number: 24,
    what: `${size} bytes`,
    sources: () => [{ name: 'a.txt', content: untouchable(size) }],
    expected: [refused({ key: 'tooLarge', allowed: limits.fileBytes / 1e6 })],
  })),
  ...['NotReadableError', 'NotFoundError'].map((name) => ({
    number: 25,
    what: `a file that changed: ${name}`,
    sources: () => [{ name: 'a.txt', content: failing(name) }, file('b.txt', sentence)],
    expected: [refused({ key: 'unreadable' }), { outcome: 'added', text: sentence } as const],
  })),
  {
    number: 26,
    what: 'a folder or a file that may not be read',
    sources: () => [{ name: 'folder', content: failing('NotAllowedError') }],
    expected: [refused({ key: 'unreadable' })],
  },
  {
    number: 27,
    what: '3,000 files at once',
    sources: () => Array.from({ length: 3_000 }, (_, at) => file(`${at}.txt`, `خبر ${at}\n\n${sentence}`)),
    expected: Array.from({ length: 3_000 }, () => ({ outcome: 'added' }) as const),
  },
  {
    number: 28,
    what: 'a file twice',
    sources: () => [file('a.txt', sentence), file('b.txt', sentence)],
    expected: [{ outcome: 'added', text: sentence }, { outcome: 'already' }],
  },
  {
    number: 29,
    what: 'a list of a million rows',
    sources: () => [file('a.csv', `text\n${'س\n'.repeat(1_000_000)}`)],
    expected: [refused({ key: 'tooManyArticles', allowed: limits.articles })],
  },
  ...['ا'.repeat(400), '\u202etxt.exe', '../../x', 'CON.json.txt', 'a\nb.txt'].map((name) => ({
    number: 30,
    what: `a file called ${JSON.stringify(name.slice(0, 20))}`,
    sources: () => [file(name, sentence)],
    expected: [{ outcome: 'added', text: sentence, original: { fileName: name } } as const],
  })),
]
