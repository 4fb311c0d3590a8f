import { expect, test } from 'vitest'
import samples from '../../../samples/samples.isnad.json?raw'
import { counts } from '../../core/support.ts'
import { importHere } from '../testing/local-formats.ts'
import { openSession } from '../testing/open-session.ts'
import { storyOf } from './story.ts'

test('whoever denies a claim, or never said it, is shown as such and is no origin of it', async () => {
  const session = await openSession()
  await importHere(session, samples, 'samples')
  const articleIds = [...session.tables.all('article')].map(({ id }) => id)
  const found = await session.withArticles(articleIds, () => {
    const all = [...session.tables.all('attribution')].filter(({ decision }) => decision === 'accepted')
    const denied = all.filter(({ claimId, stance }) => {
      const others = [...session.tables.attributionsOfClaim(claimId)]
      return stance === 'denies' && others.length === 1 && session.tables.get('claim', claimId)?.anchors.length === 1
    })
    const said = all.filter(
      (attribution) => counts(attribution) && attribution.mentionIds.length > 0 && attribution.parentId === undefined,
    )
    return { denied: denied[0], said: said[0] }
  })
  if (!found.denied || !found.said) throw new Error('The samples have no such claims')
  const denied = await storyOf(session, found.denied.claimId, [found.denied.articleId])
  const alone = denied.tellings.find(({ claimId }) => claimId === found.denied?.claimId)
  expect(alone?.chains.map(({ stance }) => stance)).toEqual(['denies'])
  expect(alone?.group).toBe(-1)
  expect(denied.unsaid).toBe(1)
  const said = await storyOf(session, found.said.claimId, [found.said.articleId])
  expect(said.unsaid).toBe(0)
  expect(said.groups.length).toBeGreaterThan(0)
})
