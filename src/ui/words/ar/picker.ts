/** The words of the area «picker»; its screens fill this in, the Arabic first. */
export const picker = {}
