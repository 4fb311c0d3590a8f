import { batch, createMemo, createSignal, onCleanup, type Accessor } from 'solid-js'
import { firstPlace, followPlaces, placesIn, type Place } from '../../app/desk/places.ts'
import type { SessionEvent } from '../../app/events.ts'
import type { Session } from '../../app/session.ts'
import { snapRange } from '../../core/clitics.ts'
import type { Article, Attribution, Claim, Id, Segment } from '../../core/entities.ts'
import type { Support } from '../../core/support.ts'
import type { Editor, Selection } from '../../editor/editor.ts'
import { createTouches } from './touches.ts'

/** What can be open over the desk: one thing at a time. */
export type Panel = 'source' | 'evidence' | undefined

/** The state of the desk that is not the project's: what is active, pointed at, selected. */
export interface Desk {
  readonly session: Session
  readonly articleId: Id
  /** Changes with everything that this article shows. */
  readonly revision: Accessor<number>
  /** Changes with everything that is shown of a claim: its own words, who said it, how it stands. */
  readonly touched: (claimId: Id) => void
  readonly article: Accessor<Article | undefined>
  /** The claims' places in reading order. */
  readonly places: Accessor<readonly Place[]>
  readonly active: Accessor<Place | undefined>
  readonly activate: (place: Place | undefined, options?: { readonly scroll?: boolean }) => void
  /** Activates the place with this anchor, or the one to which a mention or a cue belongs. */
  readonly activateAnchor: (anchorId: Id) => void
  readonly step: (by: 1 | -1) => void
  readonly hovered: Accessor<readonly Id[]>
  readonly setHovered: (anchorIds: readonly Id[]) => void
  readonly selection: Accessor<Selection | undefined>
  readonly setSelection: (selection: Selection | undefined) => void
  /** Selects words of the text, as the reader himself would; offsets are UTF-16 code units. */
  readonly select: (range: Segment) => void
  /** The selected words as they would be marked: snapped to words and clitics unless drawn finely. */
  readonly words: Accessor<Segment | undefined>
  /** Takes the letters that are selected as they are from now on, until the selection changes. */
  readonly selectExactly: () => void
  readonly unlocked: Accessor<boolean>
  readonly setUnlocked: (unlocked: boolean) => void
  readonly writable: Accessor<boolean>
  readonly panel: Accessor<Panel>
  readonly setPanel: (panel: Panel) => void
  readonly editor: Accessor<Editor | undefined>
  readonly setEditor: (editor: Editor | undefined) => void
  readonly claimAt: (place: Place) => Claim | undefined
  readonly attributionAt: (place: Place) => Attribution | undefined
  readonly supportAt: (place: Place) => Support | undefined
}

/** Makes the desk of an article that is open in the session. Lives as long as its owner. */
export const createDesk = (session: Session, articleId: Id, isWritable: boolean): Desk => {
  const { tables } = session
  const [revision, setRevision] = createSignal(0)
  const [places, setPlaces] = createSignal(placesIn(tables, articleId))
  const [writable, setWritable] = createSignal(isWritable)
  const [active, setActive] = createSignal<Place | undefined>()
  const [hovered, setHovered] = createSignal<readonly Id[]>([])
  const [selection, setSelection] = createSignal<Selection | undefined>()
  const [unlocked, setUnlocked] = createSignal(false)
  const [panel, setPanel] = createSignal<Panel>()
  const [editor, setEditor] = createSignal<Editor | undefined>()
  const touches = createTouches(tables)
  const next = (value: number): number => value + 1

  const keepActive = (): void => {
    const current = active()
    if (current && !tables.get('claim', current.claimId)?.anchors.includes(current.anchorId)) setActive(undefined)
  }
  const hear = (event: SessionEvent): void => {
    if (event.type === 'lock' && event.articleId === articleId) {
      setWritable(event.writable)
      if (!event.writable) setUnlocked(false)
    }
    if (event.type !== 'change' && event.type !== 'reloaded') return
    batch(() => {
      touches.touch(event.type === 'change' ? event.change : undefined)
      setPlaces((before) =>
        event.type === 'change' ? followPlaces(before, tables, articleId, event.change) : placesIn(tables, articleId),
      )
      setRevision(next)
      keepActive()
    })
  }
  // The session calls it outside of any computation; what it sets is read elsewhere.
  // oxlint-disable-next-line solid/reactivity
  onCleanup(session.listen((event) => hear(event)))

  const bringIntoSight = ({ anchorId }: Place): void => {
    const start = tables.get('anchor', anchorId)?.segments[0]?.start
    if (start === undefined) return
    // Low in the window there would be no room for the card to open beside its passage.
    const y = editor()?.rectsOf(anchorId)?.[0]?.top
    if (y === undefined || y < innerHeight * 0.1 || y > innerHeight * 0.55)
      editor()?.scrollTo(start, { block: 'center' })
  }
  const activate: Desk['activate'] = (place, { scroll = false } = {}) => {
    // First what asks for places, then what moves them: the other way round the page is laid out twice.
    if (scroll && place) bringIntoSight(place)
    setActive(place)
  }
  const placeOf = (anchorId: Id | undefined): Place | undefined =>
    anchorId === undefined ? undefined : places().find((place) => place.anchorId === anchorId)
  const activateAnchor = (anchorId: Id): void => {
    const owner = tables.ownerOf(anchorId)
    if (!owner) return
    if (owner.role === 'claim') activate(placeOf(anchorId))
    else if (owner.role === 'cue') activate(placeOf(owner.attribution.contentId))
    else {
      const [attribution] = tables.attributionsByMention(owner.mention.id)
      activate(placeOf(attribution?.contentId))
    }
  }
  const step = (by: 1 | -1): void => {
    const all = places()
    const current = active()
    if (all.length === 0) return
    const at = current ? all.findIndex(({ anchorId }) => anchorId === current.anchorId) : firstInView(by, all)
    activate(all[Math.min(all.length - 1, Math.max(0, at + by))], { scroll: true })
  }
  /** With nothing active, the step begins where the reader is. */
  const firstInView = (by: 1 | -1, all: readonly Place[]): number => {
    const from = selection()?.head ?? editor()?.visibleRange().start ?? 0
    const at = firstPlace(
      all,
      ({ anchorId }) => (tables.get('anchor', anchorId)?.segments[0]?.start ?? Infinity) >= from,
    )
    if (at === all.length) return by === 1 ? all.length - 2 : all.length
    return by === 1 ? at - 1 : at
  }

  const words = createMemo((): Segment | undefined => {
    revision()
    const current = selection()
    const text = tables.get('text', articleId)?.text
    if (!current || text === undefined || current.start === current.end) return undefined
    const { start, end, fine } = current
    return fine ? { start, end } : snapRange(text, start, end)
  })

  return {
    session,
    articleId,
    revision,
    touched: touches.of,
    places,
    active,
    activate,
    activateAnchor,
    step,
    hovered,
    setHovered,
    selection,
    setSelection,
    // The editor tells of what the reader selects, not of what it is told to select.
    select: ({ start, end }) => {
      editor()?.select(start, end)
      setSelection({ start, end, head: end, done: true, fine: true })
    },
    words,
    selectExactly: () => setSelection((current) => current && { ...current, fine: true }),
    unlocked,
    setUnlocked,
    writable,
    panel,
    setPanel,
    editor,
    setEditor,
    article: () => {
      revision()
      return tables.get('article', articleId)
    },
    claimAt: ({ claimId }) => {
      touches.of(claimId)
      return tables.get('claim', claimId)
    },
    attributionAt: ({ claimId, anchorId }) => {
      touches.of(claimId)
      const [attribution] = tables.attributionsOfContent(anchorId)
      return attribution
    },
    supportAt: ({ claimId }) => {
      touches.of(claimId)
      const claim = tables.get('claim', claimId)
      return claim && session.supportOf(claim)
    },
  }
}
