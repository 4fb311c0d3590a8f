import { fold } from '../../core/fold.ts'

/** Words of a list that is written as one text, folded. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u).map(fold))
