import type { ReportWords } from '../../app/review/reporting.ts'
import { dateInWords, timeInWords } from '../words/dates.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'

/** The words of a report in the reader's language. */
export const reportWords = (): ReportWords => {
  const { report, vocabulary, common } = t()
  return {
    ...report,
    made: (instant) => report.made(dateInWords(instant) + common.listSeparator + timeInWords(instant)),
    anonymousReviewer: (number) => report.anonymousReviewer(numberInWords(number)),
    listSeparator: common.listSeparator,
    number: (value) => numberInWords(value),
    date: (iso) => dateInWords(iso),
    levels: vocabulary.supportLevel,
    flags: vocabulary.supportFlag,
    verdicts: vocabulary.verdict,
    stances: vocabulary.evidenceStance,
    evidenceKinds: vocabulary.evidenceKind,
    relationTypes: vocabulary.relationType,
    attributionStances: vocabulary.stance,
    checks: vocabulary.attributionCheck,
    natures: vocabulary.claimNature,
  }
}
