import { t } from '../words/words.ts'
import './EditInPlace.css'

/**
 * A text that is corrected where it stands: it looks like text until one points at it. Enter or leaving keeps what was
 * written, Escape brings back what was there. Nothing moves when it is entered.
 */
export function EditInPlace(props: {
  /** What the text is: «العنوان». */
  label: string
  value: string
  /** Called with the new text, trimmed, if it has changed. */
  onCommit: (value: string) => void
  /** Shown where there is no text yet. */
  placeholder?: string
  /** Whether it may run over several lines, as a statement does; Enter still ends it. */
  wraps?: boolean
  /** A class for its type: `statement`, or the screen's own. */
  class?: string
  dir?: 'auto' | 'ltr' | 'rtl'
  /** Whether it may not be changed now. */
  disabled?: boolean
}) {
  let cancelled = false
  const finish = (element: HTMLTextAreaElement) => {
    const written = element.value.replaceAll(/\s+/g, ' ').trim()
    if (cancelled || written === props.value) element.value = props.value
    else props.onCommit(written)
    cancelled = false
  }
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    cancelled = event.key === 'Escape'
    event.currentTarget.blur()
  }
  return (
    <textarea
      class={`in-place ${props.class ?? ''}`}
      classList={{ 'in-place-line': !props.wraps }}
      aria-label={t().parts.editInPlace(props.label)}
      rows={1}
      dir={props.dir ?? 'auto'}
      value={props.value}
      placeholder={props.placeholder}
      readOnly={props.disabled}
      spellcheck={false}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget)}
    />
  )
}
