import { limits } from '../../../formats/articles/limits.ts'
import { encode } from '../../../formats/articles/testing/encode.ts'
import { one, refused, sentence, type Hostile } from './hostile.ts'

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>خبر</title>${head}</head><body><article><p>${sentence}</p>${body}</article></body></html>`
const words = { outcome: 'added', has: [sentence], hasNot: /alert|onerror|script|tracker/u } as const

/** What runs, fetches or leads away, if a page is more than text. */
const payloads: readonly string[] = [
  '<script>globalThis.hacked = true; fetch("https://tracker.example")</script>',
  '<img src="https://tracker.example/a.png" onerror="alert(1)" onload="alert(2)">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="data:text/html,<script>alert(1)</script>"></object>',
  '<base href="https://tracker.example/"><meta http-equiv="refresh" content="0;url=https://tracker.example"><form action="https://tracker.example"><button>إرسال</button></form>',
  '<style>@import "https://tracker.example/s.css"</style><link rel="stylesheet" href="https://tracker.example/s.css">',
]

/** Markup that parsers disagree on. */
const mutations: readonly string[] = [
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>"></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<! ><x><![CDATA[<img src=x onerror=alert(1)>]]>',
]

/** Pages: 53–62. */
export const pages: readonly Hostile[] = [
  ...payloads.map((payload, at) => one(53, `what runs or fetches, ${at + 1}`, 'a.html', () => page(payload), words)),
  one(53, 'an address that is a script', 'a.html', () => page('<a href="javascript:alert(1)">رابط</a>'), words),
  ...mutations.map((mutation, at) =>
    one(54, `markup that changes its meaning, ${at + 1}`, 'a.html', () => page(mutation), {
      outcome: 'added',
      has: [sentence],
    }),
  ),
  one(
    55,
    'names that hide those of the page',
    'a.html',
    () => page('<img name=body><form id=x><input name=attributes><input name=childNodes></form><a id=documentElement>'),
    words,
  ),
  one(
    56,
    '100,000 elements in each other',
    'a.html',
    () => page('<div>'.repeat(100_000)),
    refused({ key: 'tooDeep', allowed: limits.pageDepth }),
  ),
  one(
    56,
    'as many that are closed',
    'a.html',
    () => page(`${'<b>'.repeat(100_000)}${'</b>'.repeat(100_000)}`),
    refused({ key: 'tooDeep' }),
  ),
  one(
    57,
    '100,000 attributes',
    'a.html',
    () => page(`<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>نعم</p>`),
    {
      outcome: 'added',
      has: [sentence],
    },
  ),
  ...['<!--', '<textarea>', '<plaintext>', '<style>', '<title>'].map((opening) =>
    one(58, `an unclosed ${opening}`, 'a.html', () => page(`${opening}${'<p>ضجيج</p>'.repeat(5_000)}`), {
      outcome: 'added',
      has: [sentence],
    }),
  ),
  one(
    58,
    'a comment that swallows the page',
    'a.html',
    () => `<html><body><p>${sentence}</p><!-- ${'<p>ضجيج</p>'.repeat(5_000)}`,
    {
      outcome: 'added',
      has: [sentence],
      notes: ['littleText'],
    },
  ),
  one(59, 'a mark against a declaration', 'a.html', () => `\ufeff${page('', '<meta charset="windows-1256">')}`, {
    outcome: 'added',
    has: [sentence],
    original: { encoding: 'utf-8', byteOrderMark: true },
  }),
  one(59, 'bytes against a declaration', 'a.html', () => page('', '<meta charset="windows-1256">'), {
    outcome: 'asks',
    first: 'utf-8',
  }),
  one(59, 'no declaration', 'a.html', () => encode(page(''), 'windows-1256') ?? '', {
    outcome: 'asks',
    first: 'windows-1256',
  }),
  one(
    60,
    'words that are hidden or struck',
    'a.html',
    () =>
      page(
        `<p style="display: none">مخفي تماما</p><p hidden>مخفي أيضا</p><p>${sentence} <del>محذوف</del></p><p style="font-size:0;color:#fff">أبيض على أبيض في آخر الخبر</p>`,
      ),
    {
      outcome: 'added',
      has: [sentence, 'محذوف', 'أبيض على أبيض'],
      hasNot: /مخفي/u,
      notes: ['hiddenLeftOut', 'struckKept'],
    },
  ),
  {
    number: 61,
    what: 'a pasted piece that speaks to editors',
    sources: () => [
      {
        content: {
          markup: `<meta charset="utf-8"><p data-pm-slice='1 1 ["link",{"href":"javascript:alert(1)"}]'>${sentence}</p>`,
        },
      },
    ],
    expected: [{ outcome: 'added', text: sentence }],
  },
  {
    number: 62,
    what: 'a pasted piece of 20 MB',
    sources: () => [{ content: { markup: '<p>نص</p>'.repeat(2_000_000) } }],
    expected: [refused({ key: 'tooLarge' })],
  },
]
