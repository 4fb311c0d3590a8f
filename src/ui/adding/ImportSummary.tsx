import { For, Show } from 'solid-js'
import type { ImportOutcome } from '../../app/import-document.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { FaultList } from './FaultList.tsx'

type Imported = Extract<ImportOutcome, { outcome: 'imported' }>
type Kind = 'added' | 'alreadyHere' | 'keptOurs' | 'leftOut'

const total = (report: Imported['report'], kind: Kind): number =>
  Object.values(report.counts).reduce((sum, counts) => sum + counts[kind], 0)

/** What came in with a document, in a sentence. */
export const importedInWords = ({ report }: Imported): string => {
  const { article, claim, source } = report.counts
  const parts = [
    article.added > 0 ? t().common.articles(article.added) : '',
    claim.added > 0 ? t().common.claims(claim.added) : '',
    source.added > 0 ? t().common.sources(source.added) : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? t().import.imported(parts.join(t().common.listSeparator)) : t().import.nothingNew
}

/** What an import did: what came in, and what stayed as it was or stayed out, by name. */
export function ImportSummary(props: { outcome: Imported }) {
  const report = () => props.outcome.report
  const lines = () => {
    const { keptOurs, leftOut, orphaned, sameText } = report()
    const places = orphaned.reduce((sum, one) => sum + one.places, 0)
    return [
      {
        words: t().import.alreadyHere(numberInWords(total(report(), 'alreadyHere'))),
        names: [],
        count: total(report(), 'alreadyHere'),
      },
      { words: t().import.keptOurs(numberInWords(keptOurs.length)), names: keptOurs, count: keptOurs.length },
      { words: t().import.leftOut(numberInWords(leftOut.length)), names: leftOut, count: leftOut.length },
      { words: t().import.sameText(numberInWords(sameText.length)), names: sameText, count: sameText.length },
      { words: t().import.orphaned(numberInWords(places)), names: orphaned, count: places },
    ].filter(({ count }) => count > 0)
  }
  return (
    <div class="import-summary">
      <p>{importedInWords(props.outcome)}</p>
      <Show when={lines().length > 0}>
        <ul>
          <For each={lines()}>
            {({ words, names }) => (
              <li>
                {words}
                <Show when={names.some(({ name }) => name !== '')}>
                  <ul class="import-names">
                    <For each={names.slice(0, 20)}>
                      {({ name }) => (
                        <li>
                          <bdi>{name}</bdi>
                        </li>
                      )}
                    </For>
                  </ul>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.outcome.leftOut.length > 0}>
        <p>{t().import.notRead}</p>
        <FaultList faults={props.outcome.leftOut} label={t().import.notRead} />
      </Show>
    </div>
  )
}
