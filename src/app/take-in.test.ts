import { describe, expect, it } from 'vitest'
import { exportDocument } from './export-document.ts'
import { importDocument } from './import-document.ts'
import { readFile } from './read-file.ts'
import { takeIn } from './take-in.ts'
import { openSession } from './testing/open-session.ts'

const article = (title: string): string => `${title}\n\nقال مصدر عسكري إن نحو سبعين جنديا سافروا جوا إلى روسيا للعلاج.\n`

describe('files', () => {
  it('are added or imported by what they are, each with its report in its place', async () => {
    const session = await openSession()
    await takeIn(session, [new File([article('أول')], 'a.txt')], { importDocument })
    const options = { name: 'x', nameAnnotators: true, programVersion: '1' }
    const exported = await exportDocument(session, options)
    const document = exported.outcome === 'ready' ? exported.text : ''
    const other = await openSession()
    const files = [
      new File([document], 'مكتبة.isnad.json'),
      new File([''], 'empty.txt'),
      new File([article('ثان')], 'b.txt'),
      new File([document.replace('"schemaVersion": 1', '"schemaVersion": 2')], 'newer.json'),
    ]
    const taken = await takeIn(other, files, { importDocument })
    expect(taken.map(({ name, report }) => [name, report.outcome])).toEqual([
      ['مكتبة.isnad.json', 'imported'],
      ['empty.txt', 'refused'],
      ['b.txt', 'added'],
      ['newer.json', 'faulty'],
    ])
    expect(other.tables.size('article')).toBe(2)
  })

  it('that cannot be read are named, and the others come', async () => {
    const gone = Object.assign(new File(['x'], 'gone.txt'), {
      stream: () =>
        new ReadableStream({
          pull() {
            throw new DOMException('moved', 'NotFoundError')
          },
        }),
    })
    const taken = await takeIn(await openSession(), [gone, new File([article('أول')], 'a.txt')], { importDocument })
    expect(taken.map(({ report }) => report)).toMatchObject([
      { outcome: 'refused', refusal: { reason: 'unreadable' } },
      { outcome: 'added' },
    ])
  })
})

describe('reading', () => {
  const endless = (size: number) => ({
    name: 'x',
    size,
    stream: () => new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) }),
  })

  it('stops at the limit, whatever size a file claims', async () => {
    const tooLarge = { ok: false, refusal: { reason: 'tooLarge', limit: 10_000 } }
    expect(await readFile(endless(0), 10_000)).toEqual(tooLarge)
    expect(await readFile(endless(10_001), 10_000)).toEqual(tooLarge)
  })
})
