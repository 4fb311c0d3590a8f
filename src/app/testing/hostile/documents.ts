import { smallProject } from '../../../formats/testing/small-project.ts'
import { serializeIsnad } from '../../../formats/isnad/serialize.ts'
import { faulty, one, refused, sentence, type Expected, type Hostile } from './hostile.ts'

const sound = serializeIsnad(smallProject(), { programVersion: '1.2.3' })

/** The sound document with another value at a path; `undefined` takes the field away. */
const changed = (path: readonly (string | number)[], value: unknown): string => {
  const document: unknown = JSON.parse(sound)
  let at: unknown = document
  for (const step of path.slice(0, -1)) at = Reflect.get(Object(at), step)
  Reflect.set(Object(at), path.at(-1) ?? '', value)
  return JSON.stringify(document)
}
const segment = ['claims', 0, 'anchors', 0, 'segments', 0]
const place = '$.claims[0].anchors[0].segments[0]'

const document = (number: number, what: string, content: () => string, expected: Expected): Hostile =>
  one(number, what, 'a.isnad.json', content, expected)
const with_ = (
  number: number,
  what: string,
  path: readonly (string | number)[],
  value: unknown,
  fault: object,
): Hostile => document(number, what, () => changed(path, value), faulty(fault))
/** The sound document, its text with one thing in place of another. */
const rewritten = (number: number, what: string, from: string | RegExp, to: string, fault: object): Hostile =>
  document(number, what, () => sound.replace(from, to), faulty(fault))

/** JSON: 31–52. */
export const documents: readonly Hostile[] = [
  document(
    31,
    'a document that is cut off',
    () => sound.slice(0, 400),
    faulty({ line: sound.slice(0, 400).split('\n').length }),
  ),
  rewritten(32, 'a comma too many', '"offsetUnit"', ', "offsetUnit"', { line: 4 }),
  rewritten(32, 'single quotes', '"offsetUnit"', "'offsetUnit'", { line: 4 }),
  rewritten(32, 'a comment', '"offsetUnit"', '// x\n"offsetUnit"', { line: 4 }),
  rewritten(32, 'a name without quotes', '"offsetUnit"', 'offsetUnit', { line: 4 }),
  rewritten(33, 'NaN', '"schemaVersion": 1', '"schemaVersion": NaN', { line: 3 }),
  rewritten(33, 'Infinity', '"schemaVersion": 1', '"schemaVersion": Infinity', { line: 3 }),
  rewritten(34, 'a key twice', '"offsetUnit": "codePoint"', '"offsetUnit": "codePoint", "offsetUnit": "x"', {
    key: 'repeatedKey',
    line: 4,
  }),
  ...['1e400', '9007199254740993', '-0', '1.0', '1e3'].map((number) =>
    rewritten(35, `the offset ${number}`, /"start": \d+/, `"start": ${number}`, {}),
  ),
  document(
    36,
    '100,000 lists in each other',
    () => sound.replace('"tags": []', `"tags": ${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    faulty({ key: 'tooDeep' }),
  ),
  ...['__proto__', 'constructor', 'prototype'].map((key) =>
    rewritten(37, `the key ${key}`, '"offsetUnit"', `"${key}": {"polluted": true}, "offsetUnit"`, {
      key: 'forbiddenKey',
      line: 4,
    }),
  ),
  ...['toString', '', 'x'.repeat(1_000_000), '\u202eid'].map((id) =>
    with_(38, `the id ${JSON.stringify(id.slice(0, 10))}`, ['claims', 0, 'id'], id, { path: '$.claims[0].id' }),
  ),
  document(
    39,
    'an id twice',
    () => {
      const parsed: unknown = JSON.parse(sound)
      return changed(
        ['claims', 1, 'id'],
        Reflect.get(Object(Reflect.get(Object(Reflect.get(Object(parsed), 'claims')), 0)), 'id'),
      )
    },
    faulty({}),
  ),
  with_(40, 'a start behind its end', [...segment, 'start'], 2_000, { path: expectPath(place) }),
  with_(40, 'a start at its end', [...segment, 'end'], 0, { path: expectPath(place) }),
  with_(40, 'an offset below zero', [...segment, 'start'], -1, { path: `${place}.start` }),
  with_(40, 'an offset beyond the text', [...segment, 'end'], 100_000, { path: expectPath(place) }),
  with_(40, 'a fraction', [...segment, 'start'], 1.5, { path: `${place}.start` }),
  with_(40, 'an offset in quotes', [...segment, 'start'], '12', { path: `${place}.start` }),
  with_(40, 'no offset', [...segment, 'start'], null, { path: `${place}.start` }),
  with_(40, 'a missing offset', [...segment, 'start'], undefined, { path: `${place}.start` }),
  with_(41, 'a quote that the text does not have there', ['claims', 0, 'anchors', 0, 'exact'], 'غير هذا', {
    key: 'exact',
  }),
  document(42, 'spans that overlap', () => sound, { outcome: 'imported' }),
  with_(
    43,
    'an attribution of nobody’s claim',
    ['attributions', 0, 'claimId'],
    '0198c0de-0000-7000-8000-00000000ffff',
    {
      key: 'unknownId',
    },
  ),
  document(
    43,
    'a relation to itself',
    () => {
      const from = /"fromClaimId": "([^"]+)"/.exec(sound)?.[1] ?? ''
      return sound.replace(/"toClaimId": "[^"]+"/, `"toClaimId": "${from}"`)
    },
    faulty({ key: 'toItself' }),
  ),
  with_(44, 'another text’s hash', ['articles', 0, 'textSha256'], 'a'.repeat(64), { key: 'hash' }),
  with_(45, 'a later version', ['schemaVersion'], 7, { key: 'newerVersion', path: '$.schemaVersion' }),
  ...[undefined, 0, '1', 1.5].map((version) =>
    with_(46, `the version ${JSON.stringify(version)}`, ['schemaVersion'], version, { path: '$.schemaVersion' }),
  ),
  document(47, 'the first version', () => sound, { outcome: 'imported' }),
  with_(48, 'a list for an object', ['claims'], {}, { path: '$.claims', key: 'wrongType' }),
  document(48, 'two documents in one file', () => `${sound}${sound}`, faulty({ key: 'moreAfterEnd' })),
  one(48, 'a string', 'a.json', () => '"نص"', faulty({ key: 'wrongType' })),
  one(48, 'a table that is called JSON', 'a.json', () => `title,text\nأ,${sentence}\n`, faulty({ line: 1 })),
  one(48, 'a page that is called JSON', 'a.json', () => `<!doctype html><html><body><p>${sentence}</p></body></html>`, {
    outcome: 'added',
    has: [sentence],
  }),
  with_(49, 'an unknown field', ['claims', 0, 'colour'], 'red', { key: 'unknownField', path: '$.claims[0].colour' }),
  with_(49, 'an unknown word', ['claims', 0, 'nature'], 'rumour', { key: 'notAllowed', path: '$.claims[0].nature' }),
  ...['+1000000-01-01', '2026-02-30', '2026-13-01', '2026-01-01T10:00'].map((date) =>
    with_(50, `the date ${date}`, ['articles', 0, 'publishedAt'], date, { path: '$.articles[0].publishedAt' }),
  ),
  document(
    51,
    'markup in a note',
    () => changed(['claims', 0, 'note'], '<script>globalThis.hacked = true</script>{{x}}${y}'),
    {
      outcome: 'imported',
    },
  ),
  one(52, 'a log of another program', 'a.jsonl', () => '{"event":1,"hash":"x"}\n{"event":2,"previous":"y"}\n', {
    outcome: 'asks',
  }),
  one(52, 'a log without words', 'a.jsonl', () => '{"n":[]}\n{"n":[]}\n', refused({ key: 'noTextField' })),
]

/** The fault may be told of the segment or of one of its ends. */
function expectPath(path: string): unknown {
  return expectStartingWith(path)
}
function expectStartingWith(path: string): { asymmetricMatch: (other: unknown) => boolean } {
  return { asymmetricMatch: (other) => typeof other === 'string' && other.startsWith(path) }
}
