import type { desk as Arabic } from '../ar/desk.ts'

export const desk: typeof Arabic = {}
