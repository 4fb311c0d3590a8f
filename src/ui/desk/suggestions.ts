import { createEffect, createMemo, createSignal, on, onCleanup, untrack, type Accessor } from 'solid-js'
import type { ArticleText, Id, Segment } from '../../core/entities.ts'
import { openSuggestions } from '../../app/suggesting/standing.ts'
import type { Suggester, Suggestion } from '../../app/suggesting/suggester.ts'
import type { EditorSpan } from '../../editor/editor.ts'
import type { Desk } from './controller.ts'

/** What the grammar proposes for the open article, and which of it the reader looks at. */
export interface Suggestions {
  /** All that the grammar found in the text as it is now; empty while it is unknown, and when it is not wanted. */
  readonly all: Accessor<readonly Suggestion[]>
  /** The numbers of those that nobody has decided on, in text order. */
  readonly open: Accessor<readonly number[]>
  readonly active: Accessor<number | undefined>
  /** Looks at one, in place of a claim; at none. */
  readonly activate: (number: number | undefined, options?: { readonly scroll?: boolean }) => void
  /** The next or the one before, from where the reader is. @returns the one that is looked at then */
  readonly step: (by: 1 | -1) => number | undefined
  /** Counts what is open anew at once: something was decided. */
  readonly refresh: () => void
  /** What the text shows of those that are open. */
  readonly spans: () => readonly EditorSpan[]
  /** What belongs to the one that is looked at. */
  readonly activeIds: () => readonly Id[]
  /** The number of the suggestion that a span of the text belongs to. */
  readonly numberOf: (spanId: Id) => number | undefined
}

/** What is open is counted anew this long after a change that was not about suggestions, in milliseconds. */
const quiet = 120

/** The grammar is asked when the text has been drawn, in milliseconds. */
const shownFirst = 50

const prefix = 'suggestion:'
const idOf = (number: number, part: string): Id => `${prefix}${number}:${part}`

const partsOf = ({ cue, sources, content }: Suggestion): readonly (readonly [string, readonly Segment[]])[] => [
  ['content', content],
  ...(cue ? [['cue', [cue]] as const] : []),
  ...sources.map(({ segments }, at) => [`source${at}`, segments] as const),
]

/** Where a suggestion begins: UTF-16 code units. */
export const beginningOf = ({ cue, content, sources }: Suggestion): number =>
  Math.min(
    ...[...content, ...(cue ? [cue] : []), ...sources.flatMap(({ segments }) => segments)].map(({ start }) => start),
  )

/**
 * The suggestions for the article on a desk. Lives as long as its owner.
 * @param isWanted whether the reader wants to see them
 */
export const createSuggestions = (desk: Desk, suggester: Suggester, isWanted: Accessor<boolean>): Suggestions => {
  const { session, articleId } = desk
  const { tables } = session
  const [all, setAll] = createSignal<readonly Suggestion[]>([])
  const [open, setOpen] = createSignal<readonly number[]>([])
  const [active, setActive] = createSignal<number>()

  const text = createMemo((): ArticleText | undefined => {
    desk.revision()
    return tables.get('text', articleId)
  })
  const recount = (): void => {
    // Without any, as while one writes, nothing of the article needs to be looked at.
    setOpen((before) =>
      all().length > 0 ? openSuggestions(tables, articleId, all()) : before.length > 0 ? [] : before,
    )
    const number = active()
    if (number !== undefined && !open().includes(number)) setActive(undefined)
  }
  const take = (suggestions: readonly Suggestion[]): void => {
    setActive(undefined)
    setAll(suggestions)
    recount()
  }
  createEffect(() => {
    const current = text()
    if (!current || !isWanted() || desk.unlocked() || !desk.writable()) {
      untrack(() => take([]))
      return
    }
    let isStale = false
    // The text is shown first: what the grammar is to know of the library has to be put together.
    const asking = setTimeout(() => {
      // What comes back is set once, and only while this effect stands.
      // oxlint-disable-next-line solid/reactivity
      void suggester.suggest(current).then((suggestions) => {
        if (!isStale) take(suggestions)
      })
    }, shownFirst)
    onCleanup(() => {
      isStale = true
      clearTimeout(asking)
    })
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(
      desk.revision,
      () => {
        clearTimeout(timer)
        timer = setTimeout(recount, quiet)
      },
      { defer: true },
    ),
  )
  onCleanup(() => clearTimeout(timer))
  createEffect(() => {
    if (desk.active()) setActive(undefined)
  })

  const activate: Suggestions['activate'] = (number, options = {}) => {
    if (number !== undefined) desk.activate(undefined)
    setActive(number)
    const suggestion = number === undefined ? undefined : all()[number]
    if (options.scroll !== true || !suggestion || number === undefined) return
    const y = desk.editor()?.rectsOf(idOf(number, 'content'))?.[0]?.top
    if (y === undefined || y < innerHeight * 0.15 || y > innerHeight * 0.75) {
      desk.editor()?.scrollTo(beginningOf(suggestion), { block: 'center' })
    }
  }
  const step = (by: 1 | -1): number | undefined => {
    const numbers = open()
    const found = all()
    const current = active()
    const from =
      current === undefined ? (desk.selection()?.head ?? desk.editor()?.visibleRange().start ?? 0) : undefined
    const at =
      from === undefined
        ? numbers.indexOf(current ?? -1) + by
        : nearest(
            numbers.map((number) => startOf(found, number)),
            from,
            by,
          )
    const next = numbers[Math.min(numbers.length - 1, Math.max(0, at))]
    if (next !== undefined) activate(next, { scroll: true })
    return next
  }
  return {
    all,
    open,
    active,
    activate,
    step,
    refresh: () => {
      clearTimeout(timer)
      recount()
    },
    spans: () =>
      open().flatMap((number) => {
        const suggestion = all()[number]
        if (!suggestion) return []
        return partsOf(suggestion).map(([part, segments]) => ({ id: idOf(number, part), kind: 'suggestion', segments }))
      }),
    activeIds: () => {
      const number = active()
      const suggestion = number === undefined ? undefined : all()[number]
      return suggestion && number !== undefined ? partsOf(suggestion).map(([part]) => idOf(number, part)) : []
    },
    numberOf: (spanId) => (spanId.startsWith(prefix) ? Number.parseInt(spanId.slice(prefix.length), 10) : undefined),
  }
}

const startOf = (all: readonly Suggestion[], number: number): number => {
  const suggestion = all[number]
  return suggestion ? beginningOf(suggestion) : 0
}

/** The place in a list of offsets of the first that is not before the reader's, or of the one before that. */
const nearest = (starts: readonly number[], from: number, by: 1 | -1): number => {
  const at = starts.findIndex((start) => start >= from)
  if (at < 0) return by === 1 ? 0 : starts.length - 1
  return by === 1 ? at : at - 1
}
