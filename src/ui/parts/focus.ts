const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/** What one can step to below an element with the Tab key, in order. */
export const focusableIn = (root: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.checkVisibility())

/** Focuses what asks for it (`autofocus`), else the first thing one can step to, else the element itself. */
export function focusInto(root: HTMLElement): void {
  const wanted = root.querySelector<HTMLElement>('[autofocus]') ?? focusableIn(root)[0] ?? root
  wanted.focus({ preventScroll: true })
}

/** The element that has the focus, where it can take it again; not the page itself. */
export function focused(): HTMLElement | undefined {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : undefined
}
