import type { dataset as Arabic } from '../ar/dataset.ts'

export const dataset: typeof Arabic = {}
