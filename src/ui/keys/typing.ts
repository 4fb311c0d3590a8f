const TEXTLESS = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])

/**
 * Whether keys pressed in an element write into it. A locked article that takes the caret but no letters says so with
 * `data-keys="commands"`.
 */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[data-keys="commands"]')) return false
  if (target instanceof HTMLInputElement) return !TEXTLESS.has(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}

/** Whether Enter and Space belong to the element: a button, a link, a line of a menu. */
export const isPressed = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('button, a[href], summary, input, [role="option"], [role="menuitem"], [role="button"]') !== null

/** Whether the element is an article that is open for correction: its undo is the program's, not the browser's. */
export const isArticleText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-keys="text"]') !== null
