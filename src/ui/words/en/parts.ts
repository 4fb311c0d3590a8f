import type { parts as Arabic } from '../ar/parts.ts'
import { isolate } from '../isolate.ts'

export const parts: typeof Arabic = {
  editInPlace: (label) => `Edit ${label}`,
  removeChip: (label) => `Remove ${isolate(label)}`,
  dismiss: 'Dismiss this notice',
  key: (keys) => `Key ${isolate(keys)}`,
  progress: (done, total) => `${done} of ${total}`,
  chosen: 'chosen',
}
