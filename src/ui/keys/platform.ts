/** Whether the reader's keyboard is Apple's: ⌘ takes the place of Ctrl, and keys have other signs. */
export const onApple: boolean =
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform || navigator.userAgent)
