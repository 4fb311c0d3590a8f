import { createEffect, createSignal, on, onCleanup, Show, untrack, type JSX } from 'solid-js'
import type { Id } from '../../core/entities.ts'
import { Frame, useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { navigate } from '../shell/router.ts'
import { t } from '../words/words.ts'
import { ArticleHead } from './ArticleHead.tsx'
import { Cards } from './Cards.tsx'
import { useDesk } from './context.ts'
import { useDeskKeys } from './keys.ts'
import { DeskCounts } from './DeskCounts.tsx'
import { LineKind } from './LineKind.tsx'
import { Reader } from './reader.tsx'
import { createMedia } from '../media.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { Sheet } from './Sheet.tsx'
import { SuggestionBar } from './SuggestionBar.tsx'
import { SuggestionsMenu } from './SuggestionsMenu.tsx'
import { keepReadingPosition } from './reading-position.ts'
import './DeskPage.css'

const narrow = '(width < 900px)'
const compact = '(width < 600px)'
/** A claim that is looked at for so long is named by the address, in milliseconds. */
const restBeforeAddress = 150

/** The article and its claims, side by side; on narrow windows the active claim rises from the foot. */
export const DeskPage = (props: {
  readonly claimId: Id | undefined
  readonly title: JSX.Element
  readonly windowTitle: string
  readonly subtitle: JSX.Element
  readonly trail: JSX.Element
}): JSX.Element => {
  const { desk, acts, suggestionActs } = useDesk()
  const { session } = useSurround()
  const [moved, setMoved] = createSignal(0)
  const [scroller, setScroller] = createSignal<HTMLElement>()
  const isNarrow = createMedia(narrow)
  const isCompact = createMedia(compact)
  const keyboard = useKeyboard()
  useDeskKeys(desk, acts, suggestionActs)

  let isBack = false
  createEffect(() => {
    const element = scroller()
    const text = desk.editor()?.element
    if (!element || !text) return
    const isSent = untrack(() => props.claimId) !== undefined
    isBack = keepReadingPosition(session.settings, desk.articleId, element, text, isSent)
  })
  // The address names the active claim, and a claim named by the address becomes active.
  createEffect(
    on([() => props.claimId, desk.editor], ([claimId, editor]) => {
      if (claimId === undefined || !editor || desk.active()?.claimId === claimId) return
      const place = desk.places().find((one) => one.claimId === claimId)
      const scroll = !isBack
      isBack = false
      if (place) queueMicrotask(() => desk.activate(place, { scroll }))
    }),
  )
  createEffect(
    on(
      () => desk.active()?.claimId,
      (claim) => {
        const here = { screen: 'article', id: desk.articleId } as const
        // The browser takes longer for an address than the desk for a claim: whoever walks on is not kept.
        const waiting = setTimeout(
          () => navigate(claim === undefined ? here : { ...here, claim }, { replace: true }),
          restBeforeAddress,
        )
        onCleanup(() => clearTimeout(waiting))
      },
      { defer: true },
    ),
  )
  /** The button goes with the note, so the focus goes to the text that can now be marked. */
  const takeOver = (): void => {
    session.takeOver(desk.articleId)
    desk.editor()?.focus()
  }
  return (
    <Frame
      fills
      title={props.title}
      windowTitle={props.windowTitle}
      subtitle={props.subtitle}
      trail={props.trail}
      following={!desk.writable()}
      hints={keyboard.hints()}
      actions={isCompact() ? undefined : <DeskTools />}
    >
      <div class="desk" classList={{ 'desk-unlocked': desk.unlocked() }}>
        <Show when={!desk.writable()}>
          <div class="desk-note" role="status">
            <span>{t().desk.followingNote}</span>
            <Button small onClick={takeOver}>
              {t().desk.takeOver}
            </Button>
          </div>
        </Show>
        <Show when={desk.unlocked()}>
          <div class="desk-note" role="status">
            <span>{t().desk.unlockedNote}</span>
            <LineKind />
            <Button small icon="lock" chord={keyboard.chordOf('back')} onClick={() => acts.toggleLock()}>
              {t().desk.lock}
            </Button>
          </div>
        </Show>
        <div class="desk-scroll" ref={setScroller}>
          <div class="desk-text">
            <Show when={desk.article()}>
              {(article) => <ArticleHead article={article()} counts={isCompact() ? <DeskTools /> : undefined} />}
            </Show>
            <Reader
              scroller={scroller}
              label={t().desk.textLabel(props.windowTitle)}
              onMoved={() => setMoved((count) => count + 1)}
            />
          </div>
          <Show when={!isNarrow()}>
            <Cards moved={moved} scroller={scroller} />
          </Show>
        </div>
        <Show when={isNarrow()}>
          <Sheet />
        </Show>
        <SelectionBar moved={moved} />
        <SuggestionBar moved={moved} />
      </div>
    </Frame>
  )
}

const DeskTools = (): JSX.Element => (
  <>
    <SuggestionsMenu />
    <DeskCounts />
  </>
)
