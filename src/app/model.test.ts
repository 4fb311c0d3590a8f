import { createHash } from 'node:crypto'
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { playEntries } from '../core/play.ts'
import { Tables } from '../core/tables.ts'
import { faultsOf } from '../formats/isnad/integrity.ts'
import { serializeIsnad } from '../formats/isnad/serialize.ts'
import { becomeAnnotator } from './annotator.ts'
import { makeBackup, previewBackup, restoreBackup } from './backup.ts'
import { allOfJournal } from './copy-keeper.ts'
import { actOf } from './testing/model/acts.ts'
import { bringArticle } from './testing/model/library-acts.ts'
import { PlainLibrary, sayRow } from './testing/model/plain-library.ts'
import { stepArbitrary, type Step } from './testing/model/step.ts'
import { saved, World, type Ground, type Hand } from './testing/model/world.ts'
import { importHere } from './testing/local-formats.ts'

/*
 * Whatever a person does, in any order, against a library that knows nothing but maps of rows.
 *
 * ISNAD_MODEL_RUNS and ISNAD_MODEL_STEPS ask for more; ISNAD_SEED=random for others.
 */

const numRuns = Number(process.env.ISNAD_MODEL_RUNS ?? 8)
const maxLength = Number(process.env.ISNAD_MODEL_STEPS ?? 50)
/** Few sequences try all there is with each; of very many each tries a part, and in all of them everything is tried. */
const isVast = numRuns > 100
const lengths = { minLength: isVast ? maxLength : 0, maxLength, size: 'max' } as const
const sequences = fc.array(stepArbitrary, lengths)
const grounds: fc.Arbitrary<Ground> = isVast
  ? fc.nat(49).map((at) => (at === 0 ? 'disk' : 'memory'))
  : fc.constant('disk')
const ways = ['travel', 'file', 'backup', 'follower'] as const
type Way = (typeof ways)[number]
/** What is tried at the end of a sequence, and whether a second window follows it. */
const trials: fc.Arbitrary<ReadonlySet<Way>> = isVast
  ? fc.constantFrom(...ways).map((way) => new Set([way]))
  : fc.constant(new Set(ways))
/** Whether the whole library is looked at after so many acts; what an act has changed is looked at after each. */
const looksAtAll = (acts: number): boolean => !isVast || acts % 10 === 0
/** The full set may end after so many seconds, and says how far it came. */
const seconds = Number(process.env.ISNAD_MODEL_SECONDS ?? 4 * 3600)
const patience = { numRuns, endOnFailure: true, interruptAfterTimeLimit: seconds * 1000 }
const limit = (seconds + 600) * 1000

const first: Step = { act: 0, a: 0, b: 1, words: '' }

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** Everything of a library, read in. */
const pictureOf = ({ session }: Hand): Promise<readonly string[]> =>
  session.withArticles(
    [...session.tables.all('article')].map(({ id }) => id),
    () => [...session.tables.everything()].map(sayRow).toSorted(),
  )

/** What is read in is in the model as it is here. */
const expectSeen = ({ session }: Hand, model: PlainLibrary): void => {
  for (const row of session.tables.everything()) {
    const there = model.rows.get(`${row.table} ${row.value.id}`)
    if (!there || sayRow(there) !== sayRow(row)) expect(sayRow(row)).toBe(there ? sayRow(there) : 'not there')
  }
}

/** A desk whose article has gone is left. */
const leaveWhatIsGone = ({ session, open }: Hand): void => {
  for (const id of open) {
    if (session.tables.get('article', id)) continue
    session.closeArticle(id)
    open.delete(id)
  }
}

/** The model does what was handed to the store; undo and redo it does by itself. */
const takeNote = ({ handed }: Hand, model: PlainLibrary): void => {
  for (const { change, group, annotatorId, undoes, redoes } of handed.splice(0))
    if (undoes === undefined && redoes === undefined) model.act(change, group, annotatorId)
}

const travel = async (hand: Hand, model: PlainLibrary, how: 'undo' | 'redo'): Promise<boolean> => {
  const by = hand.session.annotator.id
  const { outcome } = await hand.session[how]()
  takeNote(hand, model)
  const there = model[how](by)
  expect(outcome).toBe(there ? 'done' : 'nothing')
  leaveWhatIsGone(hand)
  return there
}

const doStep = async (hand: Hand, model: PlainLibrary, step: Step): Promise<void> => {
  // One in eight takes back, one in sixteen does again.
  const way = step.act % 16
  if (way < 2) await travel(hand, model, 'undo')
  else if (way === 2) await travel(hand, model, 'redo')
  else await actOf({ ...step, act: Math.floor(step.act / 16) })(hand, step)
  takeNote(hand, model)
  leaveWhatIsGone(hand)
  expectSeen(hand, model)
}

/** Of a library that is read in only in part, the model says whether the whole holds together. */
const expectSound = (model: PlainLibrary): void => {
  const tables = new Tables()
  for (const row of model.rows.values()) tables.put(row)
  expect(faultsOf(tables)).toEqual([])
}

const expectSoundIn = ({ session }: Hand): Promise<void> =>
  session.withArticles(
    [...session.tables.all('article')].map(({ id }) => id),
    () => expect(faultsOf(session.tables)).toEqual([]),
  )

const begin = async (world: World): Promise<{ readonly hand: Hand; readonly model: PlainLibrary }> => {
  const hand = await world.openWindow()
  const model = new PlainLibrary(hand.session.tables.everything())
  hand.handed.length = 0
  for (const step of [first, { ...first, a: 1 }]) {
    const articleId = await bringArticle(hand, step)
    hand.open.add(articleId)
    await hand.session.openArticle(articleId)
  }
  takeNote(hand, model)
  return { hand, model }
}

/** The library in the file that leaves it, in a library of its own. */
const expectSameElsewhere = async (hand: Hand, ground: Ground): Promise<void> => {
  const options = { programVersion: '1.0.0' }
  const write = ({ session }: Hand) =>
    session.withArticles(
      [...session.tables.all('article')].map(({ id }) => id),
      () => serializeIsnad(session.tables, options),
    )
  const file = await write(hand)
  const other = new World(ground)
  const there = await other.openWindow()
  const { outcome } = await importHere(there.session, file, 'x')
  expect(outcome).toBe('imported')
  expect(await write(there)).toBe(file)
  await saved(there)
  other.close(there)
  await other.end()
}

/** A backup of it, in a library of its own. */
const expectSameFromBackup = async (hand: Hand, picture: readonly string[], ground: Ground): Promise<void> => {
  const head = { title: 'x', madeAt: '2018-01-01T00:00:00.000Z', program: '1.0.0' }
  const { content } = await makeBackup(hand.storage, head, sha256)
  const other = new World(ground)
  const empty = await other.openWindow()
  await saved(empty)
  const { contents } = previewBackup(new Uint8Array(await content.arrayBuffer()))
  await restoreBackup(empty.storage, contents, sha256)
  other.close(empty)
  const there = await other.openWindow()
  expect(await pictureOf(there)).toEqual(picture)
  other.close(there)
  await other.end()
}

/** Whoever did what comes next takes their place at the device. */
const travelAsDoer = async (hand: Hand, model: PlainLibrary, how: 'undo' | 'redo'): Promise<boolean> => {
  const doer = how === 'undo' ? model.doer : model.redoer
  if (doer !== undefined) becomeAnnotator(hand.session, doer)
  return travel(hand, model, how)
}

/** All the way back and all the way forth again. */
const expectSameAfterTravels = async (hand: Hand, model: PlainLibrary): Promise<void> => {
  hand.handed.length = 0
  let undone = 0
  while (await travelAsDoer(hand, model, 'undo')) undone++
  expect(await pictureOf(hand)).toEqual(model.picture)
  for (; undone > 0; undone--) await travelAsDoer(hand, model, 'redo')
  expect(await pictureOf(hand)).toEqual(model.picture)
  await saved(hand)
}

let tried = { sequences: 0, steps: 0 }
const count = (sequence: readonly Step[]): void => {
  tried = { sequences: tried.sequences + 1, steps: tried.steps + sequence.length }
}
afterAll(() => {
  if (isVast) console.log(`${tried.sequences} sequences, ${tried.steps} acts`)
})

test(
  'whatever is done, taken back and done again is what maps of rows say, here, after a reload, and elsewhere',
  async () => {
    await fc.assert(
      fc.asyncProperty(sequences, grounds, trials, async (sequence, ground, tried_) => {
        count(sequence)
        const world = new World(ground)
        const { hand, model } = await begin(world)
        const follower = tried_.has('follower') ? await world.openWindow() : undefined
        for (const [at, step] of sequence.entries()) {
          await doStep(hand, model, step)
          if (looksAtAll(at)) expectSound(model)
        }
        expectSound(model)
        await saved(hand)
        const { picture } = model
        expect(await pictureOf(hand)).toEqual(picture)
        if (follower) {
          expect(await pictureOf(follower)).toEqual(picture)
          world.close(follower)
        }
        world.close(hand)

        const reloaded = await world.openWindow()
        expect(await pictureOf(reloaded)).toEqual(picture)
        const entries = []
        for await (const batch of allOfJournal(reloaded.storage)) entries.push(...batch)
        expect([...playEntries(entries).tables.everything()].map(sayRow).toSorted()).toEqual(picture)
        if (tried_.has('file')) await expectSameElsewhere(reloaded, ground)
        if (tried_.has('backup')) await expectSameFromBackup(reloaded, picture, ground)
        if (tried_.has('travel')) await expectSameAfterTravels(reloaded, model)
        world.close(reloaded)
        await world.end()
      }),
      patience,
    )
  },
  limit,
)

/** Runs until nobody has anything on its way: told, heard, written. */
const quiet = async (hands: readonly Hand[]): Promise<void> => {
  for (let calm = 0; calm < 3; calm++) {
    for (const hand of hands) {
      await saved(hand)
      leaveWhatIsGone(hand)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** A window of two: it undoes what it did itself, and may be refused. */
const doAmongOthers = async (hand: Hand, step: Step): Promise<void> => {
  const way = step.act % 16
  if (way < 2) await hand.session.undo()
  else if (way === 2) await hand.session.redo()
  else await actOf({ ...step, act: Math.floor(step.act / 16) })(hand, step)
  leaveWhatIsGone(hand)
}

const rests = isVast ? fc.nat(9).map((at) => at === 0) : fc.boolean()
const twoHands = fc.array(fc.tuple(fc.nat(1), rests, stepArbitrary), lengths)

test(
  'two windows that work at once hold the same library, which holds together, at every rest and after a reload',
  async () => {
    await fc.assert(
      fc.asyncProperty(twoHands, grounds, async (sequence, ground) => {
        count(sequence.map(([, , step]) => step))
        const world = new World(ground)
        const hands = [await world.openWindow(), await world.openWindow()]
        for (const [at, hand] of hands.entries()) {
          const articleId = await bringArticle(hand, { ...first, a: at })
          hand.open.add(articleId)
          await hand.session.openArticle(articleId)
        }
        await quiet(hands)
        for (const [who, isRest, step] of sequence) {
          const hand = hands[who]
          if (!hand) continue
          await doAmongOthers(hand, step)
          if (!isRest) continue
          await quiet(hands)
          const [one, other] = [await pictureOf(hand), await pictureOf(hands[1 - who] ?? hand)]
          expect(other).toEqual(one)
          await expectSoundIn(hand)
        }
        await quiet(hands)
        const pictures = await Promise.all(hands.map(pictureOf))
        for (const hand of hands) world.close(hand)
        const reloaded = await world.openWindow()
        const picture = await pictureOf(reloaded)
        expect(pictures).toEqual([picture, picture])
        world.close(reloaded)
        await world.end()
      }),
      patience,
    )
  },
  limit,
)
