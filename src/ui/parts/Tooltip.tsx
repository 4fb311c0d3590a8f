import { children, type JSX } from 'solid-js'
import { focusableIn } from './focus.ts'
import { createTooltip } from './tooltip.ts'

/** Explains what it wraps, on hover and on focus, in one line. The wrapped element must be one that takes the focus. */
export function Tooltip(props: {
  /** The explanation. */
  text: string
  /** What is explained. */
  children: JSX.Element
}) {
  const wrapped = children(() => props.children)
  const target = () => {
    const element = wrapped.toArray().find((child) => child instanceof HTMLElement)
    if (!(element instanceof HTMLElement)) return undefined
    return element.matches('a, button, input, select, textarea, [tabindex]')
      ? element
      : (focusableIn(element)[0] ?? element)
  }
  createTooltip(target, () => props.text)
  return <>{wrapped()}</>
}
