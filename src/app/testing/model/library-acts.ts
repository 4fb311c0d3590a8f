import type { Article, Id, Source } from '../../../core/entities.ts'
import { shelve } from '../../../core/operations/article.ts'
import { patchRow } from '../../../core/operations/patch.ts'
import { revise } from '../../../revise/revise.ts'
import { sourceKinds } from '../../../core/vocabulary.ts'
import { addIncoming, type Incoming } from '../../add-incoming.ts'
import { addAnnotator, becomeAnnotator, describeAnnotator, editProject, people } from '../../annotator.ts'
import { editArticle } from '../../desk/marking.ts'
import { editSource, sourceFromWords, withKind } from '../../desk/speaking.ts'
import { goBackTo, stateBefore } from '../../history.ts'
import { setOutlet } from '../../outlets.ts'
import { findUnmarked, markAllMentions } from '../../register/marking-mentions.ts'
import { articlesNaming, merge, split } from '../../register/merging.ts'
import { adoptRevision, compareRevision } from '../../revision.ts'
import { fieldOf, must, pickFrom, type Step } from './step.ts'
import type { Act } from './acts.ts'
import { saved, type Hand } from './world.ts'

/*
 * What a person does to the library as a whole: articles come, go and are written anew, sources are joined and parted.
 */

const telling = [
  'بلدية السرو تنفي انقطاع الماء\n\nقال مصدر أمني إن المضخة سليمة 😀، وأضاف أن «العمل مستمر».\nونفت البلدية ذلك، مشيرةً إلى أن بيانها صدر أمس. وقال رافع القلال: لن نتراجع.',
  'رافع القلال في الميناء\nأعلن رافع القلال أن القارب وصل. وأكدت البلدية الخبر نقلاً عن رافع القلال.\nوذكرت وكالة السرو أن شاهداً رأى ذلك.',
  'خبر قصير\nوقال.',
]

const incomingOf = (text: string, title: string): Incoming => ({
  article: {
    text,
    kinds: text.split('\n').map(() => 'paragraph' as const),
    known: { title, authors: [], outlet: { name: 'جريدة السرو', kind: 'mediaOutlet' } },
    encoding: 'utf-8',
    byteOrderMark: false,
    lineEndings: 'lf',
    notes: [],
  },
  textSha256: '0'.repeat(64),
})

export const bringArticle = async ({ session }: Hand, { a, b }: Step): Promise<Id> => {
  const text = telling[a % telling.length] ?? ''
  const [report] = await addIncoming(session, [incomingOf(`${text}\n${b}`, `خبر ${a}`)], true)
  must(report?.outcome === 'added', 'an article that comes is there')
  must(session.tables.get('article', report.articleId) !== undefined, 'an article that comes is in the library')
  return report.articleId
}

const someArticle = ({ session }: Hand, { a }: Step): Article | undefined => pickFrom(session.tables.all('article'), a)
const someSource = ({ session }: Hand, number: number): Source | undefined =>
  pickFrom(session.tables.all('source'), number)

const open = async (hand: Hand, step: Step): Promise<void> => {
  const article = someArticle(hand, step)
  if (!article || hand.open.has(article.id)) return
  hand.open.add(article.id)
  await hand.session.openArticle(article.id)
}

const close = (hand: Hand, step: Step): void => {
  const articleId = pickFrom(hand.open, step.a)
  if (articleId === undefined) return
  hand.session.closeArticle(articleId)
  hand.open.delete(articleId)
}

const shelveArticle = (hand: Hand, step: Step): void => {
  const article = someArticle(hand, step)
  const shelf = (['library', 'archive', 'bin'] as const)[step.b % 3] ?? 'bin'
  if (!article) return
  const done = hand.session.act({ act: 'shelve' }, (tables, author) => shelve(tables, author, [article.id], shelf))
  const now = hand.session.tables.get('article', article.id)
  if (done) must((now?.deletedAt !== undefined) === (shelf === 'bin'), 'an article in the bin says so')
}

const mergeSome = async (hand: Hand, step: Step): Promise<void> => {
  const { session } = hand
  const [kept, gone] = [someSource(hand, step.a), someSource(hand, step.b)]
  if (!kept || !gone || kept.id === gone.id) return
  const named = await articlesNaming(session, gone.id, () => undefined)
  const done = await merge(session, kept.id, gone.id, named, 'x')
  if (done) must(session.tables.get('source', gone.id) === undefined, 'a source that was merged is gone')
}

const splitSome = async (hand: Hand, step: Step): Promise<void> => {
  const { session } = hand
  const source = someSource(hand, step.a)
  if (!source) return
  const named = await articlesNaming(session, source.id, () => undefined)
  await split(session, source.id, named.slice(step.b % 2), fieldOf(step))
}

const reviseArticle = async (hand: Hand, step: Step): Promise<void> => {
  const { session } = hand
  const articleId = pickFrom(hand.open, step.a)
  const text = session.tables.get('text', articleId)?.text
  if (articleId === undefined || text === undefined) return
  const lines = text.split('\n')
  const corrected = lines.toSpliced(step.b % lines.length, step.b % 2, `وقال ${fieldOf(step)} أيضاً.`).join('\n')
  const incoming = incomingOf(corrected, 'مصحح')
  const compared = await compareRevision(session, articleId, incoming, (task) => Promise.resolve(revise(task)))
  if (!compared) return
  const accepted = new Set(step.a % 2 ? compared.uncertain.map(({ placement }) => placement.id) : [])
  const done = await adoptRevision(session, articleId, incoming, compared, accepted)
  if (done)
    must(session.tables.get('text', articleId)?.text === corrected, 'a corrected text is the one that was given')
}

const goBack = async (hand: Hand, step: Step): Promise<void> => {
  const { session, storage } = hand
  const articleId = pickFrom(hand.open, step.a)
  if (articleId === undefined || !session.canWrite(articleId)) return
  await saved(hand)
  const history = await storage.readHistory(articleId, 40)
  const since = history.slice(0, 1 + (step.b % Math.max(1, history.length)))
  const earlier = stateBefore(session, articleId, since)
  // What takes it back further than its beginning, or reaches into what is not open, is not offered.
  if (!goBackTo(session, earlier)) return
  must((session.tables.get('text', articleId)?.text ?? '') === earlier.text, 'an earlier state is as it was shown')
}

const markEverywhere = async (hand: Hand, step: Step): Promise<void> => {
  const source = someSource(hand, step.a)
  if (!source) return
  const found = await findUnmarked(hand.session, source)
  if (found.length > 0) await markAllMentions(hand.session, source, found)
}

const settle = async (hand: Hand): Promise<void> => {
  for (const run of hand.waiting.splice(0)) run()
  await saved(hand)
}

/** Acts on the library, each as often as it stands here. */
export const libraryActs: readonly Act[] = [
  async (hand, step) => {
    if (hand.session.tables.size('article') < 4) await bringArticle(hand, step)
  },
  open,
  open,
  close,
  shelveArticle,
  mergeSome,
  splitSome,
  reviseArticle,
  goBack,
  markEverywhere,
  settle,
  (hand, step) => void setOutlet(hand.session, pickFrom(hand.open, step.a) ?? '', step.b % 3 ? fieldOf(step) : ''),
  (hand, step) => {
    const article = someArticle(hand, step)
    if (article) editArticle(hand.session, article, { title: step.b % 3 ? fieldOf(step) : undefined })
  },
  ({ session }, step) =>
    void session.act({ act: 'newSource' }, (_, author) => ({
      added: [{ table: 'source', value: sourceFromWords(author, fieldOf(step), pickFrom(sourceKinds, step.b)) }],
      updated: [],
      removed: [],
    })),
  (hand, step) => {
    const source = someSource(hand, step.a)
    const kind = pickFrom(sourceKinds, step.b)
    if (source && kind) editSource(hand.session, withKind(source, kind))
  },
  (hand, step) => {
    const [source, other] = [someSource(hand, step.a), someSource(hand, step.b)]
    if (!source || source.id === other?.id) return
    hand.session.act({ act: 'editSource' }, (tables, author) =>
      patchRow(tables, author, 'source', source.id, { note: fieldOf(step), aliases: [fieldOf(step)] }),
    )
  },
  ({ session }, step) => void describeAnnotator(session, step.words.trim(), step.a % 2 === 0),
  ({ session }, step) => addAnnotator(session, fieldOf(step)),
  ({ session }, step) => {
    const all = people(session)
    becomeAnnotator(session, all[step.a % all.length]?.id ?? '')
  },
  ({ session }, step) =>
    void editProject(session, { policy: { unsupportedThreshold: 'L2', doubleReview: step.a % 2 === 0 } }),
]
