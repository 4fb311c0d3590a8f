import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locate } from './locate.ts'
import { readJson } from './read.ts'

const faultIn = (text: string) => {
  const read = readJson(text)
  return read.ok ? undefined : read.faults[0]
}

describe('readJson', () => {
  test('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const read = readJson(text)
        if (read.ok) expect(read.value.value).toEqual(JSON.parse(text))
        else expect(['forbiddenKey', 'inexactNumber']).toContain(read.faults[0]?.key)
      }),
    )
  })

  test('takes and refuses the same texts as JSON.parse, but for what it forbids by name', () => {
    const parts = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-0',
      '1.50',
      '2E+3',
      'true',
      'null',
      ' ',
      '\n',
      "'",
      '//',
      'x',
      '"\\u0041"',
      '"\t"',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (tokens) => {
        const text = tokens.join('')
        const read = readJson(text)
        let parsed: unknown
        try {
          parsed = JSON.parse(text)
        } catch {
          expect(read.ok).toBe(false)
          return
        }
        if (read.ok) expect(read.value.value).toEqual(parsed)
        else expect(read.faults[0]?.key).toBe('repeatedKey')
      }),
      { numRuns: 3000 },
    )
  })

  test('keeps halves of pairs and every escape', () => {
    const text = '"\\ud83d \\ude00 \\b\\f\\n\\r\\t\\/\\\\\\" \\u0000"'
    const read = readJson(text)
    expect(read.ok && read.value.value).toBe(JSON.parse(text))
  })

  test.each([
    ['', 'empty', 1, 1],
    [' \n', 'empty', 1, 1],
    ['  <!doctype html>', 'markup', 1, 3],
    ['{"a": [1, 2', 'cutOff', 1, 12],
    ['"abc', 'cutOff', 1, 5],
    ['{"a": 1} {"a": 2}', 'moreAfterEnd', 1, 10],
    ['{"a": 1}\n{"a": 2}', 'moreAfterEnd', 2, 1],
    ["{'a': 1}", 'unexpected', 1, 2],
    ['{a: 1}', 'unexpected', 1, 2],
    ['[1, // x\n2]', 'unexpected', 1, 5],
    ['[1,]', 'unexpected', 1, 4],
    ['{"a":\r\n NaN}', 'unexpected', 2, 2],
    ['[Infinity]', 'unexpected', 1, 2],
    ['[01]', 'unexpected', 1, 3],
    ['[+1]', 'unexpected', 1, 2],
    ['["a\nb"]', 'unexpected', 1, 4],
    ['["\\x41"]', 'unexpected', 1, 3],
    ['["😀", x]', 'unexpected', 1, 7],
    ['[1e400]', 'inexactNumber', 1, 2],
    ['[9007199254740993]', 'inexactNumber', 1, 2],
    ['{"__proto__": {}}', 'forbiddenKey', 1, 2],
    ['{"a": {"constructor": 1}}', 'forbiddenKey', 1, 8],
    ['{"id": 1,\n "id": 2}', 'repeatedKey', 2, 2],
    ['{"id": 1, "\\u0069d": 2}', 'repeatedKey', 1, 11],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'tooDeep', 1, 65],
  ])('%j: %s at %i:%i', (text, key, line, column) => {
    expect(faultIn(text)).toMatchObject({ key, line, column })
  })

  test('64 levels are read', () => {
    expect(readJson(`${'['.repeat(64)}${']'.repeat(64)}`).ok).toBe(true)
  })

  test('a million levels end in a fault and not in a crash', () => {
    expect(faultIn('['.repeat(1_000_000))).toMatchObject({ key: 'tooDeep' })
    expect(faultIn(`{"a":1,"a":${'['.repeat(1_000_000)}`)).toMatchObject({ key: 'repeatedKey' })
  })

  test('a key that stands twice is told with its first place', () => {
    expect(faultIn('{"x": {"id": 1,\n "id": 2}}')).toMatchObject({ path: '$.x.id', other: '1:14' })
  })

  test('nothing reaches the prototype of objects', () => {
    readJson('{"__proto__": {"polluted": true}}')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

test('locate finds parts, and for what is missing the part around it', () => {
  const text = '{"a": [10,\n {"b": "x"}],\n "c": 1}'
  expect(locate(text, [['a', 1, 'b'], ['a', 0], ['a', 1, 'z'], ['a', 9], ['c'], []])).toEqual([
    { line: 2, column: 8 },
    { line: 1, column: 8 },
    { line: 2, column: 2 },
    { line: 1, column: 7 },
    { line: 3, column: 7 },
    { line: 1, column: 1 },
  ])
})
