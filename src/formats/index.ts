import { attributionsFormat } from './attributions/format.ts'
import type { Format } from './format.ts'
import { isnadFormat } from './isnad/format.ts'

/** Every format, in the order in which they are offered. */
export const formats: readonly Format[] = [isnadFormat, attributionsFormat]
