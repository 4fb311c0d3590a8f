import { describe, expect, test } from 'vitest'
import { proposeChannel, proposeManner, proposeStance } from './attribution.ts'
import { proposeSource } from './source.ts'

const manner = (marked: string) => {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  return proposeManner(marked.replace('[', '').replace(']', ''), [{ start, end }])
}

describe('manner', () => {
  test.each([
    ['قال الوزير [إن الطريق مفتوح]', 'indirect'],
    ['أشار [إلى أنّ الأشغال بدأت]', 'indirect'],
    ['قال: [«الطريق مفتوح»]', 'direct'],
    ['السعدي: [لن نتراجع عن المشروع]', 'direct'],
    ['قال [إن الطريق «سيبقى مفتوحا أمام كل المسافرين طوال العام»]', 'mixed'],
    ['قال [إن «الساحل» مفتوحة]', 'indirect'],
    ['أعلن [مقتل سبعة عمال]', 'reportedAct'],
    ['نوّه [بالتقدم في المشروع]', 'reportedAct'],
  ] as const)('%s is %s', (marked, expected) => expect(manner(marked)).toBe(expected))
})

describe('stance', () => {
  test.each([
    ['نفى', 'denies'],
    ['زعم', 'alleges'],
    ['مطالبًا', 'demands'],
    ['توقّعت', 'predicts'],
    ['حذّر', 'fears'],
    ['أكد', 'asserts'],
    ['ندّدت', 'condemns'],
    ['يعتقد', 'believes'],
  ] as const)('%s %s', (cue, expected) => expect(proposeStance(cue)).toBe(expected))
})

test('the way it was said is read from the sentence', () => {
  expect(proposeChannel('قال المدير في مؤتمر صحافي عقده أمس')).toBe('pressConference')
  expect(proposeChannel('كتب على صفحته في فيسبوك')).toBe('socialMedia')
  expect(proposeChannel('قال المدير')).toBe('unknown')
})

describe('source', () => {
  test.each([
    ['مصدر عسكري', 'anonymousPerson', { sector: 'عسكري' }],
    ['مصادر طبية في المدينة', 'anonymousGroup', { sector: 'طبية', place: 'المدينة' }],
    ['مصادر', 'anonymousGroup', {}],
    ['مسؤول ليبي رفيع', 'anonymousPerson', { nationality: 'ليبي', rank: 'رفيع' }],
    ['وكالة الأفق', 'newsAgency', {}],
    ['بيان البلدية', 'document', {}],
    ['وزارة الصحة', 'officialBody', {}],
    ['معارضو المشروع', 'group', {}],
  ] as const)('%s is %s', (words, kind, descriptor) => {
    expect(proposeSource(words)).toMatchObject({ kind, descriptor })
  })

  test('a title before a comma becomes the role of the name behind it', () => {
    expect(proposeSource('المتحدث باسم البلدية، المهندس سالم القاضي')).toMatchObject({
      kind: 'namedPerson',
      type: 'nameWithTitle',
      name: 'سالم القاضي',
      role: 'المتحدث باسم البلدية',
    })
  })

  test('a title alone is an office, a rank before a name is a name', () => {
    expect(proposeSource('الأمين العام').kind).toBe('roleHolder')
    expect(proposeSource('العقيد سالم القاضي')).toMatchObject({ kind: 'namedPerson', name: 'سالم القاضي' })
    expect(proposeSource('سالم القاضي')).toMatchObject({ kind: 'namedPerson', type: 'name' })
    expect(proposeSource('سالم القاضي، رئيس البلدية')).toMatchObject({ name: 'سالم القاضي', role: 'رئيس البلدية' })
    expect(proposeSource('ه').type).toBe('cliticPronoun')
  })
})
