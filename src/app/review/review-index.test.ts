import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import samples from '../../../samples/samples.isnad.json?raw'
import type { Claim, Id } from '../../core/entities.ts'
import { anchorOn } from '../../core/operations/claim.ts'
import { digestOf } from '../../core/review/digest.ts'
import { everythingUnsupported } from '../../core/review/filter.ts'
import { patchRow } from '../../core/operations/patch.ts'
import { makeSplice, spliceText } from '../../core/splice.ts'
import { editProject } from '../annotator.ts'
import { correct, mark, remove } from '../desk/marking.ts'
import { editSource } from '../desk/speaking.ts'
import { importHere } from '../testing/local-formats.ts'
import type { Session } from '../session.ts'
import { TestLibrary } from '../testing/open-session.ts'
import { ReviewIndex } from './review-index.ts'
import { bringEvidence, relate, ruleOn, setExemption, stepTo } from './ruling.ts'

/** An index whose leisure comes when the test says so. */
const indexOf = (session: Session, library: TestLibrary) => {
  const waiting: (() => void)[] = []
  const index = new ReviewIndex(session, {
    storage: library.storage(),
    now: () => '2026-01-01T00:00:00.000Z',
    later: (_, run) => waiting.push(run),
  })
  const rest = async (): Promise<void> => {
    for (const run of waiting.splice(0)) run()
    for (let turn = 0; turn < 50; turn++) await Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { index, rest }
}

const waiting = (session: Session, index: ReviewIndex): readonly Id[] =>
  index.queue.select(everythingUnsupported, 'weakest', { tables: session.tables, policy: session.project.policy })

/** What the index should say, from the tables with everything read in. */
const truth = (session: Session) =>
  session.withArticles(
    [...session.tables.all('article')].map(({ id }) => id),
    () => {
      const all = [...session.tables.all('claim')]
      return new Map(all.map((claim) => [claim.id, digestOf(session.tables, claim, session.project.policy)]))
    },
  )

const expectTrue = async (session: Session, index: ReviewIndex): Promise<void> => {
  const expected = await truth(session)
  expect(new Map([...index.queue.all()].map((digest) => [digest.id, digest]))).toEqual(expected)
  for (const { id } of session.tables.all('article')) {
    const here = [...expected.values()].filter(({ articleIds }) => articleIds.includes(id))
    const found = index.claimsIn(new Set([id]))
    expect(new Map(found.map((digest) => [digest.id, digest]))).toEqual(
      new Map(here.map((digest) => [digest.id, digest])),
    )
    expect(found).toHaveLength(here.length)
  }
}

/** A library with the samples. */
const withSamples = async () => {
  const library = new TestLibrary()
  const session = await library.open()
  await importHere(session, samples, 'samples')
  const { index, rest } = indexOf(session, library)
  await index.prepare()
  return { library, session, index, rest }
}

/** Opens the article that keeps a claim. */
const openHome = async (session: Session, index: ReviewIndex, claimId: Id): Promise<Claim> => {
  await session.openArticle(index.homeOf(claimId) ?? '')
  const claim = session.tables.get('claim', claimId)
  if (!claim) throw new Error('No claim')
  return claim
}

describe('the review of a library', () => {
  test('knows every claim though no article is open', async () => {
    const { session, index } = await withSamples()
    expect([...session.tables.all('claim')]).toEqual([])
    expect(index.queue.size).toBeGreaterThan(50)
    expect(index.outstanding).toBe(0)
    await expectTrue(session, index)
  })

  test('a decided claim leaves the queue with the key, and undo brings it back to its place', async () => {
    const { session, index } = await withSamples()
    const before = waiting(session, index)
    const claimId = before[3] ?? ''
    await openHome(session, index, claimId)
    ruleOn(session, claimId, 'refuted')
    expect(waiting(session, index)).toEqual(before.filter((id) => id !== claimId))
    await session.undo()
    expect(waiting(session, index)).toEqual(before)
  })

  test('says what a corrected text says, at once and wherever it was corrected', async () => {
    const { session, index } = await withSamples()
    const attributed = [...index.queue.all()].find(({ sourceIds }) => sourceIds.length > 1)
    const claimId = attributed?.id ?? ''
    await openHome(session, index, claimId)
    const articleId = index.homeOf(claimId) ?? ''
    // Of whom the register knows nothing, the review shows the words of the text.
    for (const mention of [...session.tables.all('mention')]) {
      session.act({ act: 'removeAttribution' }, (tables, author) =>
        patchRow(tables, author, 'mention', mention.id, { sourceId: undefined }),
      )
    }
    expect([...index.queue.all()].some(({ origins }) => origins.some(({ words }) => words))).toBe(true)
    // Most of them at passages of claims, sources and cues.
    const anchors = [...session.tables.anchorsIn(articleId)]
    const place = fc.oneof(
      fc.nat(),
      fc
        .tuple(fc.constantFrom(...anchors), fc.nat({ max: 6 }))
        .map(([{ segments }, by]) => (segments[0]?.start ?? 0) + by),
    )
    const edits = fc.array(fc.tuple(place, fc.nat({ max: 12 }), fc.constantFrom('', 'و', ' ثم ')), {
      minLength: 1,
      maxLength: 2,
    })
    await fc.assert(
      fc.asyncProperty(edits, fc.boolean(), async (wanted, isUndone) => {
        let text = session.tables.get('text', articleId)
        const splices = wanted.flatMap(([at, length, inserted]) => {
          if (!text) return []
          const start = at % text.text.length
          const splice = makeSplice(text, start, Math.min(start + length, text.text.length), inserted)
          text = spliceText(text, splice)
          return [splice]
        })
        correct(session, articleId, splices, 'typing', true)
        await expectTrue(session, index)
        if (isUndone) await session.undo()
        await expectTrue(session, index)
      }),
      { numRuns: 12 },
    )
  })

  test('follows what is done in an article, and keeps it on the device', async () => {
    const { library, session, index, rest } = await withSamples()
    const [first = '', second = '', third = '', fourth = ''] = waiting(session, index)
    const claim = await openHome(session, index, first)
    const articleId = index.homeOf(first) ?? ''
    bringEvidence(session, first, { stance: 'refutes', kind: 'data', title: 'جدول', locator: { page: '2' } })
    stepTo(session, first, 'needsSource')
    for (const id of [second, third, fourth]) await openHome(session, index, id)
    relate(session, { fromClaimId: first, toClaimId: second, type: 'contradicts' })
    setExemption(session, third, { kind: 'definition', reason: 'تعريف' })
    remove(session, [session.tables.get('claim', fourth) ?? claim])
    const marked = mark(session, articleId, { start: 0, end: 12 }) ?? ''
    expect(index.queue.get(marked)?.level).toBe('L0')
    expect(index.queue.get(fourth)).toBeUndefined()
    expect(index.queue.get(first)).toMatchObject({ status: 'needsSource', evidence: 1 })
    expect(index.queue.contradictorsOf(second)).toEqual([first])
    await rest()
    await expectTrue(session, index)

    // Another visit reads all of it from the device.
    const again = await library.open()
    const { index: later } = indexOf(again, library)
    await later.prepare()
    await expectTrue(again, later)
    expect(waiting(again, later)).toEqual(waiting(session, index))
  })

  test('a claim told in a second article is found there too', async () => {
    const { session, index, rest } = await withSamples()
    const [claimId = ''] = waiting(session, index)
    const claim = await openHome(session, index, claimId)
    const second = [...session.tables.all('article')].find(({ id }) => id !== index.homeOf(claimId))?.id ?? ''
    await session.openArticle(second)
    session.act({ act: 'editClaim', subject: '' }, (_, author) => {
      const anchor = anchorOn(author, second, [{ start: 0, end: 12 }])
      const after = { ...claim, anchors: [...claim.anchors, anchor.id] }
      return {
        added: [{ table: 'anchor', value: anchor }],
        updated: [{ table: 'claim', before: claim, after }],
        removed: [],
      }
    })
    await rest()
    expect(index.claimsIn(new Set([second])).map(({ id }) => id)).toContain(claimId)
    await expectTrue(session, index)
  })

  test('a verdict is taken back after a reload, though its article is not open', async () => {
    const { library, session, index } = await withSamples()
    const [claimId = ''] = waiting(session, index)
    await openHome(session, index, claimId)
    ruleOn(session, claimId, 'supported')
    const again = await library.reload()
    expect(again.tables.get('claim', claimId)).toBeUndefined()
    expect(await again.undo()).toMatchObject({ outcome: 'done', label: { act: 'verdict' } })
  })

  test('what another window does in an article that is not open here is read a moment later', async () => {
    const { library, session, index, rest } = await withSamples()
    const [claimId = ''] = waiting(session, index)
    const other = await library.open()
    await other.openArticle(index.homeOf(claimId) ?? '')
    ruleOn(other, claimId, 'supported')
    await new Promise((resolve) => setTimeout(resolve))
    await rest()
    expect(waiting(session, index)).not.toContain(claimId)
  })

  test('what becomes known of a source reaches the claims of articles that are not open', async () => {
    const { session, index, rest } = await withSamples()
    const said = [...index.queue.all()].find(
      ({ origins, level }) => origins[0]?.sourceId !== undefined && level === 'L3',
    )
    const source = session.tables.get('source', said?.origins[0]?.sourceId)
    if (!said || !source) throw new Error('No such claim')
    editSource(session, { ...source, interest: 'يملك الشركة' })
    await rest()
    expect(index.queue.get(said.id)?.flags).toContain('selfInterested')
    await expectTrue(session, index)
  })

  test('with double review what one has decided waits for another', async () => {
    const { session, index, rest } = await withSamples()
    const [claimId = ''] = waiting(session, index)
    await openHome(session, index, claimId)
    ruleOn(session, claimId, 'supported')
    editProject(session, { policy: { ...session.project.policy, doubleReview: true } })
    await rest()
    expect(waiting(session, index)).toContain(claimId)
    expect(index.queue.get(claimId)?.standing).toBe('first')
    await expectTrue(session, index)
  })

  test('articles that are imported arrive, and leave with the undo of the import', async () => {
    const library = new TestLibrary()
    const session = await library.open()
    const { index } = indexOf(session, library)
    await index.prepare()
    expect(waiting(session, index)).toEqual([])
    await importHere(session, samples, 'samples')
    expect(waiting(session, index).length).toBeGreaterThan(10)
    await expectTrue(session, index)
    await session.undo()
    expect(index.queue.size).toBe(0)
  })
})
