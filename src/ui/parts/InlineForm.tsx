import type { JSX } from 'solid-js'

/** Gives the focus to what asks for it (`autofocus`) below an element that is about to be shown. */
export const focusFirst = (root: HTMLElement): void =>
  queueMicrotask(() => root.querySelector<HTMLElement>('[autofocus]')?.focus())

/**
 * A form that appears where the thing is. The field that asks for it takes the focus, and Enter finishes the form from
 * any of its fields. In a field of several lines Shift+Enter makes a new one, unless `lines` keeps Enter for that; then
 * Ctrl or ⌘ with it finishes. No `<form>`: the page is sandboxed so that nothing can be sent, and then no form submits.
 */
export const InlineForm = (props: {
  /** What it is for. */
  readonly label: string
  readonly class: string
  readonly lines?: boolean
  readonly onFinish: () => void
  readonly children: JSX.Element
}): JSX.Element => {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return
    const { target } = event
    const isLines = target instanceof HTMLTextAreaElement
    if (!isLines && !(target instanceof HTMLInputElement && target.type !== 'file')) return
    if (isLines && (props.lines ? !(event.ctrlKey || event.metaKey) : event.shiftKey)) return
    event.preventDefault()
    props.onFinish()
  }
  const begin = (element: HTMLElement): void => {
    element.addEventListener('keydown', onKeyDown)
    focusFirst(element)
  }
  return (
    <div role="form" aria-label={props.label} class={props.class} ref={(element) => begin(element)}>
      {props.children}
    </div>
  )
}
