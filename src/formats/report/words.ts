import type { Attribution, Claim, Evidence, Relation, Verdict } from '../../core/entities.ts'
import type { AttributionCheck, SupportFlag, SupportLevel } from '../../core/vocabulary.ts'

/** What a report says in the reader's language: given to it, since a format knows no language. */
export interface ReportWords {
  readonly title: string
  readonly made: (when: string) => string
  readonly by: (names: string) => string
  readonly covers: (claims: number, articles: number) => string
  readonly leftOut: (claims: number) => string
  readonly statistics: string
  readonly level: string
  readonly count: string
  readonly verdict: string
  readonly unsupported: string
  readonly unsupportedMark: string
  readonly claims: string
  readonly text: string
  readonly passages: string
  readonly chain: string
  readonly nobody: string
  readonly unknownSpeaker: string
  readonly unknownOutlet: string
  readonly untitled: string
  readonly weakest: string
  readonly evidence: string
  readonly notCounted: string
  readonly justification: string
  readonly noVerdict: string
  readonly relations: string
  readonly comments: string
  readonly exempt: (reason: string) => string
  readonly wasItSaid: string
  readonly page: string
  readonly retrieved: string
  readonly fileHash: string
  readonly provenance: string
  readonly published: string
  readonly address: string
  readonly textHash: string
  readonly revision: string
  readonly file: string
  readonly program: string
  readonly rules: string
  readonly reviewers: string
  readonly anonymousReviewer: (number: number) => string
  readonly listSeparator: string
  /** From the teller to whom he has it from, in the direction of reading. */
  readonly arrow: string
  readonly number: (value: number) => string
  readonly date: (iso: string) => string
  readonly levels: Readonly<Record<SupportLevel, string>>
  readonly flags: Readonly<Record<SupportFlag, string>>
  readonly verdicts: Readonly<Record<Verdict['value'], string>>
  readonly stances: Readonly<Record<Evidence['stance'], string>>
  readonly evidenceKinds: Readonly<Record<Evidence['kind'], string>>
  readonly relationTypes: Readonly<Record<Relation['type'], string>>
  /** What a source does with a claim, where that is not to say so. */
  readonly attributionStances: Readonly<Record<Attribution['stance'], string>>
  readonly checks: Readonly<Record<AttributionCheck, string>>
  readonly natures: Readonly<Record<Claim['nature'], string>>
}
