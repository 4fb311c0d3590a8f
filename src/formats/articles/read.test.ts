import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReadArticle } from './article.ts'
import { readArticles } from './read.ts'
import type { Choices, Reading } from './reading.ts'
import { encode } from './testing/encode.ts'

const words = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`testing/files/${name}`, import.meta.url)))

const all = async (name: string, bytes: Uint8Array | string, choices: Choices = {}): Promise<readonly Reading[]> => {
  const found: Reading[] = []
  const given = typeof bytes === 'string' ? words(bytes) : bytes
  for await (const reading of readArticles({ name, bytes: given }, choices)) found.push(reading)
  return found
}
const articles = async (name: string, bytes: Uint8Array | string, choices?: Choices): Promise<readonly ReadArticle[]> =>
  (await all(name, bytes, choices)).map((reading) => {
    if (reading.outcome !== 'article') throw new Error(JSON.stringify(reading))
    return reading.article
  })
const only = async (name: string, bytes: Uint8Array | string, choices?: Choices): Promise<ReadArticle> => {
  const [article, ...others] = await articles(name, bytes, choices)
  if (!article || others.length > 0) throw new Error('Not one article')
  return article
}

describe('a page that Chromium saved as one file', () => {
  it('gives its article, its details and its address, whatever encoding it had on the way', async () => {
    const { text, kinds, known } = await only('power.mhtml', file('chromium.mhtml'))
    expect(known).toEqual({
      title: 'عودة التيار إلى أحياء المدينة',
      outlet: { name: 'صحيفة الساحل', kind: 'mediaOutlet' },
      authors: ['منى الطاهر'],
      publishedAt: '2023-11-02T09:15:00+02:00',
      url: 'https://news.example/2023/power',
    })
    const lines = text.split('\n')
    expect(lines[0]).toBe('عودة التيار إلى أحياء المدينة')
    expect(kinds[lines.indexOf('أسباب العطل')]).toBe('subhead')
    expect(kinds[lines.indexOf('عمال عند محطة التوزيع')]).toBe('caption')
    expect(text).toContain('أن «المخازن كانت فارغة» وأن القطع')
    expect(text).toContain('ولم يتسن الوصول إلى وزارة الكهرباء للتعليق.')
    expect(text).not.toMatch(/الرئيسية|ابحث|اشترك|أسعار الخضر|الحقوق/u)
  })
})

describe('a document that LibreOffice wrote', () => {
  it('has its insertions and not its deletions, its notes at the end, and nobody’s name', async () => {
    const { text, kinds, known, notes } = await only('port.docx', file('libreoffice.docx'))
    const lines = text.split('\n\n')
    expect(lines[0]).toBe('افتتاح رصيف في المرسى')
    expect(kinds[0]).toBe('headline')
    expect(lines[1]).toBe(
      'قالت هيئة الموانئ إن كلفة الرصيف الجديد بلغت عشرة ملايين دينار[1]، وأضافت أن NATO لا علاقة له بالمشروع.',
    )
    expect(lines.at(-1)).toBe('[1] بحسب بيان الهيئة.')
    expect(text).toContain('مسؤولٌ في الهيئة أن العمل استمر ١٢ شهرًا.')
    expect(text).not.toMatch(/خمسة|محرر الليل|تحقق/u)
    expect(known).toEqual({ title: 'افتتاح رصيف في المرسى', authors: [] })
    expect(new Set(notes.map(({ key }) => key))).toEqual(
      new Set(['propertiesLeftOut', 'footnotesMoved', 'deletionsLeftOut', 'commentsLeftOut']),
    )
  })
})

describe('an old page', () => {
  const page = (meta: string) =>
    encode(
      `<html><head>${meta}<title>خبر قديم</title></head><body><p>قال مصدر في الوزارة إن الأمر انتهى.</p></body></html>`,
      'windows-1256',
    ) ?? new Uint8Array()

  it('is in the encoding that it declares', async () => {
    const article = await only(
      'a.html',
      page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'),
    )
    expect(article).toMatchObject({ encoding: 'windows-1256', known: { title: 'خبر قديم' } })
    expect(article.text).toContain('قال مصدر في الوزارة')
  })

  it('is asked about when it declares none', async () => {
    const [reading] = await all('a.html', page(''))
    expect(reading).toMatchObject({ outcome: 'asks', question: { about: 'encoding' } })
  })
})

describe('Markdown', () => {
  it('becomes what it would look like, with the details above it', async () => {
    const source = [
      '---',
      'title: "افتتاح رصيف"',
      'date: 2024-03-05',
      'url: https://news.example/port',
      '---',
      '# افتتاح رصيف',
      '',
      'قال **مصدر** في [الهيئة](javascript:alert(1)) إن <b onclick="x">الرصيف</b> افتُتح.',
      '',
      '## الكلفة',
      '- بند',
    ].join('\n')
    const { text, kinds, known } = await only('port.md', source)
    expect(text).toBe(
      'افتتاح رصيف\n\nقال مصدر في [الهيئة](javascript:alert(1)) إن <b onclick="x">الرصيف</b> افتُتح.\n\nالكلفة\n\nبند',
    )
    expect([kinds[0], kinds[4]]).toEqual(['headline', 'subhead'])
    expect(known).toMatchObject({ title: 'افتتاح رصيف', publishedAt: '2024-03-05', url: 'https://news.example/port' })
  })
})

const body =
  'قال مصدر عسكري إن نحو سبعين جنديا من القوات المتمركزة في الشرق سافروا جوا إلى روسيا للعلاج، وأضاف أن ذلك تم سرا.'

describe('lists of articles', () => {
  it('are read by the usual names of their fields', async () => {
    const records = [
      { headline: 'أول', body, link: 'https://a.example/1', published_at: '2017-02-02', publisher: 'وكالة الأنباء' },
      { headline: 'ثان', body: `<p>${body}</p><p>خاتمة</p>`, link: 'javascript:x', published_at: '2 فبراير 2017' },
    ]
    for (const [name, source] of [
      ['a.json', JSON.stringify(records)],
      ['b.json', JSON.stringify({ articles: records })],
      ['c.jsonl', records.map((record) => JSON.stringify(record)).join('\n')],
    ] as const) {
      const [first, second] = await articles(name, source)
      expect(first).toMatchObject({
        text: body,
        known: {
          title: 'أول',
          url: 'https://a.example/1',
          publishedAt: '2017-02-02',
          outlet: { name: 'وكالة الأنباء', kind: 'newsAgency' },
        },
      })
      expect(second).toMatchObject({ text: `${body}\n\nخاتمة`, known: { title: 'ثان', publishedAt: '2017-02-02' } })
      expect(second?.known.url).toBeUndefined()
    }
  })

  it('are read from tables, whatever parts their columns, in old encodings too', async () => {
    const table = `العنوان;النص;تاريخ النشر\r\nأول;"${body}\r\n\r\nقال: ""نعم"";";2017-02-02\r\n`
    const [article] = await articles('a.csv', encode(table, 'windows-1256') ?? '', { encoding: 'windows-1256' })
    expect(article).toMatchObject({
      text: `${body}\n\nقال: "نعم";`,
      encoding: 'windows-1256',
      lineEndings: 'crlf',
      known: { title: 'أول', publishedAt: '2017-02-02' },
    })
    expect((await articles('b.tsv', `title\ttext\nأول\t${body}`))[0]?.text).toBe(body)
  })

  it('whose text has no usual name are asked about, and read as was said', async () => {
    const table = `id,khabar,titre\n1,"${body}",أول`
    const [asks] = await all('a.csv', table)
    if (asks?.outcome !== 'asks' || asks.question.about !== 'fields') throw new Error('Nothing was asked')
    expect(asks.question.map).toEqual({ text: 'khabar' })
    expect(asks.question.fields.map(({ name }) => name)).toEqual(['id', 'khabar', 'titre'])
    const article = await only('a.csv', table, { fields: { text: 'khabar', title: 'titre' } })
    expect(article).toMatchObject({ text: body, known: { title: 'أول' } })
  })

  it('name the row that has no text, and give the others', async () => {
    expect(await all('a.csv', `title,text\nأول,"${body}"\nثان, \n`)).toMatchObject([
      { outcome: 'article', row: 2 },
      { outcome: 'refused', row: 3, refusal: { key: 'empty' } },
    ])
  })

  it('that are broken are refused with the place', async () => {
    expect(await all('a.json', `[{"text": "${body}"},\n]`)).toMatchObject([
      { outcome: 'faulty', faults: [{ line: 2 }] },
    ])
    expect(await all('a.jsonl', `{"text":"${body}"}\n{"text":\n`)).toMatchObject([
      { outcome: 'faulty', faults: [{ line: 2 }] },
    ])
    expect(await all('a.csv', `text\n"${body}`)).toMatchObject([{ outcome: 'refused', refusal: { key: 'tableQuote' } }])
  })
})

describe('an archive', () => {
  it('gives what its files give, and names those that are refused', async () => {
    const archive = zipSync({
      'a.txt': strToU8(body),
      'folder/b.html': strToU8(`<html><body><p>${body}</p></body></html>`),
      'empty.txt': new Uint8Array(),
      'old.txt': encode(body, 'windows-1256') ?? new Uint8Array(),
      '__MACOSX/._a.txt': strToU8('x'),
      'inner.zip': zipSync({ 'c.txt': strToU8(body) }),
    })
    expect(await all('all.zip', archive)).toMatchObject([
      { outcome: 'article', within: ['a.txt'] },
      { outcome: 'article', within: ['folder/b.html'] },
      { outcome: 'refused', within: ['empty.txt'], refusal: { key: 'empty' } },
      { outcome: 'asks', within: ['old.txt'] },
      { outcome: 'refused', within: ['inner.zip'], refusal: { key: 'zipInZip' } },
    ])
  })
})
