import { type JSX, Show } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Popover } from '../parts/Popover.tsx'
import { t } from '../words/words.ts'
import { Navigation } from './Navigation.tsx'
import type { Route } from './route.ts'
import { type SaveState, SaveStatus, type SaveTrouble } from './SaveStatus.tsx'
import './TopBar.css'

/** The id of the screen's main heading. */
export const HEADING = 'screen-heading'

/** What the bar above needs from the screen. */
export interface TopBarProps {
  /** The screen's main heading; it takes the focus when the screen changes. */
  title: JSX.Element
  /** A quiet line beside the heading. */
  subtitle?: JSX.Element
  /** The way back, before the heading: a link. */
  trail?: JSX.Element
  /** What stands at the end of the top bar: counters, the screen's one or two actions. */
  actions?: JSX.Element
  /** How the work stands; nothing is shown where it is left out. */
  status?: () => SaveState
  /** Why it is not saved, while it is not. */
  trouble?: () => SaveTrouble | undefined
  /** What undo and redo would do, in words; none when there is nothing. */
  undoLabel?: () => string | undefined
  redoLabel?: () => string | undefined
  onUndo?: () => void
  onRedo?: () => void
  /** The article that the rail leads back to. */
  article?: Route | undefined
  /** How many claims wait for review. */
  waiting?: number | undefined
}

function UndoButtons(props: TopBarProps) {
  const what = () => props.undoLabel?.()
  const back = () => props.redoLabel?.()
  return (
    <>
      <Button
        variant="plain"
        icon="undo"
        label={what() ? t().shell.undoWhat(what() ?? '') : t().shell.nothingToUndo}
        disabled={!what()}
        onClick={() => props.onUndo?.()}
      />
      <Show when={back()}>
        {(label) => (
          <Button variant="plain" icon="redo" label={t().shell.redoWhat(label())} onClick={() => props.onRedo?.()} />
        )}
      </Show>
    </>
  )
}

/** The bar above: what this is, and how the work stands. On narrow windows it also holds the menu and undo. */
export function TopBar(props: TopBarProps) {
  return (
    <header class="top-bar">
      <nav class="top-bar-menu" aria-label={t().shell.navigation}>
        <Popover
          label={t().shell.navigation}
          class="navigation-menu"
          trigger={(trigger) => (
            <button {...trigger} type="button" class="word-mark">
              <span>
                {t().common.appName}
                <span class="unseen">: {t().shell.menu}</span>
              </span>
              <Icon name="chevron-down" size={12} />
            </button>
          )}
        >
          {(close) => <Navigation article={props.article} waiting={props.waiting} onGo={close} />}
        </Popover>
      </nav>
      <div class="top-bar-words">
        <Show when={props.trail}>
          {(trail) => (
            <span class="top-bar-trail">
              {trail()}
              <Icon name="chevron-end" size={12} />
            </span>
          )}
        </Show>
        <h1 id={HEADING} class="top-bar-title" tabindex="-1">
          {props.title}
        </h1>
        <Show when={props.subtitle}>{(subtitle) => <div class="top-bar-subtitle">{subtitle()}</div>}</Show>
      </div>
      <div class="top-bar-end">
        <Show when={props.status}>{(status) => <SaveStatus state={status()()} trouble={props.trouble?.()} />}</Show>
        <Show when={props.onUndo}>
          <span class="top-bar-undo">
            <UndoButtons {...props} />
          </span>
        </Show>
        {props.actions}
      </div>
    </header>
  )
}
