import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import samples from '../../../samples/samples.isnad.json?raw'
import { sourceOf } from '../../core/chain.ts'
import type { Id } from '../../core/entities.ts'
import { faultsOf } from '../../formats/isnad/integrity.ts'
import { parseIsnad } from '../../formats/isnad/parse.ts'
import { serializeIsnad } from '../../formats/isnad/serialize.ts'
import { suggest } from '../../suggest/suggest.ts'
import type { Suggestion } from '../../suggest/suggestion.ts'
import { addTexts } from '../testing/add-texts.ts'
import type { Session } from '../session.ts'
import { openSession, utf8 } from '../testing/open-session.ts'
import { accept, reject } from './acts.ts'
import { openSuggestions } from './standing.ts'

const text = [
  'جسر الوادي',
  'قال وزير النقل سامي البحري إن الجسر يفتح يوم الأحد. وأضاف أن العمل انتهى قبل موعده.',
  'ونفى مصدر أمني أن يكون الطريق مغلقا.',
].join('\n')

let session: Session
let articleId: Id
let found: readonly Suggestion[]

const open = async (article: string): Promise<void> => {
  session = await openSession()
  const [report] = await addTexts(session, [{ bytes: utf8(article) }])
  articleId = report?.outcome === 'added' ? report.articleId : ''
  await session.openArticle(articleId)
  found = suggest({ text: session.tables.get('text', articleId)?.text ?? '' })
}
const openNumbers = (): readonly number[] => openSuggestions(session.tables, articleId, found)
const attributions = () => [...session.tables.attributionsInArticle(articleId)]

describe('a suggestion', () => {
  beforeEach(() => open(text))

  it('becomes a claim with its source, mention, cue and attribution in one act, and says where it came from', () => {
    expect(accept(session, articleId, found, [0])).toBeDefined()
    const [attribution] = attributions()
    expect(attribution).toMatchObject({ origin: 'suggested', decision: 'accepted', manner: 'indirect' })
    expect(attribution?.suggestion).toEqual({ rule: found[0]?.rule, score: found[0]?.score })
    const mention = session.tables.get('mention', attribution?.mentionIds[0])
    expect(mention && sourceOf(session.tables, mention)).toMatchObject({ name: 'سامي البحري', role: 'وزير النقل' })
    expect(faultsOf(session.tables)).toEqual([])
  })

  it('links an implicit source to the words that it refers back to', () => {
    const implicit = found.findIndex((one) => one.implicit)
    accept(session, articleId, found, [0, implicit])
    const [first, second] = attributions()
    const mention = session.tables.get('mention', second?.mentionIds[0])
    expect(mention).toMatchObject({ type: 'implicit', antecedentId: first?.mentionIds[0] })
  })

  it('is not proposed again once it was rejected, until that is undone', async () => {
    const [first = -1] = openNumbers()
    const suggestion = found[first]
    if (!suggestion) throw new Error('Nothing was proposed')
    reject(session, articleId, suggestion)
    expect(openNumbers()).not.toContain(first)
    expect(attributions()).toEqual([])
    await session.undo()
    expect(openNumbers()).toContain(first)
  })

  it('takes the claim that stands on its words already', () => {
    const suggestion = found[0]
    if (!suggestion) throw new Error('Nothing was proposed')
    accept(session, articleId, found, [0])
    const [attribution] = attributions()
    const before = session.tables.size('claim')
    session.act({ act: 'removeAttribution' }, () => ({
      added: [],
      updated: [],
      removed: attribution ? [{ table: 'attribution', value: attribution }] : [],
    }))
    expect(openNumbers()).toContain(0)
    accept(session, articleId, found, [0])
    expect(session.tables.size('claim')).toBe(before)
  })
})

const sampleTexts = (() => {
  const parsed = parseIsnad(samples)
  if (!parsed.ok) throw new Error('The samples cannot be read')
  return [...parsed.value.tables.all('text')].map((article) => article.text)
})()

/** Here one attribution is like both a suggestion and the one within it: once they were made each other's parent. */
const harbour = sampleTexts.find((article) => article.includes('Blue Heron'))

it('accepting and rejecting in any order leaves a valid project, and undo takes all of it back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sampleTexts),
      fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat({ max: 4 })), { maxLength: 12 }),
      async (article, steps) => {
        await open(article)
        const before = serializeIsnad(session.tables, { programVersion: '0' })
        let acts = 0
        for (const [isAccepted, at, more] of steps) {
          const numbers = openNumbers()
          const chosen = numbers.slice(at % Math.max(1, numbers.length)).slice(0, 1 + more)
          const [first] = chosen
          const suggestion = found[first ?? -1]
          if (!suggestion) break
          const change = isAccepted ? accept(session, articleId, found, chosen) : reject(session, articleId, suggestion)
          if (change) acts++
          expect(faultsOf(session.tables)).toEqual([])
          for (const number of isAccepted ? chosen : [first]) expect(openNumbers()).not.toContain(number)
        }
        for (; acts > 0; acts--) await session.undo()
        expect(serializeIsnad(session.tables, { programVersion: '0' })).toEqual(before)
      },
    ),
    { numRuns: 25, examples: harbour === undefined ? [] : [[harbour, [[true, 1_218_480_785, 3]]]] },
  )
})
