/** Whether two plain values say the same; for values as small as what a card shows. */
export const sameContent = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
