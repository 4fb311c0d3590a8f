import type { importing as Arabic } from '../ar/import.ts'

export const importing: typeof Arabic = {}
