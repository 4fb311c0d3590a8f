import { describe, expect, it } from 'vitest'
import samples from '../../samples/samples.isnad.json?raw'
import { importAnnotations, recogniseAnnotations } from './import-annotations.ts'
import { exportInFormat, type FormatOutcome, type FormatRequest } from './export-format.ts'
import { formatList } from './format-list.ts'
import type { Session } from './session.ts'
import { importHere, localFormats } from './testing/local-formats.ts'
import { openSession } from './testing/open-session.ts'

const wanted = (format: string, change: Partial<FormatRequest> = {}): FormatRequest => ({
  format,
  nameAnnotators: true,
  describeAnonymous: true,
  withText: true,
  byteOrderMark: false,
  programVersion: '1.2.3',
  name: 'عينات',
  ...change,
})

const ready = (made: FormatOutcome): Extract<FormatOutcome, { outcome: 'ready' }> => {
  if (made.outcome !== 'ready') throw new Error(JSON.stringify(made))
  return made
}

const textOf = async (made: FormatOutcome): Promise<string> => (await ready(made).content?.text()) ?? ''

const withSamples = async (): Promise<Session> => {
  const session = await openSession()
  const { outcome } = await importHere(session, samples, 'samples')
  if (outcome !== 'imported') throw new Error(outcome)
  return session
}

/** A library that is only read: the same for all tests that change nothing in it. */
let read: Promise<Session> | undefined
const onlyRead = (): Promise<Session> => (read ??= withSamples())

describe('an export in a format', () => {
  it.each(formatList.map(({ name }) => name))(
    '%s is read back and counted',
    async (name) => {
      const session = await onlyRead()
      const made = ready(await exportInFormat(session, localFormats, wanted(name)))
      expect(made.report).toMatchObject({ articles: 10, claims: 261 })
      expect(made.content?.size).toBe(made.size)
      expect(made.size).toBeGreaterThan(2)
      expect(made.checked).toBe(name !== 'attributions')
      expect(session.tables.size('text')).toBe(0)
    },
    30_000,
  )

  it('without texts is smaller, is not said to be checked, and holds no text', async () => {
    const session = await onlyRead()
    const made = ready(await exportInFormat(session, localFormats, wanted('jsonl', { withText: false })))
    expect(made.checked).toBe(false)
    expect(await textOf(made)).not.toContain('"text":"')
  })

  it('without descriptions of the anonymous says nothing of them but how they are called', async () => {
    const session = await onlyRead()
    const text = await textOf(
      await exportInFormat(session, localFormats, wanted('jsonl', { describeAnonymous: false })),
    )
    expect(text).toContain('"descriptor":{}')
    expect(text).not.toMatch(/"descriptor":\{"/)
  })

  it('goes piece by piece into a file, the same bytes as when it is kept together', async () => {
    const session = await onlyRead()
    const pieces: Uint8Array<ArrayBuffer>[] = []
    const made = await exportInFormat(session, localFormats, wanted('doccano'), {
      sink: (piece) => {
        pieces.push(piece)
        return Promise.resolve()
      },
    })
    const { content, size } = ready(made)
    expect([content, size]).toEqual([undefined, new Blob(pieces).size])
    const together = await textOf(await exportInFormat(session, localFormats, wanted('doccano')))
    expect(await new Blob(pieces).text()).toBe(together)
  })

  it('can be stopped', async () => {
    const session = await onlyRead()
    const controller = new AbortController()
    const made = await exportInFormat(session, localFormats, wanted('jsonl'), {
      signal: controller.signal,
      progress: () => controller.abort(),
    })
    expect(made).toEqual({ outcome: 'stopped' })
  })
})

describe('annotations of another program', () => {
  const file = async (session: Session, format: string): Promise<File> => {
    const made = ready(await exportInFormat(session, localFormats, wanted(format)))
    return new File([made.content ?? ''], made.fileName)
  }

  it('come onto the articles whose texts are here, once, as one act', async () => {
    const session = await withSamples()
    const { annotations, others } = await recogniseAnnotations(localFormats, [
      await file(session, 'doccano'),
      new File(['قال مصدر'], 'a.txt'),
    ])
    expect(others.map(({ name }) => name)).toEqual(['a.txt'])
    const [doccano] = annotations
    if (!doccano) throw new Error('not recognised')
    expect(doccano.format).toBe('doccano')
    const first = await importAnnotations(session, doccano, { connect: localFormats })
    expect(first).toMatchObject({ outcome: 'imported', articleIds: [] })
    expect(session.tables.size('article')).toBe(10)
    expect(session.undoLabel?.act).toBe('importDocument')
    const again = await importAnnotations(session, doccano, { connect: localFormats })
    expect(again).toMatchObject({ outcome: 'imported', report: { counts: { claim: { added: 0 } } } })
  }, 30_000)

  it.each(['brat', 'csv'])(
    '%s comes out of its archive',
    async (format) => {
      const session = await onlyRead()
      const other = await openSession()
      const { annotations } = await recogniseAnnotations(localFormats, [await file(session, format)])
      const [found] = annotations
      if (!found) throw new Error('not recognised')
      expect(await importAnnotations(other, found, { connect: localFormats })).toMatchObject({ outcome: 'imported' })
      expect(other.tables.size('article')).toBe(10)
    },
    30_000,
  )

  it('with a fault change nothing', async () => {
    const session = await withSamples()
    const before = session.undoLabel
    const text = await (await file(session, 'doccano')).text()
    const { annotations } = await recogniseAnnotations(localFormats, [
      new File([text.replace('"start_offset":', '"start_offset":9')], 'wrong.jsonl'),
    ])
    const [wrong] = annotations
    if (!wrong) throw new Error('not recognised')
    expect(await importAnnotations(session, wrong, { connect: localFormats })).toMatchObject({ outcome: 'faulty' })
    expect(session.undoLabel).toEqual(before)
  }, 30_000)
})
