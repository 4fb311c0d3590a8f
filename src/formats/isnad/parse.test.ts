import { describe, expect, test } from 'vitest'
import { CodePointIndex } from '../../core/offsets.ts'
import { id, smallProject, smallText } from '../testing/small-project.ts'
import { parseIsnad } from './parse.ts'
import { serializeIsnad } from './serialize.ts'

const sound = serializeIsnad(smallProject(), { programVersion: '1.2.3' })

const faultsIn = (text: string) => {
  const read = parseIsnad(text)
  return read.ok ? [] : read.faults
}
const told = (text: string) => faultsIn(text).map(({ key, path }) => [key, path])

/** The sound document with another value at a path; `undefined` takes the field away. */
const changed = (path: readonly (string | number)[], value: unknown): string => {
  const document: unknown = JSON.parse(sound)
  let at: unknown = document
  for (const step of path.slice(0, -1)) at = Reflect.get(Object(at), step)
  Reflect.set(Object(at), path.at(-1) ?? '', value)
  return JSON.stringify(document)
}

test('a sound document has no faults', () => {
  expect(faultsIn(sound)).toEqual([])
  expect(faultsIn(`\ufeff${sound}`)).toEqual([])
})

describe('what is not such a document', () => {
  test.each([
    ['a list', '[]', 'otherFormat', '$'],
    ['a string', '"isnad"', 'otherFormat', '$'],
    ['another program’s', '{"format":"brat"}', 'otherFormat', '$.format'],
    ['no version', '{"format":"isnad"}', 'missing', '$.schemaVersion'],
    ['version 0', '{"format":"isnad","schemaVersion":0}', 'notAllowed', '$.schemaVersion'],
    ['a version in quotes', '{"format":"isnad","schemaVersion":"1"}', 'notAllowed', '$.schemaVersion'],
    ['version 1.5', '{"format":"isnad","schemaVersion":1.5}', 'notAllowed', '$.schemaVersion'],
    ['a later version', '{"format":"isnad","schemaVersion":7,"new":true}', 'newerVersion', '$.schemaVersion'],
  ])('%s', (_, text, key, path) => expect(told(text)).toEqual([[key, path]]))
})

describe('a document of another form', () => {
  test.each<[string, (string | number)[], unknown, string, string]>([
    ['a field too many', ['claims', 0, 'colour'], 'red', 'unknownField', '$.claims[0].colour'],
    ['a name that objects have', ['toString'], 1, 'unknownField', '$.toString'],
    ['a field too few', ['claims', 1, 'nature'], undefined, 'missing', '$.claims[1].nature'],
    ['a list that is none', ['claims'], {}, 'wrongType', '$.claims'],
    ['an entity that is none', ['claims', 0], [], 'wrongType', '$.claims[0]'],
    ['a list for an object without fields', ['evidence', 0, 'locator'], [], 'wrongType', '$.evidence[0].locator'],
    ['an unknown word', ['attributions', 0, 'manner'], 'loud', 'notAllowed', '$.attributions[0].manner'],
    ['an unknown kind', ['sources', 0, 'kind'], 'ghost', 'notAllowed', '$.sources[0].kind'],
    ['no kind', ['sources', 0, 'kind'], undefined, 'missing', '$.sources[0].kind'],
    ['an id that is none', ['claims', 0, 'id'], 'toString', 'notAllowed', '$.claims[0].id'],
    ['an empty name', ['annotators', 0, 'name'], '', 'notAllowed', '$.annotators[0].name'],
    ['a date that is none', ['articles', 0, 'publishedAt'], 'May', 'notAllowed', '$.articles[0].publishedAt'],
    [
      'an offset below 0',
      ['claims', 0, 'anchors', 0, 'segments', 0, 'start'],
      -1,
      'notAllowed',
      '$.claims[0].anchors[0].segments[0].start',
    ],
    [
      'a fraction',
      ['claims', 0, 'anchors', 0, 'segments', 0, 'start'],
      1.5,
      'notAllowed',
      '$.claims[0].anchors[0].segments[0].start',
    ],
    [
      'an offset in quotes',
      ['claims', 0, 'anchors', 0, 'segments', 0, 'start'],
      '12',
      'wrongType',
      '$.claims[0].anchors[0].segments[0].start',
    ],
    [
      'no offset',
      ['claims', 0, 'anchors', 0, 'segments', 0, 'start'],
      null,
      'wrongType',
      '$.claims[0].anchors[0].segments[0].start',
    ],
  ])('%s', (_, path, value, key, place) => expect(told(changed(path, value))).toEqual([[key, place]]))

  test.each(['0.0', '0e2', '-0'])('an offset written as %s', (written) => {
    expect(told(sound.replace('"start": 0,', `"start": ${written},`))).toEqual([
      ['notInteger', '$.articles[0].blocks[0].start'],
    ])
  })
})

describe('a document at odds with itself', () => {
  const anchor = ['claims', 0, 'anchors', 0]
  const start = [...anchor, 'segments', 0, 'start']
  const length = new CodePointIndex(smallText).length
  test.each<[string, (string | number)[], unknown, string, string]>([
    [
      'an offset behind the text',
      [...anchor, 'segments', 1, 'end'],
      999,
      'outside',
      '$.claims[0].anchors[0].segments[1].end',
    ],
    [
      'an end before its start',
      [...anchor, 'segments', 0, 'end'],
      0,
      'emptySpan',
      '$.claims[0].anchors[0].segments[0]',
    ],
    [
      'pieces in no order',
      [...anchor, 'segments', 1, 'start'],
      33,
      'overlap',
      '$.claims[0].anchors[0].segments[1].start',
    ],
    ['other words', [...anchor, 'exact'], 'إن الجسر', 'exact', '$.claims[0].anchors[0].exact'],
    ['another place', start, 31, 'exact', '$.claims[0].anchors[0].exact'],
    ['other words before', [...anchor, 'prefix'], 'x', 'context', '$.claims[0].anchors[0].prefix'],
    ['other words behind', [...anchor, 'suffix'], 'x', 'context', '$.claims[0].anchors[0].suffix'],
    ['an anchor in no article', [...anchor, 'articleId'], id(99), 'unknownId', '$.claims[0].anchors[0].articleId'],
    ['another hash', ['articles', 0, 'textSha256'], '0'.repeat(64), 'hash', '$.articles[0].textSha256'],
    ['another length', ['articles', 0, 'lengthCodePoints'], length + 1, 'length', '$.articles[0].lengthCodePoints'],
    ['a block that is no line', ['articles', 0, 'blocks', 1, 'start'], 14, 'lines', '$.articles[0].blocks[1]'],
    ['a block too few', ['articles', 0, 'blocks'], [], 'lines', '$.articles[0].blocks'],
    ['an unknown annotator', ['claims', 0, 'annotatorId'], id(99), 'unknownId', '$.claims[0].annotatorId'],
    ['an unknown source', ['mentions', 0, 'sourceId'], id(99), 'unknownId', '$.mentions[0].sourceId'],
    ['an unknown mention', ['attributions', 0, 'mentionIds'], [id(99)], 'unknownId', '$.attributions[0].mentionIds[0]'],
    [
      'a mention twice',
      ['attributions', 0, 'mentionIds'],
      [id(12), id(12)],
      'repeatedEntry',
      '$.attributions[0].mentionIds[1]',
    ],
    ['itself as parent', ['attributions', 0, 'parentId'], id(15), 'toItself', '$.attributions[0].parentId'],
    ['a claim related to itself', ['relations', 0, 'toClaimId'], id(8), 'toItself', '$.relations[0].toClaimId'],
    [
      'a content of another claim',
      ['attributions', 0, 'contentId'],
      id(9),
      'notContent',
      '$.attributions[0].contentId',
    ],
    ['evidence of another claim', ['evidence', 0, 'claimId'], id(10), 'otherClaim', '$.verdicts[0].evidenceIds[0]'],
    ['a review of nothing', ['reviews', 0, 'target', 'id'], id(99), 'unknownId', '$.reviews[0].target.id'],
    [
      'a review of another kind of thing',
      ['reviews', 0, 'target', 'type'],
      'claim',
      'unknownId',
      '$.reviews[0].target.id',
    ],
  ])('%s', (_, path, value, key, place) => expect(told(changed(path, value))).toEqual([[key, place]]))

  test('parents in a circle', () => {
    expect(told(changed(['attributions', 0, 'parentId'], id(16)))).toEqual([
      ['circle', '$.attributions[0].parentId'],
      ['circle', '$.attributions[1].parentId'],
    ])
  })

  test('a mention of another article', () => {
    expect(told(changed(['mentions', 0, 'articleId'], id(5)))).toEqual([
      ['otherArticle', '$.mentions[0].anchor.articleId'],
      ['otherArticle', '$.mentions[1].antecedentId'],
      ['otherArticle', '$.attributions[0].mentionIds[0]'],
    ])
  })

  test('an id that stands twice is told with both places', () => {
    const [fault] = faultsIn(changed(['evidence', 0, 'id'], id(9)))
    expect(fault).toMatchObject({
      key: 'repeatedId',
      found: id(9),
      path: '$.claims[1].anchors[0].id',
      other: '$.evidence[0]',
    })
  })

  test('half a letter with its mark: the offset is told in code points', () => {
    const document = JSON.parse(sound)
    const [anchor] = document.claims[1].anchors
    Object.assign(anchor, { segments: [{ start: 0, end: 1 }], exact: 'أ', prefix: '', suffix: '' })
    expect(faultsIn(JSON.stringify(document))).toMatchObject([
      { key: 'insideCharacter', path: '$.claims[1].anchors[0].segments[0].end', found: '1' },
    ])
  })
})

test('a fault has its line and column in the file, and the nearest part around what is missing', () => {
  const at = sound.split('\n').findIndex((line) => line.includes('"manner"'))
  expect(faultsIn(sound.replace('"manner": "indirect"', '"manner": "loud"'))).toMatchObject([
    { path: '$.attributions[0].manner', line: at + 1, column: 14 },
  ])
  const gone = sound.replace(/ *"manner": "indirect",\n/, '')
  const entity = gone.split('\n').findIndex((line) => line.includes('"attributions"')) + 1
  expect(faultsIn(gone)).toMatchObject([
    { key: 'missing', path: '$.attributions[0].manner', line: entity + 1, column: 3 },
  ])
})

test('very many faults are counted after the first thousand', () => {
  const document = JSON.parse(sound)
  document.claims = Array.from({ length: 1500 }, () => ({}))
  const faults = faultsIn(JSON.stringify(document))
  expect(faults).toHaveLength(1001)
  expect(faults.at(-1)).toMatchObject({ key: 'more' })
})
