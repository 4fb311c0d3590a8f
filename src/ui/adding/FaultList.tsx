import { For, Show } from 'solid-js'
import type { ToldFault } from '../../app/fault-report.ts'
import { language } from '../words/language.ts'
import { numberInWords, plainNumber } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import './FaultList.css'

/** So many faults of one file are listed. */
const most = 100

/** What is wrong with a file, place by place. */
export function FaultList(props: { faults: readonly ToldFault[]; label?: string }) {
  const words = (fault: ToldFault): string => fault[language()]
  return (
    <ol class="faults" aria-label={props.label ?? t().import.faultsLabel}>
      <For each={props.faults.slice(0, most)}>
        {(fault) => (
          <li class="fault">
            <Show when={fault.path}>
              {(path) => (
                <code class="fault-path" dir="ltr">
                  {path()}
                </code>
              )}
            </Show>
            <span class="fault-words">
              <bdi>{words(fault)}</bdi>
            </span>
            <Show when={fault.line}>
              {(line) => (
                <span class="fault-place">
                  {t().import.faultPlace(plainNumber(line()), plainNumber(fault.column ?? 1))}
                </span>
              )}
            </Show>
          </li>
        )}
      </For>
      <Show when={props.faults.length > most}>
        <li class="fault">{t().import.moreFaults(numberInWords(props.faults.length - most))}</li>
      </Show>
    </ol>
  )
}
