import { createUniqueId, onCleanup, onMount, type JSX } from 'solid-js'
import { focused } from './focus.ts'
import './Modal.css'

/** A panel that must be answered before anything else is done. Escape answers no, unless it is `busy`. */
export function Modal(props: { title: string; busy?: boolean; onClose: () => void; children: JSX.Element }) {
  const id = createUniqueId()
  const before = focused()
  let dialog: HTMLDialogElement | undefined
  onMount(() => dialog?.showModal())
  onCleanup(() => {
    dialog?.close()
    if (before?.isConnected) before.focus({ preventScroll: true })
  })
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        if (!props.busy) props.onClose()
      }}
    >
      <h2 id={id} class="modal-title">
        {props.title}
      </h2>
      {props.children}
    </dialog>
  )
}
