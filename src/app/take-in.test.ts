import { describe, expect, it } from 'vitest'
import { exportDocument } from './export-document.ts'
import { importHere } from './testing/local-formats.ts'
import { limits } from '../formats/articles/limits.ts'
import { bytesOf } from '../formats/articles/task.ts'
import { ArticleReader, type ReaderPort } from './article-reader.ts'
import { takeIn } from './take-in.ts'
import { localIntake, localPort } from './testing/local-reader.ts'
import { openSession } from './testing/open-session.ts'

const article = (title: string): string => `${title}\n\nقال مصدر عسكري إن نحو سبعين جنديا سافروا جوا إلى روسيا للعلاج.\n`

const chosen = (files: readonly File[]) => files.map((file) => ({ name: file.name, content: file }))
const options = () => ({ intake: localIntake(), importDocument: importHere })

describe('files', () => {
  it('are added or imported by what they are, each with its report in its place', async () => {
    const session = await openSession()
    await takeIn(session, chosen([new File([article('أول')], 'a.txt')]), options())
    const exported = await exportDocument(session, { name: 'x', nameAnnotators: true, programVersion: '1' })
    const document = exported.outcome === 'ready' ? exported.text : ''
    const other = await openSession()
    const files = [
      new File([document], 'مكتبة.isnad.json'),
      new File([''], 'empty.txt'),
      new File([article('ثان')], 'b.txt'),
      new File([document.replace('"schemaVersion": 1', '"schemaVersion": 2')], 'newer.json'),
    ]
    const taken = await takeIn(other, chosen(files), options())
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
    const taken = await takeIn(await openSession(), chosen([gone, new File([article('أول')], 'a.txt')]), options())
    expect(taken.map(({ report }) => report)).toMatchObject([
      { outcome: 'refused', refusal: { key: 'unreadable' } },
      { outcome: 'added' },
    ])
  })
})

describe('reading', () => {
  const endless = (size: number) => ({
    size,
    stream: () => new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) }),
  })

  it('stops at the limit, whatever size a file claims', async () => {
    await expect(bytesOf(endless(0), 10_000)).rejects.toMatchObject({ refusal: { key: 'tooLarge' } })
    await expect(bytesOf(endless(10_001), 10_000)).rejects.toMatchObject({ refusal: { key: 'tooLarge' } })
  })

  it('of a file that hangs is ended, and the next one has a thread of its own', async () => {
    let threads = 0
    const hanging: ReaderPort = { ...localPort(), post: () => undefined }
    const connect = (): ReaderPort => (++threads === 1 ? hanging : localPort())
    // The first file's time is over at once, the other one's never.
    const timer = (_: number, run: () => void): (() => void) => {
      if (threads === 0) queueMicrotask(run)
      return () => undefined
    }
    const reader = new ArticleReader(connect, timer)
    const files = chosen([new File(['x'], 'slow.txt'), new File([article('أول')], 'a.txt')])
    const taken = await takeIn(await openSession(), files, {
      intake: { ...localIntake(), reader },
      importDocument: importHere,
    })
    expect(taken.map(({ report }) => report)).toMatchObject([
      { outcome: 'refused', refusal: { key: 'tooSlow', allowed: limits.seconds } },
      { outcome: 'added' },
    ])
    expect(threads).toBe(2)
  })
})
