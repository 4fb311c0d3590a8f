import { Step, StepMap } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import type { EditorSpan } from './contract.ts'
import { makeDocument } from './document.ts'
import { schema } from './schema.ts'
import { SpanStep } from './span-step.ts'

const doc = makeDocument({ id: 'article', text: 'قال مصدر', kinds: ['paragraph'] }, () => null)
const claim: EditorSpan = {
  id: 'a',
  kind: 'claim',
  segments: [
    { start: 0, end: 3 },
    { start: 4, end: 8 },
  ],
  level: 'L3',
  unsupported: false,
}
const cue: EditorSpan = { id: 'b', kind: 'cue', segments: [{ start: 0, end: 3 }] }

describe('SpanStep', () => {
  test('leaves the document alone', () => {
    const step = new SpanStep([], [claim])
    expect(step.apply(doc).doc).toBe(doc)
    expect(step.getMap()).toBe(StepMap.empty)
  })

  test('is taken back by its inverse', () => {
    expect(new SpanStep([claim], [cue]).invert()).toEqual(new SpanStep([cue], [claim]))
  })

  test.each([
    ['beyond the text', { start: 0, end: 9 }],
    ['before the text', { start: -1, end: 2 }],
    ['without words', { start: 2, end: 2 }],
    ['at no number', { start: NaN, end: 2 }],
  ])('refuses a span %s', (_, segment) => {
    expect(new SpanStep([], [{ ...cue, segments: [segment] }]).apply(doc).failed).not.toBeNull()
  })

  test('survives JSON', () => {
    const step = new SpanStep([claim], [cue])
    const json: unknown = JSON.parse(JSON.stringify(step))
    expect(Step.fromJSON(schema, json)).toEqual(step)
  })

  test.each([
    [{}],
    [{ before: [], after: {} }],
    [{ before: [], after: [{ ...cue, kind: 'link' }] }],
    [{ before: [], after: [{ ...cue, id: 7 }] }],
    [{ before: [], after: [{ ...cue, segments: [{ start: 2, end: 1 }] }] }],
    [{ before: [], after: [{ ...cue, segments: [{ start: 0.5, end: 1 }] }] }],
  ])('refuses %j', (json) => {
    expect(() => Step.fromJSON(schema, { stepType: 'spans', ...json })).toThrow(RangeError)
  })
})

describe('the schema', () => {
  test.each([
    ['kind', 'javascript:alert(1)'],
    ['kind', null],
    ['dir', 'rtl'],
    ['dir', 'auto'],
  ])('refuses %s %j', (name, value) => {
    const json = {
      type: 'doc',
      content: [{ type: 'section', content: [{ type: 'paragraph', attrs: { [name]: value } }] }],
    }
    expect(() => schema.nodeFromJSON(json).check()).toThrow(RangeError)
  })

  test('checks every attribute', () => {
    for (const type of Object.values(schema.nodes)) {
      for (const attribute of Object.values(type.spec.attrs ?? {})) expect(attribute.validate).toBeTypeOf('function')
    }
    expect(Object.keys(schema.marks)).toEqual([])
  })
})
