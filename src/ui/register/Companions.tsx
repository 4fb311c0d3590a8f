import { For, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import type { Companion } from '../../core/register/profile.ts'
import { useSurround } from '../frame.tsx'
import { SourceMark } from '../parts/SourceMark.tsx'
import { hrefOf } from '../shell/router.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'

/** Sources that have to do with another, each with the number of claims that bind them. */
export const Companions = (props: {
  readonly title: string
  readonly companions: readonly Companion[]
}): JSX.Element => {
  const { session } = useSurround()
  return (
    <section class="page-section" aria-label={props.title}>
      <h2 class="page-title">{props.title}</h2>
      <ul class="page-lines">
        <For each={props.companions} fallback={<li class="page-note">{t().source.none}</li>}>
          {({ sourceId, claims }) => (
            <Show when={session.tables.get('source', sourceId)}>
              {(source) => (
                <li>
                  <a class="page-line" href={hrefOf({ screen: 'source', id: sourceId })}>
                    <SourceMark kind={source().kind} size={16} silent />
                    <span class="page-line-words">
                      <bdi>{nameOfSource(source())}</bdi>
                    </span>
                    <span class="page-count">{numberInWords(claims)}</span>
                  </a>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </section>
  )
}
