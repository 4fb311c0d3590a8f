/** The words of the area «desk»; its screens fill this in, the Arabic first. */
export const desk = {}
