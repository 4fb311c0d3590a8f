import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleArbitrary } from './article-arbitrary.ts'
import { makeDocument, readDocument } from './document.ts'
import { Positions } from './positions.ts'

const noDirection = () => null

// Up to a few hundred lines, so that there are several sections.
const documentArbitrary = fc.oneof(articleArbitrary(), articleArbitrary(900)).map((article) => ({
  article,
  doc: makeDocument(article, noDirection),
}))

describe('Positions', () => {
  test('give each offset the position that counts its letters one by one', () => {
    fc.assert(
      fc.property(documentArbitrary, ({ article, doc }) => {
        const positions = Positions.of(doc)
        expect(positions.length).toBe(article.text.length)
        const expected: number[] = []
        doc.descendants((node, pos) => {
          if (node.isTextblock) for (let at = 0; at <= node.content.size; at++) expected.push(pos + 1 + at)
        })
        expect(Array.from({ length: positions.length + 1 }, (_, offset) => positions.posAt(offset))).toEqual(expected)
      }),
    )
  })

  test('give each position back the offset of the text before it', () => {
    fc.assert(
      fc.property(documentArbitrary, ({ article, doc }) => {
        const positions = Positions.of(doc)
        const found: number[] = []
        const expected: number[] = []
        let offset = 0
        doc.descendants((node, pos) => {
          // Before a section or a paragraph, and between and behind its letters.
          for (let at = 0; at <= (node.isTextblock ? node.content.size + 1 : 0); at++) {
            found.push(positions.offsetAt(pos + at))
            expected.push(offset + Math.max(0, at - 1))
          }
          if (node.isTextblock) offset += node.content.size + 1
          return !node.isTextblock
        })
        expect(found).toEqual(expected)
        expect(positions.offsetAt(doc.content.size)).toBe(article.text.length + 1)
      }),
    )
  })

  test('find the line of each offset', () => {
    fc.assert(
      fc.property(documentArbitrary, ({ article: { text }, doc }) => {
        const positions = Positions.of(doc)
        const found = Array.from({ length: text.length + 1 }, (_, offset) => positions.placeAt(offset))
        const expected = found.map((_, offset) => (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1))
        expect(found.map(({ start }) => start)).toEqual(expected)
        expect(found.map(({ end }) => end)).toEqual(expected.map((start) => `${text}\n`.indexOf('\n', start)))
        const places = [...new Set(found.map(({ pos }) => pos))].map((pos) => doc.nodeAt(pos))
        expect(places).toEqual(doc.children.flatMap((section) => section.children))
        expect(found.every(({ section, index, pos }) => doc.child(section).child(index) === doc.nodeAt(pos))).toBe(true)
      }),
    )
  })

  test('cut out text as the string does', () => {
    fc.assert(
      fc.property(documentArbitrary, fc.nat(), fc.nat(), ({ article: { text }, doc }, a, b) => {
        const start = Math.min(a % (text.length + 1), b % (text.length + 1))
        const end = Math.max(a % (text.length + 1), b % (text.length + 1))
        expect(Positions.of(doc).textBetween(start, end)).toBe(text.slice(start, end))
      }),
    )
  })

  test('know nothing outside the text', () => {
    const doc = makeDocument({ id: 'article', text: 'قال', kinds: ['paragraph'] }, noDirection)
    expect(() => Positions.of(doc).posAt(4)).toThrow(RangeError)
    expect(() => Positions.of(doc).posAt(-1)).toThrow(RangeError)
    expect(() => Positions.of(doc).posAt(NaN)).toThrow(RangeError)
    expect(() => Positions.of(doc).offsetAt(doc.content.size + 1)).toThrow(RangeError)
  })
})

describe('makeDocument', () => {
  test('keeps every line and its kind', () => {
    fc.assert(
      fc.property(documentArbitrary, ({ article, doc }) => {
        doc.check()
        expect(readDocument(doc, article.id)).toEqual(article)
      }),
    )
  })

  test('closes a section at twenty paragraphs or ten thousand units', () => {
    const sizes = (lines: string[]) =>
      makeDocument({ id: 'article', text: lines.join('\n'), kinds: [] }, noDirection).children.map((s) => s.childCount)
    expect(sizes(Array.from({ length: 45 }, () => 'قال'))).toEqual([20, 20, 5])
    expect(sizes(['ب'.repeat(30_000), 'قال', 'قال'])).toEqual([1, 2])
    expect(sizes([''])).toEqual([1])
  })
})
