import { describe, expect, test } from 'vitest'
import { paintEnd, paintStart } from './ligature.ts'

describe('paint', () => {
  // The boundary is at «|»; brackets show where paint begins and ends instead.
  test.each([
    ['سل|ام', 'س[لا]م'],
    ['ل|ا', '[لا]'],
    ['وال|آن', 'وا[لآ]ن'],
    ['فالات|فاق', 'فالات[]فاق'],
    ['ال|إنسان', 'ا[لإ]نسان'],
    ['ال|أمم', 'ا[لأ]مم'],
    ['لَ|ا', '[لَا]'],
    ['ل|َا', '[لَا]'],
    ['لَّ|اً', '[لَّاً]'],
    ['لا|ً', '[لاً]'],
    ['ع|َلم', '[عَ]لم'],
    ['عَّ|لم', 'عَّ[]لم'],
    ['كتا|بهم', 'كتا[]بهم'],
    ['الل|ه', 'الل[]ه'],
    ['لـ|ا', 'لـ[]ا'],
    ['ل\u200c|ا', 'ل\u200c[]ا'],
    ['|لا', '[]لا'],
    ['لا|', 'لا[]'],
    ['|َا', '[]َا'],
    ['ل|ٱ', '[لٱ]'],
    ['قا|ل', 'قا[]ل'],
  ])('%s is %s', (written, painted) => {
    const offset = written.indexOf('|')
    const text = written.replace('|', '')
    const start = paintStart(text, offset)
    const end = paintEnd(text, offset)
    expect(`${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`).toBe(painted)
  })
})
