import type { picker as Arabic } from '../ar/picker.ts'

export const picker: typeof Arabic = {}
