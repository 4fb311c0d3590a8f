import { createEffect, createMemo, createSignal, For, onCleanup, Show, untrack, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import { duplicatesAmong, pairName, type Duplicate } from '../../core/register/duplicates.ts'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { hrefOf } from '../shell/router.ts'
import { t } from '../words/words.ts'
import { MergePanel } from './MergePanel.tsx'
import type { SessionState } from '../state.ts'
import { useRegister } from './register-view.ts'
import './SourcePage.css'

const setting = 'notDuplicates'
const most = 20

/** What was found the last time, and in which state of the library: nobody waits for it again until something changes. */
const lastFound = new WeakMap<SessionState, { readonly revision: number; readonly found: readonly Duplicate[] }>()

/** Entries of the register that may be one, each with what to do about it. */
export const Duplicates = (): JSX.Element => {
  const { session, state } = useRegister()
  const [merging, setMerging] = createSignal<Duplicate>()
  const ruledOut = createMemo((): ReadonlySet<string> => {
    state.settingRevision()
    const kept = session.settings.get(setting)
    return new Set(Array.isArray(kept) ? kept.filter((pair) => typeof pair === 'string') : [])
  })
  const [all, setAll] = createSignal<readonly Duplicate[]>(untrack(() => lastFound.get(state)?.found ?? []))
  // All are compared with all: the list is shown first.
  createEffect(() => {
    const revision = state.revision()
    if (lastFound.get(state)?.revision === revision) return
    const timer = setTimeout(() => {
      const found = duplicatesAmong(session.tables.all('source'))
      lastFound.set(state, { revision, found })
      setAll(found)
    })
    onCleanup(() => clearTimeout(timer))
  })
  const found = createMemo(() => {
    state.revision()
    const { tables } = session
    return all().filter(({ ids }) => !ruledOut().has(pairName(...ids)) && ids.every((id) => tables.get('source', id)))
  })
  const ruleOut = ({ ids }: Duplicate): void => {
    session.settings.set(setting, [...ruledOut(), pairName(...ids)])
    announce(t().source.ruledOut)
  }
  const name = (id: string): string => {
    const source = session.tables.get('source', id)
    return source ? nameOfSource(source) : ''
  }
  const kept = () => session.tables.get('source', merging()?.ids[0])
  return (
    <Show when={found().length > 0}>
      <section class="duplicates" aria-label={t().source.duplicates}>
        <h2 class="page-title">{t().source.duplicatesCount(found().length)}</h2>
        <Show when={kept()} keyed>
          {(source) => (
            <MergePanel source={source} otherId={merging()?.ids[1] ?? ''} onClose={() => setMerging(undefined)} />
          )}
        </Show>
        <ul class="page-lines">
          <For each={found().slice(0, most)}>
            {(duplicate) => (
              <li class="duplicate">
                <For each={duplicate.ids}>
                  {(id) => (
                    <a href={hrefOf({ screen: 'source', id })}>
                      <bdi>{name(id)}</bdi>
                    </a>
                  )}
                </For>
                <span class="page-count">{t().source.duplicateReason[duplicate.reason]}</span>
                <Button
                  small
                  label={t().source.mergeInto(name(duplicate.ids[0]))}
                  onClick={() => setMerging(duplicate)}
                >
                  {t().source.doMerge}
                </Button>
                <Button small variant="plain" onClick={() => ruleOut(duplicate)}>
                  {t().source.notSame}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
