/**
 * How much an article has: the text in UTF-16 code units, and how many spans.
 * @typedef {{ readonly name: string, readonly length: number, readonly spans: number }} Size
 */

/**
 * From an ordinary article to one that nobody should have to read, and one where every word is marked many times.
 * @type {readonly Size[]}
 */
export const sizes = [
  { name: '3k-50', length: 3000, spans: 50 },
  { name: '20k-1000', length: 20_000, spans: 1000 },
  { name: '100k-5000', length: 100_000, spans: 5000 },
  { name: '1M-10000', length: 1_000_000, spans: 10_000 },
  { name: '10k-10000', length: 10_000, spans: 10_000 },
  // Only for the growth: the same text with other spans, and one with none.
  { name: '100k-1000', length: 100_000, spans: 1000 },
  { name: '100k-10000', length: 100_000, spans: 10_000 },
  { name: '1M-0', length: 1_000_000, spans: 0 },
]
