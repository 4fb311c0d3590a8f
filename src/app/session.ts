import { invert, isEmpty, type Change } from '../core/change.ts'
import type { Author } from '../core/draft.ts'
import type { Annotator, Claim, Id, Project, Row } from '../core/entities.ts'
import { SupportMemo } from '../core/support-memo.ts'
import type { Support } from '../core/support.ts'
import { Tables, type ReadonlyTables } from '../core/tables.ts'
import type { ActLabel, Entry, JournalEntry, Summary } from '../storage/storage.ts'
import type { Announcement, Overtaken } from '../storage/windows.ts'
import { Abreast, type Read } from './abreast.ts'
import { Listeners, type SessionEvent } from './events.ts'
import { firstStart } from './first-start.ts'
import { Homes } from './homes.ts'
import { overtakenBy, Overtakings } from './overtaken.ts'
import { goneIn, rebased } from './rebasing.ts'
import { Saver, type SaveStatus } from './saver.ts'
import { Settings } from './settings.ts'
import { Shelf } from './shelf.ts'
import { Summaries } from './summaries.ts'
import type { Surroundings } from './surroundings.ts'
import { whetherErased } from './whether-erased.ts'
import { Travels } from './travels.ts'
import { restoreUndo, UndoStack, type Outcome } from './undo-stack.ts'
import { whoWorks } from './who-works.ts'
import { WorkingOn } from './working-on.ts'

export type { Surroundings }

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
  private readonly overtakings = new Overtakings()
  private undoStack = new UndoStack()
  private readonly abreast: Abreast
  private projectId: Id = ''
  private readonly travels: Travels

  private constructor(around: Surroundings, settings: Settings) {
    this.around = around
    this.settings = settings
    this.homes = new Homes(this.mutable, () => this.projectId)
    this.shelf = new Shelf(around.storage, around.windows, this.mutable, this.homes)
    const parts = { around, tables: this.mutable, homes: this.homes, shelf: this.shelf }
    this.lines = new Summaries({
      ...around,
      tables: this.mutable,
      homes: this.homes,
      project: () => this.project,
      support: this.supports.of,
      holds: (articleId) => this.shelf.holds(articleId),
      changed: (articleId) => this.listeners.tell({ type: 'summary', articleId }),
    })
    this.abreast = new Abreast({ ...parts, supports: this.supports, lines: this.lines })
    this.workingOn = new WorkingOn(this.shelf, this.lines, around.newId)
    this.saver = new Saver(around.storage, {
      saved: (entry) => {
        this.abreast.heard.note(entry.seq)
        around.windows.announce({ type: 'entry', entry })
        const overtaken = this.overtakings.take(entry.id)
        if (overtaken.length > 0) around.windows.announce({ type: 'overtook', overtaken })
        around.saved?.(entry)
      },
      overtaken: () => this.rebase(),
      statusChanged: () => this.listeners.tell({ type: 'status' }),
      later: around.later,
    })
    around.storage.onClosed((problem) => {
      if (problem === 'newerVersion') this.listeners.tell({ type: 'outdated' })
      else void whetherErased(around.storage).then((isErased) => isErased && this.listeners.tell({ type: 'erased' }))
    })
    this.travels = new Travels({
      ...parts,
      namings: this.abreast.namings,
      undoStack: () => this.undoStack,
      projectId: () => this.projectId,
      annotatorId: () => this.annotator.id,
      carryOut: (change, label, how, more) => this.carryOut(change, label, how, more),
    })
  }

  /**
   * Opens the library of this device.
   * @throws StorageError when the device does not let it be read
   */
  static async open(around: Surroundings): Promise<Session> {
    const settings = new Settings(around.storage, around.windows, await around.storage.readSettings())
    const session = new Session(around, settings)
    session.abreast.heard.holdBack()
    const stop = around.windows.listen((announcement) => session.hear(announcement))
    try {
      session.takeLibrary(await session.abreast.read())
      settings.onChange((key) => session.listeners.tell({ type: 'setting', key }))
      // Two windows that open an empty library at the same instant must not begin two projects.
      if (session.projectId === '') await around.windows.alone('begin', () => session.beginOnce())
      await session.shelf.pin(session.projectId, 'session')
    } catch (error) {
      stop()
      throw error
    }
    session.followHeld()
    return session
  }

  private takeLibrary(library: Read): void {
    this.abreast.take(library)
    const acts = library.recent.filter(({ label }) => label.act !== 'begin')
    this.undoStack = restoreUndo(acts, library.others)
    const [project] = this.mutable.all('project')
    this.projectId = project?.id ?? ''
  }

  private async beginOnce(): Promise<void> {
    this.takeLibrary(await this.abreast.read())
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
    return this.undoStack.nextUndo(this.annotator.id)[0]?.label
  }
  get redoLabel(): ActLabel | undefined {
    return this.undoStack.nextRedo(this.annotator.id)[0]?.label
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
    // The window that held it may have gone before it told all.
    await this.saver.beginAnew()
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
    if (this.abreast.namings.crosses(change)) return false
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
    this.abreast.namings.learn(change)
    this.undoStack.record(entry)
    const founderId = this.project.annotatorId
    this.saver.save(entry, { heads, seen: this.abreast.heard.seen, founderId, summaries })
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
    return this.travels.undo()
  }

  /** Does the act last taken back again. */
  redo(): Promise<Outcome> {
    return this.travels.redo()
  }

  private hear(announcement: Announcement): void {
    if (announcement.type === 'setting') this.settings.heard(announcement.key, announcement.value)
    else if (announcement.type === 'overtook') this.hearOvertaken(announcement.overtaken)
    else if (announcement.type === 'takeOver') this.giveUp(announcement.articleId, announcement.windowId)
    else if (announcement.type === 'entry' && !this.abreast.heard.keeps(announcement.entry))
      this.follow(announcement.entry)
  }

  private hearOvertaken(all: readonly Overtaken[]): void {
    const overtaken = all.filter(({ windowId }) => windowId === this.around.windows.id)
    if (overtaken.length > 0) this.listeners.tell({ type: 'overtaken', overtaken })
  }

  private followHeld(): void {
    for (const entry of this.abreast.heard.release()) this.follow(entry)
  }

  private giveUp(articleId: Id, asker: Id): void {
    if (asker === this.around.windows.id || !this.shelf.holds(articleId)) return
    this.lines.settle(articleId)
    this.shelf.letGo(articleId)
    this.listeners.tell({ type: 'lock', articleId, writable: false })
  }

  private follow(entry: JournalEntry): void {
    const { seen, touched } = this.abreast.follow(entry)
    for (const row of seen.added) if (row.table === 'project') this.projectId = row.value.id
    this.listeners.tell({ type: 'change', change: seen, articleIds: touched, label: entry.label, how: 'window' })
  }

  /** Another window was first: reads its work, then does the waiting acts anew on it where there is a place for them. */
  private async rebase(): Promise<void> {
    const pin = this.around.newId()
    this.abreast.heard.holdBack()
    const touched = new Set(this.saver.unsaved.flatMap(({ change }) => [...this.homes.touchedBy(change)]))
    try {
      for (const id of touched) await this.shelf.pin(id, pin)
      for (const id of touched) if (id !== this.projectId) await this.shelf.hold(id)
      const library = await this.abreast.read()
      const articles = await this.shelf.readAgain()
      // From here on in one task: what is done and heard meanwhile comes after what was read.
      const acts = this.saver.takeUnsaved()
      for (const { change } of acts.toReversed()) this.abreast.namings.learn(invert(change))
      this.takeLibrary(library)
      this.shelf.takeAgain(articles)
      this.followHeld()
      const lost = this.doAnew(acts, library.recent)
      this.listeners.tell({ type: 'reloaded' })
      if (lost.length > 0) this.listeners.tell({ type: 'lost', labels: lost })
    } finally {
      this.followHeld()
      this.shelf.unpin(touched, pin)
    }
  }

  private doAnew(acts: readonly Entry[], recent: readonly JournalEntry[]): readonly ActLabel[] {
    const lost: ActLabel[] = []
    const gone = goneIn(recent)
    for (const { id, change, label, group, undoes, redoes } of acts) {
      const more = { ...(group && { group }), ...(undoes && { undoes }), ...(redoes && { redoes }) }
      const overtaken = [...this.overtakings.take(id), ...overtakenBy(this.mutable, change, recent)]
      const anew = rebased(this.mutable, change, gone)
      if (!anew || !this.carryOut(anew, label, 'act', more)) lost.push(label)
      else this.overtakings.note(this.saver.unsaved.at(-1)?.id, overtaken)
    }
    return lost
  }
}
