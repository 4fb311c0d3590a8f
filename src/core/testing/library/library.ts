import type { Annotator, Article, Id, Project, Row, Source, Stamp } from '../../entities.ts'
import { ArticleMaker, wordsOf } from './article-maker.ts'
import { hasNumber, makeFact, tell, type Fact, type Telling } from './fact.ts'
import { randomOf, type Random } from './random.ts'
import { makeRegister, type Register } from './sources.ts'
import { fillers, sayings } from './words.ts'

/** How large a made-up library is, and which of all of that size. */
export interface LibraryPlan {
  readonly seed: number
  readonly articles: number
  readonly sources: number
  readonly wordsPerArticle: number
  readonly claimsPerArticle: number
}

/** The size that every screen is to answer on. */
export const largeLibrary: LibraryPlan = {
  seed: 1,
  articles: 10_000,
  sources: 5000,
  wordsPerArticle: 400,
  claimsPerArticle: 10,
}

/** Which fact of which story a claim tells, and how: what a program that relates claims should find out. */
export interface Told {
  readonly claimId: Id
  /** Two claims with the same name tell the same fact. */
  readonly fact: string
  readonly telling: Telling
}

export interface MadeArticle {
  readonly id: Id
  /** The article, its text, and all that is kept with it. */
  readonly rows: readonly Row[]
  readonly told: readonly Told[]
}

/** A library that a plan decides to the last letter. Articles are made when they are asked for, in any order. */
export interface MadeLibrary {
  /** The project, its annotators and the register. */
  readonly shared: readonly Row[]
  article(index: number): MadeArticle
}

/** Ids in the order of numbers: 2,000 for each article, and before them those of the shared rows. */
const idOf = (number: number): Id => `01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
const idsPerArticle = 2000
const firstDay = Date.UTC(2016, 0, 4)
const oneDay = 86_400_000

const storyOf = (plan: LibraryPlan): Int32Array => {
  const random = randomOf(plan.seed, 5)
  const stories = new Int32Array(plan.articles)
  let story = 0
  for (let index = 0; index < plan.articles; story++) {
    const tellers = random.chance(0.5) ? 1 : 2 + random.below(5)
    for (let teller = 0; teller < tellers && index < plan.articles; teller++) stories[index++] = story
  }
  return stories
}

const tellingOf = (fact: Fact, isFirst: boolean, random: Random): Telling => {
  if (isFirst) return 'same'
  const part = random.next()
  if (part < 0.5) return 'same'
  if (part < 0.8) return 'reworded'
  if (part < 0.9) return hasNumber(fact) ? 'otherNumber' : 'reworded'
  return part < 0.95 ? 'negated' : 'hedged'
}

/** Makes the library of a plan. */
export const makeLibrary = (plan: LibraryPlan): MadeLibrary => {
  const at = new Date(firstDay).toISOString()
  const meId = idOf(1)
  const stamp = (number: number): Stamp => ({
    id: idOf(number),
    createdAt: at,
    modifiedAt: at,
    annotatorId: meId,
    origin: 'human',
  })
  const annotators: readonly Annotator[] = ['ن. ع.', 'ر. س.', 'م. ك.'].map((name, index) => ({
    ...stamp(1 + index),
    name,
    role: index === 2 ? 'reviewer' : 'annotator',
    named: false,
  }))
  const project: Project = {
    ...stamp(10),
    title: 'مكتبة كبيرة',
    languages: ['ar'],
    policy: { unsupportedThreshold: 'L2', doubleReview: false },
    guidelinesVersion: '1',
  }
  const register = makeRegister(plan.seed, plan.sources, (number) => stamp(100 + number))
  const stories = storyOf(plan)
  const firstId = 100 + plan.sources
  return {
    shared: [
      ...annotators.map((value): Row => ({ table: 'annotator', value })),
      { table: 'project', value: project },
      ...register.all.map((value): Row => ({ table: 'source', value })),
    ],
    article: (index) => {
      const story = stories[index] ?? 0
      const now = new Date(firstDay + Math.floor(index / 4) * oneDay + (index % 4) * 3_600_000).toISOString()
      let ids = firstId + index * idsPerArticle
      const annotatorId = annotators[index % annotators.length]?.id ?? meId
      const author = { annotatorId, now, newId: () => idOf(ids++) }
      const isFirst = stories[index - 1] !== story
      return new Writer(plan, register, author, index, story, isFirst).write()
    },
  }
}

/** Writes one article of a library. */
class Writer {
  private readonly plan: LibraryPlan
  private readonly register: Register
  private readonly maker: ArticleMaker
  private readonly random: Random
  private readonly author: ConstructorParameters<typeof ArticleMaker>[0]
  private readonly story: number
  private readonly isFirst: boolean
  private readonly index: number
  private readonly told: Told[] = []

  constructor(
    plan: LibraryPlan,
    register: Register,
    author: ConstructorParameters<typeof ArticleMaker>[0],
    index: number,
    story: number,
    isFirst: boolean,
  ) {
    this.plan = plan
    this.register = register
    this.author = author
    this.maker = new ArticleMaker(author)
    this.random = randomOf(plan.seed, 11, index)
    this.story = story
    this.isFirst = isFirst
    this.index = index
  }

  write(): MadeArticle {
    const { maker, random, plan } = this
    const first = this.fact(0)
    const title = tell(first, 'same', random, true)
    maker.add(title)
    maker.endLine('headline')
    const outlet = this.pick(this.register.outlets)
    for (let at = 0; maker.claimIds.length < plan.claimsPerArticle; at++) {
      this.tellOne(at)
      const wanted = (maker.claimIds.length / plan.claimsPerArticle) * plan.wordsPerArticle
      while (maker.words < wanted) maker.add(` ${random.of(fillers)}.`)
      maker.endLine('paragraph')
    }
    this.review()
    const details: Pick<Article, 'title' | 'outletId' | 'publishedAt'> = {
      title,
      publishedAt: this.author.now.slice(0, 10),
      ...(outlet ? { outletId: outlet.id } : {}),
    }
    return { id: maker.id, rows: maker.finish(details), told: this.told }
  }

  /** The first half of an article tells the story that others tell too, the rest is its own. */
  private fact(at: number): Fact {
    const isShared = at < this.plan.claimsPerArticle / 2
    const { seed } = this.plan
    return makeFact(isShared ? randomOf(seed, 21, this.story, at) : randomOf(seed, 31, this.index, at))
  }

  private pick(sources: readonly Source[]): Source | undefined {
    return sources[this.random.below(sources.length)]
  }

  private tellOne(at: number): void {
    const { maker, random, plan } = this
    const fact = this.fact(at)
    const isShared = at < plan.claimsPerArticle / 2
    const telling = tellingOf(fact, this.isFirst || !isShared, random)
    const name = isShared ? `${this.story}/${at}` : `${this.index}+${at}`
    const remember = (claimId: Id): void => void this.told.push({ claimId, fact: name, telling })
    const way = random.next()
    if (way < 0.22) {
      remember(maker.claim(maker.add(tell(fact, telling, random, true))).claimId)
    } else if (way < 0.32 && at > 0) {
      maker.add('و')
      const cue = maker.add('أضاف')
      maker.add(' ')
      const claim = maker.claim(maker.add(`أن ${tell(fact, telling, random, false)}`))
      maker.attribute(claim, maker.implicit(), cue)
      remember(claim.claimId)
    } else this.quote(fact, telling, way > 0.92, remember)
    maker.add('.')
  }

  /** Somebody says it; or an agency says that somebody says it. */
  private quote(fact: Fact, telling: Telling, isPassedOn: boolean, remember: (claimId: Id) => void): void {
    const { maker, random, register } = this
    const source = this.pick(random.chance(0.3) ? register.unnamed : register.named)
    const agency = isPassedOn ? this.pick(register.agencies) : undefined
    if (!source) return
    const content = `إن ${tell(fact, telling, random, false)}`
    if (!agency) {
      const saying = random.of(sayings)
      const cue = maker.add(saying)
      maker.add(' ')
      const mention = maker.mention(source, maker.add(wordsOf(source)))
      maker.add(' ')
      const claim = maker.claim(maker.add(content))
      const stance = { زعم: 'alleges', توقع: 'predicts', نفى: 'denies' } as const
      maker.attribute(claim, mention, cue, { stance: stance[saying as keyof typeof stance] ?? 'asserts' })
      remember(claim.claimId)
      return
    }
    const cue = maker.add('نقلت')
    maker.add(' ')
    const carrier = maker.mention(agency, maker.add(wordsOf(agency)))
    maker.add(' عن ')
    const { start } = maker.add(wordsOf(source))
    const origin = maker.mention(source, { start, end: start + wordsOf(source).length })
    maker.add(' ')
    const inner = maker.add('قوله')
    maker.add(' ')
    const words = maker.add(content)
    const outerClaim = maker.claim({ start, end: words.end })
    const parentId = maker.attribute(outerClaim, carrier, cue)
    const claim = maker.claim(words)
    maker.attribute(claim, origin, inner, { parentId })
    remember(claim.claimId)
  }

  /** A few claims have been looked into. */
  private review(): void {
    const { maker, random, author } = this
    const { annotatorId, now } = author
    const stamp = (): Stamp => ({ id: author.newId(), createdAt: now, modifiedAt: now, annotatorId, origin: 'human' })
    for (const claimId of maker.claimIds) {
      if (!random.chance(0.05)) continue
      const evidence = { ...stamp(), claimId, stance: random.of(['supports', 'supports', 'refutes'] as const) }
      const locator = { url: `https://example.org/${this.index}` }
      maker.hang({ table: 'evidence', value: { ...evidence, kind: 'document', title: 'وثيقة منشورة', locator } })
      const value = random.of(['supported', 'refuted', 'notEnoughEvidence', 'conflicting'] as const)
      const verdict = { ...stamp(), claimId, value, justification: 'كما في الوثيقة', evidenceIds: [evidence.id] }
      maker.hang({ table: 'verdict', value: verdict })
      const target = { type: 'claim', id: claimId } as const
      const status = random.of(['approved', 'needsSource', 'needsSecondOpinion', 'inReview'] as const)
      maker.hang({ table: 'review', value: { ...stamp(), target, status } })
    }
  }
}
