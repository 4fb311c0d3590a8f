/** The words of the area «import»; its screens fill this in, the Arabic first. */
export const importing = {}
