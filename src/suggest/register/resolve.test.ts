import { describe, expect, test } from 'vitest'
import type { Source } from '../../core/entities.ts'
import { resolveMention } from './resolve.ts'

const id = (number: number) => `018f0000-0000-7000-8000-00000000000${number}`
const stamp = (number: number) => ({
  id: id(number),
  createdAt: '2026-01-01T00:00:00Z',
  modifiedAt: '2026-01-01T00:00:00Z',
  annotatorId: id(9),
  origin: 'human' as const,
})
const person = (number: number, name: string, rest: { role?: string; aliases?: string[] } = {}): Source => ({
  ...stamp(number),
  kind: 'namedPerson',
  name,
  aliases: rest.aliases ?? [],
  ...(rest.role === undefined ? {} : { role: rest.role }),
})
const anonymous = (number: number): Source => ({
  ...stamp(number),
  kind: 'anonymousPerson',
  words: 'مصدر عسكري',
  descriptor: {},
  reason: 'none',
  number: 'one',
  aliases: [],
})

const register = [
  person(1, 'ينس ستولتنبرغ', { role: 'الأمين العام لحلف الناتو' }),
  person(2, 'فايز السراج'),
  anonymous(3),
  person(4, 'سالم الدرسي'),
  person(5, 'هدى الدرسي'),
]
const none: ReadonlySet<string> = new Set()
const ids = (words: string, kind: Source['kind'] = 'namedPerson', inArticle = none) =>
  resolveMention({ words, kind }, register, inArticle).map(({ sourceId }) => sourceId)

describe('a mention against the register', () => {
  test.each(['ينس ستولتنبيرغ', 'ينس ستلوتنبيرغ', 'أمين عام الحلف، ينس ستولتنبرغ', 'ستولتنبيرغ'])('%s', (words) => {
    expect(ids(words)[0]).toBe(id(1))
  })
  test.each(['فائز السراج', 'السرّاج', 'فايز مصطفى السراج', 'الدكتور فايز السراج'])('%s', (words) => {
    expect(ids(words)[0]).toBe(id(2))
  })
  test('another given name is another person', () => {
    expect(ids('محمد السراج')).toEqual([])
  })
  test('an office finds who holds it', () => {
    expect(ids('الأمين العام لحلف الناتو', 'roleHolder')).toEqual([id(1)])
  })
  test('a surname that two bear finds both, and neither surely', () => {
    const found = resolveMention({ words: 'الدرسي', kind: 'namedPerson' }, register, none)
    expect(found.map(({ sourceId }) => sourceId)).toEqual([id(4), id(5)])
    for (const { score } of found) expect(score).toBeLessThan(0.5)
  })
  test('the anonymous are never merged across articles', () => {
    expect(ids('مصدر عسكري', 'anonymousPerson')).toEqual([])
    expect(ids('مصدر عسكري', 'anonymousPerson', new Set([id(3)]))).toEqual([id(3)])
  })
})
