import { t } from './words.ts'

/** What a rule of the grammar looks for; one that has no words yet is told by its name. */
export const ruleInWords = (rule: string): string => {
  const rules: Readonly<Record<string, string>> = t().suggesting.rules
  return rules[rule] ?? rule
}
