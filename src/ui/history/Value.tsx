import { For, Show, type JSX } from 'solid-js'
import type { ChangedValue } from '../../app/changed-values.ts'
import { t } from '../words/words.ts'
import { countInWords, fieldInWords, valueInWords } from './value-words.ts'

/** More of a value than this tells nobody more. */
const longest = 240

export const shortened = (value: string): string => (value.length > longest ? `${value.slice(0, longest)}…` : value)

/** One value that an act changed, or how many rows of a kind it added or removed. */
export const Value = (props: { readonly value: ChangedValue }): JSX.Element => (
  <div>
    <Show
      when={props.value.kind === 'changed' && props.value}
      fallback={
        <Show when={props.value.kind !== 'changed' && props.value}>
          {(listed) => (
            <>
              <dt>{listed().kind === 'added' ? t().history.added : t().history.removed}</dt>
              <dd>
                {countInWords(listed().table, listed().count)}
                <For each={listed().names}>
                  {(name) => (
                    <p class="history-name" dir="auto">
                      {shortened(name)}
                    </p>
                  )}
                </For>
                <Show when={listed().names.length > 0 && listed().names.length < listed().count}>
                  <p class="history-name">…</p>
                </Show>
              </dd>
            </>
          )}
        </Show>
      }
    >
      {(changed) => (
        <>
          <dt>{fieldInWords(changed().field)}</dt>
          <dd>
            <Show when={changed().before}>
              {(before) => (
                <>
                  <del class="history-was">
                    <bdi>{shortened(valueInWords(changed().table, changed().field, before()))}</bdi>
                  </del>{' '}
                </>
              )}
            </Show>
            <Show when={changed().after}>
              {(after) => (
                <ins class="history-is">
                  <bdi>{shortened(valueInWords(changed().table, changed().field, after()))}</bdi>
                </ins>
              )}
            </Show>
          </dd>
        </>
      )}
    </Show>
  </div>
)
