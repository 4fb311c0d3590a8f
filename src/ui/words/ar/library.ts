/** The words of the area «library»; its screens fill this in, the Arabic first. */
export const library = {}
