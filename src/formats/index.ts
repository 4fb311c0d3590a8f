import { attributionsFormat } from './attributions/format.ts'
import { averitecFormat } from './averitec/format.ts'
import { bratFormat } from './brat/format.ts'
import { citronFormat } from './citron/format.ts'
import { claimReviewFormat } from './claimreview/format.ts'
import { claimsJsonlFormat } from './claims-jsonl/format.ts'
import { conllFormat } from './conll/format.ts'
import { csvFormat } from './csv/format.ts'
import { doccanoFormat } from './doccano/format.ts'
import type { Format } from './format.ts'
import { isnadFormat } from './isnad/format.ts'
import { jsonlFormat } from './jsonl/format.ts'
import { labelStudioFormat } from './label-studio/format.ts'
import { prodigyFormat } from './prodigy/format.ts'
import { pubAnnotationFormat } from './pubannotation/format.ts'
import { uimaJsonFormat } from './uima-json/format.ts'
import { w3cFormat } from './w3c/format.ts'

/** Every format, in the order in which they are offered, and asked whether a file is theirs. */
export const formats: readonly Format[] = [
  isnadFormat,
  jsonlFormat,
  claimsJsonlFormat,
  csvFormat,
  w3cFormat,
  bratFormat,
  labelStudioFormat,
  doccanoFormat,
  uimaJsonFormat,
  prodigyFormat,
  conllFormat,
  pubAnnotationFormat,
  citronFormat,
  claimReviewFormat,
  averitecFormat,
  attributionsFormat,
]

/** The format that a person calls so. */
export const formatNamed = (name: string): Format | undefined => formats.find((one) => one.name === name)
