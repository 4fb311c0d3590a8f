import { createSignal, createUniqueId, type JSX } from 'solid-js'
import { Floating } from './Floating.tsx'

/** What the button that opens a popover must carry; spread it: `<Button {...trigger}>`. */
export interface Trigger {
  readonly ref: (element: HTMLButtonElement) => void
  readonly onClick: () => void
  readonly 'aria-haspopup': 'dialog' | 'menu'
  readonly 'aria-expanded': boolean
  readonly 'aria-controls': string
}

/** Makes the trigger of something that floats; `isOpen` and `setOpen` belong to the caller. */
export function createTrigger(popup: 'dialog' | 'menu', initiallyOpen = false) {
  const id = createUniqueId()
  const [isOpen, setOpen] = createSignal(initiallyOpen)
  const [button, setButton] = createSignal<HTMLButtonElement>()
  const trigger: Trigger = {
    ref: (element) => setButton(element),
    onClick: () => setOpen(!isOpen()),
    'aria-haspopup': popup,
    get 'aria-expanded'() {
      return isOpen()
    },
    'aria-controls': id,
  }
  return { id, isOpen, setOpen, button, trigger }
}

/** A button, and a panel that it opens beside itself. Escape closes it and returns the focus to the button. */
export function Popover(props: {
  /** The button; it spreads the trigger it is given. */
  trigger: (trigger: Trigger) => JSX.Element
  /** The panel's name for those who listen. */
  label: string
  /** Which edges of button and panel meet. */
  align?: 'start' | 'end' | 'center'
  class?: string
  /** What stands in the panel; the function closes it. */
  children: (close: () => void) => JSX.Element
}) {
  const { id, isOpen, setOpen, button, trigger } = createTrigger('dialog')
  const close = () => setOpen(false)
  return (
    <>
      {props.trigger(trigger)}
      <Floating
        id={id}
        open={isOpen()}
        onClose={close}
        anchor={button}
        label={props.label}
        align={props.align ?? 'start'}
        class={props.class ?? ''}
      >
        {props.children(close)}
      </Floating>
    </>
  )
}
