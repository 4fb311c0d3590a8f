import { invert, isEmpty, partOf, rowsIn, type Change } from '../core/change.ts'
import type { Author } from '../core/draft.ts'
import type { Annotator, Claim, Id, Project, Row } from '../core/entities.ts'
import { SupportMemo } from '../core/support-memo.ts'
import type { Support } from '../core/support.ts'
import { Tables, type ReadonlyTables } from '../core/tables.ts'
import type { ActLabel, Entry, JournalEntry, Summary } from '../storage/storage.ts'
import type { Announcement } from '../storage/windows.ts'
import { Listeners, type SessionEvent } from './events.ts'
import { firstStart } from './first-start.ts'
import { fits } from './fits.ts'
import { Homes } from './homes.ts'
import { InTurn } from './in-turn.ts'
import { nextTask } from './next-task.ts'
import { OthersNames } from './others-names.ts'
import { Saver, type SaveStatus } from './saver.ts'
import { Settings } from './settings.ts'
import { Shelf } from './shelf.ts'
import { Summaries } from './summaries.ts'
import type { Surroundings } from './surroundings.ts'
import { olderOfGroup, restoreUndo, UndoStack, type Act, type Outcome } from './undo-stack.ts'
import { whoWorks } from './who-works.ts'
import { WorkingOn } from './working-on.ts'

export type { Surroundings }

/** How many entries of the journal can be undone after a reload. */
const rememberedActs = 500
/** An undo of more rows than this goes on in another task, so that the page answers in between. */
const rowsPerTask = 500

/**
 * The one living object of the app: it owns the tables, carries out acts, hands them to the device in the task that
 * makes them, takes them back, and follows what other windows do. Everything on the screen is derived from it.
 */
export class Session {
  readonly settings: Settings
  private readonly around: Surroundings
  private readonly mutable = new Tables()
  private readonly supports = new SupportMemo(this.mutable, () => this.project.policy)
  private readonly homes: Homes
  private readonly shelf: Shelf
  private readonly saver: Saver
  private readonly listeners = new Listeners<SessionEvent>()
  private readonly lines: Summaries
  private readonly workingOn: WorkingOn
  private undoStack = new UndoStack()
  private readonly othersNames = new OthersNames()
  private projectId: Id = ''
  private readonly travels = new InTurn<Outcome>()

  private constructor(around: Surroundings, settings: Settings) {
    this.around = around
    this.settings = settings
    this.homes = new Homes(this.mutable, () => this.projectId)
    this.shelf = new Shelf(around.storage, around.windows, this.mutable, this.homes)
    this.lines = new Summaries({
      ...around,
      tables: this.mutable,
      homes: this.homes,
      project: () => this.project,
      support: this.supports.of,
      holds: (articleId) => this.shelf.holds(articleId),
      changed: (articleId) => this.listeners.tell({ type: 'summary', articleId }),
    })
    this.workingOn = new WorkingOn(this.shelf, this.lines, around.newId)
    this.saver = new Saver(around.storage, {
      saved: (entry) => {
        around.windows.announce({ type: 'entry', entry })
        around.saved?.(entry)
      },
      conflicted: (acts) => void this.rebase(acts),
      statusChanged: () => this.listeners.tell({ type: 'status' }),
      later: around.later,
    })
  }

  /**
   * Opens the library of this device.
   * @throws StorageError when the device does not let it be read
   */
  static async open(around: Surroundings): Promise<Session> {
    const settings = new Settings(around.storage, around.windows, await around.storage.readSettings())
    const session = new Session(around, settings)
    await session.readLibrary()
    settings.onChange((key) => session.listeners.tell({ type: 'setting', key }))
    around.windows.listen((announcement) => session.hear(announcement))
    // Two windows that open an empty library at the same instant must not begin two projects.
    if (session.projectId === '') await around.windows.alone('begin', () => session.beginOnce())
    await session.shelf.pin(session.projectId, 'session')
    return session
  }

  private async readLibrary(): Promise<void> {
    const { rows, summaries, recent } = await this.around.storage.readLibrary(rememberedActs)
    for (const table of ['project', 'annotator', 'source', 'article', 'rejection'] as const) {
      for (const row of [...this.mutable.all(table)]) this.mutable.drop(table, row.id)
    }
    for (const row of rows) this.mutable.put(row)
    this.lines.reset(summaries)
    const others = new Set([...(await this.around.windows.open())].filter((id) => id !== this.around.windows.id))
    // A change is parsed when it is asked for.
    for (const entry of recent) if (others.has(entry.windowId)) this.othersNames.learn(entry.change)
    const acts = recent.filter(({ label }) => label.act !== 'begin')
    this.undoStack = restoreUndo(acts, others)
    const [project] = this.mutable.all('project')
    this.projectId = project?.id ?? ''
  }

  private async beginOnce(): Promise<void> {
    await this.readLibrary()
    if (this.projectId !== '') return
    this.begin()
    await this.saver.settled()
  }

  private begin(): void {
    const { change, projectId, annotatorId } = firstStart(this.around)
    this.projectId = projectId
    this.settings.set('annotatorId', annotatorId)
    this.mutable.apply(change)
    this.saver.save(this.entry(change, { act: 'begin' }), { heads: {}, summaries: [] })
  }

  /** The state, for reading. Rows of an article are there while it is open. */
  get tables(): ReadonlyTables {
    return this.mutable
  }

  get project(): Project {
    const project = this.mutable.get('project', this.projectId)
    if (!project) throw new RangeError('The library has no project')
    return project
  }

  /** Who works at this device now. */
  get annotator(): Annotator {
    const annotator = whoWorks(this.mutable, this.settings.get('annotatorId'))
    if (!annotator) throw new RangeError('The library has no annotator')
    return annotator
  }

  get summaries(): ReadonlyMap<Id, Summary> {
    return this.lines.byId
  }

  get status(): SaveStatus {
    return this.saver.status
  }

  /** What undo and redo would do now. */
  get undoLabel(): ActLabel | undefined {
    return this.undoStack.nextUndo()[0]?.label
  }
  get redoLabel(): ActLabel | undefined {
    return this.undoStack.nextRedo()[0]?.label
  }

  /** A hand of the annotator: a time and fresh ids for one act. */
  author(): Author {
    return { annotatorId: this.annotator.id, now: this.around.now(), newId: this.around.newId }
  }

  listen(listener: (event: SessionEvent) => void): () => void {
    return this.listeners.add(listener)
  }

  retrySaving(): void {
    this.saver.retry()
  }

  /** The texts of articles as they are on the device, in batches; `ids` absent: all of them. For search and export. */
  readTexts(ids?: readonly Id[]): AsyncIterable<readonly { readonly id: Id; readonly text: string }[]> {
    return this.around.storage.readTexts(ids)
  }

  /** How a claim that is read in stands, by the project's policy. */
  readonly supportOf = (claim: Claim): Support => this.supports.of(claim)
  /** The article that keeps a row that is read in; the project for what belongs to no article. */
  readonly homeOf = (row: Row): Id | undefined => this.homes.of(row)
  /** The newest entry on an article that this window knows of. */
  readonly headOf = (articleId: Id): Id | undefined => this.shelf.headOf(articleId)

  /** SHA-256 of bytes, or of a text's UTF-8 bytes, in lower-case hex. */
  sha256(data: string | Uint8Array): string {
    return this.around.sha256(data)
  }

  /** Whether this window may write to the article: it is open here and no other window holds it. */
  canWrite(articleId: Id): boolean {
    return articleId === this.projectId || this.shelf.holds(articleId)
  }

  /**
   * Opens an article for reading, with the articles that its claims reach into, and for writing if it is free.
   * @returns undefined when there is no such article
   */
  async openArticle(articleId: Id): Promise<{ readonly writable: boolean } | undefined> {
    if (!this.mutable.get('article', articleId)) return undefined
    await this.shelf.pin(articleId, articleId)
    for (const neighbour of this.lines.byId.get(articleId)?.neighbours ?? []) {
      await this.shelf.pin(neighbour, articleId)
    }
    const writable = await this.shelf.hold(articleId)
    if (writable) this.lines.settleLater(articleId, this.shelf.isFolded(articleId))
    this.listeners.tell({ type: 'loaded', articleId })
    return { writable }
  }

  /** Lets an opened article go. */
  closeArticle(articleId: Id): void {
    this.workingOn.letGo(articleId)
  }

  /** Follows an article that another window holds until that window lets go; then this one may write. */
  async takeWhenFree(articleId: Id, signal: AbortSignal): Promise<void> {
    const taken = await this.shelf.waitFor(articleId, signal)
    if (!taken) return
    await this.shelf.reload()
    this.listeners.tell({ type: 'reloaded' })
    this.listeners.tell({ type: 'lock', articleId, writable: true })
  }

  /** Asks the window that holds the article to let go of it. */
  takeOver(articleId: Id): void {
    this.around.windows.announce({ type: 'takeOver', articleId, windowId: this.around.windows.id })
  }

  /** Articles that are not open, for some work on them: `working-on.ts`. */
  readonly withArticles: WorkingOn['reading'] = (articleIds, work) => this.workingOn.reading(articleIds, work)
  readonly writing: WorkingOn['writing'] = (articleIds, work) => this.workingOn.writing(articleIds, work)
  readonly holding: WorkingOn['holding'] = (articleIds, work) => this.workingOn.holding(articleIds, work)

  /**
   * Carries out one act.
   * @returns the change, or undefined when there was nothing to change or an article is in another window's hands
   */
  act(
    label: ActLabel,
    make: (tables: ReadonlyTables, author: Author) => Change,
    options: { readonly group?: Id } = {},
  ): Change | undefined {
    const change = make(this.mutable, this.author())
    if (isEmpty(change)) return undefined
    return this.carryOut(change, label, 'act', options) ? change : undefined
  }

  private entry(change: Change, label: ActLabel, more: Partial<Entry> = {}): Entry {
    return {
      id: this.around.newId(),
      at: this.around.now(),
      annotatorId: this.annotator.id,
      windowId: this.around.windows.id,
      label,
      change,
      homes: this.homes.named(change),
      ...more,
    }
  }

  private carryOut(change: Change, label: ActLabel, how: 'act' | 'undo' | 'redo', more: Partial<Entry>): boolean {
    const projectBefore = this.projectId
    // What belongs to no article is kept with the project, so a new one must be known before homes are settled.
    const newProject = change.added.find(({ table }) => table === 'project')
    if (newProject) this.projectId = newProject.value.id
    this.homes.settle(change)
    const touched = this.homes.touchedBy(change)
    const arriving = new Set(change.added.flatMap((row) => (row.table === 'text' ? [row.value.id] : [])))
    const leaving = new Set(change.removed.flatMap((row) => (row.table === 'text' ? [row.value.id] : [])))
    for (const id of touched) {
      if (arriving.has(id) || id === projectBefore || this.canWrite(id)) continue
      this.projectId = projectBefore
      return false
    }
    const entry = this.entry(change, label, more)
    const heads: Record<Id, Id | undefined> = {}
    for (const id of touched) heads[id] = this.shelf.headOf(id)
    this.supports.apply(change)
    for (const id of touched) this.shelf.setHead(id, entry.id)
    for (const id of arriving) this.shelf.adopt(id, 'arriving')
    if (newProject) this.shelf.adopt(this.projectId, 'session')
    const summaries = [...arriving].map((id) => this.lines.compute(id))
    for (const summary of summaries) this.lines.byId.set(summary.id, summary)
    for (const id of leaving) this.lines.byId.delete(id)
    this.undoStack.record(entry)
    this.saver.save(entry, { heads, summaries })
    if (change.text) this.lines.textChangedIn(change.text.articleId)
    for (const id of touched) {
      const isArticle = id !== this.projectId && id !== projectBefore
      if (!arriving.has(id) && !leaving.has(id) && isArticle) this.lines.settleLater(id)
    }
    for (const id of this.homes.relatedBy(change)) if (!touched.has(id)) this.lines.settleLater(id)
    this.listeners.tell({ type: 'change', change, articleIds: touched, label, how })
    this.shelf.unpin(arriving, 'arriving')
    return true
  }

  /** Takes the newest act back. Articles that it touches are read in if need be. */
  undo(): Promise<Outcome> {
    return this.travels.run(async () => {
      const cut = this.undoStack.cutGroup
      if (cut) this.undoStack.complete(cut, await olderOfGroup(this.around.storage, cut))
      return this.travel(this.undoStack.nextUndo(), 'undo')
    })
  }

  /** Does the act last taken back again. */
  redo(): Promise<Outcome> {
    return this.travels.run(() => this.travel(this.undoStack.nextRedo(), 'redo'))
  }

  private async travel(acts: readonly Act[], how: 'undo' | 'redo'): Promise<Outcome> {
    const [first] = acts
    if (!first) return { outcome: 'nothing' }
    const articleIds = new Set<Id>()
    const needed = new Set<Id>()
    for (const { change, homes } of acts) {
      this.homes.learnNamed(homes)
      const arriving = new Set((how === 'undo' ? change.removed : change.added).map(({ value }) => value.id))
      for (const id of this.homes.touchedBy(change)) {
        articleIds.add(id)
        if (!arriving.has(id) && id !== this.projectId && !this.shelf.holds(id)) needed.add(id)
      }
    }
    const pin = this.around.newId()
    for (const id of needed) await this.shelf.pin(id, pin)
    for (const id of articleIds) if (this.shelf.headOf(id) === undefined) await this.shelf.learnHead(id)
    try {
      for (const id of needed) if (!(await this.shelf.hold(id))) return { outcome: 'held' }
      let rows = 0
      for (const act of acts) {
        // An import has many parts; a later one relies on those before it, never the other way round.
        if (rows > rowsPerTask) await nextTask()
        rows = (rows > rowsPerTask ? 0 : rows) + rowsIn(act.change).length
        const change = how === 'undo' ? invert(act.change) : act.change
        if (!fits(this.mutable, change) || this.othersNames.needs(change)) return { outcome: 'overtaken' }
        const more = how === 'undo' ? { undoes: act.id } : { redoes: act.id }
        const group = act.group === undefined ? {} : { group: act.group }
        if (!this.carryOut(change, act.label, how, { ...more, ...group })) return { outcome: 'held' }
      }
    } finally {
      this.shelf.unpin(needed, pin)
    }
    return { outcome: 'done', label: first.label, articleIds }
  }

  private hear(announcement: Announcement): void {
    if (announcement.type === 'setting') this.settings.heard(announcement.key, announcement.value)
    else if (announcement.type === 'takeOver') this.giveUp(announcement.articleId, announcement.windowId)
    else if (announcement.type === 'entry') this.follow(announcement.entry)
  }

  private giveUp(articleId: Id, asker: Id): void {
    if (asker === this.around.windows.id || !this.shelf.holds(articleId)) return
    this.lines.settle(articleId)
    this.shelf.letGo(articleId)
    this.listeners.tell({ type: 'lock', articleId, writable: false })
  }

  /** Another window's act: what of it is loaded here changes here too. */
  private follow(entry: JournalEntry): void {
    const { change } = entry
    this.homes.learnNamed(entry.homes)
    this.othersNames.learn(change)
    const touched = this.homes.touchedBy(change)
    const seen = partOf(
      change,
      (row) => this.isHere(row),
      (articleId) => this.shelf.has(articleId),
    )
    for (const id of touched) if (this.shelf.has(id)) this.shelf.setHead(id, entry.id)
    this.supports.apply(seen)
    for (const row of change.added) {
      if (row.table === 'project') this.projectId = row.value.id
      if (row.table === 'text') this.lines.expect(row.value, entry.at)
    }
    this.listeners.tell({ type: 'change', change: seen, articleIds: touched, label: entry.label, how: 'window' })
  }

  private isHere(row: Row): boolean {
    const home = this.homes.of(row)
    return home === undefined || this.shelf.has(home)
  }

  /** Another window was first: reads its work, then does the waiting acts again where they still fit. */
  private async rebase(acts: readonly Entry[]): Promise<void> {
    await this.readLibrary()
    await this.shelf.reload()
    // What came back may have gone before this window was there.
    const touched = new Set(acts.flatMap(({ change }) => [...this.homes.touchedBy(change)]))
    for (const id of touched) await this.shelf.learnHead(id)
    const lost: ActLabel[] = []
    for (const { change, label, id: _, at: _at, annotatorId: _by, windowId: _window, homes: _homes, ...more } of acts) {
      if (!fits(this.mutable, change) || !this.carryOut(change, label, 'act', more)) lost.push(label)
    }
    this.listeners.tell({ type: 'reloaded' })
    if (lost.length > 0) this.listeners.tell({ type: 'lost', labels: lost })
  }
}
