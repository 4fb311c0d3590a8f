import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import samples from '../../samples/samples.isnad.json?raw'
import { readArticles, readPasted } from '../formats/articles/read.ts'
import { formats } from '../formats/index.ts'
import { faultsOf } from '../formats/isnad/integrity.ts'
import { recogniseAnnotations } from '../formats/recognise.ts'
import { tablesOf } from '../formats/tables-of.ts'
import { smallProject, smallText } from '../formats/testing/small-project.ts'
import { writeFormat } from '../formats/write.ts'
import { firstChain, framesIn, makeFrame } from '../storage/copy/frames.ts'
import { seal, unseal } from '../storage/sealed.ts'
import { BackupError, makeBackup, previewBackup } from './backup.ts'
import { documents } from './testing/hostile/documents.ts'
import { pages } from './testing/hostile/pages.ts'
import { texts } from './testing/hostile/texts.ts'
import { tables, words } from './testing/hostile/words.ts'
import { drawFrom, mutate, type Draw } from './testing/mutate.ts'
import { addTexts } from './testing/add-texts.ts'
import { TestLibrary, utf8 } from './testing/open-session.ts'

/*
 * Files of every kind, changed at random, for every reader: whatever stands in them, a reader gives what it found or
 * refuses in its own words. What it throws, and whatever takes it longer than a minute of a busy machine, is a fault.
 *
 * ISNAD_FUZZ says how many files each test changes, ISNAD_SEED from which number on; a failure tells the number.
 */

const count = Number(process.env.ISNAD_FUZZ ?? 200)
const { ISNAD_SEED: told } = process.env
const firstSeed = told === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(told ?? 1)
const hangs = 60_000
/** The full set may end after so many seconds for each kind, and says how far it came. */
const seconds = Number(process.env.ISNAD_FUZZ_SECONDS ?? 3600)
const limit = (seconds + 600) * 1000

/** A file that readers are given. */
interface Seed {
  readonly name: string
  readonly bytes: Uint8Array
}

const pick = <T>(from: readonly T[], draw: Draw): T => {
  const one = from[draw(from.length)]
  if (one === undefined) throw new RangeError('Nothing to pick from')
  return one
}

const collect = runInNewContext.bind(undefined, 'gc') as () => () => void

/** Bytes in use when all that nobody needs is gone. */
const inUse = (): number => {
  setFlagsFromString('--expose-gc')
  collect()()
  return process.memoryUsage().heapUsed
}

const inWords = (problem: unknown): string =>
  problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)

/** Tries so many inputs, each made by its own number. */
const tryAll = async (times: number, attempt: (draw: Draw, seed: number) => unknown): Promise<void> => {
  const isFull = times > 10_000
  const before = isFull ? inUse() : 0
  const begun = performance.now()
  let seed = firstSeed
  for (; seed < firstSeed + times; seed++) {
    const since = performance.now()
    if (since - begun > seconds * 1000) break
    try {
      await attempt(drawFrom(seed), seed)
    } catch (error) {
      throw new Error(`ISNAD_SEED=${seed} ISNAD_FUZZ=1: ${inWords(error)}`, { cause: error })
    }
    if (performance.now() - since > hangs) throw new Error(`ISNAD_SEED=${seed} hangs`)
  }
  if (!isFull) return
  console.log(`${seed - firstSeed} inputs`)
  expect(inUse() - before).toBeLessThan(100_000_000)
}

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, import.meta.url)))

const asText = new TextDecoder('utf-8', { ignoreBOM: true })
const options = { programVersion: '1.2.3' }

/** What other programs write and Isnad does not: a short export and a page of Label Studio, an event of brat. */
const ofOthers: Readonly<Record<string, readonly { readonly name: string; readonly text: string }[]>> = {
  'label-studio': [
    {
      name: 'short.json',
      text: '[{"text":"he said it","id":1,"annotation_id":2,"ner":[{"start":3,"end":7,"text":"said","labels":["Cue"]}]}]',
    },
    {
      name: 'page.json',
      text: '[{"data":{"html":"<p>he <b>said</b> it</p>"},"annotations":[{"result":[{"id":"a","type":"hypertextlabels","value":{"start":"/p[1]","globalOffsets":{"start":3,"end":7},"text":"said","hypertextlabels":["Cue"]}}]}]}]',
    },
  ],
  brat: [
    {
      name: 'a.ann',
      text: 'T1\tSource 0 2\the\nT2\tSay 3 7\tsaid\nT3\tClaim 8 10\tit\nE1\tSay:T2 Source:T1 Claim:T3\n',
    },
    { name: 'a.txt', text: 'he said it' },
  ],
}

test(
  'annotations in any format, changed, are a sound project or are refused',
  async () => {
    const ours = formats.map((format) => ({ format, files: writeFormat(format, smallProject(), options, 'a') }))
    const theirs = formats.flatMap((format) => {
      const files = ofOthers[format.name]
      return files ? [{ format, files }] : []
    })
    const seeds = [...ours, ...theirs, ...theirs]
    const all = seeds.flatMap(({ files }) => files.map(({ text }) => strToU8(text)))
    await tryAll(count, (draw) => {
      const { format, files } = pick(seeds, draw)
      const changed = draw(files.length)
      const given = files.map(({ name, text }, at) => ({
        name,
        text: at === changed ? asText.decode(mutate(strToU8(text), pick(all, draw), draw)) : text,
      }))
      for (const one of formats) for (const file of given) one.looksLike(file)
      const result = format.read(given, { at: '2026-01-01T00:00:00Z', articleText: smallText, articleName: 'a.txt' })
      if (!result.ok) expect(result.faults.length).toBeGreaterThan(0)
      else if (format.name === 'isnad' || result.value.length > 0) expect(faultsOf(tablesOf(result.value))).toEqual([])
    })
  },
  limit,
)

/** A Word file whose inside is changed and which is whole all the same. */
const repacked = (docx: Uint8Array, draw: Draw): Uint8Array => {
  const parts = unzipSync(docx)
  const names = Object.keys(parts)
  const name = draw(2) ? 'word/document.xml' : pick(names, draw)
  const changed = mutate(parts[name] ?? new Uint8Array(), parts[pick(names, draw)] ?? new Uint8Array(), draw)
  parts[name] = Uint8Array.from(changed)
  return zipSync(parts, { level: 1 })
}

test(
  'articles in any format, changed, are read, asked about or refused',
  async () => {
    const page = `<html><head><title>خبر</title><meta charset="utf-8"></head><body><article><h1>خبر</h1><p>قال مصدر.</p><table><tr><td>أ</td></tr></table></article></body></html>`
    const own: readonly Seed[] = [
      { name: 'a.docx', bytes: read('../formats/articles/testing/files/libreoffice.docx') },
      { name: 'a.mhtml', bytes: read('../formats/articles/testing/files/chromium.mhtml') },
      { name: 'a.html', bytes: utf8(page) },
      { name: 'a.md', bytes: utf8('---\ntitle: خبر\n---\n# خبر\n\n- قال **مصدر** إن [كذا](http://a/)\n\n> نعم\n') },
      { name: 'a.csv', bytes: utf8('title,text\nخبر,"قال ""مصدر"", نعم"\nآخر,كلام\n') },
      { name: 'a.jsonl', bytes: utf8('{"title":"خبر","text":"قال"}\n{"title":"آخر","text":"كلام"}\n') },
      { name: 'a.json', bytes: utf8('[{"title":"خبر","text":"قال","date":"2026-01-02"}]') },
      { name: 'a.txt', bytes: utf8('خبر\nقال مصدر إن المضخة سليمة.\r\nوأضاف.') },
      { name: 'a.zip', bytes: zipSync({ 'a.txt': utf8('قال'), 'b/c.html': utf8(page), 'd.csv': utf8('text\nقال\n') }) },
    ]
    const known = [...texts, ...documents, ...pages, ...words, ...tables]
      .filter(({ number }) => ![24, 29, 56, 62, 63, 65, 68].includes(number))
      .flatMap(({ sources }) => sources())
      .flatMap(({ name = 'x', content }): readonly Seed[] =>
        content instanceof Uint8Array && content.length < 20_000 ? [{ name, bytes: content }] : [],
      )
    const seeds = [...own, ...own, ...own, ...known]
    const docx = pick(own, () => 0).bytes
    await tryAll(count, async (draw) => {
      const { name, bytes } = pick(seeds, draw)
      const isWord = name === 'a.docx' && draw(4) > 0
      const changed = isWord ? repacked(docx, draw) : mutate(bytes, pick(seeds, draw).bytes, draw)
      for await (const found of readArticles({ name, bytes: changed })) {
        if (found.outcome !== 'article') continue
        expect(found.article.kinds.length).toBe(found.article.text.split('\n').length)
        expect(found.article.text).not.toContain('\r')
      }
      if (draw(8) === 0) await readPasted(asText.decode(changed))
      if (draw(8) === 0) {
        const file = { name, size: changed.length, arrayBuffer: async () => Uint8Array.from(changed).buffer }
        await recogniseAnnotations([file])
      }
    })
  },
  limit,
)

/** The same frames with another payload in one of them, chained as if nothing had happened: what an enemy would write. */
const forged = (whole: Uint8Array, start: number, draw: Draw): Uint8Array => {
  const frames = [...framesIn(whole.subarray(start))]
  const changed = draw(frames.length)
  const parts = [whole.subarray(0, start)]
  let chain = firstChain
  for (const [at, { payload }] of frames.entries()) {
    const made = makeFrame(at === changed ? mutate(payload, pick(frames, draw).payload, draw) : payload, chain)
    ;({ chain } = made)
    parts.push(made.bytes)
  }
  return Uint8Array.from(Buffer.concat(parts))
}

const backup = async (): Promise<Uint8Array> => {
  const library = new TestLibrary()
  const session = await library.open()
  await addTexts(session, [{ bytes: utf8('خبر\nقال مصدر إن المضخة سليمة.') }, { bytes: utf8('آخر\nنفت البلدية.') }])
  const head = { title: 'x', madeAt: '2018-01-01T00:00:00.000Z', program: '1.0.0' }
  const { content } = await makeBackup(library.storage(), head, () => '')
  return new Uint8Array(await content.arrayBuffer())
}

/** A reader that may refuse, in its own way and in no other. */
const refusable = async (work: () => unknown): Promise<boolean> => {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof BackupError) return false
    throw error
  }
}

test(
  'a backup that was changed is refused, and one that was forged too or is played',
  async () => {
    const whole = await backup()
    const start = 'ISNAD BACKUP 1\n'.length
    await tryAll(count, async (draw) => {
      if (draw(2)) await refusable(() => previewBackup(forged(whole, start, draw)))
      else {
        const changed = mutate(whole, utf8(samples.slice(0, 4000)), draw)
        const isSame = Buffer.compare(changed, whole) === 0
        expect(await refusable(() => previewBackup(changed))).toBe(isSame)
      }
    })
  },
  limit,
)

/** What a passphrase and a salt come to is worked out once: it is slow on purpose, and not what is tried here. */
const deriveOnce = (): (() => void) => {
  const derive = crypto.subtle.deriveBits.bind(crypto.subtle)
  const known = new Map<string, Promise<ArrayBuffer>>()
  const spy = vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation((algorithm, key, length) => {
    const asked = JSON.stringify([algorithm, length], (_, value: unknown) =>
      value instanceof Uint8Array ? [...value] : value,
    )
    const there = known.get(asked) ?? derive(algorithm, key, length)
    known.set(asked, there)
    return there
  })
  return () => spy.mockRestore()
}

test(
  'a sealed backup that was changed is refused',
  async () => {
    const restore = deriveOnce()
    const sealed = new Uint8Array(await (await seal(utf8('x'.repeat(3000)), 'زنبق')).arrayBuffer())
    try {
      await tryAll(count, async (draw) => {
        const changed = mutate(sealed, sealed, draw)
        const isSame = Buffer.compare(changed, sealed) === 0
        expect(await refusable(() => unseal(changed, 'زنبق'))).toBe(isSame)
      })
    } finally {
      restore()
    }
  },
  limit,
)
