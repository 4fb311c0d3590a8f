import { describe, expect, test } from 'vitest'
import { schema } from './schema.ts'

describe('the schema of an article', () => {
  test('checks every attribute, so that nothing from a clipboard or a file becomes one', () => {
    const attributes = [...Object.values(schema.nodes), ...Object.values(schema.marks)].flatMap(({ name, spec }) =>
      Object.entries(spec.attrs ?? {}).map(([attribute, { validate }]) => ({ name, attribute, validate })),
    )
    expect(attributes.length).toBeGreaterThan(0)
    for (const { name, attribute, validate } of attributes)
      expect(validate, `${attribute} of ${name} can be anything`).toBeDefined()
  })

  test('refuses what is not one of ours, from JSON as from a paste', () => {
    for (const attrs of [{ kind: 'javascript:alert(1)' }, { kind: ['x'] }, { dir: 'auto"onload=' }, { dir: {} }]) {
      const node = () => schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph', attrs }] }).check()
      expect(node).toThrow(RangeError)
    }
  })

  test('has no node and no mark that could hold an address', () => {
    const names = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)]
    expect(names.filter((name) => /link|image|embed|iframe|html/i.test(name))).toEqual([])
  })
})
