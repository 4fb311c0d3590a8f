import { describe, expect, test } from 'vitest'
import type { Row } from '../core/entities.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import { englishFaults, sayFault } from './fault-words.ts'
import type { InputFile, ReadOptions } from './format.ts'
import { formatNamed, formats } from './index.ts'
import { tablesOf } from './tables-of.ts'

/*
 * Files as other programs write them: the shapes that their own documentation shows, with words of our own. What is known
 * is read, what is not is said with its place.
 */

const text = 'ليبيا 🇱🇾: قال مصدر عسكري إن المطار أُغلق، وأكدت هيئة الموانئ أن السفن تنتظر.'
const claim = 'المطار أُغلق'
const source = 'مصدر عسكري'
const cue = 'قال'
const utf16 = (words: string): readonly [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const points = (words: string): readonly [number, number] => {
  const start = [...text.slice(0, text.indexOf(words))].length
  return [start, start + [...words].length]
}

interface Told {
  readonly tables: ReadonlyTables
  /** What is left out, as the command line says it. */
  readonly leftOut: readonly string[]
}

const read = (name: string, content: unknown, options: ReadOptions = {}, also: readonly InputFile[] = []): Told => {
  const format = formatNamed(name)
  const file = { name: 'a.json', text: typeof content === 'string' ? content : JSON.stringify(content, null, 1) }
  const found = formats.find((one) => one.looksLike(file))
  expect(found?.name).toBe(name)
  return told(format?.read([file, ...also], options))
}

const told = (result: ReturnType<NonNullable<ReturnType<typeof formatNamed>>['read']> | undefined): Told => {
  if (!result?.ok) throw new Error(JSON.stringify(result?.faults, null, 1))
  const leftOut = (result.leftOut ?? []).map(
    (fault) => `${fault.path ?? fault.line ?? ''}: ${sayFault(fault, englishFaults).split(';')[0]}`,
  )
  return { tables: tablesOf(result.value), leftOut }
}

/** Each attribution as who said which words by which word. */
const sayings = (tables: ReadonlyTables): readonly string[] => {
  const words = (id: string | undefined): string => {
    const anchor = id === undefined ? undefined : tables.get('anchor', id)
    const stored = anchor && tables.get('text', anchor.articleId)?.text
    return (anchor?.segments ?? []).map(({ start, end }) => stored?.slice(start, end) ?? '').join(' … ')
  }
  return [...tables.all('attribution')].map(({ mentionIds, contentId, cue: verb }) => {
    const speakers = mentionIds.map((id) => {
      const mention = tables.get('mention', id)
      return mention && 'anchor' in mention ? words(mention.anchor) : ''
    })
    return `${speakers.join('، ')} | ${words(verb)} | ${words(contentId)}`
  })
}
const whole = [`${source} | ${cue} | ${claim}`]
const placed = (tables: ReadonlyTables): Row['value'][] => [...tables.all('anchor')]

describe('Label Studio', () => {
  const at = (words: string) => {
    const [start, end] = points(words)
    return { start, end, text: words }
  }
  const region = (id: string, words: string, labels: readonly string[]) => ({
    id,
    from_name: 'ner',
    to_name: 'article',
    type: 'labels',
    origin: 'manual',
    value: { ...at(words), labels },
  })
  const result = [
    region('a', claim, ['Urgent', 'Claim']),
    region('b', source, ['Source']),
    region('c', cue, ['cue']),
    region('d', 'ليبيا', ['Place']),
    { id: 'a', from_name: 'mood', to_name: 'article', type: 'choices', value: { ...at(claim), choices: ['calm'] } },
    { id: 'z', from_name: 'topic', to_name: 'article', type: 'choices', value: { choices: ['war'] } },
    { id: 'y', from_name: 'stars', to_name: 'article', type: 'rating', value: { rating: 4 } },
    { type: 'relation', from_id: 'b', to_id: 'a', direction: 'left', labels: ['said_by'] },
    { type: 'relation', from_id: 'a', to_id: 'c', direction: 'right', labels: ['cue', 'strong'] },
    { type: 'relation', from_id: 'a', to_id: 'd', direction: 'right', labels: null },
  ]

  test('an export with several control tags, a further annotator and a text of another name', () => {
    const task = {
      id: 7,
      data: { article: text, topic: 'war' },
      annotations: [
        { id: 1, was_cancelled: true, result: [], completed_by: { id: 1, email: 'a@example.org' } },
        { id: 2, was_cancelled: false, result, lead_time: 3.2 },
        { id: 3, was_cancelled: false, result: [] },
      ],
      predictions: [],
      meta: {},
    }
    const { tables, leftOut } = read('label-studio', [task])
    expect(sayings(tables)).toEqual(whole)
    expect(leftOut).toEqual([
      '$[0].annotations[1].result[0]: left out: label Urgent beside Claim × 1',
      '$[0].annotations[1].result[4]: left out: mood of a region × 1',
      '$[0].annotations[1].result[5]: left out: topic of the task × 1',
      '$[0].annotations[1].result[6]: left out: type rating × 1',
      '$[0].annotations[1].result[9]: left out: relation without a label × 1',
      '$[0].annotations[0]: left out: cancelled annotation × 1',
      '$[0].annotations[2]: left out: further annotation × 1',
      '$[0].annotations[1].result[3]: left out: label Place × 1',
      '$[0].annotations[1].result[8]: left out: relation strong × 1',
    ])
  })

  test('predictions alone are proposals', () => {
    const { tables } = read('label-studio', {
      data: { text },
      predictions: [{ model_version: 'm1', score: 0.5, result: result.slice(0, 3) }],
    })
    expect([...tables.all('attribution')].map(({ decision }) => decision)).toEqual(['pending'])
  })
})

describe('Label Studio in short and of pages', () => {
  const at = (words: string) => ({ start: points(words)[0], end: points(words)[1], text: words })

  test('JSON_MIN has spans, and no relations; a second annotator is told', () => {
    const task = {
      article: text,
      id: 7,
      ner: [
        { ...at(claim), labels: ['Claim', 'Urgent'] },
        { ...at(source), labels: ['Source'] },
        { ...at('ليبيا'), labels: ['Place'] },
      ],
      topic: [{ taxonomy: [['war']] }],
      mood: 'calm',
      annotator: 1,
      annotation_id: 3,
      created_at: '2024-01-01T00:00:00Z',
      lead_time: 3.2,
    }
    const { tables, leftOut } = read('label-studio', [task, { ...task, annotator: 2, annotation_id: 4 }])
    expect([...tables.all('text')].map((one) => one.text)).toEqual([text])
    expect([tables.size('claim'), tables.size('mention')]).toEqual([1, 1])
    expect(leftOut).toEqual([
      '$[0].ner[0]: left out: label Urgent beside Claim × 1',
      '$[0].topic[0]: left out: entry of topic × 1',
      '$[1]: left out: further annotation × 1',
      '$[0].ner[2]: left out: label Place × 1',
    ])
  })

  test('JSON_MIN whose words are not those of the text is refused with the place', () => {
    const wrong = [{ text, id: 7, annotation_id: 1, ner: [{ ...at(claim), text: 'غيره', labels: ['Claim'] }] }]
    const made = formatNamed('label-studio')?.read([{ name: 'a.json', text: JSON.stringify(wrong) }], {})
    expect(made).toMatchObject({ ok: false, faults: [{ key: 'exact', path: '$[0].ner[0]', line: 1 }] })
  })

  test('regions of a page count through its words; those that only name an element are told', () => {
    const html = `<html><head><title>x</title></head><body><p>ليبيا 🇱🇾: قال <b>مصدر</b> عسكري إن</p><!-- a -->
<p>المطار &#x623;&#x64F;غلق.</p></body></html>`
    const words = 'ليبيا 🇱🇾: قال مصدر عسكري إن\nالمطار أُغلق.'
    const region = (id: string, quote: string, label: string) => ({
      id,
      from_name: 'ner',
      to_name: 'text',
      type: 'hypertextlabels',
      value: {
        start: '/p[1]/text()[1]',
        end: '/p[1]/text()[1]',
        startOffset: 0,
        endOffset: 4,
        globalOffsets: { start: words.indexOf(quote), end: words.indexOf(quote) + quote.length },
        text: quote,
        hypertextlabels: [label],
      },
    })
    const { globalOffsets: _, ...bare } = region('d', 'ليبيا', 'Claim').value
    const result = [
      region('a', claim, 'Claim'),
      region('b', source, 'Source'),
      region('c', cue, 'Cue'),
      { ...region('d', 'ليبيا', 'Claim'), value: bare },
      { type: 'relation', from_id: 'a', to_id: 'b', direction: 'right', labels: ['saidBy'] },
      { type: 'relation', from_id: 'a', to_id: 'c', direction: 'right', labels: ['cuedBy'] },
    ]
    const { tables, leftOut } = read('label-studio', [{ data: { html }, annotations: [{ result }] }])
    expect([...tables.all('text')].map((one) => one.text)).toEqual([words])
    expect(leftOut).toEqual(['$[0].annotations[0].result[3]: left out: region without globalOffsets × 1'])
    expect(sayings(tables)).toEqual(whole)
  })
})

describe('doccano', () => {
  test('sequence labels with labels of the whole text', () => {
    const label = [[...utf16(claim), 'CLAIM'], [...utf16('ليبيا'), 'LOC'], 'urgent']
    const { tables, leftOut } = read('doccano', `${JSON.stringify({ id: 1, text, label, Comments: [] })}\n`)
    expect(placed(tables)).toHaveLength(1)
    expect(leftOut).toEqual([
      '$.label[2]: left out: label of the text urgent × 1',
      '$.label[1]: left out: label LOC × 1',
    ])
  })

  test('entities and relations', () => {
    const entity = (id: number, words: string, label: string) => {
      const [start_offset, end_offset] = utf16(words)
      return { id, label, start_offset, end_offset }
    }
    const entities = [entity(11, claim, 'Claim'), entity(12, source, 'Speaker'), entity(13, 'ليبيا', 'LOC')]
    const relations = [
      { id: 1, from_id: 11, to_id: 12, type: 'source' },
      { id: 2, from_id: 11, to_id: 13, type: 'place' },
      { id: 3, from_id: 11, to_id: 13, type: 'source' },
    ]
    const { tables, leftOut } = read('doccano', JSON.stringify({ id: 5, text, entities, relations }))
    expect(sayings(tables)).toEqual([`${source} |  | ${claim}`])
    expect(leftOut).toEqual([
      '$.entities[2]: left out: label LOC × 1',
      '$.relations[1]: left out: relation place × 1',
      '$.relations[2]: left out: relation saidBy × 1',
    ])
  })
})

test('INCEpTION: layers of any name, and those that are not ours', () => {
  const layer = (id: number, type: string, words: string, more: object = {}) => {
    const [begin, end] = utf16(words)
    return { '%ID': id, '%TYPE': type, '@sofa': 1, begin, end, ...more }
  }
  const dkpro = 'de.tudarmstadt.ukp.dkpro.core.api'
  const { tables, leftOut } = read('uima-json', {
    '%TYPES': {},
    '%FEATURE_STRUCTURES': [
      { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', sofaString: text },
      layer(2, `${dkpro}.segmentation.type.Token`, cue, { order: 0 }),
      layer(3, `${dkpro}.segmentation.type.Sentence`, text),
      layer(4, `${dkpro}.ner.type.NamedEntity`, 'ليبيا', { value: 'LOC' }),
      layer(5, 'webanno.custom.Claim', claim, { label: null }),
      layer(6, `${dkpro}.ner.type.NamedEntity`, source, { value: 'SOURCE' }),
      layer(7, 'webanno.custom.Weight', claim, { label: 3 }),
      layer(8, 'webanno.custom.SaidBy', source, { '@Governor': 5, '@Dependent': 6 }),
    ],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%INDEX': 2, '%MEMBERS': [] } },
  })
  expect(sayings(tables)).toEqual([`${source} |  | ${claim}`])
  expect(leftOut).toEqual([
    '$["%FEATURE_STRUCTURES"][6]: left out: layer webanno.custom.Weight × 1',
    '$["%FEATURE_STRUCTURES"][3]: left out: label LOC × 1',
  ])
})

test('brat: events, attributes, notes, normalizations, pieces, and arguments of any name', () => {
  const at = (words: string): string => points(words).join(' ')
  const [first, second] = ['المطار', 'أُغلق']
  const annotations = [
    `T1\tClaim ${at(first)};${at(second)}\t${first} ${second}`,
    `T2\tSource ${at(source)}\t${source}`,
    `T3\tCue ${at(cue)}\t${cue}`,
    `T4\tPlace ${at('ليبيا')}\tليبيا`,
    'E1\tSay:T3 Agent:T2 Theme:T1',
    'R1\tsaidBy Claim:T1 Speaker:T2',
    'R2\tcuedBy Arg1:T1 Arg2:T3',
    'A1\tNegation E1',
    'A2\tConfidence T1 High',
    'N1\tReference T4 Wikidata:Q1016\tليبيا',
    '#1\tAnnotatorNotes T1\tيراجع',
    '*\tEquiv T2 T4',
  ]
  const format = formatNamed('brat')
  const files = [
    { name: 'a.ann', text: `${annotations.join('\n')}\n` },
    { name: 'a.txt', text },
  ]
  const { tables, leftOut } = told(format?.read(files, {}))
  expect(sayings(tables)).toEqual([`${source} | ${cue} | ${first} … ${second}`])
  expect(leftOut).toEqual([
    '5: left out: event Say × 1',
    '8: left out: attribute Negation × 1',
    '9: left out: attribute Confidence × 1',
    '10: left out: normalization Wikidata × 1',
    '11: left out: note AnnotatorNotes × 1',
    '12: left out: equivalence Equiv × 1',
    '4: left out: label Place × 1',
  ])
})

test.each([
  ['the trigger is the cue', ['T3\tSaying', 'E1\tSaying:T3 Source:T2 Content:T1 Time:T4']],
  ['the trigger is the claim', ['T3\tCue', 'E1\tClaim:T1 Speaker2:T2 Cue:T3 Time:T4']],
])('brat: an event that says who said what, where %s', (_, [word = '', event = '']) => {
  const at = (words: string): string => points(words).join(' ')
  const annotations = [
    event,
    `T1\tClaim ${at(claim)}\t${claim}`,
    `T2\tSource ${at(source)}\t${source}`,
    `${word} ${at(cue)}\t${cue}`,
    `T4\tPlace ${at('ليبيا')}\tليبيا`,
    'E2\tDie:T4 Victim:T2',
  ]
  const files = [
    { name: 'a.ann', text: annotations.join('\n') },
    { name: 'a.txt', text },
  ]
  const { tables, leftOut } = told(formatNamed('brat')?.read(files, {}))
  expect(sayings(tables)).toEqual(whole)
  expect(leftOut).toEqual([
    '1: left out: role Time of an event × 1',
    '6: left out: event Die × 1',
    '5: left out: label Place × 1',
  ])
})

test('PubAnnotation: several projects on one text', () => {
  const span = (words: string) => ({ begin: points(words)[0], end: points(words)[1] })
  const { tables, leftOut } = read('pubannotation', {
    sourcedb: 'news',
    sourceid: '1',
    text,
    tracks: [
      {
        project: 'one',
        denotations: [
          { id: 'T1', span: span(claim), obj: 'Claim' },
          { id: 'T2', span: span(source), obj: 'Source' },
        ],
        relations: [{ id: 'R1', pred: 'saidBy', subj: 'T1', obj: 'T2' }],
        attributes: [{ id: 'A1', pred: 'negated', subj: 'T1', obj: true }],
      },
      {
        project: 'two',
        denotations: [{ id: 'T1', span: span('ليبيا'), obj: 'Place' }],
        modifications: [{ id: 'M1', pred: 'Speculation', obj: 'T1' }],
      },
    ],
  })
  expect(sayings(tables)).toEqual([`${source} |  | ${claim}`])
  expect(leftOut).toEqual([
    '$.tracks[0].attributes[0]: left out: attribute negated × 1',
    '$.tracks[1].modifications[0]: left out: modifications × 1',
    '$.tracks[1].denotations[0]: left out: label Place × 1',
  ])
})

test('Prodigy: without tokens, spans without labels, relations by tokens, choices', () => {
  const span = (words: string, label: string, token: number) => {
    const [start, end] = points(words)
    return { start, end, label, token_start: token, token_end: token }
  }
  const tasks = [
    { text, spans: [{ start: 0, end: 5 }], _input_hash: 1, answer: 'accept' },
    {
      text: `${text}!`,
      spans: [span(claim, 'CLAIM', 5), span(source, 'SOURCE', 3)],
      relations: [
        { head: 5, child: 3, label: 'saidBy' },
        { head: 5, child: 9, label: 'saidBy' },
      ],
      accept: ['urgent'],
      answer: 'accept',
    },
    { text, spans: [span(claim, 'CLAIM', 5)], answer: 'reject' },
  ]
  const { tables, leftOut } = read('prodigy', `${tasks.map((task) => JSON.stringify(task)).join('\n')}\n`)
  expect(sayings(tables)).toEqual([`${source} |  | ${claim}`])
  expect(leftOut).toEqual([
    '$.spans[0]: left out: label "" × 1',
    '$.relations[1]: left out: relation saidBy without spans × 1',
    '$: left out: label of the text urgent × 1',
  ])
})

describe('Web Annotations', () => {
  const described = {
    type: 'Annotation',
    motivation: 'describing',
    body: { id: 'urn:text', type: 'TextualBody', value: text },
    target: 'urn:text',
  }
  const marked = (label: string, selector: unknown) => ({
    id: `urn:${label}`,
    type: 'Annotation',
    motivation: 'tagging',
    body: [
      { type: 'TextualBody', value: 'مهم', purpose: 'commenting' },
      { type: 'TextualBody', value: label, purpose: 'tagging' },
    ],
    target: { source: 'urn:text', selector },
  })
  const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact })
  const words = (tables: ReadonlyTables): readonly string[] =>
    [...tables.all('anchor')].map(({ segments }) => segments.map(({ start, end }) => text.slice(start, end)).join('…'))
  const after = [...text.slice(0, text.indexOf('المطار'))].length

  test.each([
    ['one position', { type: 'TextPositionSelector', start: points(claim)[0], end: points(claim)[1] }],
    ['one quote', quote(claim)],
    ['a quote with what is around it', { ...quote(claim), prefix: 'إن ', suffix: '،' }],
    ['a fragment that a quote refines', { type: 'FragmentSelector', value: 'p1', refinedBy: quote(claim) }],
    ['an element that a quote refines', [{ type: 'CssSelector', value: 'p', refinedBy: [quote(claim)] }]],
    [
      'a quote that a position refines',
      {
        ...quote(text.slice(text.indexOf('المطار'))),
        refinedBy: { type: 'TextPositionSelector', start: 0, end: points(claim)[1] - after },
      },
    ],
    [
      'from one quote to another',
      { type: 'RangeSelector', startSelector: quote('المطار'), endSelector: quote('، وأكدت') },
    ],
    [
      'a range of elements beside a quote',
      [{ type: 'RangeSelector', startContainer: '/p[1]', startOffset: 3 }, quote(claim)],
    ],
  ])('%s', (_, selector) => {
    const { tables, leftOut } = read('w3c', [described, marked('CLAIM', selector)])
    expect(words(tables)).toEqual([claim])
    expect(leftOut).toEqual([])
  })

  test('what finds no words is left out, and said', () => {
    const { tables, leftOut } = read('w3c', [
      described,
      marked('CLAIM', quote('ليس في النص')),
      marked('SOURCE', {
        type: 'CssSelector',
        value: '#p',
        refinedBy: { type: 'TextPositionSelector', start: 0, end: 3 },
      }),
      marked('Place', quote('ليبيا')),
    ])
    expect(tables.size('anchor')).toBe(0)
    expect(leftOut).toEqual([
      '$[1].target: left out: "ليس في النص" × 1',
      '$[2].target: left out: selector × 1',
      '$[3]: left out: label Place × 1',
    ])
  })

  test('one annotation that stands alone, with its article beside it', () => {
    const { tables } = read(
      'w3c',
      { '@context': 'http://www.w3.org/ns/anno.jsonld', ...marked('CLAIM', quote(claim)) },
      { articleText: text },
    )
    expect(words(tables)).toEqual([claim])
  })
})

test('tables with semicolons and heads as people write them', () => {
  const claims = `Claim ID;Article ID;ID;Quote;Spans\r\nc1;a1;r1;${claim};${points(claim).join('-')}\r\n`
  const articles = { name: 'articles.csv', text: `Article-ID;Title;Text\r\na1;عنوان;"${text}"\r\n` }
  const { tables } = read('csv', claims, {}, [articles])
  expect(placed(tables)).toHaveLength(1)
  expect([...tables.all('article')].map(({ title }) => title)).toEqual(['عنوان'])
})

test('Citron: quotes with confidence and groups of coreferences', () => {
  const span = (words: string) => ({ start: points(words)[0], end: points(words)[1], text: words })
  const { tables, leftOut } = read('citron', {
    text,
    quotes: [{ id: 0, cue: span(cue), sources: [span(source)], contents: [span(claim)], confidence: 0.9 }],
    coreference_groups: [[span(source), span('هيئة الموانئ')]],
  })
  expect(sayings(tables)).toEqual(whole)
  expect(leftOut).toEqual(['$.coreference_groups[0]: left out: coreference_groups × 1'])
})
