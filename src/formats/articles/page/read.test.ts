import { describe, expect, it } from 'vitest'
import { Refused } from '../refusal.ts'
import { linesOfPage } from './blocks.ts'
import { parsePage } from './document.ts'
import { readPage } from './read.ts'

const lines = (markup: string): readonly string[] => linesOfPage(parsePage(markup).body).map(({ text }) => text)

const paragraph = (start: string): string =>
  `<p>${start}، وذلك بحسب ما جاء في بيان نُشر يوم الأحد، وأضاف البيان أن الأعمال تستمر أسبوعًا، وأن الطريق يبقى مفتوحًا، كما قال.</p>`

const page = (head: string, extra = ''): string => `<!DOCTYPE html>
<!-- saved from url=(0035)https://news.example/ar/port-opening -->
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>افتتاح رصيف في المرسى | صحيفة الساحل</title>${head}</head>
<body class="home"><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav>
<div id="cookie" style="display:none">نستخدم ملفات تعريف الارتباط لتحسين تجربتك</div>
<article><h1>افتتاح رصيف في المرسى</h1>
<figure><img src="https://tracker.example/p.png" onerror="alert(1)"><figcaption>سفينة عند الرصيف</figcaption></figure>
${paragraph('قالت هيئة الموانئ إن الرصيف الجديد افتُتح')}
<h2>كلفة المشروع</h2>
${paragraph('وذكر مسؤول في الهيئة أن الكلفة بلغت عشرة ملايين <b>دينار</b>')}
${paragraph('ولم تعلّق الوزارة على <del>ما قيل</del> حتى الآن')}${extra}</article>
<aside><a href="/a">الأكثر قراءة</a><a href="/b">اشترك في النشرة</a></aside>
<footer>جميع الحقوق محفوظة لصحيفة الساحل © 2024</footer><script>fetch('https://tracker.example')</script></body></html>`

const linked = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":"NewsArticle","headline":"افتتاح رصيف في المرسى","author":[{"@type":"Person","name":"سالم الورفلي"}],
"publisher":{"@type":"Organization","name":"صحيفة الساحل"},"datePublished":"2024-03-05T10:20:00+0200",
"mainEntityOfPage":{"@id":"https://news.example/ar/port"}}]}</script>`

describe('a page that a browser saved', () => {
  it('gives its article, line by line with its kinds, and not its menus', () => {
    const { text, kinds, notes } = readPage(page(linked), 'page.html')
    const all = text.split('\n')
    expect(all[0]).toBe('افتتاح رصيف في المرسى')
    expect(all.filter((line) => line === 'افتتاح رصيف في المرسى')).toHaveLength(1)
    expect(kinds).toHaveLength(all.length)
    expect(kinds[0]).toBe('headline')
    expect(kinds[all.indexOf('كلفة المشروع')]).toBe('subhead')
    expect(kinds[all.indexOf('سفينة عند الرصيف')]).toBe('caption')
    expect(text).toContain('عشرة ملايين دينار')
    expect(text).not.toMatch(/الرئيسية|اشترك|الارتباط|fetch|محفوظة/u)
    expect(notes.map(({ key }) => key)).toEqual(['hiddenLeftOut', 'struckKept'])
  })

  it('tells its title, outlet, author, date and address in JSON-LD', () => {
    expect(readPage(page(linked), 'page.html').known).toEqual({
      title: 'افتتاح رصيف في المرسى',
      outlet: { name: 'صحيفة الساحل', kind: 'mediaOutlet' },
      authors: ['سالم الورفلي'],
      publishedAt: '2024-03-05T10:20:00+02:00',
      url: 'https://news.example/ar/port',
    })
  })

  it('tells them in OpenGraph and other metadata', () => {
    const head = `<meta property="og:title" content="افتتاح رصيف في المرسى"><meta property="og:site_name" content="وكالة الأنباء">
      <meta name="author" content="منى الطاهر"><meta property="article:published_time" content="2024-03-05 10:20">`
    expect(readPage(page(head), 'page.html').known).toEqual({
      title: 'افتتاح رصيف في المرسى',
      outlet: { name: 'وكالة الأنباء', kind: 'newsAgency' },
      authors: ['منى الطاهر'],
      publishedAt: '2024-03-05',
      url: 'https://news.example/ar/port-opening',
    })
  })

  it('tells a date in its words, and no address that leads nowhere', () => {
    const head = '<link rel="canonical" href="javascript:alert(1)">'
    const { known } = readPage(page(head, '<time>5 مارس 2024</time>'), 'page.html')
    expect(known.publishedAt).toBe('2024-03-05')
    expect(known.url).toBe('https://news.example/ar/port-opening')
  })

  it('that is no news page is taken whole', () => {
    const links = '<nav><a href="/">الرئيسية</a></nav><form><button>ابحث</button>كلمة البحث</form>'
    const { text } = readPage(`<html><body>${links}</body></html>`, 'a.html')
    expect(text).toBe('الرئيسية\n\nكلمة البحث')
  })
})

describe('the lines of a page', () => {
  it('end where blocks end and at line breaks; cells stay in their row', () => {
    expect(lines('<div>أ<p>ب<br>ج</p>د<span> هـ</span></div>')).toEqual(['أ', 'ب', 'ج', 'د هـ'])
    expect(lines('<table><tr><td>أ</td><td>ب</td></tr><tr><td>ج<td>د</table>')).toEqual(['أ\tب', 'ج\tد'])
    expect(lines('<ul><li>أ<li>ب</ul><pre>س  ص\n ع</pre>')).toEqual(['أ', 'ب', 'س  ص', 'ع'])
  })

  it('are the same without html and body, or with two of them', () => {
    for (const markup of [
      '<p>أ<p>ب',
      '<html><p>أ</p></html><body><p>ب</body>',
      '<!doctype html><title>x</title><p>أ<p>ب',
    ]) {
      expect(lines(markup)).toEqual(['أ', 'ب'])
    }
  })

  it('keep marks of direction and joiners', () => {
    expect(lines('<p>&rlm;أ&zwnj;ب&nbsp;ج&#x202E;</p>')).toEqual(['\u200fأ\u200cب\u00a0ج\u202e'])
  })
})

it('a page that is too deep is refused before it is read', () => {
  const deep = '<div>'.repeat(100_000)
  expect(() => parsePage(deep)).toThrow(Refused)
  expect(() => parsePage('<i>'.repeat(400))).not.toThrow()
  expect(() => parsePage('<p>'.repeat(300_000))).toThrow(Refused)
})

it('the authors whose line a reader’s view takes out are still told', () => {
  const paragraph =
    '<p>قال مدير الميناء إن الرصيف الجديد يستقبل سفينتين في اليوم، وأضاف أن العمل فيه دام عامين كاملين.</p>'
  const { text, known } = readPage(
    `<title>رصيف</title><nav>كتب وفنون</nav><article><h1>افتتاح رصيف</h1><p class="byline">كتب: سالم الفيتوري</p>${paragraph.repeat(4)}</article>`,
    'a.html',
  )
  expect(text).not.toContain('سالم')
  expect(known.authors).toEqual(['سالم الفيتوري'])
})
