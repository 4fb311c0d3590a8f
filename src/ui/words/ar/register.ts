/** The words of the area «register»; its screens fill this in, the Arabic first. */
export const register = {}
