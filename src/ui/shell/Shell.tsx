import { createEffect, type JSX } from 'solid-js'
import { prepareToAnnounce } from '../parts/announce.ts'
import { Toasts } from '../parts/Toasts.tsx'
import { t } from '../words/words.ts'
import { KeyBar, type KeyHint } from './KeyBar.tsx'
import { Navigation } from './Navigation.tsx'
import { isQuiet } from './quiet.ts'
import { isSamePlace, type Route } from './route.ts'
import { route } from './router.ts'
import { HEADING, TopBar, type TopBarProps } from './TopBar.tsx'
import './Shell.css'

/** What the frame needs from the screen that it holds. */
export interface ShellProps extends TopBarProps {
  /** The title of the window, where the heading is not a plain text. */
  windowTitle?: string
  /** What the keys do now. */
  hints?: readonly KeyHint[]
  onAllKeys?: () => void
  /** Whether the screen divides the room itself and scrolls its own parts. */
  fills?: boolean
  children: JSX.Element
}

const CONTENT = 'screen-content'

/* Where one was before, also when every screen brings a frame of its own. */
let lastPlace: Route | undefined

function focusById(id: string): void {
  document.getElementById(id)?.focus({ preventScroll: true })
}

/** A new screen is told by its heading, unless one comes to it to type: then its field has `data-takes-focus`. */
function focusArrival(): void {
  const field = document.querySelector<HTMLElement>('[data-takes-focus]')
  if (field) field.focus({ preventScroll: true })
  else focusById(HEADING)
}

/**
 * The frame around every screen: the rail at the inline start (a menu on narrow windows), the bar above, the room
 * for the screen, the keys below. When the screen changes, its heading takes the focus and the window its title.
 */
export function Shell(props: ShellProps) {
  const windowTitle = () => {
    if (isQuiet()) return t().common.appName
    const heading = props.windowTitle ?? (typeof props.title === 'string' ? props.title : undefined)
    return t().shell.documentTitle(heading ?? t().common.appName)
  }
  prepareToAnnounce()
  createEffect(() => {
    document.title = windowTitle()
  })

  createEffect(() => {
    const now = route()
    const moved = lastPlace && !isSamePlace(lastPlace, now)
    lastPlace = now
    if (moved) queueMicrotask(focusArrival)
  })

  return (
    <div class="shell">
      <a
        class="skip-link"
        href={`#${CONTENT}`}
        onClick={(event) => {
          // The address after `#` belongs to the router.
          event.preventDefault()
          focusById(CONTENT)
        }}
      >
        {t().shell.skipToContent}
      </a>
      <nav class="rail" aria-label={t().shell.navigation}>
        <span class="word-mark" aria-hidden="true">
          {t().common.appName}
        </span>
        <Navigation article={props.article} waiting={props.waiting} />
      </nav>
      <TopBar {...props} />
      <main id={CONTENT} class="shell-main" classList={{ 'shell-main-fills': props.fills ?? false }} tabindex="-1">
        {props.children}
      </main>
      <KeyBar
        hints={props.hints ?? []}
        undoLabel={props.undoLabel?.()}
        redoLabel={props.redoLabel?.()}
        onUndo={() => props.onUndo?.()}
        onRedo={() => props.onRedo?.()}
        onAllKeys={() => props.onAllKeys?.()}
      />
      <Toasts />
    </div>
  )
}
