import { isolate } from '../isolate.ts'

/** What the small parts say by themselves. */
export const parts = {
  editInPlace: (label: string) => `عدّل ${label}`,
  removeChip: (label: string) => `أزل ${isolate(label)}`,
  dismiss: 'أخفِ الإشعار',
  key: (keys: string) => `المفتاح ${isolate(keys)}`,
  progress: (done: string, total: string) => `${done} من ${total}`,
  chosen: 'مختار',
}
