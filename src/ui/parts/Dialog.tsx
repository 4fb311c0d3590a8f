import { createEffect, createUniqueId, type JSX, Show } from 'solid-js'
import './Dialog.css'

/**
 * A modal question. Only for what destroys something: everything else is done in place. Escape and a press outside
 * mean no. Put the safe answer first, so that it has the focus.
 */
export function Dialog(props: {
  /** Whether it asks. */
  open: boolean
  /** Asked to close without doing anything. */
  onClose: () => void
  /** The question. */
  title: string
  /** What will happen, in a sentence. */
  children?: JSX.Element
  /** The answers. */
  actions: JSX.Element
}) {
  const id = createUniqueId()
  let element: HTMLDialogElement | undefined
  createEffect(() => {
    if (!element) return
    if (props.open && !element.open) element.showModal()
    if (!props.open && element.open) element.close()
  })
  return (
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
      onClose={() => props.onClose()}
      onPointerDown={(event) => {
        if (event.target === element) props.onClose()
      }}
    >
      <Show when={props.open}>
        <div class="dialog-inside">
          <h2 id={`${id}-title`} class="dialog-title">
            {props.title}
          </h2>
          <div id={`${id}-body`} class="dialog-body">
            {props.children}
          </div>
          <div class="dialog-actions">{props.actions}</div>
        </div>
      </Show>
    </dialog>
  )
}
