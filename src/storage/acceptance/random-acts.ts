import fc from 'fast-check'
import type { Change } from '../../core/change.ts'
import type { Id, Segment } from '../../core/entities.ts'
import { newNamedSource } from '../../core/operations/article.ts'
import { attribute, setCue } from '../../core/operations/attribution.ts'
import { markClaim, removeClaims, togglePiece } from '../../core/operations/claim.ts'
import { editText } from '../../core/operations/edit-text.ts'
import { patchRow } from '../../core/operations/patch.ts'
import { makeKindSplice, makeSplice, spliceText, type Splice } from '../../core/splice.ts'
import type { Entry } from '../storage.ts'
import type { Writer } from './writer.ts'

/** One thing that a person or the machine does, as numbers that mean something only on what is there at that moment. */
export interface Step {
  readonly kind: (typeof kinds)[number]
  readonly article: number
  readonly pick: number
  readonly at: number
  readonly length: number
  readonly words: string
}

const kinds = ['mark', 'piece', 'attribute', 'cue', 'remove', 'edit', 'retitle', 'undo', 'fold', 'reopen'] as const

export const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds, 'mark', 'edit', 'edit', 'undo', 'fold'),
  article: fc.nat(1),
  pick: fc.nat(50),
  at: fc.nat(200),
  length: fc.nat(30),
  words: fc.string({ unit: fc.constantFrom('ا', 'ب', ' ', '\n', 'قال', '😀'), maxLength: 6 }),
})

const pickFrom = <T>(rows: Iterable<T>, pick: number): T | undefined => {
  const all = [...rows]
  return all[pick % Math.max(1, all.length)]
}

const rangeIn = (text: string, { at, length }: Step): Segment => {
  const start = at % (text.length + 1)
  return { start, end: Math.min(text.length, start + length) }
}

const splicesFor = (writer: Writer, articleId: Id, step: Step): readonly Splice[] => {
  const text = writer.tables.get('text', articleId)
  if (!text) return []
  const { start, end } = rangeIn(text.text, step)
  const first = makeSplice(text, start, end, step.words)
  if (step.pick % 3 > 0) return [first]
  const between = spliceText(text, first)
  if (step.pick % 2 > 0) return [first, makeKindSplice(between, start, 'caption')]
  return [first, makeSplice(between, 0, Math.min(2, between.text.length), '«')]
}

/** The change of a step by the operations of the core, or nothing when there is nothing to do it to. */
export const changeOf = (writer: Writer, articleId: Id, step: Step): Change | undefined => {
  const { tables, author } = writer
  const text = tables.get('text', articleId)?.text ?? ''
  const words = rangeIn(text, step)
  const claim = pickFrom(tables.claimsInArticle(articleId), step.pick)
  const anchorId = pickFrom(claim?.anchors ?? [], step.pick)
  switch (step.kind) {
    case 'mark':
      return markClaim(tables, author, articleId, [words]).change
    case 'piece':
      return anchorId === undefined ? undefined : togglePiece(tables, author, anchorId, words)
    case 'attribute': {
      if (anchorId === undefined) return undefined
      const source = newNamedSource(author, 'namedPerson', step.words || 'فلان')
      const named = { source, kind: 'namedPerson', type: 'name', words: [words] } as const
      const speaker = step.pick % 2 > 0 ? named : ({ kind: 'impersonal', type: 'impersonal' } as const)
      return attribute(tables, author, anchorId, speaker).change
    }
    case 'cue': {
      const attribution = pickFrom(tables.attributionsInArticle(articleId), step.pick)
      return attribution && setCue(tables, author, attribution.id, words.end > words.start ? [words] : [])
    }
    case 'remove':
      return claim && removeClaims(tables, author, [claim.id])
    case 'edit':
      return editText(tables, author, articleId, splicesFor(writer, articleId, step), step.pick % 5 === 0)
    case 'retitle':
      return patchRow(tables, author, 'article', articleId, { title: step.words || undefined })
    default:
      return undefined
  }
}

/** Acts and takes back, the newest first, as undo does. */
export class Undoing {
  private readonly done: Entry[] = []

  async act(writer: Writer, change: Change, home: Id): Promise<void> {
    this.done.push(await writer.act(change, home))
  }

  async undo(writer: Writer): Promise<void> {
    const newest = this.done.pop()
    if (newest) await writer.undo(newest)
  }
}
