import { expect, test } from 'vitest'
import { faultsOf } from '../formats/isnad/integrity.ts'
import { mark, remove } from './desk/marking.ts'
import { relate } from './review/ruling.ts'
import { addTexts } from './testing/add-texts.ts'
import { TestLibrary, utf8 } from './testing/open-session.ts'

test('a claim that another article relates to takes the relation along, also when that article was closed', async () => {
  const library = new TestLibrary()
  const session = await library.open()
  const texts = ['خبر\nقال مصدر إن المضخة سليمة.', 'آخر\nنفت البلدية ذلك كله.']
  await addTexts(
    session,
    texts.map((text) => ({ bytes: utf8(text) })),
  )
  const [here = '', there = ''] = [...session.tables.all('article')].map(({ id }) => id)
  for (const id of [here, there]) await session.openArticle(id)
  const [claimId = '', otherId = ''] = [here, there].map((id) => mark(session, id, { start: 4, end: 12 }))
  expect(relate(session, { fromClaimId: otherId, toClaimId: claimId, type: 'contradicts' })).toBeDefined()
  const everything = (): Promise<readonly unknown[]> =>
    session.withArticles([here, there], () => faultsOf(session.tables))

  session.closeArticle(there)
  const claim = session.tables.get('claim', claimId)
  if (claim) remove(session, [claim])
  expect(await everything()).toEqual([])

  // Nor when the article is opened by itself another day.
  session.closeArticle(here)
  await session.openArticle(here)
  const again = session.tables.get('claim', claimId)
  if (again) remove(session, [again])
  expect(await everything()).toEqual([])
})
