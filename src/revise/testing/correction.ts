import type { Segment } from '../../core/entities.ts'
import type { RevisionTask } from '../revise.ts'

const vocabulary =
  'قال مصدر عسكري إن القوات المتمركزة في الشرق سافرت جوا إلى العاصمة وأضاف أن الطريق مفتوح ولم تعلق الوزارة على ذلك حتى مساء الخميس بينما أكد مسؤول محلي أن المستشفى استقبل جرحى وذكرت وكالة الأنباء نقلا عن شهود أن الهدوء عاد إلى الأحياء القديمة بعد أسبوع من المواجهات وطالبت منظمات بفتح تحقيق عاجل'.split(
    ' ',
  )

/** Numbers from a seed, the same in every run (mulberry32). */
const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Token {
  readonly word: string
  /** Of the first text; absent of what was written new. */
  readonly number?: number
}

/** A text, a correction of it, and of each anchor where its words truly went: nothing when they are gone. */
export interface Correction extends RevisionTask {
  readonly truth: readonly (Segment | undefined)[]
}

/**
 * A text of about `units` UTF-16 code units in paragraphs, with anchors of two to twenty words, corrected as editors do:
 * a quarter of the paragraphs edited a little, some removed, added or moved.
 */
export const makeCorrection = (seed: number, units: number, anchors: number): Correction => {
  const random = numbers(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const word = (): string => vocabulary[below(vocabulary.length)] ?? ''
  const paragraphs: Token[][] = []
  let length = 0
  let number = 0
  while (length < units) {
    const paragraph = Array.from({ length: 30 + below(60) }, (): Token => ({ word: word(), number: number++ }))
    length += paragraph.reduce((sum, token) => sum + token.word.length + 1, 0)
    paragraphs.push(paragraph)
  }
  const spans = Array.from({ length: anchors }, (_, at) => {
    const paragraph = paragraphs[below(paragraphs.length)] ?? []
    const size = Math.min(paragraph.length, at % 3 === 0 ? 8 + below(14) : 2 + below(4))
    const first = paragraph[below(paragraph.length - size + 1)]?.number ?? 0
    return { first, last: first + size - 1 }
  })

  const edit = (paragraph: readonly Token[]): Token[] => {
    const tokens = [...paragraph]
    for (let times = 1 + below(3); times > 0; times--) {
      const at = below(tokens.length)
      const kind = random()
      if (kind < 0.4) tokens[at] = { word: `${word()}ات` }
      else if (kind < 0.6) tokens.splice(at, 0, { word: word() })
      else if (kind < 0.8) tokens.splice(at, 1 + below(3))
      else tokens[at] = { ...tokens[at], word: (tokens[at]?.word ?? '').replace(/[أإ]/u, 'ا') }
    }
    return tokens
  }
  const corrected: Token[][] = []
  for (const paragraph of paragraphs) {
    const fate = random()
    if (fate < 0.02) continue
    corrected.push(fate < 0.25 ? edit(paragraph) : paragraph)
    if (fate > 0.98) corrected.push(Array.from({ length: 40 }, () => ({ word: word() })))
  }
  if (corrected.length > 4) corrected.push(...corrected.splice(1 + below(corrected.length - 2), 1))

  const write = (all: readonly (readonly Token[])[]): { text: string; places: Map<number, Segment> } => {
    const places = new Map<number, Segment>()
    let text = ''
    for (const paragraph of all) {
      for (const [at, token] of paragraph.entries()) {
        if (at > 0) text += ' '
        if (token.number !== undefined)
          places.set(token.number, { start: text.length, end: text.length + token.word.length })
        text += token.word
      }
      text += '.\n'
    }
    return { text, places }
  }
  const old = write(paragraphs)
  const fresh = write(corrected)
  const place = (places: ReadonlyMap<number, Segment>, { first, last }: { first: number; last: number }) => {
    const left: Segment[] = []
    for (let at = first; at <= last; at++) {
      const there = places.get(at)
      if (there) left.push(there)
    }
    const [start, end] = [left[0]?.start, left.at(-1)?.end]
    return start === undefined || end === undefined || left.length * 2 < last - first + 1 ? undefined : { start, end }
  }
  return {
    before: old.text,
    after: fresh.text,
    anchors: spans.map((span, at) => ({ id: `${at}`, segments: [place(old.places, span) ?? { start: 0, end: 1 }] })),
    truth: spans.map((span) => place(fresh.places, span)),
  }
}
