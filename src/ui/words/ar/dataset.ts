/** The words of the area «dataset»; its screens fill this in, the Arabic first. */
export const dataset = {}
