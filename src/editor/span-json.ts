import type { Id, Segment } from '../core/entities.ts'
import { supportLevels } from '../core/vocabulary.ts'
import type { EditorSpan, SpanKind } from './contract.ts'

const kinds: readonly SpanKind[] = ['claim', 'mention', 'cue', 'suggestion']

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const refuse = (what: string): never => {
  throw new RangeError(`Not a ${what}`)
}

const parseId = (value: unknown): Id => (typeof value === 'string' ? value : refuse('span id'))

const parseOffset = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : refuse('text offset')

const parseSegment = (value: unknown): Segment => {
  const segment = { start: parseOffset(fieldOf(value, 'start')), end: parseOffset(fieldOf(value, 'end')) }
  return segment.start < segment.end ? segment : refuse('segment')
}

const parseList = <T>(value: unknown, parse: (item: unknown) => T): T[] =>
  Array.isArray(value) ? value.map(parse) : refuse('list')

const parseSpan = (value: unknown): EditorSpan => {
  const kind = kinds.find((known) => known === fieldOf(value, 'kind')) ?? refuse('kind of span')
  const level = supportLevels.find((known) => known === fieldOf(value, 'level'))
  const unsupported = fieldOf(value, 'unsupported')
  return {
    id: parseId(fieldOf(value, 'id')),
    kind,
    segments: parseList(fieldOf(value, 'segments'), parseSegment),
    ...(level === undefined ? {} : { level }),
    ...(typeof unsupported === 'boolean' ? { unsupported } : {}),
  }
}

/**
 * One of the two lists of spans that a step carries, from its JSON.
 * @throws RangeError when it is not one
 */
export const parseSpans = (step: unknown, list: 'before' | 'after'): EditorSpan[] =>
  parseList(fieldOf(step, list), parseSpan)
