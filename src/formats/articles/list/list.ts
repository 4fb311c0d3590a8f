/** Lists of articles, read in only when one comes. */
export { understandFields } from './fields.ts'
export { readJsonLines, readJsonList, readTable } from './read.ts'
export { articleOfRecord, writeFieldMap } from './record.ts'
