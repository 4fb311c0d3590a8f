import type { library as Arabic } from '../ar/library.ts'

export const library: typeof Arabic = {}
