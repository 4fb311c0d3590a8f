import { expect, it } from 'vitest'
import { stampOf, Draft } from '../../core/draft.ts'
import type { Source } from '../../core/entities.ts'
import { addTexts } from '../testing/add-texts.ts'
import { openSession, utf8 } from '../testing/open-session.ts'
import { findUnmarked, markAllMentions } from './marking-mentions.ts'

it('marks a source wherever the library names it, also in articles that are not open, as one act', async () => {
  const session = await openSession()
  const texts = ['قال فايز السرّاج إن الطريق فُتح. ووصل السراج أمس.', 'لا أحد هنا.', 'التقى الوفد بالسراج ثم غادر.']
  const reports = await addTexts(
    session,
    texts.map((text, at) => ({ bytes: utf8(`خبر ${at}\n${text}`) })),
  )
  const [first, , third] = reports.map((report) => (report.outcome === 'added' ? report.articleId : ''))
  const source: Source = {
    ...stampOf(session.author()),
    kind: 'namedPerson',
    name: 'فايز السراج',
    aliases: ['السراج'],
  }
  session.act({ act: 'newSource' }, (tables, author) => {
    const draft = new Draft(tables, author)
    draft.put('source', source)
    return draft.change()
  })
  const where = await findUnmarked(session, source)
  expect(where).toEqual([
    { articleId: first, count: 2 },
    { articleId: third, count: 1 },
  ])
  expect(await markAllMentions(session, source, where)).toBe(3)
  expect(await findUnmarked(session, source)).toEqual([])
  await session.undo()
  expect(await findUnmarked(session, source)).toEqual(where)
})
