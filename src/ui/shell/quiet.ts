let quiet = false

/**
 * From now on nothing that a person wrote or reads goes where the browser keeps it: not into the title of the window,
 * not into the address. For a library that is locked.
 */
export const keepQuiet = (): void => {
  quiet = true
}

/** Whether the browser is told no words. */
export const isQuiet = (): boolean => quiet
